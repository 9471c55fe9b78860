package io.hall.app.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillSumTest {

  @Test
  void change_is_what_was_handed_over_above_the_cash_to_be_paid() {
    BillSum sum =
        BillSum.of(
            Map.of(
                "pay.2026.RESIDENTIAL_AREA", "100",
                "pay.2025.ARREARS", "20.50",
                "tender.CASH", "70.50",
                "tender.WECHAT", "50",
                "cashReceived", "100"));
    assertThat(sum.due()).isEqualTo(Money.yuan("120.50"));
    assertThat(sum.capitals()).isEqualTo("壹佰贰拾元零伍角整");
    assertThat(sum.isEven()).isTrue();
    assertThat(sum.change()).isEqualTo(Money.yuan("29.50"));
  }

  @Test
  void there_is_no_change_before_cash_is_handed_over() {
    BillSum sum = BillSum.of(Map.of("pay.2026.RESIDENTIAL_AREA", "1", "tender.CASH", ""));
    assertThat(sum.change()).isNull();
    assertThat(sum.isEven()).isFalse();
  }

  @Test
  void too_little_cash_is_seen_as_change_below_zero() {
    BillSum sum = BillSum.of(Map.of("tender.CASH", "10", "cashReceived", "9"));
    assertThat(sum.change()).isEqualTo(Money.yuan("-1.00"));
  }

  @Test
  void what_is_half_typed_is_refused_and_not_guessed() {
    Map<String, String> form = Map.of("tender.CASH", "1.");
    assertThatThrownBy(() -> BillSum.of(form)).isInstanceOf(CheckFailedException.class);
  }
}
