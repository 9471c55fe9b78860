package io.hall.reconcile.internal;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvFindings;
import java.util.Arrays;
import java.util.List;

/**
 * Takes rows cell by cell from memory, and reads them as those of a file are read: every cell is
 * checked by the same code. Used by one thread.
 */
public final class TextRows {

  private static final int CHUNK = 1 << 19;

  private final String name;
  private final ChunkReader reader = new ChunkReader(CHUNK);
  private final SideRows rows;
  private final CsvFindings findings = new CsvFindings();
  private byte[] text = new byte[CHUNK];
  private int length;
  private boolean first = true;

  /**
   * Makes an empty one.
   *
   * @param name what findings call the file
   * @param firstLine the number of the first row, from 1
   */
  public TextRows(String name, long firstLine) {
    this.name = name;
    this.rows = new SideRows(firstLine);
  }

  /** Takes the next cell of the row. */
  public void cell(byte[] bytes, int from, int to) {
    begin(2 * (to - from) + 2);
    if (isPlain(bytes, from, to)) {
      System.arraycopy(bytes, from, text, length, to - from);
      length += to - from;
    } else {
      quoted(bytes, from, to);
    }
  }

  /** Takes the next cell of the row, of which it {@link #isPlain is known} that it is plain. */
  public void plainCell(byte[] bytes) {
    begin(bytes.length);
    System.arraycopy(bytes, 0, text, length, bytes.length);
    length += bytes.length;
  }

  /** Whether a cell needs no quotation marks. */
  public static boolean isPlain(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b <= ',' && (b == ',' || b == '"' || b == '\n' || b == '\r')) {
        return false;
      }
    }
    return true;
  }

  private void begin(int most) {
    if (length + most + 1 > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + most + 1));
    }
    if (!first) {
      text[length++] = ',';
    }
    first = false;
  }

  /** A line break is in no cell: it becomes another control character, which the reader names. */
  private void quoted(byte[] bytes, int from, int to) {
    text[length++] = '"';
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '"') {
        text[length++] = '"';
      }
      text[length++] = b == '\n' || b == '\r' ? 1 : b;
    }
    text[length++] = '"';
  }

  /** Takes the next cell, an amount in fen. */
  public void fen(long fen) {
    begin(24);
    long rest = Math.abs(fen);
    if (fen < 0) {
      text[length++] = '-';
    }
    int end = length + Math.max(4, digits(rest) + 1);
    for (int at = end - 1; at >= length; at--) {
      if (at == end - 3) {
        text[at] = '.';
      } else {
        text[at] = (byte) ('0' + Math.abs(rest % 10));
        rest /= 10;
      }
    }
    length = end;
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = number / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** Ends the row. */
  public void end() {
    begin(1);
    text[length - 1] = '\n';
    first = true;
    if (length >= CHUNK / 2) {
      flush();
    }
  }

  private void flush() {
    Chunk chunk = reader.read(text, length);
    length = 0;
    chunk.found().list().forEach(one -> findings.add(one.in(name, rows.nextLine())));
    if (!rows.add(chunk.rows())) {
      findings.add(Finding.of(CsvCode.TOO_MANY_ROWS).with("limit", SideRows.MOST).in(name));
    }
  }

  /** Whether there are more mistakes than are told, so that further rows are of no use. */
  public boolean isFull() {
    return findings.isFull();
  }

  /** Returns the rows, or what is wrong with them. */
  public Checked<SideRows> rows() {
    flush();
    List<Finding> found = findings.list();
    return found.isEmpty() ? Checked.valid(rows) : Checked.invalid(found);
  }
}
