/**
 * Canaries (金丝雀): a thousand invented people whose names, numbers and passwords are looked for
 * afterwards wherever they must not be. What a program does with them shows what it would do with
 * real ones.
 *
 * <p>Start at {@link io.hall.test.canary.CanaryWatch}.
 */
@NullMarked
package io.hall.test.canary;

import org.jspecify.annotations.NullMarked;
