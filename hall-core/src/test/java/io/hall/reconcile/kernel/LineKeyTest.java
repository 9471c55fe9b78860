package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LineKeyTest {

  @Test
  void a_receipt_is_found_in_its_key() {
    long key = LineKey.of(7, 99_999_999);
    assertThat(key).isEqualTo(0x7_05F5_E0FFL);
    assertThat(LineKey.book(key)).isEqualTo(7);
    assertThat(LineKey.serial(key)).isEqualTo(99_999_999);
  }

  @Test
  void a_negative_book_or_serial_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> LineKey.of(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> LineKey.of(1, -1));
  }

  /** Both sides of a cluster job rely on it, so these numbers do not change. */
  @Test
  void the_partition_of_a_key_stays_what_it_is() {
    long[] keys = {0, -1, LineKey.of(1, 1), LineKey.of(1, 65_536), LineKey.of(200, 50_000_000)};
    assertThat(LongStream.of(keys).mapToInt(key -> LineKey.partition(key, 1000)))
        .containsExactly(0, 133, 408, 297, 690);
  }

  @Test
  void neighbours_stay_together() {
    assertThat(IntStream.range(0, 65_536).map(i -> LineKey.partition(LineKey.of(3, i), 64)))
        .containsOnly(LineKey.partition(LineKey.of(3, 0), 64));
  }

  @Test
  void the_partitions_are_about_equal() {
    int[] counts = new int[16];
    for (int block = 0; block < 16_000; block++) {
      counts[LineKey.partition((long) block << 16, 16)]++;
    }
    assertThat(IntStream.of(counts)).allMatch(count -> count > 800 && count < 1200);
  }

  @Test
  void there_is_at_least_one_partition() {
    assertThat(LineKey.partition(Long.MIN_VALUE, 1)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> LineKey.partition(1, 0));
  }
}
