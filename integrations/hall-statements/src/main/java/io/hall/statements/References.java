package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.regex.Pattern;

/**
 * Reads transaction numbers and other codes, as text: what a spreadsheet shortened is refused. Each
 * method returns the text or throws {@link CheckFailedException}; no text is echoed.
 */
final class References {

  /** As many digits as a spreadsheet keeps. */
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]{1,3}");

  /** Twenty digits and more of which the first fifteen are left. */
  private static final Pattern ROUNDED = Pattern.compile("[0-9]{15}0{5,}");

  private References() {}

  /** Reads a transaction number. */
  static String reference(Cell cell) {
    String text = word(cell);
    if (SCIENTIFIC.matcher(text).matches()) {
      throw failed(StatementsCode.REFERENCE_SCIENTIFIC);
    }
    if (ROUNDED.matcher(text).matches()) {
      throw failed(StatementsCode.REFERENCE_ROUNDED);
    }
    return text;
  }

  /** Reads a word or a code; a number of a workbook only if none of its digits can be lost. */
  static String word(Cell cell) {
    if (cell.isDate()) {
      throw failed(StatementsCode.CELL_IS_DATE);
    }
    if (cell.type() == Cell.Type.NUMBER && !WHOLE.matcher(cell.text()).matches()) {
      throw failed(StatementsCode.REFERENCE_NUMBER);
    }
    String text = Texts.bare(cell.text());
    if (text.codePointCount(0, text.length()) > Limits.CELL_CHARACTERS) {
      throw new CheckFailedException(
          Finding.of(StatementsCode.CELL_TOO_LONG).with("limit", Limits.CELL_CHARACTERS));
    }
    if (Texts.hasControl(text)) {
      throw failed(StatementsCode.CONTROL_CHARACTER);
    }
    return text;
  }

  private static CheckFailedException failed(StatementsCode code) {
    return new CheckFailedException(Finding.of(code));
  }
}
