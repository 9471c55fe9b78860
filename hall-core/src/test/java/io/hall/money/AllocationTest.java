package io.hall.money;

import static io.hall.money.Allocation.LARGEST_REMAINDER;
import static io.hall.money.Allocation.LAST_TAKES_REMAINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {

  @Test
  void the_fen_left_over_go_to_those_who_lost_most_and_then_to_the_first() {
    assertThat(LARGEST_REMAINDER.split(Money.yuan("100.00"), 1, 1, 1))
        .containsExactly(Money.ofFen(3334), Money.ofFen(3333), Money.ofFen(3333));
    assertThat(LARGEST_REMAINDER.split(Money.ofFen(10), 14, 75, 11))
        .containsExactly(Money.ofFen(1), Money.ofFen(8), Money.ofFen(1));
    assertThat(LARGEST_REMAINDER.split(Money.ofFen(-5), 1, 1))
        .containsExactly(Money.ofFen(-3), Money.ofFen(-2));
  }

  @Test
  void the_last_line_takes_what_remains() {
    assertThat(LAST_TAKES_REMAINDER.split(Money.yuan("100.00"), 1, 1, 1))
        .containsExactly(Money.ofFen(3333), Money.ofFen(3333), Money.ofFen(3334));
    assertThat(LAST_TAKES_REMAINDER.split(Money.yuan("209.81"), decimals("1500.5", "830.69", "0")))
        .containsExactly(Money.ofFen(13505), Money.ofFen(7476), Money.ZERO);
    assertThat(LAST_TAKES_REMAINDER.split(Money.ofFen(2), 1, 1, 1, 1))
        .containsExactly(Money.ofFen(1), Money.ofFen(1), Money.ofFen(1), Money.ofFen(-1));
  }

  @ParameterizedTest
  @EnumSource
  void a_line_without_weight_gets_nothing(Allocation policy) {
    assertThat(policy.split(Money.ofFen(101), 0, 1, 0, 1, 0))
        .satisfiesExactly(
            part -> assertThat(part).isEqualTo(Money.ZERO),
            part -> assertThat(part.isPositive()).isTrue(),
            part -> assertThat(part).isEqualTo(Money.ZERO),
            part -> assertThat(part.isPositive()).isTrue(),
            part -> assertThat(part).isEqualTo(Money.ZERO));
  }

  @ParameterizedTest
  @EnumSource
  void the_greatest_amounts_and_weights_do_not_overflow(Allocation policy) {
    for (long fen : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(policy.split(Money.ofFen(fen), Long.MAX_VALUE)).containsExactly(Money.ofFen(fen));
      assertThat(policy.split(Money.ofFen(fen), Long.MAX_VALUE, Long.MAX_VALUE)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void weights_that_cannot_split_are_refused(Allocation policy) {
    assertThatThrownBy(() -> policy.split(Money.ZERO)).hasMessageContaining("above zero");
    assertThatThrownBy(() -> policy.split(Money.ZERO, 0, 0)).hasMessageContaining("above zero");
    assertThatThrownBy(() -> policy.split(Money.ZERO, 2, -1)).hasMessageContaining("negative");
    for (String longest : new String[] {"1e60", "1e999999999", "1e-61", "1e-999999999"}) {
      assertThatThrownBy(() -> policy.split(Money.ZERO, decimals(longest)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("60 digits");
    }
    assertThat(policy.split(Money.ofFen(7), decimals("1e59", "1e-60")))
        .containsExactly(Money.ofFen(7), Money.ZERO);
  }

  private static List<BigDecimal> decimals(String... weights) {
    return List.of(weights).stream().map(BigDecimal::new).toList();
  }
}
