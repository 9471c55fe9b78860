/**
 * Constraints on amounts, for fields and parameters that arrive as text. Each says by its findings
 * what {@link io.hall.money} finds; the validators are found by themselves.
 */
@NullMarked
package io.hall.money.constraints;

import org.jspecify.annotations.NullMarked;
