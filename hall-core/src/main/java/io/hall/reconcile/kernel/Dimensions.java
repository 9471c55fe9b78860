package io.hall.reconcile.kernel;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Named dimensions (维度), such as category, cashier, hall and day, each with so many values, and the
 * number that tells a combination of them.
 *
 * <pre>{@code
 * Dimensions dims =
 *     Dimensions.none().and("tender", 6).and("category", 12).and("hall", 50).and("day", 182);
 * int code = dims.code(0, 3, 17, 42); // 0 <= code < dims.size()
 * int day = dims.value(code, 3); // 42
 * }</pre>
 *
 * <p>The first dimension varies fastest. Put the one by which lines are kept or sent, the day,
 * last: then the combinations of a day lie together. Immutable and thread-safe.
 */
public final class Dimensions {

  private static final Dimensions NONE = new Dimensions(List.of(), new int[0], 1);

  private final List<String> names;
  private final int[] sizes;
  private final int size;

  private Dimensions(List<String> names, int[] sizes, int size) {
    this.names = names;
    this.sizes = sizes;
    this.size = size;
  }

  /** No dimension, and one combination. */
  public static Dimensions none() {
    return NONE;
  }

  /**
   * Returns these dimensions and a further one, with the values 0 to {@code values} (exclusive).
   *
   * @throws IllegalArgumentException if the name is taken or there is no value
   * @throws CheckFailedException with {@code CUBE-001} if there would be more than 2,147,483,647
   *     combinations
   */
  public Dimensions and(String name, int values) {
    if (values < 1 || names.contains(name)) {
      throw new IllegalArgumentException(
          "A dimension has a name of its own and at least one value");
    }
    if ((long) size * values > Integer.MAX_VALUE) {
      throw new CheckFailedException(Finding.of(CubeCode.TOO_MANY_COMBINATIONS));
    }
    List<String> more = new ArrayList<>(names);
    more.add(name);
    int[] moreSizes = Arrays.copyOf(sizes, sizes.length + 1);
    moreSizes[sizes.length] = values;
    return new Dimensions(List.copyOf(more), moreSizes, size * values);
  }

  /** The names, the fastest varying first. */
  public List<String> names() {
    return names;
  }

  /** How many combinations there are. */
  public int size() {
    return size;
  }

  /** How many values a dimension has. */
  public int size(int dimension) {
    return sizes[dimension];
  }

  /**
   * Returns the number of a combination, from 0.
   *
   * @param values one of each dimension, in their order
   * @throws IndexOutOfBoundsException if a dimension has no such value
   * @throws IllegalArgumentException if there are more or fewer values than dimensions
   */
  public int code(int... values) {
    if (values.length != sizes.length) {
      throw new IllegalArgumentException("There is one value for each of " + names);
    }
    int code = 0;
    for (int dimension = sizes.length - 1; dimension >= 0; dimension--) {
      code = code * sizes[dimension] + Objects.checkIndex(values[dimension], sizes[dimension]);
    }
    return code;
  }

  /**
   * Returns the value of a dimension in a combination.
   *
   * @throws IndexOutOfBoundsException if there is no such combination or dimension
   */
  public int value(int code, int dimension) {
    int rest = Objects.checkIndex(code, size);
    for (int i = 0; i < Objects.checkIndex(dimension, sizes.length); i++) {
      rest /= sizes[i];
    }
    return rest % sizes[dimension];
  }

  /** The names and sizes. */
  @Override
  public String toString() {
    return names + " " + Arrays.toString(sizes);
  }
}
