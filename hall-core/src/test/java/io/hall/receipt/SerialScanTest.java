package io.hall.receipt;

import static io.hall.receipt.SerialScan.Step.CLOCK_BACK;
import static io.hall.receipt.SerialScan.Step.FOREIGN;
import static io.hall.receipt.SerialScan.Step.LATE;
import static io.hall.receipt.SerialScan.Step.NEXT;
import static io.hall.receipt.SerialScan.Step.SKIPPED;
import static io.hall.receipt.SerialScan.Step.TWICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SerialScanTest {

  private final SerialScan scan = new SerialScan(5, 9);

  @Test
  void numbers_in_a_row_are_next_up_to_the_last_of_the_book() {
    assertThat(take(5, 6, 7, 8, 9)).containsOnly(NEXT);
    assertThat(scan.next()).isEqualTo(10);
    assertThat(take(10, 4, 9, 5)).containsExactly(FOREIGN, FOREIGN, TWICE, TWICE);
    assertThat(scan.next()).isEqualTo(10);
    assertThat(taken()).containsExactly(5L, 6L, 7L, 8L, 9L);
  }

  @Test
  void what_was_skipped_may_come_late_and_once() {
    assertThat(take(5, 8, 6, 6, 9, 7)).containsExactly(NEXT, SKIPPED, LATE, TWICE, NEXT, LATE);
    assertThat(take(5, 8)).containsExactly(TWICE, TWICE);
  }

  @Test
  void a_book_may_begin_with_its_last_number() {
    assertThat(take(9, 5)).containsExactly(SKIPPED, LATE);
    assertThat(taken()).containsExactly(5L, 9L);
  }

  @Test
  void the_numbers_taken_are_known_whether_all_was_regular_or_not() {
    take(5, 6);
    assertThat(taken()).containsExactly(5L, 6L);
    assertThat(scan.taken().stream().toArray()).containsExactly(0, 1);
    take(8);
    assertThat(taken()).containsExactly(5L, 6L, 8L);
    assertThat(scan.taken().stream().toArray()).containsExactly(0, 1, 3);
  }

  @Test
  void whole_columns_are_scanned_as_number_by_number() {
    assertThat(column(new int[] {5, 6, 6, 8, 7, 9, 10}, new long[7]))
        .containsExactly("2 TWICE", "3 SKIPPED", "4 LATE", "6 FOREIGN");
    assertThat(scan.next()).isEqualTo(10);
    assertThat(taken()).containsExactly(5L, 6L, 7L, 8L, 9L);
  }

  @Test
  void a_regular_stretch_behind_an_irregular_one_is_noted_number_by_number() {
    assertThat(column(new int[] {6, 7, 8, 5}, new long[4])).containsExactly("0 SKIPPED", "3 LATE");
    assertThat(taken()).containsExactly(5L, 6L, 7L, 8L);
  }

  @Test
  void a_time_before_the_one_before_is_told_and_the_scan_goes_on_from_it() {
    assertThat(column(new int[] {5, 6, 7, 8, 9}, new long[] {30, 30, 10, 20, 19}))
        .containsExactly("2 CLOCK_BACK", "4 CLOCK_BACK");
    assertThat(column(new int[] {}, new long[] {})).isEmpty();
  }

  @Test
  void a_column_goes_on_where_the_one_before_ended() {
    assertThat(column(new int[] {5, 6}, new long[] {30, 40})).isEmpty();
    assertThat(column(new int[] {7, 8}, new long[] {39, 40})).containsExactly("0 " + CLOCK_BACK);
    assertThat(scan.next()).isEqualTo(9);
  }

  @Test
  void only_the_rows_that_were_asked_for_are_taken() {
    List<String> faults = new ArrayList<>();
    scan.take(
        new int[] {1, 5, 6, 1}, new long[4], 1, 3, (row, step) -> faults.add(row + "" + step));
    assertThat(faults).isEmpty();
    assertThat(taken()).containsExactly(5L, 6L);
  }

  @Test
  void a_book_has_numbers_that_receipts_can_bear() {
    assertThatThrownBy(() -> new SerialScan(0, 9)).hasMessageContaining("RECEIPT-001");
    assertThatThrownBy(() -> new SerialScan(1, 100_000_000)).hasMessageContaining("RECEIPT-001");
  }

  private List<SerialScan.Step> take(long... serials) {
    return LongStream.of(serials).mapToObj(scan::take).toList();
  }

  private List<String> column(int[] serials, long[] millis) {
    List<String> faults = new ArrayList<>();
    scan.take(serials, millis, 0, serials.length, (row, step) -> faults.add(row + " " + step));
    return faults;
  }

  private List<Long> taken() {
    return IntStream.rangeClosed(0, 20).mapToObj(n -> (long) n).filter(scan::isTaken).toList();
  }
}
