/**
 * What is asked of the receipts in a data folder: {@code hall receipts audit} goes through every
 * book and says what does not fit. Nothing here writes.
 */
@NullMarked
package io.hall.app.receipts;

import org.jspecify.annotations.NullMarked;
