package io.hall.identity;

import com.fasterxml.jackson.annotation.JsonValue;

/** What all identifiers have in common: they are the text they are written with. */
abstract class Identifier {

  private final String value;

  Identifier(String value) {
    this.value = value;
  }

  /**
   * Returns the identifier whole, in its one canonical form, which {@code parse} reads back. Where
   * it belongs to a person it is personal information: {@link #toString} masks it, this does not.
   */
  @JsonValue
  public final String value() {
    return value;
  }

  /** Identifiers of different kinds are never equal; every subclass is final. */
  @Override
  @SuppressWarnings("EqualsGetClass")
  public final boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && value.equals(((Identifier) other).value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns {@code value} with stars between its first and last characters. */
  static String masked(String value, int first, int last) {
    int hidden = value.length() - first - last;
    return value.substring(0, first) + "*".repeat(hidden) + value.substring(value.length() - last);
  }
}
