/**
 * First enquiries: who is asked first sees the question through (首问负责制, 规程 4.3). Start at {@link
 * io.hall.app.enquiry.EnquiryPages}.
 */
@NullMarked
package io.hall.app.enquiry;

import org.jspecify.annotations.NullMarked;
