package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.util.regex.Pattern;

/**
 * Reads amounts of money from the digits that the file stores. Each method returns the amount or
 * throws {@link CheckFailedException}; no text is echoed.
 */
final class Amounts {

  private static final Pattern SIGN_OF_MONEY = Pattern.compile("^([+-]?)(?:\u00A5|CNY|RMB|人民币) ?");
  private static final Pattern UNIT = Pattern.compile(" ?[元分]$");
  private static final Pattern NOTHING = Pattern.compile("[-\u2013\u2014/]{1,2}");
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,2}0{0,8})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3}){1,3}(\\.[0-9]{1,2}0{0,8})?");
  private static final Pattern FINE = Pattern.compile("[+-]?[0-9,]+\\.[0-9]{3,}");
  private static final Pattern LONG = Pattern.compile("[+-]?[0-9,]{11,}(\\.[0-9]*)?");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[eE][+-]?[0-9]+");
  private static final Pattern STORED = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,2})?");
  private static final Pattern STORED_LONG = Pattern.compile("-?[0-9]{11,}(\\.[0-9]{1,2})?");
  private static final Pattern STORED_WHOLE = Pattern.compile("-?[0-9]{1,12}");

  private static final long MOST_FEN = 9_999_999_999_99L;

  private Amounts() {}

  /** Whether there is no amount: an empty cell, or a dash. */
  static boolean isNothing(Cell cell) {
    return cell.isBlank()
        || (cell.type() == Cell.Type.TEXT
            && NOTHING.matcher(Texts.narrow(Texts.bare(cell.text()))).matches());
  }

  /** Reads an amount in yuan, or a count of fen. */
  static Money read(Cell cell, boolean fen) {
    if (cell.isDate()) {
      throw failed(StatementsCode.CELL_IS_DATE);
    }
    return cell.type() == Cell.Type.NUMBER ? stored(cell.text(), fen) : written(cell.text(), fen);
  }

  /**
   * A number of a workbook: only digits that stand there exactly, at most twelve with two decimals.
   */
  private static Money stored(String digits, boolean fen) {
    if (fen && STORED_WHOLE.matcher(digits).matches()) {
      return Money.ofFen(Long.parseLong(digits));
    }
    if (!fen && STORED.matcher(digits).matches()) {
      return Money.yuan(digits);
    }
    boolean large = STORED_LONG.matcher(digits).matches();
    throw failed(large ? StatementsCode.AMOUNT_TOO_LARGE : StatementsCode.AMOUNT_FLOATING);
  }

  private static Money written(String text, boolean fen) {
    String amount = SIGN_OF_MONEY.matcher(Texts.narrow(Texts.bare(text))).replaceFirst("$1");
    amount = UNIT.matcher(amount).replaceFirst("");
    boolean plain = PLAIN.matcher(amount).matches();
    if (!plain && !GROUPED.matcher(amount).matches()) {
      throw failed(notAnAmount(amount));
    }
    return ofDigits(amount.replace(",", "").replace("+", ""), fen);
  }

  private static Money ofDigits(String digits, boolean fen) {
    if (fen && digits.indexOf('.') >= 0) {
      throw failed(StatementsCode.AMOUNT_DECIMALS);
    }
    Money amount = fen ? Money.ofFen(Long.parseLong(digits)) : Money.yuan(digits);
    if (Math.abs(amount.fen()) > MOST_FEN) {
      throw failed(StatementsCode.AMOUNT_TOO_LARGE);
    }
    return amount;
  }

  private static StatementsCode notAnAmount(String amount) {
    if (SCIENTIFIC.matcher(amount).matches()) {
      return StatementsCode.AMOUNT_FLOATING;
    }
    if (FINE.matcher(amount).matches()) {
      return StatementsCode.AMOUNT_DECIMALS;
    }
    if (LONG.matcher(amount).matches()) {
      return StatementsCode.AMOUNT_TOO_LARGE;
    }
    return amount.indexOf(',') >= 0 ? StatementsCode.AMOUNT_GROUPS : StatementsCode.AMOUNT;
  }

  private static CheckFailedException failed(StatementsCode code) {
    return new CheckFailedException(Finding.of(code));
  }
}
