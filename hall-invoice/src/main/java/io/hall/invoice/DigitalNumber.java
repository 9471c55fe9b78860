package io.hall.invoice;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The number of a fully digitalised e-invoice (数电票号码): 20 digits, of which two are the year, two
 * the tax region, and the others the channel and the sequence. It has no check digit and no code,
 * and no part of it is a number of its own (SAT Announcement 2024 No. 11).
 *
 * <p>Graded: another shape is INVALID; an unknown region, a year before 2021 and a tail of five
 * zeros, as a spreadsheet leaves it, are SUSPECT. The fifth digit is not judged. Immutable.
 *
 * @param value the 20 digits
 */
public record DigitalNumber(String value) implements InvoiceNumber {

  /** How many digits the number has. */
  public static final int DIGITS = 20;

  private static final int FIRST_YEAR = 2021;

  /** Refuses what has not 20 digits. */
  public DigitalNumber {
    if (value.length() != DIGITS || !isDigits(value)) {
      throw new IllegalArgumentException(
          "A digital invoice number has 20 digits; parse reads text");
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Reads and grades a number; never throws, whatever the text. */
  public static Checked<DigitalNumber> parse(String text) {
    Checked<String> digits = NumberCodes.read(text, DIGITS);
    if (digits.value().isEmpty()) {
      return Checked.invalid(digits.findings());
    }
    DigitalNumber number = new DigitalNumber(digits.orThrow());
    List<Finding> findings = new ArrayList<>(digits.findings());
    number.grade(findings);
    return Checked.of(number, findings);
  }

  /**
   * Returns the number that {@code text} is, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static DigitalNumber of(String text) {
    return parse(text).orThrow();
  }

  private void grade(List<Finding> findings) {
    if (region().isEmpty()) {
      findings.add(Finding.of(InvoiceCode.REGION_UNKNOWN).with("region", value.substring(2, 4)));
    }
    if (year() < FIRST_YEAR) {
      findings.add(
          Finding.of(InvoiceCode.YEAR_TOO_EARLY).with("year", year()).with("first", FIRST_YEAR));
    }
    if (value.endsWith("00000")) {
      findings.add(Finding.of(InvoiceCode.NUMBER_MAYBE_ROUNDED));
    }
  }

  @Override
  public Optional<InvoiceKind> kind() {
    return Optional.of(InvoiceKind.DIGITAL);
  }

  @Override
  public Optional<TaxRegion> region() {
    return TaxRegion.ofDigital(value.substring(2, 4));
  }

  @Override
  public int year() {
    return 2000 + Integer.parseInt(value.substring(0, 2));
  }

  @Override
  public String text() {
    return value;
  }

  /** The 20 digits. */
  @Override
  public String toString() {
    return value;
  }
}
