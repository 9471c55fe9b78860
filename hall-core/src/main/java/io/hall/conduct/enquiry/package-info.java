/**
 * Who is asked first sees the question through (首问负责制, 规程 4.3). Start at {@link
 * io.hall.conduct.enquiry.EnquiryDesk}.
 */
@NullMarked
package io.hall.conduct.enquiry;

import org.jspecify.annotations.NullMarked;
