package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void reads_an_amount_in_yuan() {
    assertThat(Money.yuan("1864.50")).isEqualTo(Money.ofFen(186_450));
    assertThat(Money.yuan("-12")).isEqualTo(Money.ofFen(-1_200));
    assertThat(Money.yuan("1.1000")).isEqualTo(Money.ofFen(110));
  }

  @Test
  void refuses_text_that_is_no_amount() {
    for (String text : new String[] {"", "1,864.50", "¥1", "1.005", "1e3", " 1", "+1", "１", "."}) {
      assertThatThrownBy(() -> Money.yuan(text)).hasMessageStartingWith("MONEY-001");
    }
  }

  @Test
  void refuses_a_number_that_would_expand_beyond_memory() {
    assertThatThrownBy(() -> Money.yuan(new BigDecimal("1e999999999")))
        .hasMessageStartingWith("MONEY-002");
  }
}
