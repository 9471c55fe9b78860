/**
 * Two sets of adapters to read before writing one's own: hall's own parts, which keep every rule,
 * and a billing system as one writes it on a Friday, which breaks most of them.
 *
 * <p>Start at {@link io.hall.test.conformance.sample.HallAdapters}.
 */
@NullMarked
package io.hall.test.conformance.sample;

import org.jspecify.annotations.NullMarked;
