package io.hall.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Numbers for the cells of a book. A line names its cell in three fields that stand side by side,
 * so most are found by their bytes, and no object is made.
 */
final class CellTable {

  private static final Set<String> TENDERS =
      Set.of("CASH", "POS", "WECHAT", "ALIPAY", "UNIONPAY", "BANK");

  private final List<Cell> cells = new ArrayList<>();
  private final List<byte[]> keys = new ArrayList<>();
  private int[] table = new int[64];

  /** The number of the cell whose category is in {@code field}. */
  int number(Row row, int field) throws Unfit {
    int from = row.start(field);
    int to = row.end(field + 2);
    int slot = slot(row.array(), from, to);
    if (table[slot] == 0) {
      add(row, field, Arrays.copyOfRange(row.array(), from, to));
      slot = slot(row.array(), from, to);
    }
    return table[slot] - 1;
  }

  Cell cell(int number) {
    return cells.get(number);
  }

  private int slot(byte[] source, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + source[i];
    }
    int slot = (hash ^ hash >>> 15) & (table.length - 1);
    while (table[slot] != 0) {
      byte[] key = keys.get(table[slot] - 1);
      if (Arrays.equals(key, 0, key.length, source, from, to)) {
        break;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void add(Row row, int field, byte[] key) throws Unfit {
    Cell cell = new Cell(row.text(field), row.number(field + 1), row.text(field + 2));
    Unfit.unless(TENDERS.contains(cell.tender()), Say.TENDER);
    cells.add(cell);
    keys.add(key);
    if (2 * keys.size() > table.length) {
      table = new int[2 * table.length];
      for (int i = 0; i < keys.size() - 1; i++) {
        table[slot(keys.get(i), 0, keys.get(i).length)] = i + 1;
      }
    }
    table[slot(key, 0, key.length)] = keys.size();
  }
}
