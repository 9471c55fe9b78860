package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.util.List;
import java.util.Optional;

/**
 * The number of a VAT invoice (发票号码), which the tax platform assigns: {@link DigitalNumber}, 20
 * digits that are never split, or {@link LegacyNumber}, a code and a number of 8 digits.
 *
 * <p>Which of the two it is follows from the fields of the document, not from the count of all
 * digits: 12 and 8 are 20 too. Immutable.
 */
public sealed interface InvoiceNumber permits DigitalNumber, LegacyNumber {

  /**
   * Reads the two fields that readers, QR codes and sheets have (发票代码, 发票号码); a digital number has
   * an empty code. Never throws.
   *
   * @return as {@link DigitalNumber#parse} and {@link LegacyNumber#parse} do; {@code INVOICE-012}
   *     if a short number has no code, {@code INVOICE-013} if a number of 20 digits has one
   */
  static Checked<InvoiceNumber> parse(String code, String number) {
    boolean digital = NumberCodes.countDigits(number) > LegacyNumber.DIGITS;
    if (code.isBlank()) {
      return digital || number.isBlank() || NumberCodes.countDigits(number) == 0
          ? DigitalNumber.parse(number).map(n -> n)
          : Checked.invalid(Finding.of(InvoiceCode.CODE_MISSING).in("code"));
    }
    if (NumberCodes.countDigits(number) == DigitalNumber.DIGITS) {
      return Checked.invalid(Finding.of(InvoiceCode.CODE_BESIDE_DIGITAL).in("code"));
    }
    return LegacyNumber.parse(code, number).map(n -> n);
  }

  /**
   * Returns the number that {@link #text} writes: a legacy one has a hyphen, a digital one none.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  static InvoiceNumber of(String text) {
    return text.indexOf('-') < 0 ? DigitalNumber.of(text) : LegacyNumber.of(text);
  }

  /** The kind of invoice that the number tells; empty if it tells none that is known. */
  Optional<InvoiceKind> kind();

  /** The tax region that the number tells (地区); empty if it is not in the table. */
  Optional<TaxRegion> region();

  /** The year in the number, in four digits: of issue for a digital one, else of the series. */
  int year();

  /** The number in one text, as registers keep it; never read back by counting digits. */
  @JsonValue
  String text();

  /**
   * Compares the year of the number with the day of issue.
   *
   * @return {@code INVOICE-018} for a digital number of another year, and for a legacy code of a
   *     later year; its series may be older than the invoice
   */
  default List<Finding> checkYear(BusinessDate issued) {
    int due = issued.date().getYear();
    int year = year();
    return year > due || (this instanceof DigitalNumber && year < due)
        ? List.of(
            Finding.of(InvoiceCode.YEAR_DIFFERS)
                .with("expected", due)
                .with("found", year)
                .in("number"))
        : List.of();
  }
}
