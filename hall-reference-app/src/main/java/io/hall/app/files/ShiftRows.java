package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.CashCount;
import io.hall.settlement.Cell;
import io.hall.settlement.Denomination;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the rows of one shift. Not thread-safe. */
final class ShiftRows {

  /** What a row of {@code counts.csv} may be. */
  private enum Kind {
    OPENED,
    CLOSED,
    NOTE,
    DECLARED,
    DECLARED_REFUND
  }

  private static final long MAX_COUNT = 999_999;

  private final Row first;
  private final Optional<Shift.Id> id;
  private final Set<String> seen = new HashSet<>();
  private final Map<Denomination, Long> pieces = new EnumMap<>(Denomination.class);
  private final SortedMap<Cell, Figure> declared = new TreeMap<>();
  private Optional<Shift.Open> opening = Optional.empty();
  private Optional<Instant> closedAt = Optional.empty();
  private boolean right;

  ShiftRows(Row first) {
    this.first = first;
    Optional<HallCode> hall = first.required("hall", Cells.code(HallCode::new));
    Optional<StaffNumber> cashier = first.required("cashier", Cells.code(StaffNumber::new));
    Optional<BusinessDate> date = first.required("date", Cells::businessDate);
    Optional<Long> number = first.required("shift", Cells.whole(1, 9));
    this.right = first.isRight();
    this.id =
        right
            ? first.made(
                "shift",
                () ->
                    new Shift.Id(
                        hall.orElseThrow(),
                        cashier.orElseThrow(),
                        date.orElseThrow(),
                        number.orElseThrow().intValue()))
            : Optional.empty();
  }

  void add(Row row) {
    row.checkCells();
    row.required("figure", Cells.constant(Kind.class))
        .ifPresent(
            kind -> {
              switch (kind) {
                case OPENED -> opened(row);
                case CLOSED -> closed(row);
                case NOTE -> note(row);
                case DECLARED -> declared(row, false);
                case DECLARED_REFUND -> declared(row, true);
              }
            });
    right &= row.isRight();
  }

  private void opened(Row row) {
    row.unused("OPENED", "category", "season", "tender", "face", "count");
    once(row, "OPENED");
    Optional<Instant> at = time(row);
    Optional<Money> cash = row.required("amount", Cells::notNegative);
    if (row.isRight()) {
      opening =
          id.flatMap(
              i ->
                  row.made(
                      "amount", () -> new Shift.Open(i, at.orElseThrow(), cash.orElseThrow())));
    }
  }

  private void closed(Row row) {
    row.unused("CLOSED", "category", "season", "tender", "face", "count", "amount");
    once(row, "CLOSED");
    closedAt = time(row);
  }

  private Optional<Instant> time(Row row) {
    Optional<Instant> at = row.required("at", Cells::time);
    if (at.isPresent() && !row.raw("at").startsWith(row.raw("date"))) {
      row.wrong("at", DayFileCode.OTHER_DAY);
    }
    return at;
  }

  private void note(Row row) {
    row.unused("NOTE", "at", "category", "season", "tender");
    Optional<Denomination> face = row.required("face", Cells::amount).flatMap(f -> face(row, f));
    Optional<Long> count = row.required("count", Cells.whole(0, MAX_COUNT));
    Optional<Money> amount = row.optional("amount", Cells::notNegative);
    if (!row.isRight() || face.isEmpty() || count.isEmpty()) {
      return;
    }
    once(row, "NOTE " + face.get());
    pieces.put(face.get(), count.get());
    if (amount.isPresent() && !amount.get().equals(face.get().face().times(count.get()))) {
      row.wrong("amount", DayFileCode.NOTE_PRODUCT);
    }
  }

  private static Optional<Denomination> face(Row row, Money face) {
    Optional<Denomination> denomination = Denomination.of(face);
    if (denomination.isEmpty()) {
      row.wrong("face", DayFileCode.FACE);
    }
    return denomination;
  }

  private void declared(Row row, boolean back) {
    String kind = back ? "DECLARED_REFUND" : "DECLARED";
    row.unused(kind, "at", "face");
    Optional<Cell> cell = cell(row);
    Optional<Long> count = row.required("count", Cells.whole(0, 999_999_999));
    boolean signed = !back && cell.map(c -> c.category() == FeeCategory.ADJUSTMENT).orElse(false);
    Optional<Money> amount = row.required("amount", signed ? Cells::amount : Cells::notNegative);
    if (!row.isRight()) {
      return;
    }
    once(row, kind + " " + cell.orElseThrow());
    long lines = count.orElseThrow();
    Money sum = amount.orElseThrow();
    declared.merge(
        cell.orElseThrow(),
        back ? new Figure(0, Money.ZERO, lines, sum) : new Figure(lines, sum, 0, Money.ZERO),
        Figure::plus);
  }

  /** Reads which line of a sheet the row is about. */
  static Optional<Cell> cell(Row row) {
    Optional<FeeCategory> category = row.required("category", Cells.constant(FeeCategory.class));
    Optional<HeatingSeason> season = row.required("season", Cells::season);
    Optional<Tender> tender = row.required("tender", Cells.constant(Tender.class));
    return category.flatMap(c -> season.flatMap(s -> tender.map(t -> new Cell(c, s, t))));
  }

  private void once(Row row, String what) {
    if (!seen.add(what)) {
      row.wrong("figure", DayFileCode.FIGURE_TWICE);
    }
  }

  /** Ends the shift; empty when something is wrong with it. */
  Optional<ShiftFigures> figures() {
    missing("OPENED");
    missing("CLOSED");
    if (!right || !first.isRight()) {
      return Optional.empty();
    }
    return first.made(
        "at",
        () ->
            new ShiftFigures(
                opening.orElseThrow(), closedAt.orElseThrow(), new CashCount(pieces), declared));
  }

  private void missing(String figure) {
    if (!seen.contains(figure)) {
      first.wrong("figure", Finding.of(DayFileCode.SHIFT_INCOMPLETE).with("figure", figure));
    }
  }
}
