package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void reads_an_amount_in_yuan() {
    assertThat(Money.yuan("1864.50")).isEqualTo(Money.ofFen(186_450));
    assertThat(Money.yuan("-12")).isEqualTo(Money.ofFen(-1_200));
    assertThat(Money.yuan("1.1000")).isEqualTo(Money.ofFen(110));
    assertThat(Money.yuan("-92233720368547758.08")).isEqualTo(Money.ofFen(Long.MIN_VALUE));
    assertThat(Money.yuan("0".repeat(64))).isSameAs(Money.ZERO);
  }

  @Test
  void refuses_text_that_is_no_amount() {
    for (String text :
        new String[] {"", "1,864.50", "¥1", "1e3", " 1", "+1", "１", ".", "1.", ".1", "-"}) {
      assertThatThrownBy(() -> Money.yuan(text)).hasMessageStartingWith("MONEY-001");
      assertThat(Money.read(text).verdict()).isEqualTo(Verdict.INVALID);
    }
    assertThatThrownBy(() -> Money.yuan("0".repeat(65))).hasMessageStartingWith("MONEY-001");
  }

  @Test
  void refuses_a_part_of_a_fen() {
    for (String text : new String[] {"1.005", "-0.001", "1.0000000000000000000000001"}) {
      assertThatThrownBy(() -> Money.yuan(text)).hasMessageStartingWith("MONEY-003");
    }
  }

  @Test
  void refuses_what_does_not_fit() {
    for (String text : new String[] {"92233720368547758.08", "-92233720368547758.09"}) {
      assertThatThrownBy(() -> Money.yuan(text)).hasMessageStartingWith("MONEY-002");
    }
    assertThatThrownBy(() -> Money.yuan("9".repeat(64))).hasMessageStartingWith("MONEY-002");
  }

  @Test
  void refuses_a_number_that_would_expand_beyond_memory() {
    assertThatThrownBy(() -> Money.yuan(new BigDecimal("1e999999999")))
        .hasMessageStartingWith("MONEY-002");
    assertThatThrownBy(() -> Money.yuan(new BigDecimal("1e-999999999")))
        .hasMessageStartingWith("MONEY-003");
    assertThat(Money.yuan(new BigDecimal("0e999999999"))).isEqualTo(Money.ZERO);
    assertThat(Money.yuan(new BigDecimal("1e16")))
        .isEqualTo(Money.ofFen(1_000_000_000_000_000_000L));
  }

  @Test
  void reckons_exactly_or_not_at_all() {
    Money five = Money.yuan("5.00");
    assertThat(five.plus(five)).isEqualTo(Money.yuan("10.00"));
    assertThat(five.minus(five)).isSameAs(Money.ZERO);
    assertThat(five.times(3)).isEqualTo(Money.yuan("15.00"));
    assertThat(five.negated().abs()).isEqualTo(five);
    assertThat(five.abs()).isSameAs(five);
    assertThat(Money.sum(List.of(five, five, five.negated()))).isEqualTo(five);
    Money most = Money.ofFen(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(five)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).abs())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void knows_its_sign_and_its_order() {
    Money one = Money.ofFen(1);
    assertThat(one.isPositive()).isTrue();
    assertThat(one.isNegative() || one.isZero()).isFalse();
    assertThat(one.negated().isNegative()).isTrue();
    assertThat(one.negated().isPositive() || one.negated().isZero()).isFalse();
    assertThat(Money.ZERO.isZero()).isTrue();
    assertThat(Money.ZERO.isNegative() || Money.ZERO.isPositive()).isFalse();
    assertThat(one).isGreaterThan(Money.ZERO).isGreaterThan(one.negated());
  }

  @Test
  void prints_yuan_with_two_decimals() {
    assertThat(Money.yuan("-1864.5")).hasToString("-1864.50");
    assertThat(Money.ofFen(-1)).hasToString("-0.01");
    assertThat(Money.ZERO.toYuan()).isEqualTo(new BigDecimal("0.00"));
  }
}
