/**
 * Campaigns that break a working hall and check what is left of it: whatever was acknowledged must
 * be there.
 *
 * <p>Start at {@link io.hall.bench.faults.Faults}.
 */
@NullMarked
package io.hall.bench.faults;

import org.jspecify.annotations.NullMarked;
