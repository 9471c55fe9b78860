package io.hall.app.simulate;

import io.hall.app.files.DayEvent;
import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What customers ask back some days after they paid: three payments in a thousand, five times as
 * many where mistakes are planted every day, so that refunds have their share of them.
 */
final class Refunds {

  private static final long STREAM = 5;
  private static final int REFUNDED = 30;
  private static final int REFUNDED_OFTEN = 150;
  private static final List<String> REASONS = List.of("重复缴费", "面积更正", "报停退费", "多缴退回");

  private final Plan plan;
  private final SeasonDays days;
  private final int refunded;
  private final Map<String, List<Payment>> owed = new HashMap<>();

  Refunds(Plan plan, SeasonDays days) {
    this.plan = plan;
    this.days = days;
    this.refunded = plan.planting().isEveryDay() ? REFUNDED_OFTEN : REFUNDED;
  }

  /** Decides which payments of a day will be asked back, and when. */
  void promise(HallDay hall, int day) {
    Dice dice = Dice.of(plan.seed(), STREAM, 1, day, hall.crew().number());
    for (Taking taking : hall.takings()) {
      if (!taking.isSpecial() && taking.payment().isPresent() && dice.chance(refunded)) {
        int later = day + dice.between(1, 40);
        if (later < days.count()) {
          owed.computeIfAbsent(key(hall.crew(), days.date(later)), k -> new ArrayList<>())
              .add(taking.payment().get());
        }
      }
    }
  }

  private static String key(Crew crew, LocalDate date) {
    return crew.hall() + " " + date;
  }

  /** Pays out what is due in this hall on this day. */
  void payOut(HallDay hall, Numbers numbers) {
    List<Payment> due = owed.remove(key(hall.crew(), hall.calendarDate()));
    if (due == null) {
      return;
    }
    Dice dice =
        Dice.of(plan.seed(), STREAM, 2, hall.calendarDate().toEpochDay(), hall.crew().number());
    due.forEach(payment -> payOut(hall, numbers, payment, dice));
  }

  private static void payOut(HallDay hall, Numbers numbers, Payment payment, Dice dice) {
    int second = ArrivalTimes.drawn(dice);
    Desk desk = hall.drawnDesk(dice, second);
    PaymentLine paid = payment.lines().get(0);
    boolean cash = paid.tender() == Tender.CASH;
    if (cash && !desk.refundsInCash()) {
      return;
    }
    Money amount = amount(paid, dice);
    String reference = numbers.reference(paid.tender(), dice);
    PaymentLine back =
        new PaymentLine(
            paid.category(), paid.season(), paid.tender(), amount, reference, Optional.empty());
    Refund refund =
        new Refund(
            numbers.refund(),
            hall.crew().hall(),
            desk.cashier(),
            hall.crew().manager(),
            payment.payer(),
            hall.at(second),
            List.of(back),
            dice.oneOf(REASONS));
    if (cash) {
      desk.take(-amount.fen());
    }
    hall.add(
        new Taking(
            desk,
            new DayEvent.Refunded(refund, payment.id()),
            cash ? List.of() : List.of(stated(hall, refund, back, dice))));
  }

  /** All of it, or a part; of cash whole yuan up to 300, which any drawer can pay. */
  private static Money amount(PaymentLine paid, Dice dice) {
    if (paid.tender() == Tender.CASH) {
      long most = Math.min(300_00, paid.amount().fen());
      return Money.ofFen(Math.max(1, dice.between(1, (int) (most / 100))) * 100L);
    }
    return dice.chance(3_000)
        ? paid.amount()
        : Money.ofFen(1 + paid.amount().fen() * dice.between(5, 95) / 100);
  }

  private static Stated stated(HallDay hall, Refund refund, PaymentLine back, Dice dice) {
    boolean bank = back.tender() == Tender.BANK;
    return new Stated(
        back.tender(),
        new Statement.Line(
            bank ? Optional.empty() : Optional.of(refund.cashier()),
            refund.refundedAt().plusSeconds(dice.between(1, 9)),
            back.reference(),
            Statement.Kind.REFUND,
            back.amount(),
            Money.ZERO,
            bank ? hall.calendarDate() : hall.calendarDate().plusDays(1)));
  }
}
