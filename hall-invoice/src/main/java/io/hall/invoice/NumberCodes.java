package io.hall.invoice;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.identity.DigitText;
import java.util.function.Function;

/** How the numbers on an invoice are read. */
final class NumberCodes {

  private NumberCodes() {}

  /** Reads {@code digits} digits exactly. */
  static Checked<String> read(String text, int digits) {
    return DigitText.read(text, NumberCodes::code, digits, digits);
  }

  /** Reads a number of {@code least} to {@code most} digits. */
  static Checked<String> read(String text, int least, int most) {
    return DigitText.read(text, NumberCodes::code, least, most);
  }

  /** Reads {@code digits} digits; another count of them is {@code length} alone. */
  static Checked<String> read(String text, int digits, Code length) {
    Function<DigitText.Flaw, Code> codes =
        flaw ->
            flaw == DigitText.Flaw.TOO_SHORT || flaw == DigitText.Flaw.TOO_LONG
                ? length
                : code(flaw);
    return DigitText.read(text, codes, digits, digits);
  }

  /** How many decimal digits, of any width, a text has. */
  static long countDigits(String text) {
    long count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      count += Character.isDigit(text.codePointAt(i)) ? 1 : 0;
    }
    return count;
  }

  private static InvoiceCode code(DigitText.Flaw flaw) {
    return switch (flaw) {
      case EMPTY -> InvoiceCode.NUMBER_EMPTY;
      case SPACES -> InvoiceCode.NUMBER_SPACES;
      case FULL_WIDTH -> InvoiceCode.NUMBER_FULL_WIDTH;
      case SPREADSHEET -> InvoiceCode.NUMBER_SPREADSHEET;
      case TOO_SHORT -> InvoiceCode.NUMBER_TOO_SHORT;
      case TOO_LONG -> InvoiceCode.NUMBER_TOO_LONG;
      case LETTER_FOR_DIGIT -> InvoiceCode.NUMBER_LETTER;
      case NOT_A_DIGIT -> InvoiceCode.NUMBER_NOT_A_DIGIT;
    };
  }
}
