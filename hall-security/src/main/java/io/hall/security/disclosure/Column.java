package io.hall.security.disclosure;

import io.hall.security.masking.DataClass;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A column of an export (导出列). Immutable.
 *
 * @param <T> what a row is made of
 * @param name its name, by which a permission names it: 1 to 40 lower-case letters, digits and
 *     hyphens
 * @param heading what stands above it, one line of at most 100 characters
 * @param dataClass how its values are classed
 * @param isMasked whether its values are masked; those of {@link DataClass#L3} and above are,
 *     unless the permission names it
 * @param value what of a row stands in it
 * @param mask what is shown in a value's place
 */
public record Column<T>(
    String name,
    String heading,
    DataClass dataClass,
    boolean isMasked,
    Function<? super T, String> value,
    UnaryOperator<String> mask) {

  /**
   * Checks name and heading.
   *
   * @throws io.hall.check.CheckFailedException {@link DisclosureCode#TERMS} if they have another
   *     form
   */
  public Column {
    DisclosureCode.TERMS.require(Terms.isField(name), "column");
    DisclosureCode.TERMS.require(ExportSpec.isLine(heading, 100), "heading");
  }

  /** Returns a column whose values are not personal ({@link DataClass#L1} or L2). */
  public static <T> Column<T> open(
      String name, String heading, DataClass dataClass, Function<? super T, String> value) {
    return new Column<>(name, heading, dataClass, false, value, UnaryOperator.identity());
  }

  /** Returns a column whose values are masked. */
  public static <T> Column<T> masked(
      String name,
      String heading,
      DataClass dataClass,
      Function<? super T, String> value,
      UnaryOperator<String> mask) {
    return new Column<>(name, heading, dataClass, true, value, mask);
  }

  /** Returns this column with its values as they are, which a permission has to allow. */
  public Column<T> unmasked() {
    return new Column<>(name, heading, dataClass, false, value, mask);
  }

  /** Whether only a permission that names it allows it. */
  boolean needsName() {
    return dataClass == DataClass.L4 || (dataClass.isPersonal() && !isMasked);
  }

  String shown(T row) {
    String text = value.apply(row);
    return isMasked ? mask.apply(text) : text;
  }
}
