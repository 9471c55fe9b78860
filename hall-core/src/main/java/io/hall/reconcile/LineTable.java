package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.internal.SideColumns;
import io.hall.reconcile.kernel.LineColumns;
import io.hall.tariff.FeeCategory;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The lines of one side (一方明细表) in columns: some 20 bytes a line and its reference, however many
 * lines there are. A {@link Line} is made when it is asked for. Made in pairs by {@link
 * LineTables}. Immutable and thread-safe.
 */
public final class LineTable {

  private final SideColumns columns;
  private final IntFunction<Line> lines;

  LineTable(SideColumns columns) {
    this.columns = columns;
    this.lines = this::made;
  }

  LineTable(SideColumns columns, IntFunction<Line> lines) {
    this.columns = columns;
    this.lines = lines;
  }

  /** How many lines there are. */
  public int size() {
    return columns.size();
  }

  /**
   * Returns a line, from 0. One of a file knows its {@link Line#position() line number} there.
   *
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public Line line(int row) {
    return lines.apply(Objects.checkIndex(row, size()));
  }

  /**
   * The lines as the kernel takes them. A key is the same on both sides for the same number or
   * reference, and for no other; the amounts are those of the lines, nothing for one that was
   * voided; the dimensions are the same for the same {@link LineTables#place place}, and for no
   * other.
   */
  public LineColumns columns() {
    return columns.lines();
  }

  private Line made(int row) {
    String[] desk = columns.desk(row).split(",", -1);
    String[] kind = columns.kind(row).split(",", -1);
    return new Line(
        new HallCode(desk[0]),
        BusinessDate.parse(columns.day(row)),
        Tender.valueOf(kind[2]),
        Money.ofFen(columns.lines().amount(row)),
        cashier(desk[1]),
        Optional.empty(),
        columns.number(row),
        columns.reference(row),
        row(kind[0], kind[1]),
        Optional.empty(),
        Money.ZERO,
        false,
        columns.position(row));
  }

  static Optional<StaffNumber> cashier(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new StaffNumber(text));
  }

  static Optional<Row> row(String category, String season) {
    return category.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Row(FeeCategory.valueOf(category), HeatingSeason.parse(season).orThrow()));
  }
}
