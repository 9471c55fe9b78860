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

  /** How often a wrong tender goes without its transaction number, in ten thousand. */
  private static final int NOT_WRITTEN_DOWN = 3_000;

  private BookingMistakes() {}

  /** A payment by one tender alone, cash among them, but not through the bank. */
  private static Optional<Taking> byOneTender(HallDay hall, Dice dice) {
    return hall.drawn(
        dice,
        taking ->
            taking
                .payment()
                .flatMap(Lines::onlyTender)
                .filter(tender -> tender == Tender.CASH || AT_THE_DESK.contains(tender))
                .isPresent());
  }

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

  /**
   * Cash is mistaken for another tender only where {@code cashToo}; there the transaction number is
   * sometimes not written down, either.
   */
  static boolean wrongTender(HallDay hall, boolean cashToo, Dice dice, AnswerKey key) {
    Optional<Taking> found = cashToo ? byOneTender(hall, dice) : atTheDesk(hall, dice);
    found.ifPresent(
        taking -> {
          Payment payment = taking.payment().orElseThrow();
          Tender paid = Lines.onlyTender(payment).orElseThrow();
          Tender booked =
              dice.oneOf(
                  List.of(Tender.CASH, Tender.WECHAT, Tender.ALIPAY, Tender.POS).stream()
                      .filter(tender -> tender != paid)
                      .toList());
          Money total = payment.total();
          List<PaymentLine> lines = Lines.paidBy(payment.lines(), booked);
          taking.book(
              Lines.rebooked(
                  payment,
                  cashToo && dice.chance(NOT_WRITTEN_DOWN) ? Lines.withoutReference(lines) : lines,
                  booked == Tender.CASH ? total : Money.ZERO));
          taking.makeSpecial();
          AnswerKey.Entry entry = key.entry(MistakeKind.WRONG_TENDER, hall).of(payment.id());
          taking.stated().forEach(entry::of);
          entry.row(payment.cashier(), booked, total.negated()).row(payment.cashier(), paid, total);
        });
    return found.isPresent();
  }

  static boolean wrongCashier(HallDay hall, Dice dice, AnswerKey key) {
    Optional<Taking> found =
        atTheDesk(hall, dice).filter(taking -> !others(taking, hall, key).isEmpty());
    found.ifPresent(
        taking -> {
          StaffNumber booked = taking.desk().cashier();
          StaffNumber took = dice.oneOf(others(taking, hall, key));
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

  /** Who else may have taken it. */
  private static List<StaffNumber> others(Taking taking, HallDay hall, AnswerKey key) {
    return hall.onDuty().stream()
        .filter(c -> !c.equals(taking.desk().cashier()))
        .filter(c -> key.hasRoom(hall, Optional.of(c), hall.date()))
        .toList();
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

  static boolean wrongCategory(HallDay hall, boolean referred, Dice dice, AnswerKey key) {
    return moved(
        hall,
        MistakeKind.WRONG_CATEGORY,
        referred,
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

  static boolean arrearsInCurrent(
      HallDay hall, boolean referred, HeatingSeason current, Dice dice, AnswerKey key) {
    return moved(
        hall,
        MistakeKind.ARREARS_IN_CURRENT,
        referred,
        dice,
        key,
        line -> line.category() == FeeCategory.ARREARS,
        line -> new Cell(FeeCategory.RESIDENTIAL_AREA, current, line.tender()));
  }

  /**
   * A line of the sheet stands in another row than the register has it; the key tells its
   * transaction number, too, where {@code referred}.
   */
  private static boolean moved(
      HallDay hall,
      MistakeKind kind,
      boolean referred,
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
              .of(referred ? line.reference() : "")
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
