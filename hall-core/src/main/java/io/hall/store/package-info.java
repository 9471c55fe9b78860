/**
 * One append-only log of records, kept in a database: every receipt, shift and report is a record
 * in it, chained by hash to the one before (规程 7.1, 7.2: what was written can be shown to be
 * unchanged).
 *
 * <p>Start at {@link io.hall.store.Store}; the bytes and hashes are published in {@code
 * docs/formats/receipt-chain.md}.
 */
@NullMarked
package io.hall.store;

import org.jspecify.annotations.NullMarked;
