package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.Checked;
import io.hall.json.JsonScalar;

/**
 * The check code of a legacy ordinary invoice (校验码): 20 digits, printed in four groups of five. The
 * tax bureau's verification page asks for the last six. Immutable.
 *
 * @param value the 20 digits
 */
public record CheckCode(@JsonValue String value) {

  private static final int DIGITS = 20;
  private static final int ASKED_FOR = 6;

  /** Refuses what has not 20 digits. */
  @JsonScalar
  public CheckCode {
    if (value.length() != DIGITS || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("A check code has 20 digits; parse reads text");
    }
  }

  /** Reads and grades a check code, with or without blanks between its groups; never throws. */
  public static Checked<CheckCode> parse(String text) {
    return NumberCodes.read(text, DIGITS, InvoiceCode.CHECK_CODE_LENGTH).map(CheckCode::new);
  }

  /** The last six digits. */
  public String lastSix() {
    return value.substring(DIGITS - ASKED_FOR);
  }

  /** The four groups, as printed. */
  @Override
  public String toString() {
    return value.replaceAll("(.{5})(?!$)", "$1 ");
  }
}
