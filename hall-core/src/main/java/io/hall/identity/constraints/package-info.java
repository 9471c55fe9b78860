/**
 * Constraints on the numbers of organisations and people, for fields and parameters that arrive as
 * text. Each says by its findings what {@link io.hall.identity} finds; the validators are found by
 * themselves.
 */
@NullMarked
package io.hall.identity.constraints;

import org.jspecify.annotations.NullMarked;
