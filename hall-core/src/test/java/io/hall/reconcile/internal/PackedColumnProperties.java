package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PackedColumnProperties {

  private static final int MARK = 0x12345678;

  /** Numbers of the same size, or of any. */
  @Provide
  Arbitrary<List<Long>> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-3, 250).list().ofMaxSize(20),
        Arbitraries.longs().between(1_000_000_000_000L, 1_000_000_070_000L).list().ofMaxSize(20),
        Arbitraries.longs().list().ofMaxSize(20));
  }

  @Property(tries = 500)
  void a_column_comes_out_as_it_went_in(@ForAll("numbers") List<Long> numbers) {
    long[] column = numbers.stream().mapToLong(Long::longValue).toArray();
    ByteBuffer out = ByteBuffer.allocate(PackedColumn.mostBytes(column.length) + Long.BYTES);
    PackedColumn.pack(column, column.length, out);
    assertThat(out.position()).isLessThanOrEqualTo(PackedColumn.mostBytes(column.length));
    out.putInt(MARK);
    ByteBuffer in = ByteBuffer.wrap(out.array());
    assertThat(PackedColumn.longs(column.length, in)).isEqualTo(column);
    assertThat(in.getInt()).isEqualTo(MARK);
  }

  @Property(tries = 500)
  void numbers_from_zero_on_come_out_as_they_went_in(
      @ForAll List<Integer> numbers, @ForAll("bounds") int most) {
    int[] column =
        numbers.stream().mapToInt(number -> (number & Integer.MAX_VALUE) % most).toArray();
    ByteBuffer out = ByteBuffer.allocate(PackedColumn.mostBytes(column.length) + Long.BYTES);
    PackedColumn.pack(column, column.length, out);
    out.putInt(MARK);
    ByteBuffer in = ByteBuffer.wrap(out.array());
    assertThat(PackedColumn.ints(column.length, in)).isEqualTo(column);
    assertThat(in.getInt()).isEqualTo(MARK);
  }

  @Provide
  Arbitrary<Integer> bounds() {
    return Arbitraries.of(1, 2, 256, 257, 65_536, 65_537, Integer.MAX_VALUE);
  }
}
