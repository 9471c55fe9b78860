package io.hall.app.simulate;

import io.hall.app.files.DayEvent;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.VoidReason;
import io.hall.settlement.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes up what happens in a hall on a day, before anything goes wrong. */
final class HallDayMaker {

  private static final long STREAM = 4;
  private static final int VOIDED = 50;
  private static final int REPRINTED = 40;

  private final Plan plan;
  private final Customers customers;
  private final Refunds refunds;
  private final Dues dues;

  HallDayMaker(Plan plan, Customers customers, Refunds refunds, Dues dues) {
    this.plan = plan;
    this.customers = customers;
    this.refunds = refunds;
    this.dues = dues;
  }

  HallDay make(Crew crew, LocalDate date, int[] visits) {
    HallDay hall = new HallDay(crew, date, visits.length);
    Numbers numbers = new Numbers(crew, date);
    for (long arrival : arrivals(visits)) {
      visit(hall, numbers, (int) (arrival >>> 32), (int) arrival);
    }
    refunds.payOut(hall, numbers);
    return hall;
  }

  /** The visits in the order of their times: the second of the day, then the visit. */
  private long[] arrivals(int[] visits) {
    long[] arrivals = new long[visits.length];
    for (int i = 0; i < visits.length; i++) {
      Dice dice = Dice.of(plan.seed(), STREAM, 1, visits[i]);
      arrivals[i] = (long) ArrivalTimes.drawn(dice) << 32 | visits[i];
    }
    Arrays.sort(arrivals);
    return arrivals;
  }

  /** What belongs to one visit. */
  private record Visit(HallDay hall, Numbers numbers, Desk desk, int second, Payer payer) {

    Payment payment(int delay, List<PaymentLine> lines, Payer from, Dice dice) {
      Money cash =
          Money.sum(
              lines.stream()
                  .filter(line -> line.tender() == Tender.CASH)
                  .map(PaymentLine::amount)
                  .toList());
      Money received = cash.isZero() ? cash : TenderMix.handedOver(cash, dice);
      return new Payment(
          numbers.payment(),
          hall.crew().hall(),
          desk.cashier(),
          Channel.HALL,
          from,
          hall.at(second + delay),
          lines,
          received);
    }
  }

  private void visit(HallDay hall, Numbers numbers, int second, int number) {
    Dice dice = Dice.of(plan.seed(), STREAM, 2, number);
    Customer customer = customers.get(number / 2);
    Visit visit = new Visit(hall, numbers, hall.drawnDesk(dice, second), second, customer.payer());
    List<Dues.Due> owed = dues.of(customer, number % 2 == 1, hall.date(), dice);
    Tender tender = TenderMix.drawn(dice);
    List<PaymentLine> lines = TenderMix.lines(owed, tender, numbers.reference(tender, dice), dice);
    if (dice.chance(VOIDED)) {
      voidedThenPaid(visit, lines, dice);
    } else {
      Taking taking = paid(visit, 0, lines, dice);
      if (dice.chance(REPRINTED)) {
        PaymentId id = taking.payment().orElseThrow().id();
        taking.makeSpecial();
        hall.add(
            new Taking(
                    visit.desk(),
                    new DayEvent.Reprinted(
                        id, hall.at(second + 60), hall.crew().hall(), visit.desk().cashier()),
                    List.of())
                .makeSpecial());
      }
    }
  }

  private static Taking paid(Visit visit, int delay, List<PaymentLine> lines, Dice dice) {
    Payment payment = visit.payment(delay, lines, visit.payer(), dice);
    Taking taking = new Taking(visit.desk(), new DayEvent.Paid(payment), stated(payment, dice));
    visit.desk().take(payment.paidBy(Tender.CASH).fen());
    visit.hall().add(taking);
    return taking;
  }

  /** A receipt that is voided within the minute and issued anew; the money is taken once. */
  private static void voidedThenPaid(Visit visit, List<PaymentLine> lines, Dice dice) {
    VoidReason reason =
        dice.oneOf(
            List.of(VoidReason.SPOILED_PRINT, VoidReason.WRONG_PAYER, VoidReason.WRONG_AMOUNT));
    Payer payer =
        reason == VoidReason.WRONG_PAYER
            ? new Payer(visit.payer().customer(), "测试误", visit.payer().address())
            : visit.payer();
    List<PaymentLine> first =
        reason == VoidReason.WRONG_AMOUNT ? Lines.withMore(lines, Money.yuan("100.00")) : lines;
    Payment wrong = visit.payment(0, first, payer, dice);
    HallDay hall = visit.hall();
    hall.add(new Taking(visit.desk(), new DayEvent.Paid(wrong), List.of()).makeSpecial());
    hall.add(
        new Taking(
                visit.desk(),
                new DayEvent.Voided(
                    wrong.id(),
                    hall.at(visit.second() + 50),
                    hall.crew().hall(),
                    visit.desk().cashier(),
                    reason,
                    hall.crew().manager()),
                List.of())
            .makeSpecial());
    paid(visit, 90, lines, dice).makeSpecial();
  }

  /** What the other side says of a payment. */
  private static List<Stated> stated(Payment payment, Dice dice) {
    for (PaymentLine line : payment.lines()) {
      if (line.tender() != Tender.CASH) {
        Money amount = payment.paidBy(line.tender());
        return List.of(stated(payment, line.tender(), line.reference(), amount, dice));
      }
    }
    return List.of();
  }

  private static Stated stated(
      Payment payment, Tender tender, String reference, Money amount, Dice dice) {
    boolean bank = tender == Tender.BANK;
    LocalDate date = payment.paidAt().atZone(io.hall.calendar.BusinessDate.ZONE).toLocalDate();
    return new Stated(
        tender,
        new Statement.Line(
            bank ? Optional.empty() : Optional.of(payment.cashier()),
            payment.paidAt().plusSeconds(dice.between(1, 9)),
            reference,
            Statement.Kind.SALE,
            amount,
            TenderMix.fee(tender, amount),
            bank ? date : date.plusDays(1)));
  }
}
