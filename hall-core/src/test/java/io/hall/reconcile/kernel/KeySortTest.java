package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeySortTest {

  private final Random random = new Random(20261108);

  private void agrees(int size, int wanted, IntToLongFunction key) {
    long[] keys = IntStream.range(0, size).mapToLong(key).toArray();
    int[] expected =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong(i -> keys[i]))
            .mapToInt(i -> i)
            .toArray();
    KeySort sort = new KeySort(Arrays.copyOf(keys, size + 3), size);
    int ranges = sort.split(wanted);
    assertThat(ranges).isBetween(1, 2 * wanted);
    assertThat(sort.start(0)).isZero();
    assertThat(sort.start(ranges)).isEqualTo(size);
    for (int range = 0; range < ranges; range++) {
      sort.sort(sort.start(range), sort.start(range + 1));
    }
    assertThat(sort.order).isEqualTo(expected);
    assertThat(sort.keys).isEqualTo(Arrays.stream(expected).mapToLong(i -> keys[i]).toArray());
  }

  @Test
  void lines_are_sorted_by_key_and_equal_ones_keep_their_order() {
    for (int size : new int[] {0, 1, 2, 31, 32, 33, 34, 100, 5000}) {
      for (int wanted : new int[] {1, 2, 7}) {
        agrees(size, wanted, i -> random.nextLong());
        agrees(size, wanted, i -> random.nextInt(9) - 4);
        agrees(size, wanted, i -> random.nextInt(100_000));
        agrees(size, wanted, i -> i);
        agrees(size, wanted, i -> size - i);
        agrees(size, wanted, i -> 7);
        agrees(size, wanted, i -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        agrees(size, wanted, i -> (long) random.nextInt(5) << (8 * random.nextInt(8)));
      }
    }
  }

  @Test
  void ranges_are_of_about_the_same_size() {
    KeySort sort = new KeySort(IntStream.range(0, 8000).mapToLong(i -> i * 31L).toArray(), 8000);
    int ranges = sort.split(8);
    assertThat(ranges).isEqualTo(8);
    for (int range = 0; range < ranges; range++) {
      assertThat(sort.start(range + 1) - sort.start(range)).isBetween(800, 1200);
    }
  }

  @Test
  void what_stands_outside_a_range_is_not_touched() {
    for (int size : new int[] {20, 200}) {
      long[] keys = IntStream.range(0, size).mapToLong(i -> size - i).toArray();
      KeySort sort = new KeySort(keys.clone(), size);
      assertThat(sort.split(1)).isOne();
      sort.sort(3, size - 5);
      for (int i = 0; i < size; i++) {
        int was = i < 3 || i >= size - 5 ? i : size - 5 - 1 - (i - 3);
        assertThat(sort.order[i]).isEqualTo(was);
        assertThat(sort.keys[i]).isEqualTo(keys[was]);
      }
    }
  }
}
