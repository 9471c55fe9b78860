package io.hall.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.receipt.SerialScan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SerialScanProperties {

  @Property
  void columns_are_judged_as_a_set_of_numbers_would(
      @ForAll @Size(max = 40) List<@IntRange(min = 8, max = 24) Integer> serials,
      @ForAll @IntRange(max = 40) int split) {
    List<String> expected = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int largest = 9;
    for (int i = 0; i < serials.size(); i++) {
      int serial = serials.get(i);
      Step step = step(serial, largest, seen);
      if (step != Step.NEXT) {
        expected.add(i + " " + step);
      }
      if (i > 0 && millis(serials.get(i)) < millis(serials.get(i - 1))) {
        expected.add(i + " " + Step.CLOCK_BACK);
      }
      if (step != Step.FOREIGN) {
        seen.add(serial);
        largest = Math.max(largest, serial);
      }
    }
    int[] column = serials.stream().mapToInt(s -> s).toArray();
    long[] times = serials.stream().mapToLong(SerialScanProperties::millis).toArray();
    List<String> found = new ArrayList<>();
    SerialScan scan = new SerialScan(10, 20);
    int middle = Math.min(split, column.length);
    scan.take(column, times, 0, middle, (row, step) -> found.add(row + " " + step));
    scan.take(column, times, middle, column.length, (row, step) -> found.add(row + " " + step));
    assertThat(found).isEqualTo(expected);
    assertThat(scan.next()).isEqualTo(largest + 1L);
    for (int serial = 5; serial < 25; serial++) {
      assertThat(scan.isTaken(serial)).as("%d", serial).isEqualTo(seen.contains(serial));
    }
  }

  private static Step step(int serial, int largest, Set<Integer> seen) {
    if (serial < 10 || serial > 20) {
      return Step.FOREIGN;
    }
    if (seen.contains(serial)) {
      return Step.TWICE;
    }
    if (serial < largest) {
      return Step.LATE;
    }
    return serial == largest + 1 ? Step.NEXT : Step.SKIPPED;
  }

  /** Some numbers come earlier than the one before. */
  private static long millis(int serial) {
    return 1_000L * serial - (serial % 7 == 0 ? 3_000 : 0);
  }

  @Example
  void a_column_without_fault_is_passed_over_in_silence() {
    int[] serials = {1, 2, 3, 4};
    long[] millis = {5, 5, 6, 9};
    new SerialScan(1, 4)
        .take(
            serials,
            millis,
            0,
            4,
            (row, step) -> {
              throw new AssertionError(row + " " + step);
            });
  }
}
