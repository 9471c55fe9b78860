package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The number of a red-letter information confirmation form (红字发票信息确认单编号): 20 digits. Public samples
 * fit six digits of a district, the date as {@code yyMMdd} and eight of a sequence; that is
 * inferred, so a number without a date in it is only SUSPECT. Immutable.
 *
 * @param value the 20 digits
 */
public record ConfirmationNumber(@JsonValue String value) {

  private static final int DIGITS = 20;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);

  /** Refuses what has not 20 digits. */
  @JsonScalar
  public ConfirmationNumber {
    if (value.length() != DIGITS || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("A confirmation form has 20 digits; parse reads text");
    }
  }

  /** Reads and grades a number; never throws, whatever the text. */
  public static Checked<ConfirmationNumber> parse(String text) {
    Checked<String> digits = NumberCodes.read(text, DIGITS);
    if (digits.value().isEmpty()) {
      return Checked.invalid(digits.findings());
    }
    ConfirmationNumber number = new ConfirmationNumber(digits.orThrow());
    List<Finding> findings = new ArrayList<>(digits.findings());
    if (number.date().isEmpty()) {
      findings.add(Finding.of(InvoiceCode.FORM_NUMBER_DATE));
    }
    return Checked.of(number, findings);
  }

  /** The day that the number seems to carry. */
  public Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(value.substring(6, 12), DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The 20 digits. */
  @Override
  public String toString() {
    return value;
  }
}
