/**
 * What is asked of the receipts in a data folder: {@code hall receipts audit} goes through every
 * book and says what does not fit, {@code hall receipts certify} writes down that no number is
 * unaccounted for. Nothing here changes the data.
 */
@NullMarked
package io.hall.app.receipts;

import org.jspecify.annotations.NullMarked;
