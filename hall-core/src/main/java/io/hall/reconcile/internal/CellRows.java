package io.hall.reconcile.internal;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvFindings;
import io.hall.money.Money;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Takes rows cell by cell from memory, and checks them as those of a file are: by the same code,
 * and with the same findings. Used by one thread.
 */
public final class CellRows {

  private static final List<String> COLUMNS = LineScan.HEADER.columns();
  private static final int NUMBER = COLUMNS.indexOf("number");
  private static final int HALL = COLUMNS.indexOf("hall");
  private static final int CASHIER = COLUMNS.indexOf("cashier");
  private static final int DATE = COLUMNS.indexOf("date");
  private static final int CATEGORY = COLUMNS.indexOf("category");
  private static final int SEASON = COLUMNS.indexOf("season");
  private static final int TENDER = COLUMNS.indexOf("tender");
  private static final int AMOUNT = COLUMNS.indexOf("amount");
  private static final int REFERENCE = COLUMNS.indexOf("reference");

  private static final int SEGMENT = 1 << 14;
  private static final int NO_WORD = -1;

  /** A row with more bytes in number and reference is looked at closely. */
  private static final int MOST_PLAIN = 256;

  private final String name;
  private final Memos memos = new Memos();
  private final Rows rows = new Rows();
  private final byte[] line = new byte[MOST_PLAIN + 1 + RowReader.PADDING];
  private final RowReader reader = new RowReader(memos, rows, line);
  private final SpanMemo words = new SpanMemo();
  private final WordColumn desks = new WordColumn(words, reader.desks);
  private final WordColumn days = new WordColumn(words, reader.days);
  private final WordColumn kinds = new WordColumn(words, reader.kinds);
  private final SideRows side;
  private final CsvFindings findings = new CsvFindings();
  private Found found = new Found();

  private final byte[][] cells = new byte[COLUMNS.size()][];
  private final int[] starts = new int[COLUMNS.size()];
  private final int[] ends = new int[COLUMNS.size()];
  private final int[] numbers = new int[COLUMNS.size()];
  private int size;
  private long fen;
  private boolean amountTold;

  /**
   * Makes an empty one.
   *
   * @param name what findings call the file
   * @param firstLine the number of the first row, from 1
   */
  public CellRows(String name, long firstLine) {
    this.name = name;
    this.side = new SideRows(firstLine);
    Arrays.fill(cells, new byte[0]);
  }

  /** The number of a cell that stands in many rows. */
  public int word(byte[] bytes, int from, int to) {
    return words.add(bytes, from, to);
  }

  /** Takes the next cell of the row. */
  public void cell(byte[] bytes, int from, int to) {
    cells[size] = bytes;
    starts[size] = from;
    ends[size] = to;
    numbers[size++] = NO_WORD;
  }

  /** Takes the next cell of the row, by the number of its {@link #word}. */
  public void cell(int word) {
    numbers[size++] = word;
  }

  /** Takes the next cell, an amount in fen. */
  public void fen(long amount) {
    fen = amount;
    amountTold = true;
    size++;
  }

  /** Ends the row. */
  public void end() {
    if (size != cells.length) {
      throw new IllegalStateException("A row has " + cells.length + " cells");
    }
    if (!isFull() && !isPlain()) {
      byte[] text = text();
      new StrictRow(memos, rows, found).take(text, 0, text.length);
    }
    if (rows.lines() == SEGMENT) {
      flush();
    }
    size = 0;
    amountTold = false;
  }

  /** Whether the row is written plainly and right in every cell; then it is taken. */
  private boolean isPlain() {
    spell(NUMBER);
    spell(REFERENCE);
    int numberEnd = ends[NUMBER] - starts[NUMBER];
    int referenceStart = numberEnd + 1;
    int end = referenceStart + ends[REFERENCE] - starts[REFERENCE];
    int desk = desks.number(word(HALL), word(CASHIER));
    int day = days.number(word(DATE));
    int kind = kinds.number(word(CATEGORY), word(SEASON), word(TENDER));
    long amount = amount();
    if ((desk | day | kind) < 0 || amount == 0 || end > MOST_PLAIN) {
      return false;
    }
    System.arraycopy(cells[NUMBER], starts[NUMBER], line, 0, numberEnd);
    line[numberEnd] = ',';
    System.arraycopy(
        cells[REFERENCE], starts[REFERENCE], line, referenceStart, end - referenceStart);
    line[end] = '\n';
    return reader.row(numberEnd, end, desk, day, kind, amount);
  }

  private int word(int column) {
    int number = numbers[column];
    return number != NO_WORD ? number : word(cells[column], starts[column], ends[column]);
  }

  /** Puts the text of a word where that of a cell stands. */
  private void spell(int column) {
    if (numbers[column] != NO_WORD) {
      cells[column] = words.bytes(numbers[column]);
      starts[column] = 0;
      ends[column] = cells[column].length;
    }
  }

  /** The amount in fen; 0 when something is wrong with it. */
  private long amount() {
    if (amountTold) {
      return fen >= -CellForm.MOST_FEN && fen <= CellForm.MOST_FEN ? fen : 0;
    }
    spell(AMOUNT);
    int start = starts[AMOUNT];
    boolean negative = start < ends[AMOUNT] && cells[AMOUNT][start] == '-';
    long amount = CellForm.fen(cells[AMOUNT], negative ? start + 1 : start, ends[AMOUNT]);
    return negative ? -Math.max(0, amount) : Math.max(0, amount);
  }

  /** The row as a line of a file. */
  private byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int column = 0; column < cells.length; column++) {
      if (column > 0) {
        text.write(',');
      }
      if (column == AMOUNT && amountTold) {
        text.writeBytes(Money.ofFen(fen).toString().getBytes(StandardCharsets.US_ASCII));
      } else {
        spell(column);
        quoted(cells[column], starts[column], ends[column], text);
      }
    }
    return text.toByteArray();
  }

  /** A line break is in no cell: it becomes another control character, which the reader names. */
  private static void quoted(byte[] cell, int from, int to, ByteArrayOutputStream text) {
    text.write('"');
    for (int i = from; i < to; i++) {
      byte b = cell[i];
      if (b == '"') {
        text.write('"');
      }
      text.write(b == '\n' || b == '\r' ? 1 : b);
    }
    text.write('"');
  }

  private void flush() {
    side.add(new Chunk(rows.segment(memos), found), name, findings);
    found = new Found();
    rows.clear();
  }

  /** Whether there are more mistakes than are told, so that further rows are of no use. */
  public boolean isFull() {
    return found.isFull() || findings.isFull();
  }

  /** Returns the rows, or what is wrong with them. */
  public Checked<SideRows> rows() {
    flush();
    List<Finding> list = findings.list();
    return list.isEmpty() ? Checked.valid(side) : Checked.invalid(list);
  }
}
