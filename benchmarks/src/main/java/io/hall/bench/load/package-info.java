/**
 * Terminals that pay through the interface of a running server: a payment is one HTTP request, with
 * receipt and audit. Start at {@link io.hall.bench.load.HttpLoad}.
 */
@NullMarked
package io.hall.bench.load;

import org.jspecify.annotations.NullMarked;
