package io.hall.invoice;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an invoice of the former system: a code of 10 or 12 digits (发票代码), which tells
 * region, year and kind, and a number of 8 digits (发票号码).
 *
 * <p>Graded: another shape is INVALID. A code of 11 digits has lost its leading zero in a
 * spreadsheet, and a number of fewer than 8 digits its leading zeros: both are put right and
 * SUSPECT, and so are an unknown region and kind. Immutable.
 *
 * @param code 10 or 12 digits
 * @param number 8 digits
 */
public record LegacyNumber(String code, String number) implements InvoiceNumber {

  /** How many digits the number beside the code has. */
  public static final int DIGITS = 8;

  private static final Pattern CODE = Pattern.compile("[0-9]{10}|[0-9]{12}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{8}");
  private static final int SHORT_CODE = 10;
  private static final int LONG_CODE = 12;

  /** Refuses other counts of digits. */
  public LegacyNumber {
    if (!CODE.matcher(code).matches() || !NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "A code has 10 or 12 digits and a number has 8; parse reads text");
    }
  }

  /**
   * Reads and grades a code and a number; never throws, whatever the texts. Findings are located as
   * {@code code} and {@code number}.
   */
  public static Checked<LegacyNumber> parse(String code, String number) {
    List<Finding> findings = new ArrayList<>();
    Optional<String> series = code(code, findings);
    Optional<String> serial = serial(number, findings);
    if (series.isEmpty() || serial.isEmpty()) {
      return Checked.invalid(findings);
    }
    LegacyNumber read = new LegacyNumber(series.get(), serial.get());
    read.grade(findings);
    return Checked.of(read, findings);
  }

  /**
   * Returns the number that the texts are, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  public static LegacyNumber of(String code, String number) {
    return parse(code, number).orThrow();
  }

  /**
   * Returns the number that {@link #text} writes.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static LegacyNumber of(String text) {
    int hyphen = text.indexOf('-');
    return hyphen < 0 ? of(text, "") : of(text.substring(0, hyphen), text.substring(hyphen + 1));
  }

  private static Optional<String> code(String text, List<Finding> findings) {
    Checked<String> digits = NumberCodes.read(text, SHORT_CODE, LONG_CODE);
    digits.findings().forEach(f -> findings.add(f.in("code")));
    return digits.value().map(d -> withItsZero(d, findings));
  }

  private static String withItsZero(String digits, List<Finding> findings) {
    if (digits.length() == LONG_CODE - 1) {
      findings.add(Finding.of(InvoiceCode.LEADING_ZERO_LOST).in("code"));
      return "0" + digits;
    }
    return digits;
  }

  private static Optional<String> serial(String text, List<Finding> findings) {
    Checked<String> digits = NumberCodes.read(text, 1, DIGITS);
    digits.findings().forEach(f -> findings.add(f.in("number")));
    return digits.value().map(d -> withItsZeros(d, findings));
  }

  private static String withItsZeros(String digits, List<Finding> findings) {
    if (digits.length() < DIGITS) {
      findings.add(
          Finding.of(InvoiceCode.LEADING_ZEROS_LOST)
              .with("missing", DIGITS - digits.length())
              .in("number"));
      return "0".repeat(DIGITS - digits.length()) + digits;
    }
    return digits;
  }

  private void grade(List<Finding> findings) {
    if (region().isEmpty()) {
      findings.add(
          Finding.of(InvoiceCode.REGION_UNKNOWN).with("region", regionDigits()).in("code"));
    }
    if (kind().isEmpty()) {
      findings.add(Finding.of(InvoiceCode.KIND_UNKNOWN).in("code"));
    }
  }

  private boolean isLong() {
    return code.length() == LONG_CODE;
  }

  private String regionDigits() {
    return isLong() ? code.substring(1, 5) : code.substring(0, 4);
  }

  @Override
  public Optional<InvoiceKind> kind() {
    return isLong() ? InvoiceKind.ofLongCode(code) : InvoiceKind.ofShortCode(code);
  }

  /** The region; a long code may carry a city, which is read as its province. */
  @Override
  public Optional<TaxRegion> region() {
    Optional<TaxRegion> exact = TaxRegion.ofLegacy(regionDigits());
    return exact.isEmpty() && isLong()
        ? TaxRegion.ofLegacy(regionDigits().substring(0, 2) + "00")
        : exact;
  }

  @Override
  public int year() {
    return 2000 + Integer.parseInt(isLong() ? code.substring(5, 7) : code.substring(4, 6));
  }

  /** The code, a hyphen and the number. */
  @Override
  public String text() {
    return code + "-" + number;
  }

  /** The code, a hyphen and the number. */
  @Override
  public String toString() {
    return text();
  }
}
