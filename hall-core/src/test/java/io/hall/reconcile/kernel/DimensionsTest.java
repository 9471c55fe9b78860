package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hall.check.CheckFailedException;
import org.junit.jupiter.api.Test;

class DimensionsTest {

  private static final Dimensions DIMS =
      Dimensions.none().and("tender", 6).and("category", 12).and("hall", 50).and("day", 182);

  @Test
  void every_combination_has_a_number_of_its_own_and_back() {
    boolean[] seen = new boolean[DIMS.size()];
    for (int tender = 0; tender < 6; tender++) {
      for (int category = 0; category < 12; category++) {
        for (int hall = 0; hall < 50; hall++) {
          for (int day = 0; day < 182; day++) {
            int code = DIMS.code(tender, category, hall, day);
            assertThat(seen[code]).isFalse();
            seen[code] = true;
            assertThat(DIMS.value(code, 1)).isEqualTo(category);
            assertThat(DIMS.value(code, 3)).isEqualTo(day);
          }
        }
      }
    }
    assertThat(DIMS.size()).isEqualTo(6 * 12 * 50 * 182);
  }

  @Test
  void the_combinations_of_the_last_dimension_lie_together() {
    assertThat(DIMS.code(5, 11, 49, 7)).isEqualTo(DIMS.code(0, 0, 0, 8) - 1);
  }

  @Test
  void a_value_that_a_dimension_does_not_have_is_refused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> DIMS.code(6, 0, 0, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> DIMS.code(0, 0, -1, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> DIMS.value(DIMS.size(), 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> DIMS.value(0, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> DIMS.code(0, 0, 0));
  }

  @Test
  void a_name_is_not_taken_twice_and_a_dimension_is_not_empty() {
    assertThatIllegalArgumentException().isThrownBy(() -> DIMS.and("hall", 2));
    assertThatIllegalArgumentException().isThrownBy(() -> DIMS.and("street", 0));
  }

  @Test
  void too_many_combinations_are_refused() {
    assertThat(Dimensions.none().and("a", Integer.MAX_VALUE).size()).isEqualTo(Integer.MAX_VALUE);
    assertThatExceptionOfType(CheckFailedException.class)
        .isThrownBy(() -> DIMS.and("cashier", 40_000))
        .satisfies(
            e -> assertThat(e.findings().get(0).code()).isEqualTo(CubeCode.TOO_MANY_COMBINATIONS));
  }
}
