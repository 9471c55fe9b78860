/**
 * The papers of a hall (单据与报表): receipts, daily and monthly reports, certificates of books and
 * transfer lists, each written once as a {@link io.hall.document.Document} that every renderer
 * prints with the same words.
 *
 * <p>Start at {@link io.hall.paper.ReceiptPage}.
 */
@NullMarked
package io.hall.paper;

import org.jspecify.annotations.NullMarked;
