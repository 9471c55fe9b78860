package io.hall.reconcile;

import io.hall.check.Checked;
import io.hall.reconcile.internal.CellRows;
import io.hall.reconcile.internal.FilePosition;
import io.hall.reconcile.internal.LineScan;
import io.hall.reconcile.internal.Parcel;
import io.hall.reconcile.internal.SideRows;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * Some lines of one side (一方明细的一块), read on one thread and checked, before it is known what the
 * whole sides tell: the way of lines that are compared on several machines.
 *
 * <pre>{@code
 * LineBlock block = LineBlock.read(Path.of("part-00007.csv"), 7).orThrow();
 * byte[][] parcels = block.pack(told, 200); // parcel p goes where partition p is compared
 * LineTables part = LineTables.of(ourParcels, theirParcels, told);
 * }</pre>
 *
 * <p>Lines that may belong together come into the same partition, from whatever block and on
 * whatever machine. Immutable; some 40 bytes a line.
 */
public final class LineBlock implements Serializable {

  private static final long serialVersionUID = 1L;

  private final transient SideRows rows;
  private final transient int file;

  /**
   * What every line of some blocks tells; of the whole sides, what can be compared.
   *
   * @param numbers each has the number of its receipt or payment
   * @param cashiers each names its cashier
   * @param rows each names category and season
   */
  public record Told(boolean numbers, boolean cashiers, boolean rows) implements Serializable {

    /** What no line tells less of: where there are no lines. */
    public static final Told EVERYTHING = new Told(true, true, true);

    /** Returns what the lines of both tell. */
    public Told and(Told other) {
      return new Told(numbers && other.numbers, cashiers && other.cashiers, rows && other.rows);
    }
  }

  private LineBlock(SideRows rows, int file) {
    this.rows = rows;
    this.file = file;
  }

  /**
   * Reads a file of the format {@code lines.csv} on the calling thread, as {@link LineTables#read}
   * does.
   *
   * @param file its number among the files of its side, from 0, by which lines of several files are
   *     ordered
   */
  public static Checked<LineBlock> read(Path path, int file) {
    Checked<SideRows> rows = LineScan.ofOneThread().read(List.of(path)).get(0);
    return rows.map(read -> new LineBlock(read, file));
  }

  /** How many lines there are. */
  public int size() {
    return rows.size();
  }

  /** What every line tells. */
  public Told told() {
    return new Told(rows.isNumbered(), rows.tellsCashiers(), rows.tellsRows());
  }

  /**
   * Packs the lines for so many partitions; a partition without lines has no bytes. By what the
   * lines are known decides which partition it is.
   *
   * @param both what both sides tell as a whole
   */
  public byte[][] pack(Told both, int partitions) {
    return Parcel.pack(rows, file, both.numbers(), partitions);
  }

  SideRows rows() {
    return rows;
  }

  private Object writeReplace() {
    return new Packed(pack(Told.EVERYTHING, 1)[0]);
  }

  /** The form in which a block is kept on disk or sent; lines keep their positions. */
  private static final class Packed implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] parcel;

    Packed(byte[] parcel) {
      this.parcel = parcel;
    }

    private Object readResolve() {
      return new LineBlock(SideRows.of(parcel.length == 0 ? List.of() : List.of(parcel)), 0);
    }
  }

  /** The number of its file, in the {@link Line#position() position} of a line. */
  public static int fileOf(long position) {
    return FilePosition.file(position);
  }

  /** The line in its file, in the {@link Line#position() position} of a line. */
  public static long lineOf(long position) {
    return FilePosition.line(position);
  }

  /**
   * Takes lines cell by cell from other sources than files of this library: a table's columns, say.
   * Each cell is checked as that of a file is. Not thread-safe.
   */
  public static final class Builder {

    private final CellRows rows;
    private final int file;

    /**
     * Makes an empty one.
     *
     * @param name what findings call the source; they are {@code in} name, colon, row, colon,
     *     column
     * @param file its number among the sources of its side, from 0
     * @param first the number of the first row, from 1
     */
    public Builder(String name, int file, long first) {
      this.rows = new CellRows(name, first);
      this.file = file;
    }

    /** Takes the next cell of a row, in UTF-8, in the order of {@link LineTables#HEADER}. */
    public void cell(byte[] bytes, int from, int to) {
      rows.cell(bytes, from, to);
    }

    /**
     * Returns the number of a cell that stands in many rows, such as an entry of a table's
     * dictionary. Equal cells of this builder have one number.
     */
    public int word(byte[] bytes, int from, int to) {
      return rows.word(bytes, from, to);
    }

    /** Takes the next cell, by the number of its {@link #word}. */
    public void cell(int word) {
      rows.cell(word);
    }

    /** Takes the next cell, which is an amount in fen. */
    public void fen(long amount) {
      rows.fen(amount);
    }

    /**
     * Ends a row.
     *
     * @throws IllegalStateException unless it has as many cells as {@link LineTables#HEADER}
     */
    public void end() {
      rows.end();
    }

    /** Whether more is wrong than is told, so that further rows are of no use. */
    public boolean isFull() {
      return rows.isFull();
    }

    /** Returns the lines, or what is wrong with them. */
    public Checked<LineBlock> build() {
      return rows.rows().map(read -> new LineBlock(read, file));
    }
  }
}
