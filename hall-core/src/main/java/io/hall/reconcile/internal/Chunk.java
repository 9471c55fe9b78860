package io.hall.reconcile.internal;

/**
 * What one chunk gave.
 *
 * @param rows its rows; of no use when something was found
 * @param found what is wrong with it
 */
record Chunk(Segment rows, Found found) {}
