/**
 * Reconciliation (核对): two sides of the same money, line by line, and the cause of every fen by
 * which they differ (规程 7.1). {@link io.hall.reconcile.Reconciliation} is the answer; its causes
 * and its residual sum to the difference of each place.
 */
@NullMarked
package io.hall.reconcile;

import org.jspecify.annotations.NullMarked;
