/**
 * The cashier's pages: opening, counter, receipts, close of shift. Every check is the library's.
 * Start at {@link io.hall.app.counter.CounterPages}.
 */
@NullMarked
package io.hall.app.counter;

import org.jspecify.annotations.NullMarked;
