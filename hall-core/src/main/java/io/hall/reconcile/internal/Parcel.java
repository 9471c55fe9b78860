package io.hall.reconcile.internal;

import io.hall.reconcile.kernel.LineKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows on their way to another machine: some of many segments, in one run of bytes. Filled by one
 * thread; the bytes are read where they arrive, and only by the version that wrote them.
 */
public final class Parcel {

  private static final int FIRST = 1 << 10;
  private static final int BYTE = 1 << Byte.SIZE;
  private static final int CHAR = 1 << Character.SIZE;

  private long[] numbers = new long[FIRST];
  private long[] amounts = new long[FIRST];
  private long[] positions = new long[FIRST];
  private int[] desks = new int[FIRST];
  private int[] days = new int[FIRST];
  private int[] kinds = new int[FIRST];
  private int size;
  private final TextPool references = new TextPool();
  private final TextPool longNumbers = new TextPool();

  private Parcel() {}

  /**
   * Packs the rows of a side that one thread read into a parcel for each partition: lines with the
   * same number, or else with the same reference, go the same way, whoever reads them, wherever.
   *
   * @param file the number of the file that the rows are of, from 0
   */
  public static byte[][] pack(SideRows side, int file, boolean byNumber, int partitions) {
    Parcel[] parcels = new Parcel[partitions];
    Arrays.setAll(parcels, i -> new Parcel());
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
    length += 4 + Math.multiplyExact(size, 3 * Long.BYTES + 3 * Integer.BYTES);
    ByteBuffer out =
        ByteBuffer.allocate(length + references.packedSize() + longNumbers.packedSize());
    for (byte[] text : texts) {
      out.putInt(text.length).put(text);
    }
    out.putInt(size);
    for (long[] column : new long[][] {numbers, amounts, positions}) {
      out.asLongBuffer().put(column, 0, size);
      out.position(out.position() + size * Long.BYTES);
    }
    put(out, desks, memos.desks.size());
    put(out, days, memos.days.size());
    put(out, kinds, memos.kinds.size());
    references.pack(out);
    longNumbers.pack(out);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] texts(SpanMemo memo) {
    return String.join("\n", memo.texts()).getBytes(StandardCharsets.UTF_8);
  }

  /** Numbers below {@code bound} take one, two or four bytes each. */
  private void put(ByteBuffer out, int[] column, int bound) {
    for (int i = 0; i < size; i++) {
      if (bound <= BYTE) {
        out.put((byte) column[i]);
      } else if (bound <= CHAR) {
        out.putChar((char) column[i]);
      } else {
        out.putInt(column[i]);
      }
    }
  }

  /** Returns the rows of a parcel. */
  static Segment segment(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    Memos memos = new Memos();
    for (SpanMemo memo : new SpanMemo[] {memos.prefixes, memos.desks, memos.days, memos.kinds}) {
      read(in, memo);
    }
    int size = in.getInt();
    long[] numbers = longs(in, size);
    long[] amounts = longs(in, size);
    long[] positions = longs(in, size);
    int[] desks = ints(in, size, memos.desks.size());
    int[] days = ints(in, size, memos.days.size());
    int[] kinds = ints(in, size, memos.kinds.size());
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

  private static long[] longs(ByteBuffer in, int size) {
    long[] column = new long[size];
    in.asLongBuffer().get(column);
    in.position(in.position() + size * Long.BYTES);
    return column;
  }

  private static int[] ints(ByteBuffer in, int size, int bound) {
    return IntStream.range(0, size)
        .map(i -> bound <= BYTE ? in.get() & 0xFF : bound <= CHAR ? in.getChar() : in.getInt())
        .toArray();
  }
}
