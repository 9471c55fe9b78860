package io.hall.csv;

import io.hall.check.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One row of a {@link RuleFile}, read field by field.
 *
 * <p>Each method reads one column and returns nothing if the field is empty or not in its form; the
 * row keeps the findings, so that a reader asks for every field first and for {@link #findings} at
 * the end. Not thread-safe.
 */
public final class RuleRow {

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

  private final String where;
  private final List<String> columns;
  private final List<String> fields;
  private final List<Finding> findings = new ArrayList<>();

  RuleRow(String where, List<String> columns, List<String> fields) {
    this.where = where;
    this.columns = List.copyOf(columns);
    this.fields = List.copyOf(fields);
  }

  /** Where the row stands, as {@code file:line}. */
  public String where() {
    return where;
  }

  /** What was wrong with the fields read so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether nothing was wrong with the fields read so far. */
  public boolean isRight() {
    return findings.isEmpty();
  }

  /** Adds a finding about this row. */
  public void add(Finding finding) {
    findings.add(finding.in(where));
  }

  /** The field as it stands; empty text is nothing and no finding. */
  public Optional<String> optional(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * Reads a field that may be empty.
   *
   * @param example a field in its form, for the finding {@code RULES-010}
   * @param form reads the text, and returns nothing if it is not in its form
   */
  public <T> Optional<T> optional(
      String column, String example, Function<String, Optional<T>> form) {
    Optional<String> text = optional(column);
    Optional<T> value = text.flatMap(form);
    if (text.isPresent() && value.isEmpty()) {
      add(
          Finding.of(RuleFileCode.FIELD_NOT_IN_FORM)
              .with("column", column)
              .with("example", example));
    }
    return value;
  }

  /** Reads a field that must not be empty. */
  public <T> Optional<T> required(
      String column, String example, Function<String, Optional<T>> form) {
    if (text(column).isEmpty()) {
      add(Finding.of(RuleFileCode.FIELD_EMPTY).with("column", column).with("example", example));
    }
    return optional(column, example, form);
  }

  /** Reads a text that must not be empty. */
  public Optional<String> requiredText(String column, String example) {
    return required(column, example, Optional::of);
  }

  /** Adds a finding if the field of a column that means nothing in this row is filled. */
  public void unused(String column) {
    if (!text(column).isEmpty()) {
      add(Finding.of(RuleFileCode.FIELD_NOT_USED).with("column", column));
    }
  }

  /** Reads a number such as {@code 0.175}: at most six digits on either side of the point. */
  public static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Returns a form that reads the constants of {@code type} by their names. */
  public static <E extends Enum<E>> Function<String, Optional<E>> constant(Class<E> type) {
    return text -> {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(text)) {
          return Optional.of(constant);
        }
      }
      return Optional.empty();
    };
  }

  private String text(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("There is no column " + column);
    }
    return fields.get(index);
  }
}
