/**
 * What the tests of an embedding program need and production does not: a store that lives in
 * memory, invented payments and a clock to turn.
 *
 * <p>Start at {@link io.hall.test.MemoryStore#create}.
 */
@NullMarked
package io.hall.test;

import org.jspecify.annotations.NullMarked;
