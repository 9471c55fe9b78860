package io.hall.document;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A table (表格) with lines: heading rows that return on every page, rows, and total rows that stand
 * out.
 *
 * <p>Cells are given row by row from the left; a cell that spans several rows leaves out the places
 * below it, as in HTML. Every row must come out full.
 *
 * @param columns the columns, at least one
 * @param head the heading rows
 * @param rows the rows
 * @param totals the total rows, which follow the last row
 */
public record Table(List<Column> columns, List<Row> head, List<Row> rows, List<Row> totals)
    implements Block {

  /**
   * One column.
   *
   * @param weight its share of the width, 1 to 1000; a column of figures is never narrower than its
   *     longest figure
   * @param align where its cells stand
   */
  public record Column(int weight, Align align) {

    /** Checks the weight. */
    public Column {
      if (weight < 1 || weight > 1000) {
        throw new IllegalArgumentException("A column's weight is 1 to 1000, not " + weight);
      }
      align = align == Align.USUAL ? Align.LEFT : align;
    }

    /** Returns a column of words. */
    public static Column words(int weight) {
      return new Column(weight, Align.LEFT);
    }

    /** Returns a column of short words, each in the middle. */
    public static Column centred(int weight) {
      return new Column(weight, Align.CENTRE);
    }

    /** Returns a column of figures. */
    public static Column figures(int weight) {
      return new Column(weight, Align.RIGHT);
    }
  }

  /**
   * One row.
   *
   * @param cells its cells from the left
   */
  public record Row(List<Cell> cells) {

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Returns a row of plain cells. */
    public static Row of(String... texts) {
      return new Row(Arrays.stream(texts).map(Cell::of).toList());
    }

    /** Returns a row of these cells. */
    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }
  }

  /**
   * One cell.
   *
   * @param text its text; a line feed begins a new line
   * @param columns how many columns it spans
   * @param rows how many rows it spans
   * @param align where its text stands
   */
  public record Cell(String text, int columns, int rows, Align align) {

    /** Checks the spans. */
    public Cell {
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException("A cell spans at least one column and one row");
      }
    }

    /** Returns a cell that spans nothing. */
    public static Cell of(String text) {
      return new Cell(text, 1, 1, Align.USUAL);
    }

    /** Returns this cell over {@code columns} columns and {@code rows} rows. */
    public Cell over(int columns, int rows) {
      return new Cell(text, columns, rows, align);
    }

    /** Returns this cell with its text at {@code align}. */
    public Cell at(Align align) {
      return new Cell(text, columns, rows, align);
    }

    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "Cell[" + text.length() + " characters]";
    }
  }

  /** Copies the rows and checks that each is full. */
  public Table {
    columns = List.copyOf(columns);
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table needs a column");
    }
    checkFull("head", columns.size(), head);
    checkFull("rows", columns.size(), rows);
    checkFull("totals", columns.size(), totals);
  }

  private static void checkFull(String part, int width, List<Row> rows) {
    BitSet taken = new BitSet();
    for (int r = 0; r < rows.size(); r++) {
      int place = r * width;
      for (Cell cell : rows.get(r).cells()) {
        place = taken.nextClearBit(place);
        boolean fits = place + cell.columns() <= (r + 1) * width && r + cell.rows() <= rows.size();
        for (int below = 0; fits && below < cell.rows(); below++) {
          int from = place + below * width;
          fits = taken.get(from, from + cell.columns()).isEmpty();
          taken.set(from, from + cell.columns());
        }
        if (!fits) {
          throw new IllegalArgumentException(part + "[" + r + "] has a cell too many or too wide");
        }
      }
      if (taken.nextClearBit(r * width) < (r + 1) * width) {
        throw new IllegalArgumentException(
            part + "[" + r + "] does not fill the table's " + width + " columns");
      }
    }
  }

  /** Takes a cell, the number of its row and the column of its left edge, both from 0. */
  @FunctionalInterface
  public interface CellVisitor {
    /** Takes one cell. */
    void cell(int row, int column, Cell cell);
  }

  /**
   * Hands each cell of {@code part} to {@code visitor} with its place.
   *
   * @param part the heading rows, the rows or the total rows of this table
   */
  public void visit(List<Row> part, CellVisitor visitor) {
    BitSet taken = new BitSet();
    for (int r = 0; r < part.size(); r++) {
      int place = r * columns.size();
      for (Cell cell : part.get(r).cells()) {
        place = taken.nextClearBit(place);
        for (int below = 0; below < cell.rows(); below++) {
          int from = place + below * columns.size();
          taken.set(from, from + cell.columns());
        }
        visitor.cell(r, place - r * columns.size(), cell);
      }
    }
  }

  @Override
  public void printOn(Printer printer) {
    printer.print(this);
  }

  @Override
  public void read(Reader reader) {
    read("head", head, reader);
    read("rows", rows, reader);
    read("totals", totals, reader);
  }

  private static void read(String part, List<Row> rows, Reader reader) {
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = rows.get(r).cells();
      for (int c = 0; c < cells.size(); c++) {
        reader.lines(part + "[" + r + "].cells[" + c + "]", cells.get(c).text());
      }
    }
  }
}
