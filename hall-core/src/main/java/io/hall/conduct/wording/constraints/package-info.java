/**
 * Constraints on the words of a hall, for texts that it sends. They say by their findings what
 * {@link io.hall.conduct.wording.Wording} finds; the validators are found by themselves.
 */
@NullMarked
package io.hall.conduct.wording.constraints;

import org.jspecify.annotations.NullMarked;
