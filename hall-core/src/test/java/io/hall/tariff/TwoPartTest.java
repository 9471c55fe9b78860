package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoPartTest {

  @Test
  void the_full_area_fee_is_prepaid_and_the_base_fee_deducted() {
    TwoPart season =
        TwoPart.of(
            Prices.jiaozuoArea("98.76", FloorClass.HIGH_RISE),
            Prices.jiaozuoBase("98.76", FloorClass.HIGH_RISE),
            Money.ZERO);

    assertThat(season.prepayment()).hasToString("1714.82");
    assertThat(season.base()).hasToString("510.19");
    assertThat(season.topUp()).hasToString("1714.82");
    assertThat(season.credit()).hasToString("1204.63");
    assertThat(season.creditBooked()).hasToString("1204.63");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1000.00, 700.00, 700.00",
    "150, 850.00, 700.00, 550.00",
    "700, 300.00, 700.00, 0.00",
    "800, 200.00, 700.00, -100.00",
    "1000, 0.00, 700.00, -300.00",
    "1200, 0.00, 900.00, -300.00"
  })
  void only_the_difference_is_topped_up(
      String carriedOver, String topUp, String credit, String booked) {
    TwoPart season = new TwoPart(Money.yuan("1000"), Money.yuan("300"), Money.yuan(carriedOver));

    assertThat(season.topUp()).hasToString(topUp);
    assertThat(season.credit()).hasToString(credit);
    assertThat(season.creditBooked()).hasToString(booked);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00, 0.00, 700.00",
    "699.99, 699.99, 0.00, 0.01",
    "700, 700.00, 0.00, 0.00",
    "700.01, 700.00, 0.01, 0.00",
    "900, 700.00, 200.00, 0.00"
  })
  void a_season_never_costs_more_than_the_area_fee(
      String metered, String charged, String waived, String unused) {
    TwoPart.Settlement end =
        new TwoPart(Money.yuan("1000"), Money.yuan("300"), Money.ZERO).settle(Money.yuan(metered));

    assertThat(end.charged()).hasToString(charged);
    assertThat(end.waived()).hasToString(waived);
    assertThat(end.unused()).hasToString(unused);
  }

  @Test
  void credit_beyond_the_cap_stays_the_customers() {
    TwoPart.Settlement end =
        new TwoPart(Money.yuan("1000"), Money.yuan("300"), Money.yuan("1200"))
            .settle(Money.yuan("5000"));

    assertThat(end.charged()).hasToString("700.00");
    assertThat(end.unused()).hasToString("200.00");
  }

  @Test
  void the_base_fee_is_a_part_of_the_prepayment() {
    Money one = Money.yuan("1");
    Money less = Money.ofFen(-1);

    assertThat(new TwoPart(one, one, Money.ZERO).credit()).isEqualTo(Money.ZERO);
    assertThatThrownBy(() -> new TwoPart(one, Money.ofFen(101), Money.ZERO))
        .hasMessageStartingWith("TARIFF-017");
    assertThatThrownBy(() -> new TwoPart(one, less, Money.ZERO))
        .hasMessageStartingWith("TARIFF-019");
    assertThatThrownBy(() -> new TwoPart(one, one, less)).hasMessageStartingWith("TARIFF-019");
    assertThatThrownBy(() -> new TwoPart(one, one, Money.ZERO).settle(less))
        .hasMessageStartingWith("TARIFF-019");
  }
}
