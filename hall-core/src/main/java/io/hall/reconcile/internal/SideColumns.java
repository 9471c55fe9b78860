package io.hall.reconcile.internal;

import io.hall.receipt.ReceiptNumber;
import io.hall.reconcile.kernel.LineColumns;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * One side in columns, with the texts of which a line is made again. Immutable: nobody writes to
 * the arrays once it is filled.
 */
public final class SideColumns {

  final Vocabulary vocabulary;
  final boolean byNumber;
  final long[] keys;
  final long[] amounts;
  final int[] places;
  final int[] dims;
  final SideRows.Part[] parts;
  private final int[] firstRows;
  private final long fileLines;

  SideColumns(Vocabulary vocabulary, boolean byNumber, SideRows rows) {
    this.vocabulary = vocabulary;
    this.byNumber = byNumber;
    this.keys = new long[rows.size()];
    this.amounts = new long[rows.size()];
    this.places = new int[rows.size()];
    this.dims = vocabulary.told().everything() ? places : new int[rows.size()];
    this.parts = rows.parts().toArray(new SideRows.Part[0]);
    this.firstRows = rows.parts().stream().mapToInt(SideRows.Part::firstRow).toArray();
    this.fileLines = rows.fileLines();
  }

  /** How many lines the file has, with the header and those that are no rows. */
  public long fileLines() {
    return fileLines;
  }

  /** How many lines there are. */
  public int size() {
    return keys.length;
  }

  /** The lines as the kernel takes them. */
  public LineColumns lines() {
    return LineColumns.of(keys, amounts, dims);
  }

  /** The number of the receipt or payment; empty when there is none. */
  public String number(int row) {
    SideRows.Part part = part(row);
    Segment lines = part.rows();
    if (lines.numbers.length == 0) {
      return byNumber ? text(keys[row], vocabulary.prefixes().texts()::get) : "";
    }
    long code = lines.numbers[row - part.firstRow()];
    return NumberCode.isPooled(code)
        ? lines.longNumbers.text(NumberCode.place(code))
        : text(code, lines.memos.prefixes::text);
  }

  private static String text(long code, IntFunction<String> prefixes) {
    return NumberCode.isReceipt(code)
        ? new ReceiptNumber(prefixes.apply(NumberCode.book(code)), NumberCode.serial(code))
            .toString()
        : NumberCode.text(code);
  }

  /** The transaction number; empty when there is none. */
  public String reference(int row) {
    SideRows.Part part = part(row);
    return part.rows().references.text(row - part.firstRow());
  }

  /** The number of the line in its file, from 1. */
  public long position(int row) {
    SideRows.Part part = part(row);
    return part.rows().position(part.firstLine(), row - part.firstRow());
  }

  /** Hall and cashier as a line of a file has them, such as {@code H01,C0012}. */
  public String desk(int row) {
    return vocabulary.desks().texts().get(vocabulary.places().desk(places[row]));
  }

  /** The date, such as {@code 2026-11-08}. */
  public String day(int row) {
    return vocabulary.days().texts().get(vocabulary.places().day(places[row]));
  }

  /** Category, season and tender, such as {@code ARREARS,2025-2026,POS}. */
  public String kind(int row) {
    return vocabulary.kinds().texts().get(vocabulary.places().kind(places[row]));
  }

  private SideRows.Part part(int row) {
    int at = Arrays.binarySearch(firstRows, row);
    int index = at >= 0 ? at : -at - 2;
    return parts[index];
  }
}
