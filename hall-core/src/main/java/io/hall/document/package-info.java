/**
 * A printed page (打印页面) before any printer: its blocks of text, and the services that turn it into
 * a file. Receipts and reports are written into this model once, and every renderer shows the same
 * words.
 *
 * <p>Start at {@link io.hall.document.Document}; a page is printed by a {@link
 * io.hall.document.DocumentRenderer}.
 */
@NullMarked
package io.hall.document;

import org.jspecify.annotations.NullMarked;
