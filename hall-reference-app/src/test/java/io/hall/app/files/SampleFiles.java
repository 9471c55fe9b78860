package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.csv.CsvCells;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.VoidReason;
import io.hall.settlement.CashCount;
import io.hall.settlement.Cell;
import io.hall.settlement.Denomination;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import io.hall.settlement.Statement;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What may stand in the files, for properties. */
final class SampleFiles {

  private SampleFiles() {}

  static Arbitrary<String> codes() {
    return Arbitraries.strings().withChars("AZaz09._-").ofMaxLength(39).map(s -> "X" + s);
  }

  static Arbitrary<String> texts(int least) {
    return Arbitraries.oneOf(
            Arbitraries.strings().withChars("=+-@'\",; ＝甲乙丙a1").ofMinLength(least).ofMaxLength(20),
            Arbitraries.strings().ofMinLength(least).ofMaxLength(40))
        .filter(s -> !CsvCells.hasControl(s) && isUnicode(s));
  }

  private static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  static Arbitrary<StaffNumber> staff(String prefix) {
    return Arbitraries.integers().between(1, 5).map(i -> new StaffNumber(prefix + i));
  }

  static Arbitrary<HallCode> halls() {
    return Arbitraries.of("H01", "H02").map(HallCode::new);
  }

  static Arbitrary<Instant> times() {
    return Arbitraries.longs()
        .between(1_700_000_000_000L, 1_900_000_000_000L)
        .map(Instant::ofEpochMilli);
  }

  static Arbitrary<Money> amounts() {
    return Arbitraries.longs().between(1, 9_999_999_99L).map(Money::ofFen);
  }

  static Arbitrary<HeatingSeason> seasons() {
    return Arbitraries.integers().between(2000, 2050).map(HeatingSeason::new);
  }

  private static Arbitrary<String> references() {
    return texts(0).filter(s -> s.length() < 60);
  }

