package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.reconcile.internal.SideColumns;
import io.hall.reconcile.kernel.LineColumns;
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

  LineTable(SideColumns columns, PlaceTexts texts) {
    this.columns = columns;
    this.lines = row -> made(texts, row);
  }

  LineTable(SideColumns columns, IntFunction<Line> lines) {
    this.columns = columns;
    this.lines = lines;
  }

  /** How many lines there are. */
  public int size() {
    return columns.size();
  }

  /** How many lines its file has, or would have: with the header, and empty ones. */
  public long fileLines() {
    return columns.fileLines();
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

  private Line made(PlaceTexts texts, int row) {
    Place place = texts.place(columns.desk(row), columns.day(row), columns.kind(row));
    return new Line(
        place.hall(),
        place.date(),
        place.tender(),
        Money.ofFen(columns.lines().amount(row)),
        place.cashier(),
        Optional.empty(),
        columns.number(row),
        columns.reference(row),
        place.row(),
        Optional.empty(),
        Money.ZERO,
        false,
        columns.position(row));
  }
}
