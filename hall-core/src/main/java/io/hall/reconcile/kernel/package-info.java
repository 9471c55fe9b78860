/**
 * The columnar kernel of reconciliation (核对内核): two sides of any size, given as columns of
 * primitives, are matched line by line, or totalled by group, and the differences come back as
 * columns. It knows nothing of receipts or files, and makes no object for a line.
 *
 * <p>Start at {@link io.hall.reconcile.kernel.LineMatch} and {@link io.hall.reconcile.kernel.Cube}.
 * The same calls serve one thread, all cores and, through {@link
 * io.hall.reconcile.kernel.LineKey#partition}, a cluster engine.
 */
@NullMarked
package io.hall.reconcile.kernel;

import org.jspecify.annotations.NullMarked;