  private static Arbitrary<PaymentLine> lines(boolean withBasis) {
    Arbitrary<Optional<Basis>> bases =
        Combinators.combine(
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, new BigDecimal("99999"))
                    .ofScale(2),
                texts(1).filter(s -> !s.isBlank() && s.length() <= 16),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("99")).ofScale(5))
            .as(Basis::new)
            .optional()
            .map(basis -> withBasis ? basis : Optional.empty());
    return Combinators.combine(
            Arbitraries.of(FeeCategory.class),
            seasons(),
            Arbitraries.of(Tender.class),
            amounts(),
            references(),
            bases)
        .as(PaymentLine::new);
  }

  private static Arbitrary<Payer> payers() {
    return Combinators.combine(texts(1), texts(1), texts(0)).as(Payer::new);
  }

  static Arbitrary<DayEvent> events() {
    Arbitrary<PaymentId> ids = codes().map(PaymentId::new);
    Arbitrary<DayEvent> paid =
        Combinators.combine(
                ids,
                halls(),
                staff("C"),
                payers(),
                times(),
                lines(true).list().ofMinSize(1).ofMaxSize(4),
                amounts())
            .as(
                (id, hall, cashier, payer, at, lines, more) -> {
                  Money cash =
                      Money.sum(
                          lines.stream()
                              .filter(line -> line.tender() == Tender.CASH)
                              .map(PaymentLine::amount)
                              .toList());
                  Money received = cash.isZero() ? cash : cash.plus(more);
                  return new DayEvent.Paid(
                      new Payment(id, hall, cashier, Channel.HALL, payer, at, lines, received));
                });
    Arbitrary<DayEvent> voided =
        Combinators.combine(
                ids, times(), halls(), staff("C"), Arbitraries.of(VoidReason.class), staff("M"))
            .as(DayEvent.Voided::new);
    Arbitrary<DayEvent> refunded =
        Combinators.combine(
                Combinators.combine(ids, halls(), staff("C"), staff("M")).as(List::of),
                payers(),
                times(),
                lines(false).list().ofMinSize(1).ofMaxSize(3),
                texts(1).filter(s -> !s.isBlank()),
                ids)
            .as(
                (who, payer, at, lines, reason, refersTo) ->
                    new DayEvent.Refunded(
                        new Refund(
                            (PaymentId) who.get(0),
                            (HallCode) who.get(1),
                            (StaffNumber) who.get(2),
                            (StaffNumber) who.get(3),
                            payer,
                            at,
                            lines,
                            reason),
                        refersTo));
    Arbitrary<DayEvent> reprinted =
        Combinators.combine(ids, times(), halls(), staff("C")).as(DayEvent.Reprinted::new);
    return Arbitraries.oneOf(paid, voided, refunded, reprinted);
  }

  /** Events whose numbers are used once for each kind, as a file demands. */
  static Arbitrary<List<DayEvent>> days() {
    return events()
        .list()
        .ofMaxSize(12)
        .uniqueElements(e -> e instanceof DayEvent.Reprinted ? e : List.of(e.getClass(), e.id()));
  }

  static Arbitrary<Cell> cells() {
    return Combinators.combine(
            Arbitraries.of(FeeCategory.class), seasons(), Arbitraries.of(Tender.class))
        .as(Cell::new);
  }

  private static Arbitrary<Figure> figures() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 999),
            amounts(),
            Arbitraries.longs().between(0, 9),
            amounts())
        .as(Figure::new);
  }

  static Arbitrary<List<ShiftFigures>> shifts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 300),
            Arbitraries.integers().between(0, 30_000),
            amounts(),
            Arbitraries.maps(
                Arbitraries.of(Denomination.class), Arbitraries.longs().between(0, 9_999)),
            Arbitraries.maps(cells(), figures()).ofMaxSize(5))
        .as(SampleFiles::shift)
        .list()
        .ofMaxSize(4)
        .map(SampleFiles::numbered);
  }

  private static ShiftFigures shift(
      int day,
      int second,
      Money cash,
      java.util.Map<Denomination, Long> pieces,
      java.util.Map<Cell, Figure> declared) {
    LocalDate date = LocalDate.of(2026, 9, 1).plusDays(day);
    Instant opened = date.atTime(8, 0).plusSeconds(second).atZone(BusinessDate.ZONE).toInstant();
    return new ShiftFigures(
        new Shift.Open(
            new Shift.Id(new HallCode("H01"), new StaffNumber("C1"), new BusinessDate(date), 1),
            opened,
            cash),
        opened.plusSeconds(10_000),
        new CashCount(pieces),
        new TreeMap<>(declared));
  }

  /** Gives every shift a cashier of its own. */
  private static List<ShiftFigures> numbered(List<ShiftFigures> shifts) {
    List<ShiftFigures> numbered = new ArrayList<>();
    for (ShiftFigures shift : shifts) {
      Shift.Open open = shift.opening();
      Shift.Id id = open.id();
      numbered.add(
          new ShiftFigures(
              new Shift.Open(
                  new Shift.Id(
                      id.hall(), new StaffNumber("C" + numbered.size()), id.date(), id.number()),
                  open.openedAt(),
                  open.openingFloat()),
              shift.closedAt(),
              shift.count(),
              shift.declared()));
    }
    return numbered;
  }

  static Arbitrary<Statement.Line> statementLines() {
    return Combinators.combine(
            staff("C").optional(),
            times(),
            references(),
            Arbitraries.of(Statement.Kind.class),
            amounts(),
            Arbitraries.longs().between(0, 99_999).map(Money::ofFen),
            Arbitraries.integers().between(0, 900).map(LocalDate.of(2026, 9, 1)::plusDays))
        .as(Statement.Line::new);
  }

  static Arbitrary<Correction> corrections() {
    Arbitrary<String> reasons = texts(1);
    Arbitrary<Correction> booked =
        Combinators.combine(
                times(),
                halls(),
                staff("C").optional(),
                Arbitraries.of(Tender.class),
                amounts(),
                reasons,
                staff("M"))
            .as(Correction.OverShort::new);
    Arbitrary<Correction> voided =
        Combinators.combine(
                times(),
                halls(),
                staff("C"),
                codes().map(PaymentId::new),
                Arbitraries.of(VoidReason.class),
                staff("M"))
            .as(Correction.VoidIt::new);
    Arbitrary<Correction> declared =
        Combinators.combine(
                times(), halls(), staff("C"), cells(), amounts().map(Money::negated), reasons)
            .as(Correction.Declare::new);
    return Arbitraries.oneOf(booked, voided, declared);
  }

  static Arbitrary<Mistake> mistakes() {
    Arbitrary<Optional<Mistake.Row>> rows =
        Combinators.combine(Arbitraries.of(FeeCategory.class), seasons())
            .as(Mistake.Row::new)
            .optional();
    return Combinators.combine(
            Combinators.combine(
                    Arbitraries.integers().between(1, 9_999),
                    Arbitraries.of(MistakeKind.class),
                    times().map(BusinessDate::of))
                .as(List::of),
            halls(),
            staff("C").optional(),
            Arbitraries.of(Tender.class),
            rows,
            amounts().map(Money::negated),
            codes().map(PaymentId::new).optional(),
            references())
        .as(
            (what, hall, cashier, tender, row, effect, payment, reference) ->
                new Mistake(
                    (Integer) what.get(0),
                    (MistakeKind) what.get(1),
                    (BusinessDate) what.get(2),
                    hall,
                    cashier,
                    tender,
                    row,
                    effect,
                    payment,
                    reference));
  }
}
