package io.hall.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentAmountsTest {

  private final RecentAmounts amounts = new RecentAmounts();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 65_535, 65_536, 70_000, 1_000_000})
  void an_amount_is_remembered_with_its_day(int index) {
    amounts.put(index, 123, 7);
    assertThat(amounts.fen(index)).isEqualTo(123);
    assertThat(amounts.isOf(index, 7)).isTrue();
    assertThat(amounts.isOf(index, 8)).isFalse();
    assertThat(amounts.isOf(index + 1, 7)).isFalse();
    assertThat(amounts.isOf(index + 1, 0)).isFalse();
  }

  @Test
  void of_a_number_that_never_came_nothing_is_known() {
    assertThat(amounts.isOf(5, 0)).isFalse();
    assertThat(amounts.fen(5)).isZero();
    assertThat(amounts.isOf(10_000_000, 0)).isFalse();
    assertThat(amounts.fen(10_000_000)).isZero();
  }

  @Test
  void neighbours_do_not_meet() {
    for (int index = 4_000; index < 4_200; index++) {
      amounts.put(index, 10L * index, 50);
    }
    for (int index = 4_000; index < 4_200; index++) {
      assertThat(amounts.fen(index)).isEqualTo(10L * index);
    }
    assertThat(amounts.isOf(4_199, 50)).isTrue();
  }

  @Test
  void a_week_is_remembered_and_what_is_older_forgotten() {
    amounts.put(0, 1, 100);
    amounts.put(5_000, 2, 107);
    assertThat(amounts.isOf(0, 100)).isTrue();
    amounts.put(10_000, 3, 108);
    assertThat(amounts.isOf(0, 100)).isFalse();
    assertThat(amounts.fen(0)).isZero();
    assertThat(amounts.isOf(5_000, 107)).isTrue();
    amounts.put(15_000, 4, 200);
    assertThat(amounts.isOf(5_000, 107)).isFalse();
    assertThat(amounts.isOf(10_000, 108)).isFalse();
    assertThat(amounts.isOf(15_000, 200)).isTrue();
  }

  @Test
  void a_page_lives_as_long_as_its_latest_day() {
    amounts.put(0, 1, 100);
    amounts.put(1, 2, 105);
    amounts.put(2, 3, 103);
    amounts.put(5_000, 4, 112);
    assertThat(amounts.isOf(0, 100)).isTrue();
    amounts.put(5_001, 5, 113);
    assertThat(amounts.isOf(0, 100)).isFalse();
  }

  @Test
  void a_page_that_is_used_again_remembers_nothing_of_before() {
    amounts.put(7, 1, 100);
    amounts.put(4_096 + 8, 2, 200);
    assertThat(amounts.isOf(4_096 + 7, 100)).isFalse();
    amounts.put(2 * 4_096 + 8, 3, 202);
    assertThat(amounts.isOf(4_096 + 8, 200)).isTrue();
    assertThat(amounts.isOf(2 * 4_096 + 7, 100)).isFalse();
  }
}
