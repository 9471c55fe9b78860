package io.hall.app.simulate;

import io.hall.app.files.DayEvent;
import io.hall.app.files.MistakeKind;
import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.VoidReason;
import java.util.List;
import java.util.Optional;

/** Mistakes at the drawer. Each method tells whether it found something to spoil. */
final class CashMistakes {

  private static final List<Long> AMOUNTS = List.of(100_00L, 50_00L, 20_00L, 10_00L, 1_00L, 50L);

  /** What a clerk may give as the reason of a late void. */
  private static final List<VoidReason> REASONS =
      List.of(
          VoidReason.OTHER,
          VoidReason.WRONG_AMOUNT,
          VoidReason.WRONG_PAYER,
          VoidReason.WRONG_CATEGORY,
          VoidReason.PAYMENT_FAILED);

  private CashMistakes() {}

  static boolean miscounted(HallDay hall, MistakeKind kind, Dice dice, AnswerKey key) {
    long amount = dice.oneOf(AMOUNTS);
    List<Desk> desks =
        hall.desksToSpoil().stream()
            .filter(desk -> !desk.isMiscounted() && desk.counted() >= amount)
            .toList();
    if (desks.isEmpty()) {
      return false;
    }
    Desk desk = dice.oneOf(desks);
    long effect = kind == MistakeKind.CASH_SHORT ? -amount : amount;
    desk.miscount(effect);
    key.entry(kind, hall).row(desk.cashier(), Tender.CASH, Money.ofFen(effect));
    return true;
  }

  static boolean floatCounted(HallDay hall, Dice dice, AnswerKey key) {
    List<Desk> desks =
        hall.desksToSpoil().stream().filter(desk -> !desk.isFloatForgotten()).toList();
    if (desks.isEmpty()) {
      return false;
    }
    Desk desk = dice.oneOf(desks);
    desk.forgetFloat();
    key.entry(MistakeKind.FLOAT_COUNTED, hall)
        .row(desk.cashier(), Tender.CASH, Money.ofFen(Desk.FLOAT));
    return true;
  }

  /**
   * The register has what was handed over; the change is gone from the drawer all the same. Where
   * {@code plainly}, nothing is rounded off, for what was handed over is round.
   */
  static boolean changeNotDeducted(HallDay hall, boolean plainly, Dice dice, AnswerKey key) {
    Optional<Taking> found =
        hall.drawn(
            dice,
            taking ->
                taking.payment().filter(p -> onlyCash(p) && p.change().isPositive()).isPresent());
    found.ifPresent(
        taking -> {
          Payment payment = taking.payment().orElseThrow();
          Money change = payment.change();
          List<PaymentLine> lines = Lines.withMore(payment.lines(), change);
          taking.book(
              Lines.rebooked(
                  payment, plainly ? Lines.unrounded(lines) : lines, payment.cashReceived()));
          taking.makeSpecial();
          key.entry(MistakeKind.CHANGE_NOT_DEDUCTED, hall)
              .of(payment.id())
              .row(payment.cashier(), Tender.CASH, change.negated());
        });
    return found.isPresent();
  }

  /**
   * A payment of the morning is voided in the afternoon; its cash stays where it is. The reason is
   * {@code OTHER}, or {@code anyReason}.
   */
  static boolean voidAfterCount(HallDay hall, boolean anyReason, Dice dice, AnswerKey key) {
    Optional<Taking> found =
        hall.drawn(
            dice,
            taking ->
                taking.desk().shift() == 1
                    && taking.payment().filter(CashMistakes::onlyCash).isPresent());
    found.ifPresent(
        taking -> {
          Payment payment = taking.payment().orElseThrow();
          taking.makeSpecial();
          int second = ArrivalTimes.AFTERNOON + dice.between(300, 3 * 3600);
          hall.add(
              new Taking(
                      hall.desk(payment.cashier(), 2),
                      new DayEvent.Voided(
                          payment.id(),
                          hall.at(second),
                          hall.crew().hall(),
                          payment.cashier(),
                          anyReason ? dice.oneOf(REASONS) : VoidReason.OTHER,
                          hall.crew().manager()),
                      List.of())
                  .makeSpecial());
          key.entry(MistakeKind.VOID_AFTER_COUNT, hall)
              .of(payment.id())
              .row(payment.cashier(), Tender.CASH, payment.total());
        });
    return found.isPresent();
  }

  private static boolean onlyCash(Payment payment) {
    return Lines.onlyTender(payment).equals(Optional.of(Tender.CASH));
  }
}
