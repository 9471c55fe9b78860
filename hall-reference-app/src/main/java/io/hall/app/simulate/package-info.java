/**
 * A plausible heating season that never was (模拟采暖季): invented customers, what they paid, what
 * drawers and statements say of it, and an answer key of the mistakes planted between the two.
 *
 * <p>Everything follows from the seed; no name, address or number is real. Start at {@link
 * io.hall.app.simulate.Simulation}.
 */
@NullMarked
package io.hall.app.simulate;

import org.jspecify.annotations.NullMarked;
