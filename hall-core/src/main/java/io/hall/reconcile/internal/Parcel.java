package io.hall.reconcile.internal;

import io.hall.reconcile.kernel.LineKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows on their way to another machine: some of many segments, in one run of bytes. Filled by one
 * thread; the bytes are read where they arrive, and only by the version that wrote them.
 */
public final class Parcel {

  private static final int FEW = 64;
  private static final int COLUMNS = 6;

  private long[] numbers;
  private long[] amounts;
  private long[] positions;
  private int[] desks;
  private int[] days;
  private int[] kinds;
  private int size;
  private final TextPool references = new TextPool();
  private final TextPool longNumbers = new TextPool();

  private Parcel(int room) {
    numbers = new long[room];
    amounts = new long[room];
    positions = new long[room];
    desks = new int[room];
    days = new int[room];
    kinds = new int[room];
  }

  /**
   * Packs the rows of a side that one thread read into a parcel for each partition: lines with the
   * same number, or else with the same reference, go the same way, whoever reads them, wherever.
   *
   * @param file the number of the file that the rows are of, from 0
   */
  public static byte[][] pack(SideRows side, int file, boolean byNumber, int partitions) {
    Parcel[] parcels = new Parcel[partitions];
    int room = side.size() / partitions / 16 * 17 + FEW;
    Arrays.setAll(parcels, i -> new Parcel(room));
    for (SideRows.Part part : side.parts()) {
      new Sorter(part, FilePosition.of(file, 0), byNumber, parcels).sort();
    }
    Memos memos = side.memos().stream().findFirst().orElseGet(Memos::new);
    return Arrays.stream(parcels)
        .map(parcel -> parcel.size == 0 ? new byte[0] : parcel.bytes(memos))
        .toArray(byte[][]::new);
  }

  /** Goes once through a segment and gives each row to its parcel. */
  private static final class Sorter {

    private final SideRows.Part part;
    private final Segment rows;
    private final long base;
    private final boolean byNumber;
    private final Parcel[] parcels;
    private final long[] books;
    private int reference;
    private int longNumber;
    private int longNumberPlace;

    Sorter(SideRows.Part part, long base, boolean byNumber, Parcel[] parcels) {
      this.part = part;
      this.rows = part.rows();
      this.base = base;
      this.byNumber = byNumber;
      this.parcels = parcels;
      this.books = rows.memos.prefixes.texts().stream().mapToLong(Sorter::book).toArray();
    }

    /** A code of a book that is the same on every machine; two books may share one. */
    private static long book(String prefix) {
      byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
      return SpanMemo.hash(bytes, 0, bytes.length) >>> (Integer.SIZE + 1);
    }

    void sort() {
      for (int row = 0; row < rows.size; row++) {
        int next = rows.references.next(reference);
        long number = rows.numbers[row];
        boolean pooled = NumberCode.isPooled(number);
        int nextNumber = pooled ? walkTo(NumberCode.place(number)) : longNumber;
        long key = byNumber ? numberKey(number, nextNumber) : referenceKey(row, next);
        Parcel parcel = parcels[LineKey.partition(key, parcels.length)];
        parcel.add(rows, row, base + rows.position(part.firstLine(), row));
        parcel.references.addCopy(rows.references, reference, next);
        if (pooled) {
          parcel.longNumbers.addCopy(rows.longNumbers, longNumber, nextNumber);
        }
        reference = next;
      }
    }

    /** Walks to a number of the pool and returns its end; some there are of no row. */
    private int walkTo(int place) {
      for (; longNumberPlace < place; longNumberPlace++) {
        longNumber = rows.longNumbers.next(longNumber);
      }
      return rows.longNumbers.next(longNumber);
    }

    private long numberKey(long number, int nextNumber) {
      if (NumberCode.isPooled(number)) {
        return SpanMemo.hash(rows.longNumbers.bytes(), longNumber, nextNumber);
      }
      return NumberCode.isReceipt(number)
          ? NumberCode.receipt((int) books[NumberCode.book(number)], NumberCode.serial(number))
          : number;
    }

    /** A line without a reference has no counterpart, and may go anywhere. */
    private long referenceKey(int row, int next) {
      return next == reference + 1
          ? rows.position(part.firstLine(), row) << Short.SIZE
          : SpanMemo.hash(rows.references.bytes(), reference, next);
    }
  }

  private void add(Segment rows, int row, long position) {
    if (size == numbers.length) {
      grow(2 * size);
    }
    long number = rows.numbers[row];
    numbers[size] = NumberCode.isPooled(number) ? NumberCode.pooled(longNumbers.size()) : number;
    amounts[size] = rows.amounts[row];
    positions[size] = position;
    desks[size] = rows.desks[row];
    days[size] = rows.days[row];
    kinds[size] = rows.kinds[row];
    size++;
  }

  private void grow(int length) {
    numbers = Arrays.copyOf(numbers, length);
    amounts = Arrays.copyOf(amounts, length);
    positions = Arrays.copyOf(positions, length);
    desks = Arrays.copyOf(desks, length);
    days = Arrays.copyOf(days, length);
    kinds = Arrays.copyOf(kinds, length);
  }

  private byte[] bytes(Memos memos) {
    byte[][] texts = {
      texts(memos.prefixes), texts(memos.desks), texts(memos.days), texts(memos.kinds)
    };
    int length = 4 * texts.length + Arrays.stream(texts).mapToInt(text -> text.length).sum();
    length += 4 + COLUMNS * PackedColumn.mostBytes(size);
    ByteBuffer out =
        ByteBuffer.allocate(length + references.packedSize() + longNumbers.packedSize());
    for (byte[] text : texts) {
      out.putInt(text.length).put(text);
    }
    out.putInt(size);
    PackedColumn.pack(numbers, size, out);
    PackedColumn.pack(amounts, size, out);
    PackedColumn.pack(positions, size, out);
    PackedColumn.pack(desks, size, out);
    PackedColumn.pack(days, size, out);
    PackedColumn.pack(kinds, size, out);
    references.pack(out);
    longNumbers.pack(out);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] texts(SpanMemo memo) {
    return String.join("\n", memo.texts()).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the rows of a parcel. */
  static Segment segment(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    Memos memos = new Memos();
    for (SpanMemo memo : new SpanMemo[] {memos.prefixes, memos.desks, memos.days, memos.kinds}) {
      read(in, memo);
    }
    int size = in.getInt();
    long[] numbers = PackedColumn.longs(size, in);
    long[] amounts = PackedColumn.longs(size, in);
    long[] positions = PackedColumn.longs(size, in);
    int[] desks = PackedColumn.ints(size, in);
    int[] days = PackedColumn.ints(size, in);
    int[] kinds = PackedColumn.ints(size, in);
    TextPool references = TextPool.read(in);
    TextPool longNumbers = TextPool.read(in);
    return new Segment(
        memos,
        size,
        numbers,
        amounts,
        desks,
        days,
        kinds,
        references,
        longNumbers,
        new int[0],
        positions);
  }

  private static void read(ByteBuffer in, SpanMemo memo) {
    byte[] text = new byte[in.getInt()];
    in.get(text);
    if (text.length > 0) {
      new String(text, StandardCharsets.UTF_8).lines().forEach(memo::add);
    }
  }
}
