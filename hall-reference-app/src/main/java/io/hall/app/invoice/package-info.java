/** The command {@code hall invoice}: files in which the tax platform returns invoices, judged. */
@NullMarked
package io.hall.app.invoice;

import org.jspecify.annotations.NullMarked;
