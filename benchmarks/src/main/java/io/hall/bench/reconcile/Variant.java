package io.hall.bench.reconcile;

import java.util.concurrent.Callable;

/**
 * Something that is measured.
 *
 * @param name what it is called in the progress
 * @param right what it must find
 * @param work what it does
 */
record Variant(String name, Found right, Callable<Found> work) {}
