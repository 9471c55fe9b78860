/**
 * Renders the neutral document model of {@code io.hall.document} to PDF with iText. This is the
 * only module that touches iText, whose licence is the AGPL.
 */
@NullMarked
package io.hall.pdf;

import org.jspecify.annotations.NullMarked;
