package io.hall.reconcile;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvHeader;
import io.hall.reconcile.internal.LineScan;
import io.hall.reconcile.internal.PairColumns;
import io.hall.reconcile.internal.SideRows;
import io.hall.reconcile.kernel.Dimensions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sides that can be compared line by line (双方明细表): their keys and places are numbered alike.
 *
 * <pre>{@code
 * LineTables both = LineTables.read(Path.of("register.csv"), Path.of("billing.csv")).orThrow();
 * }</pre>
 *
 * <p>Lines are known by their number, if every line of both sides has one; otherwise by their
 * reference, and then a line without a reference has a key of its own, which no other line has.
 * What a line of either side does not tell, the cashier or category and season, is not compared.
 * Immutable and thread-safe.
 */
public final class LineTables {

  /** By what the lines of both sides are known. */
  public enum Key {
    /** The number of the receipt or payment (收据号码). */
    NUMBER,
    /** The transaction number (流水号). */
    REFERENCE
  }

  /** The header of {@code lines.csv}. */
  public static final CsvHeader HEADER = LineScan.HEADER;

  private final PairColumns columns;
  private final LineTable ours;
  private final LineTable theirs;
  private final PlaceTexts texts;

  private LineTables(PairColumns columns, PlaceTexts texts, LineTable ours, LineTable theirs) {
    this.columns = columns;
    this.texts = texts;
    this.ours = ours;
    this.theirs = theirs;
  }

  /**
   * Reads two files of the format {@code lines.csv} on all cores. Every cell is checked; a file
   * with a mistake gives nothing but findings, each with file, line and column, the first hundred
   * of each file.
   */
  public static Checked<LineTables> read(Path ours, Path theirs) {
    return read(ours, theirs, LineScan.ofAllCores());
  }

  static Checked<LineTables> read(Path ours, Path theirs, LineScan scan) {
    List<Checked<SideRows>> sides = scan.read(List.of(ours, theirs));
    List<Finding> findings = sides.stream().flatMap(side -> side.findings().stream()).toList();
    if (!findings.isEmpty()) {
      return Checked.invalid(findings);
    }
    PairColumns columns =
        PairColumns.of(sides.get(0).orThrow(), sides.get(1).orThrow(), scan.threads());
    PlaceTexts texts = new PlaceTexts();
    return Checked.valid(
        new LineTables(
            columns,
            texts,
            new LineTable(columns.ours(), texts),
            new LineTable(columns.theirs(), texts)));
  }

  /** Makes tables of lines that are in memory; {@link LineTable#line} returns these. */
  public static LineTables of(Iterable<Line> ours, Iterable<Line> theirs) {
    List<Line> ourLines = new ArrayList<>();
    ours.forEach(ourLines::add);
    List<Line> theirLines = new ArrayList<>();
    theirs.forEach(theirLines::add);
    PairColumns columns = PairColumns.of(rows(ourLines), rows(theirLines), 1);
    return new LineTables(
        columns,
        new PlaceTexts(),
        new LineTable(columns.ours(), ourLines::get),
        new LineTable(columns.theirs(), theirLines::get));
  }

  private static SideRows rows(List<Line> lines) {
    SideRows.Builder rows = new SideRows.Builder();
    for (Line line : lines) {
      rows.add(
          line.number(),
          line.hall() + "," + line.cashier().map(Object::toString).orElse(""),
          line.date().toString(),
          line.row().map(row -> row.category() + "," + row.season()).orElse(",")
              + ","
              + line.tender(),
          line.voided() ? 0 : line.amount().fen(),
          line.reference());
    }
    return rows.build();
  }

  /**
   * Makes the tables of one part of both sides, of the parcels that {@link LineBlock#pack} made for
   * one partition. A line knows its position in its side.
   *
   * @param told what both sides tell as a whole
   * @throws IllegalArgumentException if a side of the part has more than 2,147,483,639 lines
   */
  public static LineTables of(Iterable<byte[]> ours, Iterable<byte[]> theirs, LineBlock.Told told) {
    PairColumns columns =
        PairColumns.of(
            SideRows.of(ours),
            SideRows.of(theirs),
            told.numbers(),
            told.cashiers(),
            told.rows(),
            1);
    PlaceTexts texts = new PlaceTexts();
    return new LineTables(
        columns,
        texts,
        new LineTable(columns.ours(), texts),
        new LineTable(columns.theirs(), texts));
  }

  /** Our side. */
  public LineTable ours() {
    return ours;
  }

  /** The other side. */
  public LineTable theirs() {
    return theirs;
  }

  /** By what the lines are known. */
  public Key key() {
    return columns.byNumber() ? Key.NUMBER : Key.REFERENCE;
  }

  /** Whether cashiers are compared: every line of both sides tells its own. */
  public boolean byCashier() {
    return columns.byCashier();
  }

  /** Whether categories and seasons are compared: every line of both sides tells its own. */
  public boolean byRow() {
    return columns.byRow();
  }

  /**
   * What the numbers of places are made of, to total lines by place: {@code kind} (category, season
   * and tender), {@code desk} (hall and cashier), {@code day}. Where there would be too many, it is
   * one dimension, {@code place}.
   */
  public Dimensions dimensions() {
    return columns.dimensions();
  }

  /** Returns the place of which {@code dims} is the number, without what is not compared. */
  public Place place(int dims) {
    return texts.place(
        columns.comparedDesk(dims), columns.comparedDay(dims), columns.comparedKind(dims));
  }
}
