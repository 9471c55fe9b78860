/** Reconciling lines and totals beside DuckDB and Java streams, in one process on the same rows. */
@NullMarked
package io.hall.bench.reconcile;

import org.jspecify.annotations.NullMarked;
