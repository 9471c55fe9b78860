package io.hall.app.simulate;

import io.hall.app.files.MistakeKind;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.tariff.FeeCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Mistakes in the register and on the settlement sheet. Each method tells whether it found
 * something to spoil.
 */
final class BookingMistakes {

  private static final Set<Tender> AT_THE_DESK =
      EnumSet.of(Tender.WECHAT, Tender.ALIPAY, Tender.POS, Tender.UNIONPAY);

  private BookingMistakes() {}

  /** A payment by one tender alone, other than cash and bank. */
  private static Optional<Taking> atTheDesk(HallDay hall, Dice dice) {
    return hall.drawn(
        dice,
        taking ->
            taking.stated().size() == 1
                && taking
                    .payment()
                    .flatMap(Lines::onlyTender)
                    .filter(AT_THE_DESK::contains)
                    .isPresent());
  }

  static boolean wrongTender(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found = atTheDesk(hall, dice);
    found.ifPresent(
        taking -> {
          Payment payment = taking.payment().orElseThrow();
          Stated stated = taking.stated().get(0);
          Tender booked =
              dice.oneOf(
                  List.of(Tender.CASH, Tender.WECHAT, Tender.ALIPAY, Tender.POS).stream()
                      .filter(tender -> tender != stated.tender())
                      .toList());
          Money total = payment.total();
          taking.book(
              Lines.rebooked(
                  payment,
                  Lines.paidBy(payment.lines(), booked),
                  booked == Tender.CASH ? total : Money.ZERO));
          taking.makeSpecial();
          key.entry(MistakeKind.WRONG_TENDER, hall)
              .of(payment.id())
              .of(stated)
              .row(payment.cashier(), booked, total.negated())
              .row(payment.cashier(), stated.tender(), total);
        });
    return found.isPresent();
  }

  static boolean wrongCashier(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found = atTheDesk(hall, dice);
    found.ifPresent(
        taking -> {
          StaffNumber booked = taking.desk().cashier();
          StaffNumber took =
              dice.oneOf(hall.onDuty().stream().filter(c -> !c.equals(booked)).toList());
          Stated stated = taking.stated().get(0);
          taking.state(List.of(stated.withCashier(took)));
          taking.makeSpecial();
          key.entry(MistakeKind.WRONG_CASHIER, hall)
              .of(taking.booked().orElseThrow().id())
              .of(stated)
              .row(booked, stated.tender(), stated.amount().negated())
              .row(took, stated.tender(), stated.amount());
        });
    return found.isPresent();
  }

  static boolean missing(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found =
        hall.drawn(
            dice,
            taking ->
                taking.stated().size() == 1
                    && taking.payment().flatMap(Lines::onlyTender).isPresent());
    found.ifPresent(
        taking -> {
          Stated stated = taking.stated().get(0);
          key.entry(MistakeKind.MISSING_IN_REGISTER, hall)
              .of(taking.booked().orElseThrow().id())
              .of(stated)
              .row(taking.desk().cashier(), stated.tender(), stated.amount());
          taking.unbook();
          taking.makeSpecial();
        });
    return found.isPresent();
  }

  static boolean wrongCategory(HallDay hall, Dice dice, AnswerKey key) {
    return moved(
        hall,
        MistakeKind.WRONG_CATEGORY,
        dice,
        key,
        line ->
            line.category() == FeeCategory.RESIDENTIAL_AREA
                || line.category() == FeeCategory.IDLE_BASE,
        line ->
            new Cell(
                line.category() == FeeCategory.IDLE_BASE
                    ? FeeCategory.RESIDENTIAL_BASE
                    : FeeCategory.NON_RESIDENTIAL_AREA,
                line.season(),
                line.tender()));
  }

  static boolean arrearsInCurrent(HallDay hall, HeatingSeason current, Dice dice, AnswerKey key) {
    return moved(
        hall,
        MistakeKind.ARREARS_IN_CURRENT,
        dice,
        key,
        line -> line.category() == FeeCategory.ARREARS,
        line -> new Cell(FeeCategory.RESIDENTIAL_AREA, current, line.tender()));
  }

  /** A line of the sheet stands in another row than the register has it. */
  private static boolean moved(
      HallDay hall,
      MistakeKind kind,
      Dice dice,
      AnswerKey key,
      Predicate<PaymentLine> which,
      java.util.function.Function<PaymentLine, Cell> where) {
    Optional<Taking> found =
        hall.drawn(
            dice,
            taking -> taking.payment().filter(p -> p.lines().stream().anyMatch(which)).isPresent());
    found.ifPresent(
        taking -> {
          Payment payment = taking.payment().orElseThrow();
          PaymentLine line = payment.lines().stream().filter(which).findFirst().orElseThrow();
          Cell from = new Cell(line.category(), line.season(), line.tender());
          Cell to = where.apply(line);
          hall.moves().add(new HallDay.Move(payment.cashier(), from, to, line.amount()));
          taking.makeSpecial();
          key.entry(kind, hall)
              .of(payment.id())
              .sheetRow(
                  payment.cashier(),
                  line.tender(),
                  from.category(),
                  from.season(),
                  line.amount().negated())
              .sheetRow(
                  payment.cashier(), line.tender(), to.category(), to.season(), line.amount());
        });
    return found.isPresent();
  }
}
