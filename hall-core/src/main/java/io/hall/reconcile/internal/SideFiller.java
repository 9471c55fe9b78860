package io.hall.reconcile.internal;

import java.util.List;

/** Fills the columns of one side from its segments, which are let go of on the way. */
final class SideFiller {

  private final Vocabulary vocabulary;
  private final boolean byNumber;
  private final int side;
  private final List<SideRows.Part> parts;
  private final SideColumns columns;

  SideFiller(Vocabulary vocabulary, boolean byNumber, int side, SideRows rows) {
    this.vocabulary = vocabulary;
    this.byNumber = byNumber;
    this.side = side;
    this.parts = rows.parts();
    this.columns = new SideColumns(vocabulary, byNumber, rows);
  }

  /** Fills them; the keys of pooled texts stand by part, this side's from {@code first} on. */
  SideColumns fill(long[][] pooled, int first, int threads) {
    Crew.each(threads, parts.size(), i -> fill(i, pooled[first + i]));
    return columns;
  }

  private void fill(int index, long[] pooled) {
    SideRows.Part part = parts.get(index);
    Segment rows = part.rows();
    if (byNumber) {
      numberKeys(part, pooled);
    } else {
      referenceKeys(part, pooled);
    }
    System.arraycopy(rows.amounts, 0, columns.amounts, part.firstRow(), rows.size);
    places(part);
    SideRows.Part kept =
        new SideRows.Part(
            rows.kept(!byNumber || pooled.length > 0), part.firstRow(), part.firstLine());
    columns.parts[index] = kept;
    parts.set(index, kept);
  }

  private void numberKeys(SideRows.Part part, long[] pooled) {
    long[] numbers = part.rows().numbers;
    int[] books = vocabulary.prefixes().of(part.rows().memos.prefixes);
    for (int i = 0; i < numbers.length; i++) {
      long code = numbers[i];
      if (NumberCode.isReceipt(code)) {
        code = NumberCode.receipt(books[NumberCode.book(code)], NumberCode.serial(code));
      } else if (NumberCode.isPooled(code)) {
        code = pooled[NumberCode.place(code)];
      }
      columns.keys[part.firstRow() + i] = code;
    }
  }

  private void referenceKeys(SideRows.Part part, long[] pooled) {
    for (int i = 0; i < pooled.length; i++) {
      int row = part.firstRow() + i;
      columns.keys[row] = pooled[i] == NumberCode.NONE ? NumberCode.alone(side, row) : pooled[i];
    }
  }

  private void places(SideRows.Part part) {
    Segment rows = part.rows();
    int[] desks = vocabulary.desks().of(rows.memos.desks);
    int[] days = vocabulary.days().of(rows.memos.days);
    int[] kinds = vocabulary.kinds().of(rows.memos.kinds);
    Vocabulary.Told told = vocabulary.told();
    for (int i = 0; i < rows.size; i++) {
      int row = part.firstRow() + i;
      int desk = desks[rows.desks[i]];
      int day = days[rows.days[i]];
      int kind = kinds[rows.kinds[i]];
      columns.places[row] = vocabulary.places().code(desk, day, kind);
      if (!told.everything()) {
        columns.dims[row] =
            told.places().code(told.desks().numbers[desk], day, told.kinds().numbers[kind]);
      }
    }
  }
}
