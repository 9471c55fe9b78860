package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ValueCodeTest {

  private static Sample sample(int dims, long... amounts) {
    int[] all = new int[amounts.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i % (dims + 1);
    }
    return Sample.of(LineColumns.of(new long[amounts.length], amounts, all), Sides.lines());
  }

  @Test
  void two_values_that_fit_share_no_code_and_no_code_is_an_empty_place() {
    for (int bits : new int[] {40, 50, 63}) {
      ValueCode code = ValueCode.of(sample(5, 100, 200, 300, 400, 500, 600), bits);
      assertThat(code.dimsBits).isEqualTo(3);
      assertThat(code.amountBits).isEqualTo(bits - 4);
      Map<Long, String> codes = new HashMap<>();
      for (long amount = code.base; amount < code.base + 50; amount++) {
        for (int dims = 0; dims < 8; dims++) {
          assertThat(codes.put(code.of(amount, dims, 0), amount + " " + dims)).isNull();
          assertThat(code.of(amount, dims, 1)).isEqualTo(code.of(amount, dims, 0));
        }
      }
      assertThat(codes.keySet()).allMatch(one -> one >= 2 && one < code.unfit - 1);
    }
  }

  @Test
  void the_window_begins_below_the_lowest_amounts_and_is_as_wide_as_its_bits() {
    long[] amounts = LongStream.range(0, 1000).map(i -> 5000 + i).toArray();
    ValueCode code = ValueCode.of(sample(1, amounts), 40);
    assertThat(code.amountBits).isEqualTo(38);
    assertThat(code.base).isEqualTo(5010 - (1L << 35));
    long last = code.base + (1L << 38) - 1;
    assertThat(code.of(code.base, 0, 0)).isEqualTo(2);
    assertThat(code.of(last, 1, 0)).isLessThan(code.unfit - 1);
    assertThat(code.of(code.base - 1, 0, 0)).isEqualTo(code.unfit);
    assertThat(code.of(last + 1, 0, 0)).isEqualTo(code.unfit);
    assertThat(code.of(last + 1, 0, 1)).isEqualTo(code.unfit - 1);
    assertThat(code.of(6000, 2, 0)).isEqualTo(code.unfit);
    assertThat(code.of(6000, -1, 1)).isEqualTo(code.unfit - 1);
    assertThat(code.unfit).isEqualTo((1L << 40) - 1);
  }

  @Test
  void without_a_sample_amounts_around_nothing_fit() {
    ValueCode code = ValueCode.of(sample(0), 40);
    assertThat(code.dimsBits).isZero();
    assertThat(code.base).isEqualTo(-(1L << 36));
    assertThat(code.of(0, 0, 0)).isLessThan(code.unfit - 1);
  }

  @Test
  void it_suits_if_nearly_all_lines_fit() {
    long[] amounts = new long[320];
    Sample all = sample(0, amounts);
    assertThat(ValueCode.of(all, 40).suits(all)).isTrue();
    for (int far = 0; far <= 11; far++) {
      Arrays.fill(amounts, 320 - far, 320, Long.MAX_VALUE);
      Sample some = sample(0, amounts);
      assertThat(ValueCode.of(some, 40).suits(some)).as("%d far", far).isEqualTo(far <= 10);
    }
  }
}
