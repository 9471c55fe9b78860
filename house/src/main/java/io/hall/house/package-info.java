/**
 * The rules of the house that no compiler knows: which package may use which, that money is never a
 * floating-point number, that time comes from a given clock.
 *
 * <p>Start at {@link io.hall.house.HouseRules}, which holds in every module; {@link
 * io.hall.house.LibraryRules} holds in those that others embed.
 */
@NullMarked
package io.hall.house;

import org.jspecify.annotations.NullMarked;
