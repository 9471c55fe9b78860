package io.hall.invoice.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The texts of one document as they stand in it, by {@link Slot}. */
final class Values {

  private final Map<Slot, String> head = new EnumMap<>(Slot.class);
  private final List<Map<Slot, String>> lines = new ArrayList<>();
  private final List<Map<Slot, String>> labels = new ArrayList<>();

  /** Begins a row of lines or labels. */
  void begin(Slot.Rows rows) {
    rows(rows).add(new EnumMap<>(Slot.class));
  }

  /** Drops the lines in which nothing stands. */
  void dropEmptyLines() {
    lines.removeIf(Map::isEmpty);
  }

  /** Drops all lines. */
  void dropLines() {
    lines.clear();
  }

  /** Puts a text in its place, in the row begun last; false if another one stands there. */
  boolean put(Slot slot, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return true;
    }
    String before = row(slot).putIfAbsent(slot, stripped);
    return before == null || before.equals(stripped);
  }

  /** Puts more behind a text of the row begun last. */
  void append(Slot slot, String more) {
    row(slot).merge(slot, more, String::concat);
  }

  private Map<Slot, String> row(Slot slot) {
    List<Map<Slot, String>> list = rows(slot.rows);
    return slot.rows == Slot.Rows.NONE ? head : list.get(list.size() - 1);
  }

  /** The text, stripped; empty if there is none. */
  String get(Slot slot) {
    return head.getOrDefault(slot, "");
  }

  boolean has(Slot slot) {
    return head.containsKey(slot);
  }

  int count(Slot.Rows rows) {
    return rows(rows).size();
  }

  /** The text of a row, counted from 0. */
  String get(Slot slot, int row) {
    return rows(slot.rows).get(row).getOrDefault(slot, "");
  }

  private List<Map<Slot, String>> rows(Slot.Rows rows) {
    return rows == Slot.Rows.LABELS ? labels : lines;
  }
}
