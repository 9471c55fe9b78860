package io.hall.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a receipt (收据号码): the prefix of its series and a serial number, written {@code
 * JZ26-00000012}. Ordered by prefix, then serial: the filing order of clause 7.2, small number on
 * top.
 *
 * @param prefix 1 to 12 letters and digits
 * @param serial 1 to 99 999 999; printed with eight digits, leading zeros kept
 */
public record ReceiptNumber(String prefix, long serial) implements Comparable<ReceiptNumber> {

  /** The largest serial number of a series. */
  public static final long MAX_SERIAL = 99_999_999;

  private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,12}");
  private static final Pattern TEXT = Pattern.compile("([A-Z0-9]{1,12})-([0-9]{8})");
  private static final Comparator<ReceiptNumber> FILING_ORDER =
      Comparator.comparing(ReceiptNumber::prefix).thenComparingLong(ReceiptNumber::serial);

  /** Checks both parts; {@code RECEIPT-001} if one is out of range. */
  public ReceiptNumber {
    if (!PREFIX.matcher(prefix).matches() || serial < 1 || serial > MAX_SERIAL) {
      throw new CheckFailedException(Finding.of(ReceiptCode.NUMBER));
    }
  }

  /**
   * Returns the number that {@code text} is.
   *
   * @throws CheckFailedException with what {@link #parse} finds
   */
  @JsonScalar
  public static ReceiptNumber of(String text) {
    return parse(text).orThrow();
  }

  /** Reads a number of the form {@code JZ26-00000012}; {@code RECEIPT-001} if it has another. */
  public static Checked<ReceiptNumber> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || Long.parseLong(parts.group(2)) == 0) {
      return Checked.invalid(Finding.of(ReceiptCode.NUMBER));
    }
    return Checked.valid(new ReceiptNumber(parts.group(1), Long.parseLong(parts.group(2))));
  }

  @Override
  public int compareTo(ReceiptNumber other) {
    return FILING_ORDER.compare(this, other);
  }

  /** The number as it is printed. */
  @Override
  @JsonValue
  public String toString() {
    return prefix + "-" + String.valueOf(100_000_000 + serial).substring(1);
  }
}
