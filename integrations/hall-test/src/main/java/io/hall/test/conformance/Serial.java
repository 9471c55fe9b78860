package io.hall.test.conformance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a series counts on.
 *
 * @param head what stands before its last digits
 * @param value the last digits
 * @param width how many they are, leading zeros counted
 */
record Serial(String head, long value, int width) {

  private static final Pattern FORM = Pattern.compile("(|.*[^0-9])([0-9]{1,18})");

  /** Reads a number; empty if it does not end in at most 18 digits. */
  static Optional<Serial> of(String number) {
    Matcher form = FORM.matcher(number);
    return form.matches()
        ? Optional.of(
            new Serial(form.group(1), Long.parseLong(form.group(2)), form.group(2).length()))
        : Optional.empty();
  }

  /** The number that comes so many after this. */
  String plus(long more) {
    return head + ("%0" + width + "d").formatted(value + more);
  }

  /** Whether it is of the same series as {@code other} and larger. */
  boolean isAfter(Serial other) {
    return head.equals(other.head) && value > other.value;
  }
}
