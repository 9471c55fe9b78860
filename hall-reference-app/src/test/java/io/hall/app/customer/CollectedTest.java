package io.hall.app.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.customer.Charges.Collected;
import io.hall.money.Money;
import org.junit.jupiter.api.Test;

class CollectedTest {

  private static Collected collected(String charged, String paid) {
    return new Collected(Money.yuan(charged), Money.yuan(paid));
  }

  @Test
  void the_rate_is_what_was_paid_of_what_was_charged() {
    assertThat(collected("200.00", "90.80").perMille()).isEqualTo(454);
    assertThat(collected("200.00", "90.80").open()).isEqualTo(Money.yuan("109.20"));
  }

  @Test
  void all_but_a_fen_is_not_the_whole() {
    assertThat(collected("100000.00", "99999.99").perMille()).isEqualTo(999);
    assertThat(collected("100000.00", "100000.00").perMille()).isEqualTo(1_000);
  }
}
