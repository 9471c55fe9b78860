package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.City;
import io.hall.calendar.SeasonPeriod;
import io.hall.money.Money;
import io.hall.money.Rounding;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ChargeProperties {

  private static final SeasonPeriod SEASON = Prices.period(City.JIAOZUO, 121);
  private static final Tariff AREA = Prices.residential(City.JIAOZUO, TariffItem.AREA);
  private static final Tariff BASE = Prices.residential(City.JIAOZUO, TariffItem.TWO_PART_BASE);

  @Property
  void a_larger_flat_does_not_cost_less(
      @ForAll("areas") Area one, @ForAll("areas") Area other, @ForAll FloorClass floor) {
    Area small = one.compareTo(other) <= 0 ? one : other;
    Area large = one.compareTo(other) <= 0 ? other : one;

    assertThat(area(small, floor, 121)).isLessThanOrEqualTo(area(large, floor, 121));
  }

  @Property
  void more_days_do_not_cost_less(
      @ForAll("areas") Area area,
      @ForAll FloorClass floor,
      @ForAll @IntRange(min = 0, max = 120) int days) {
    assertThat(area(area, floor, days)).isLessThanOrEqualTo(area(area, floor, days + 1));
    assertThat(base(area, floor, days)).isLessThanOrEqualTo(base(area, floor, days + 1));
  }

  @Property
  void rounding_changes_the_exact_amount_by_its_difference(
      @ForAll("areas") Area area,
      @ForAll FloorClass floor,
      @ForAll @IntRange(min = 0, max = 121) int days,
      @ForAll Rounding rounding) {
    Charge charge = Charge.byArea(BASE, SEASON, Premises.of(area, floor), days).rounded(rounding);

    assertThat(charge.amount().toYuan().subtract(charge.exact()))
        .isEqualByComparingTo(charge.roundingDifference());
  }

  @Property
  void half_up_is_never_off_by_more_than_half_the_unit(
      @ForAll("areas") Area area,
      @ForAll FloorClass floor,
      @ForAll @IntRange(min = 0, max = 121) int days) {
    Charge charge = Charge.byArea(AREA, SEASON, Premises.of(area, floor), days);

    assertThat(charge.roundingDifference().abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    assertThat(charge.rounded(Rounding.HALF_UP_JIAO).roundingDifference().abs())
        .isLessThanOrEqualTo(new BigDecimal("0.05"));
    assertThat(charge.rounded(Rounding.HALF_UP_YUAN).roundingDifference().abs())
        .isLessThanOrEqualTo(new BigDecimal("0.5"));
  }

  @Property
  void cutting_off_never_adds(
      @ForAll("areas") Area area, @ForAll FloorClass floor, @ForAll("cutOff") Rounding rounding) {
    Charge charge = Charge.byArea(AREA, SEASON, Premises.of(area, floor)).rounded(rounding);

    assertThat(charge.roundingDifference()).isLessThanOrEqualTo(BigDecimal.ZERO);
  }

  @Property
  void an_invoice_line_is_within_a_fen_of_the_amount(
      @ForAll("areas") Area area,
      @ForAll FloorClass floor,
      @ForAll @IntRange(min = 0, max = 121) int days,
      @ForAll Rounding rounding) {
    Charge charge = Charge.byArea(BASE, SEASON, Premises.of(area, floor), days).rounded(rounding);
    InvoicePrice line = charge.invoicePrice();

    assertThat(line.quantity().multiply(line.unitPrice()).subtract(charge.amount().toYuan()).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.01"));
    assertThat(line.unitPrice().scale()).isBetween(0, 13);
  }

  @Property
  void two_halves_of_a_season_cost_the_season_but_for_a_fen(
      @ForAll("areas") Area area,
      @ForAll FloorClass floor,
      @ForAll @IntRange(min = 0, max = 121) int days) {
    Money halves = base(area, floor, days).plus(base(area, floor, 121 - days));

    assertThat(halves.minus(base(area, floor, 121)).abs().fen()).isLessThanOrEqualTo(1);
  }

  @Property
  void a_later_day_never_makes_a_penalty_smaller(
      @ForAll @LongRange(min = 0, max = 100_000_00) long owed,
      @ForAll @IntRange(min = -200, max = 400) int day) {
    Tariff tariff = Prices.residential(City.JIAOZUO, TariffItem.PENALTY);
    BusinessDate paidOn = SEASON.last().plusDays(day);

    Money today = Charge.penalty(tariff, SEASON, Money.ofFen(owed), paidOn).amount();
    Money tomorrow = Charge.penalty(tariff, SEASON, Money.ofFen(owed), paidOn.next()).amount();

    assertThat(today).isLessThanOrEqualTo(tomorrow);
    assertThat(tomorrow.toYuan())
        .isLessThanOrEqualTo(
            BigDecimal.valueOf(owed, 2)
                .multiply(new BigDecimal("0.30"))
                .add(new BigDecimal("0.005")));
  }

  @Property
  void an_area_is_read_back_as_written(@ForAll("areas") Area area) {
    assertThat(Area.parse(area.toString()).orThrow()).isEqualTo(area);
  }

  @Property
  void rounding_area_times_ratio_first_would_be_wrong(@ForAll @IntRange(min = 1, max = 99) int n) {
    // 75.05 m² at 0.90: the classic mistake gives 1430.37 instead of 1430.27.
    Area area = new Area(7_505L * n);

    assertThat(area(area, FloorClass.MULTI_STOREY, 121))
        .isEqualTo(
            Rounding.HALF_UP_FEN
                .round(new BigDecimal("1430.265375").multiply(BigDecimal.valueOf(n)))
                .money());
  }

  @Provide
  Arbitrary<Area> areas() {
    return Arbitraries.longs().between(1, 999_999_999).map(Area::new);
  }

  @Provide
  Arbitrary<Rounding> cutOff() {
    return Arbitraries.of(Rounding.CUT_OFF_FEN, Rounding.CUT_OFF_JIAO, Rounding.CUT_OFF_YUAN);
  }

  private static Money area(Area area, FloorClass floor, int days) {
    return Charge.byArea(AREA, SEASON, Premises.of(area, floor), days).amount();
  }

  private static Money base(Area area, FloorClass floor, int days) {
    return Charge.byArea(BASE, SEASON, Premises.of(area, floor), days).amount();
  }
}
