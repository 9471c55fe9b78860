package io.hall.invoice.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of one document as they stand in it, by {@link Slot}. */
final class Values {

  private final Row head = new Row(Slot.Rows.NONE);
  private final List<Row> lines = new ArrayList<>();
  private final List<Row> labels = new ArrayList<>();

  /** Begins a row of lines or labels. */
  void begin(Slot.Rows rows) {
    rows(rows).add(new Row(rows));
  }

  /** Drops the lines in which nothing stands. */
  void dropEmptyLines() {
    lines.removeIf(row -> row.empty);
  }

  /** Drops all lines. */
  void dropLines() {
    lines.clear();
  }

  /** Puts a stripped text in its place, in the row begun last; false if another stands there. */
  boolean put(Slot slot, String text) {
    return text.isEmpty() || keep(slot, text);
  }

  /** Puts a figure in its place, as its text would be put. */
  boolean put(Slot slot, PlainFigure figure) {
    return keep(slot, figure);
  }

  private boolean keep(Slot slot, Object text) {
    Row row = row(slot);
    Object before = row.texts[slot.column];
    if (before == null) {
      row.put(slot, text);
    }
    return before == null || before.toString().equals(text.toString());
  }

  /** Puts more behind a text of the row begun last. */
  void append(Slot slot, String more) {
    Row row = row(slot);
    row.put(slot, row.get(slot) + more);
  }

  private Row row(Slot slot) {
    List<Row> list = rows(slot.rows);
    return slot.rows == Slot.Rows.NONE ? head : list.get(list.size() - 1);
  }

  /** The text, stripped; empty if there is none. */
  String get(Slot slot) {
    return head.get(slot);
  }

  boolean has(Slot slot) {
    return head.texts[slot.column] != null;
  }

  boolean has(Slot slot, int row) {
    return rows(slot.rows).get(row).texts[slot.column] != null;
  }

  int count(Slot.Rows rows) {
    return rows(rows).size();
  }

  /** The text of a row, counted from 0. */
  String get(Slot slot, int row) {
    return rows(slot.rows).get(row).get(slot);
  }

  /** A figure that is plain; null for another text, and for none. */
  @Nullable PlainFigure figure(Slot slot) {
    return head.figure(slot);
  }

  /** The figure of a row in the same way. */
  @Nullable PlainFigure figure(Slot slot, int row) {
    return rows(slot.rows).get(row).figure(slot);
  }

  private List<Row> rows(Slot.Rows rows) {
    return rows == Slot.Rows.LABELS ? labels : lines;
  }

  private static final class Row {
    /** Strings, and plain figures that no string was made of. */
    final @Nullable Object[] texts;

    boolean empty = true;

    Row(Slot.Rows rows) {
      texts = new @Nullable Object[Slot.columns(rows)];
    }

    void put(Slot slot, Object text) {
      texts[slot.column] = text;
      empty = false;
    }

    String get(Slot slot) {
      Object text = texts[slot.column];
      return text == null ? "" : text.toString();
    }

    @Nullable PlainFigure figure(Slot slot) {
      return texts[slot.column] instanceof PlainFigure figure ? figure : null;
    }
  }
}
