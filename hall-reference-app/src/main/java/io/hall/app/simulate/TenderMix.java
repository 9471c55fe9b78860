package io.hall.app.simulate;

import io.hall.app.simulate.Dues.Due;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How customers pay: of a hundred 45 by WeChat, 15 each in cash and by Alipay, 12 by card, 10
 * through the bank, 3 by UnionPay; a few pay part in cash. Cash is rounded off to the jiao.
 */
final class TenderMix {

  private static final Tender[] TENDERS = {
    Tender.CASH, Tender.WECHAT, Tender.ALIPAY, Tender.POS, Tender.UNIONPAY, Tender.BANK
  };
  private static final int[] WEIGHTS = {15, 45, 15, 12, 3, 10};
  private static final Money LEAST_TO_SPLIT = Money.yuan("600.00");

  private TenderMix() {}

  static Tender drawn(Dice dice) {
    return TENDERS[dice.weighted(WEIGHTS)];
  }

  /** Returns the lines of a payment; {@code reference} names the part that is not cash. */
  static List<PaymentLine> lines(List<Due> dues, Tender tender, String reference, Dice dice) {
    String number = tender == Tender.CASH ? "" : reference;
    List<PaymentLine> lines = new ArrayList<>(dues.size() + 1);
    for (Due due : dues) {
      lines.add(
          new PaymentLine(due.category(), due.season(), tender, due.amount(), number, due.basis()));
    }
    if (tender == Tender.CASH) {
      roundOff(lines, dues.get(0).season());
    } else if (dues.get(0).amount().compareTo(LEAST_TO_SPLIT) > 0 && dice.chance(300)) {
      split(lines, dice);
    }
    return lines;
  }

  private static void roundOff(List<PaymentLine> lines, HeatingSeason season) {
    long fen = Money.sum(lines.stream().map(PaymentLine::amount).toList()).fen() % 10;
    if (fen > 0) {
      lines.add(PaymentLine.of(FeeCategory.ADJUSTMENT, season, Tender.CASH, Money.ofFen(-fen)));
    }
  }

  private static void split(List<PaymentLine> lines, Dice dice) {
    PaymentLine whole = lines.get(0);
    Money cash = Money.ofFen(dice.between(1, 5) * 100_00L);
    lines.set(0, PaymentLine.of(whole.category(), whole.season(), Tender.CASH, cash));
    lines.add(
        1,
        new PaymentLine(
            whole.category(),
            whole.season(),
            whole.tender(),
            whole.amount().minus(cash),
            whole.reference(),
            Optional.empty()));
  }

  /** What a customer hands over for an amount in cash: exact, or rounded up to notes. */
  static Money handedOver(Money cash, Dice dice) {
    long[] notes = {10, 10_00, 50_00, 100_00, 100_00};
    long note = notes[dice.below(notes.length)];
    return Money.ofFen((cash.fen() + note - 1) / note * note);
  }

  /** The fee the other side takes of an amount, rounded to the fen. */
  static Money fee(Tender tender, Money amount) {
    return Money.ofFen((amount.fen() * feeRate(tender) + 5_000) / 10_000);
  }

  /** In ten thousandths. */
  private static int feeRate(Tender tender) {
    return switch (tender) {
      case WECHAT, UNIONPAY -> 38;
      case ALIPAY -> 55;
      case POS -> 50;
      case CASH, BANK -> 0;
    };
  }
}
