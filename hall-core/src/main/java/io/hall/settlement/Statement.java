package io.hall.settlement;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a terminal, wallet or bank says it took in a hall's name (对账单): POS batch, WeChat, Alipay,
 * UnionPay, bank. Immutable.
 *
 * @param tender whose statement; not cash
 * @param hall which hall
 * @param lines its lines, in its own order
 */
public record Statement(Tender tender, HallCode hall, List<Line> lines) {

  /** Checks the tender; {@code SETTLEMENT-005} if it is cash, which nobody states. */
  public Statement {
    lines = List.copyOf(lines);
    if (tender == Tender.CASH) {
      throw new CheckFailedException(Finding.of(SettlementCode.CASH_STATEMENT).in("tender"));
    }
  }

  /** Whether a line is money in or money back. */
  public enum Kind {
    /** Money in. */
    SALE,
    /** Money back. */
    REFUND
  }

  /**
   * One line.
   *
   * @param cashier whose terminal or code it was; empty when the statement does not tell
   * @param at when
   * @param reference the other side's transaction number
   * @param kind in or back
   * @param amount how much, before the fee; more than nothing
   * @param fee the merchant's fee (手续费), already or later deducted; not negative
   * @param settledOn the date of the money's arrival, often a day later
   */
  public record Line(
      Optional<StaffNumber> cashier,
      Instant at,
      String reference,
      Kind kind,
      Money amount,
      Money fee,
      LocalDate settledOn) {

    /** Checks the amounts; {@code SETTLEMENT-006} if one is out of range. */
    public Line {
      if (!amount.isPositive() || fee.isNegative()) {
        throw new CheckFailedException(Finding.of(SettlementCode.STATEMENT_AMOUNT).in("amount"));
      }
    }

    /** The amount with its sign: negative when it went back. */
    public Money signed() {
      return kind == Kind.SALE ? amount : amount.negated();
    }
  }
}
