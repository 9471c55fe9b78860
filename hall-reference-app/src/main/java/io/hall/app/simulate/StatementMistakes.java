package io.hall.app.simulate;

import io.hall.app.files.MistakeKind;
import io.hall.money.Money;
import io.hall.payment.PaymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mistakes on the other side. Each method tells whether it found something to spoil. */
final class StatementMistakes {

  private StatementMistakes() {}

  private static Optional<Taking> sale(HallDay hall, Dice dice, Predicate<Stated> fit) {
    return hall.drawn(
        dice,
        taking ->
            taking.payment().isPresent()
                && taking.stated().size() == 1
                && fit.test(taking.stated().get(0)));
  }

  private static PaymentId id(Taking taking) {
    return taking.booked().orElseThrow().id();
  }

  /** The other side states another amount. */
  private static boolean stated(
      HallDay hall, MistakeKind kind, Dice dice, AnswerKey key, UnaryOperator<Stated> misstated) {
    Optional<Taking> found =
        sale(
            hall,
            dice,
            s -> {
              Money amount = misstated.apply(s).amount();
              return amount.isPositive() && !amount.equals(s.amount());
            });
    found.ifPresent(
        taking -> {
          Stated right = taking.stated().get(0);
          Stated wrong = misstated.apply(right);
          taking.state(List.of(wrong));
          taking.makeSpecial();
          key.entry(kind, hall)
              .of(id(taking))
              .of(right)
              .row(taking.desk().cashier(), right.tender(), wrong.amount().minus(right.amount()));
        });
    return found.isPresent();
  }

  private static UnaryOperator<Stated> wrongly(boolean withItsFee, UnaryOperator<Money> amount) {
    return stated ->
        withItsFee
            ? stated.charging(amount.apply(stated.amount()))
            : stated.withAmount(amount.apply(stated.amount()));
  }

  static boolean transposed(HallDay hall, boolean withItsFee, Dice dice, AnswerKey key) {
    return stated(
        hall,
        MistakeKind.AMOUNT_TRANSPOSED,
        dice,
        key,
        wrongly(withItsFee, StatementMistakes::transposed));
  }

  /**
   * Changes the places of two neighbouring digits that differ, from a place that follows from the
   * amount itself; the first digit does not become 0.
   */
  static Money transposed(Money amount) {
    char[] digits = Long.toString(amount.fen()).toCharArray();
    int pairs = digits.length - 1;
    for (int tries = 0; tries < pairs; tries++) {
      int i = (int) ((amount.fen() + tries) % pairs);
      if (digits[i] != digits[i + 1] && (i > 0 || digits[1] != '0')) {
        char digit = digits[i];
        digits[i] = digits[i + 1];
        digits[i + 1] = digit;
        return Money.ofFen(Long.parseLong(String.valueOf(digits)));
      }
    }
    return amount;
  }

  static boolean timesTen(HallDay hall, boolean withItsFee, Dice dice, AnswerKey key) {
    return stated(
        hall, MistakeKind.AMOUNT_TIMES_TEN, dice, key, wrongly(withItsFee, a -> a.times(10)));
  }

  static boolean feeDeducted(HallDay hall, Dice dice, AnswerKey key) {
    return stated(
        hall,
        MistakeKind.FEE_DEDUCTED,
        dice,
        key,
        s -> s.withAmount(s.amount().minus(s.line().fee())));
  }

  static boolean fenLost(HallDay hall, boolean withItsFee, Dice dice, AnswerKey key) {
    return stated(
        hall,
        MistakeKind.FEN_ROUNDED_OFF,
        dice,
        key,
        wrongly(withItsFee, a -> Money.ofFen(a.fen() / 10 * 10)));
  }

  static boolean missing(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found = sale(hall, dice, s -> true);
    found.ifPresent(
        taking -> {
          Stated lost = taking.stated().get(0);
          taking.state(List.of());
          taking.makeSpecial();
          key.entry(MistakeKind.MISSING_IN_STATEMENT, hall)
              .of(id(taking))
              .of(lost)
              .row(taking.desk().cashier(), lost.tender(), lost.amount().negated());
        });
    return found.isPresent();
  }

  static boolean twice(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found = sale(hall, dice, s -> true);
    found.ifPresent(
        taking -> {
          Stated line = taking.stated().get(0);
          taking.state(List.of(line, line));
          taking.makeSpecial();
          key.entry(MistakeKind.DUPLICATE_IN_STATEMENT, hall)
              .of(id(taking))
              .of(line)
              .row(taking.desk().cashier(), line.tender(), line.amount());
        });
    return found.isPresent();
  }

  /** The other side has it on the morning after. */
  static boolean nextDay(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found =
        sale(hall, dice, s -> key.hasRoom(hall, s.line().cashier(), hall.dayAfter()));
    found.ifPresent(
        taking -> {
          Stated line = taking.stated().get(0);
          taking.state(new ArrayList<>());
          taking.makeSpecial();
          hall.late().add(line.nextDay(hall.at(24 * 3600 + dice.between(1, 3600))));
          key.entry(MistakeKind.WRONG_DAY, hall)
              .of(id(taking))
              .of(line)
              .row(taking.desk().cashier(), line.tender(), line.amount().negated())
              .rowOfNextDay(taking.desk().cashier(), line.tender(), line.amount());
        });
    return found.isPresent();
  }

  static boolean refundMissing(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found =
        hall.drawn(dice, taking -> taking.isRefund() && taking.stated().size() == 1);
    found.ifPresent(
        taking -> {
          Stated lost = taking.stated().get(0);
          taking.state(List.of());
          taking.makeSpecial();
          key.entry(MistakeKind.REFUND_NOT_MIRRORED, hall)
              .of(id(taking))
              .of(lost)
              .row(taking.desk().cashier(), lost.tender(), lost.amount());
        });
    return found.isPresent();
  }
}
