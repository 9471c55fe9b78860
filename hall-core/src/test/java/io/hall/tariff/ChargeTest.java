package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonCalendar;
import io.hall.calendar.SeasonPeriod;
import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import io.hall.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTest {

  private static final Charge.Ground GROUND = new Charge.Ground("D-1", "decision");

  @Test
  void a_flat_in_a_high_rise_of_jiaozuo_owes_1714_82() {
    HeatingSeason season = HeatingSeason.parse("2026-2027采暖季").orThrow();
    SeasonPeriod period = SeasonCalendar.shipped().period(City.JIAOZUO, season).orThrow();
    Tariff tariff =
        TariffBook.jiaozuo()
            .inForce(TariffKey.residential(City.JIAOZUO, TariffItem.AREA), season)
            .orThrow();
    Premises flat = Premises.of(Area.parse("98.76").orThrow(), FloorClass.HIGH_RISE);

    Charge charge = Charge.byArea(tariff, period, flat);

    assertThat(charge.category()).isEqualTo(FeeCategory.RESIDENTIAL_AREA);
    assertThat(charge.season()).isEqualTo(season);
    assertThat(charge.factors())
        .hasToString(
            "[Factor[kind=AREA, value=98.76], Factor[kind=UNIT_PRICE, value=0.175],"
                + " Factor[kind=DAYS, value=121], Factor[kind=FLOOR_RATIO, value=0.82]]");
    assertThat(charge.exact()).isEqualByComparingTo("1714.81926");
    assertThat(charge.amount()).isEqualTo(Money.yuan("1714.82"));
    assertThat(charge.roundingDifference()).isEqualByComparingTo("0.00074");
    assertThat(charge.ground().tariffId()).isEqualTo("JZ-AREA-2024");
    assertThat(charge.ground().source()).contains("焦作日报");
    assertThat(charge.invoicePrice().quantity()).isEqualByComparingTo("98.76");
    assertThat(charge.invoicePrice().unitPrice()).isEqualByComparingTo("17.3635");
  }

  @ParameterizedTest
  @CsvSource({
    "98.76, HIGH_RISE, 1714.81926, 1714.82, 1714.80, 1715.00",
    "120.50, MID_RISE, 2194.36525, 2194.37, 2194.40, 2194.00",
    "89.99, MULTI_STOREY, 1714.984425, 1714.98, 1715.00, 1715.00",
    "133.33, HIGH_RISE, 2315.075455, 2315.08, 2315.10, 2315.00",
    "75.05, MULTI_STOREY, 1430.265375, 1430.27, 1430.30, 1430.00",
    "88.88, HIGH_RISE, 1543.26788, 1543.27, 1543.30, 1543.00",
    "100, HIGH_RISE, 1736.35, 1736.35, 1736.40, 1736.00",
    "100, MID_RISE, 1821.05, 1821.05, 1821.10, 1821.00",
    "100, MULTI_STOREY, 1905.75, 1905.75, 1905.80, 1906.00"
  })
  void the_area_fee_is_multiplied_exactly_and_rounded_once(
      String area, FloorClass floor, String exact, String fen, String jiao, String yuan) {
    Charge charge = Prices.jiaozuoArea(area, floor);

    assertThat(charge.exact()).isEqualByComparingTo(exact);
    assertThat(charge.amount()).hasToString(fen);
    assertThat(charge.rounded(Rounding.HALF_UP_JIAO).amount()).hasToString(jiao);
    assertThat(charge.rounded(Rounding.HALF_UP_YUAN).amount()).hasToString(yuan);
  }

  @ParameterizedTest
  @CsvSource({
    "98.76, HIGH_RISE, 510.19",
    "120.50, MID_RISE, 652.87",
    "75.05, MULTI_STOREY, 425.53",
    "1, HIGH_RISE, 5.17",
    "1000, HIGH_RISE, 5166.00",
    "1000, MID_RISE, 5418.00",
    "1000, MULTI_STOREY, 5670.00"
  })
  void the_base_fee_is_for_the_season(String area, FloorClass floor, String amount) {
    Charge charge = Prices.jiaozuoBase(area, floor);

    assertThat(charge.category()).isEqualTo(FeeCategory.RESIDENTIAL_BASE);
    assertThat(charge.amount()).hasToString(amount);
    assertThat(charge.factor(Factor.Kind.DAYS)).isEmpty();
  }

  @Test
  void zhengzhou_counts_the_interior_area() {
    Tariff tariff = Prices.residential(City.ZHENGZHOU, TariffItem.AREA);
    SeasonPeriod period = Prices.period(City.ZHENGZHOU, 120);
    Premises flat = Premises.of(Prices.area("98.76"));

    Charge derived = Charge.byArea(tariff, period, flat);
    Charge measured = Charge.byArea(tariff, period, flat.withInterior(Prices.area("80.12")));

    assertThat(derived.exact()).isEqualByComparingTo("2026.5552");
    assertThat(derived.factor(Factor.Kind.INTERIOR_SHARE)).contains(new BigDecimal("0.90"));
    assertThat(measured.exact()).isEqualByComparingTo("1826.736");
    assertThat(measured.factor(Factor.Kind.INTERIOR_SHARE)).isEmpty();
    assertThat(measured.amount()).hasToString("1826.74");
  }

  @Test
  void other_customers_of_zhengzhou_pay_other_prices() {
    SeasonPeriod period = Prices.period(City.ZHENGZHOU, 120);
    Premises shop = Premises.of(Prices.area("200")).withInterior(Prices.area("180"));

    Charge area = Charge.byArea(Prices.others(City.ZHENGZHOU, TariffItem.AREA), period, shop);
    Charge base =
        Charge.byArea(Prices.others(City.ZHENGZHOU, TariffItem.TWO_PART_BASE), period, shop);
    Charge metered =
        Charge.metered(
            Prices.others(City.ZHENGZHOU, TariffItem.TWO_PART_METERED),
            Prices.SEASON,
            Energy.parse("1000").orThrow());

    assertThat(area.amount()).hasToString("6048.00");
    assertThat(area.category()).isEqualTo(FeeCategory.NON_RESIDENTIAL_AREA);
    assertThat(base.amount()).hasToString("2016.00");
    assertThat(base.category()).isEqualTo(FeeCategory.NON_RESIDENTIAL_AREA);
    assertThat(metered.amount()).hasToString("320.00");
    assertThat(metered.category()).isEqualTo(FeeCategory.NON_RESIDENTIAL_METERED);
  }

  @Test
  void beijing_charges_for_the_season() {
    SeasonPeriod period = Prices.period(Prices.BEIJING, 121);
    Premises flat = Premises.of(Prices.area("98.76"));

    assertThat(
            Charge.byArea(Prices.residential(Prices.BEIJING, TariffItem.AREA), period, flat)
                .amount())
        .hasToString("2370.24");
    assertThat(Charge.byArea(Prices.others(Prices.BEIJING, TariffItem.AREA), period, flat).amount())
        .hasToString("4246.68");
    assertThat(
            Charge.byArea(
                    Prices.residential(Prices.BEIJING, TariffItem.TWO_PART_BASE), period, flat)
                .amount())
        .hasToString("1185.12");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "1, 14.17", "60, 850.32", "120, 1700.65", "121, 1714.82"})
  void a_part_of_a_season_is_charged_by_actual_days(int days, String amount) {
    Charge charge =
        Charge.byArea(
            Prices.residential(City.JIAOZUO, TariffItem.AREA),
            Prices.period(City.JIAOZUO, 121),
            Premises.of(Prices.area("98.76"), FloorClass.HIGH_RISE),
            days);

    assertThat(charge.amount()).hasToString(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00, 0",
    "1, 19.59, 19.5887603305785123966942148760331",
    "60, 1175.33, 1175.3256198347107438016528925619831",
    "120, 2350.65, 2350.6512396694214876033057851239661",
    "121, 2370.24, 2370.24"
  })
  void a_price_for_the_season_is_divided_by_its_days(int days, String amount, String exact) {
    Charge charge =
        Charge.byArea(
            Prices.residential(Prices.BEIJING, TariffItem.AREA),
            Prices.period(Prices.BEIJING, 121),
            Premises.of(Prices.area("98.76")),
            days);

    assertThat(charge.amount()).hasToString(amount);
    assertThat(charge.exact()).isEqualByComparingTo(exact);
    assertThat(charge.factor(Factor.Kind.SEASON_DAYS).isPresent()).isEqualTo(days < 121);
  }

  @Test
  void a_division_that_does_not_end_rounds_as_the_fraction_does() {
    Charge justAboveHalf =
        fraction(new BigDecimal("0.015001"), 3); // 0.0050003333… is above half a fen
    Charge half = fraction(new BigDecimal("0.015"), 3); // 0.005 is half a fen
    Charge below = fraction(new BigDecimal("0.014999"), 3);

    assertThat(justAboveHalf.amount()).hasToString("0.01");
    assertThat(half.amount()).hasToString("0.01");
    assertThat(below.amount()).hasToString("0.00");
    assertThat(fraction(new BigDecimal("-0.01"), 3).exact())
        .isEqualByComparingTo("-0.0033333333333333333333333333331");
  }

  @Test
  void metered_heat_is_kilowatt_hours_times_price() {
    Charge charge =
        Charge.metered(
            Prices.residential(City.JIAOZUO, TariffItem.METERED),
            Prices.SEASON,
            Energy.parse("3401.5").orThrow());
    Charge twoPart =
        Charge.metered(
            Prices.residential(City.JIAOZUO, TariffItem.TWO_PART_METERED),
            Prices.SEASON,
            Energy.parse("3401.5").orThrow());

    assertThat(charge.category()).isEqualTo(FeeCategory.RESIDENTIAL_METERED);
    assertThat(charge.exact()).isEqualByComparingTo("510.225");
    assertThat(charge.amount()).hasToString("510.23");
    assertThat(charge.invoicePrice().quantity()).isEqualByComparingTo("3401.5");
    assertThat(charge.invoicePrice().unitPrice()).isEqualByComparingTo("0.15");
    assertThat(twoPart.amount()).hasToString("357.16");
    assertThat(twoPart.category()).isEqualTo(FeeCategory.RESIDENTIAL_METERED);
    assertThat(twoPart.season()).isEqualTo(Prices.SEASON);
  }

  @Test
  void premises_without_supply_owe_a_share_of_the_area_fee() {
    Charge charge =
        Charge.idle(
            Prices.residential(City.JIAOZUO, TariffItem.AREA),
            Prices.residential(City.JIAOZUO, TariffItem.IDLE_SHARE),
            Prices.period(City.JIAOZUO, 121),
            Premises.of(Prices.area("98.76"), FloorClass.HIGH_RISE));

    assertThat(charge.category()).isEqualTo(FeeCategory.IDLE_BASE);
    assertThat(charge.exact()).isEqualByComparingTo("514.445778");
    assertThat(charge.amount()).hasToString("514.45");
    assertThat(charge.ground().tariffId()).isEqualTo("X-IDLE");
    assertThat(charge.invoicePrice().unitPrice()).isEqualByComparingTo("5.20905");
  }

  @Test
  void reopening_costs_once() {
    Charge charge =
        Charge.reconnect(Prices.residential(City.JIAOZUO, TariffItem.RECONNECT), Prices.SEASON);

    assertThat(charge.category()).isEqualTo(FeeCategory.RECONNECT);
    assertThat(charge.amount()).hasToString("50.00");
    assertThat(charge.invoicePrice().quantity()).isEqualByComparingTo("1");
    assertThat(charge.invoicePrice().unitPrice()).hasToString("50");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, 0.00",
    "2027-03-15, 0.00",
    "2027-03-16, 5.14",
    "2027-03-17, 10.29",
    "2027-04-14, 154.33",
    "2027-06-23, 514.45",
    "2027-06-24, 514.45",
    "2037-06-24, 514.45"
  })
  void a_penalty_is_simple_and_capped(String paidOn, String amount) {
    Charge charge =
        Charge.penalty(
            Prices.residential(City.JIAOZUO, TariffItem.PENALTY),
            Prices.period(City.JIAOZUO, 121),
            Money.yuan("1714.82"),
            BusinessDate.parse(paidOn));

    assertThat(charge.category()).isEqualTo(FeeCategory.PENALTY);
    assertThat(charge.amount()).hasToString(amount);
    assertThat(charge.season()).isEqualTo(Prices.SEASON);
  }

  @Test
  void a_penalty_may_count_from_the_last_day_to_pay() {
    Tariff tariff = Prices.residential(City.ZHENGZHOU, TariffItem.PENALTY);
    SeasonPeriod period = Prices.period(City.ZHENGZHOU, 120);
    Money owed = Money.yuan("1000");

    assertThat(Charge.penalty(tariff, period, owed, day("2026-11-10")).amount())
        .isEqualTo(Money.ZERO);
    assertThat(Charge.penalty(tariff, period, owed, day("2026-11-11")).amount())
        .hasToString("0.50");
    assertThat(Charge.penalty(tariff, period, owed, day("2036-11-10")).amount())
        .hasToString("1826.50");
    assertThat(Charge.penalty(tariff, period, Money.ZERO, day("2036-11-10")).amount())
        .isEqualTo(Money.ZERO);
  }

  @Test
  void a_penalty_from_a_deadline_needs_the_deadline() {
    SeasonPeriod known = Prices.period(City.ZHENGZHOU, 120);
    SeasonPeriod unknown =
        new SeasonPeriod(
            known.city(),
            known.season(),
            known.days(),
            Optional.empty(),
            Optional.empty(),
            known.source());

    assertCode(
        "TARIFF-018",
        () ->
            Charge.penalty(
                Prices.residential(City.ZHENGZHOU, TariffItem.PENALTY),
                unknown,
                Money.yuan("1"),
                day("2027-01-01")));
  }

  @Test
  void arrears_keep_their_old_season() {
    HeatingSeason old = new HeatingSeason(2024);

    Charge rest = Charge.arrears(old, Money.yuan("300.10"), GROUND);
    Charge whole = Prices.jiaozuoArea("98.76", FloorClass.HIGH_RISE).asArrears();

    assertThat(rest.season()).isEqualTo(old);
    assertThat(rest.category()).isEqualTo(FeeCategory.ARREARS);
    assertThat(rest.amount()).hasToString("300.10");
    assertThat(rest.ground()).isEqualTo(GROUND);
    assertThat(whole.category()).isEqualTo(FeeCategory.ARREARS);
    assertThat(whole.season()).isEqualTo(Prices.SEASON);
    assertThat(whole.amount()).hasToString("1714.82");
    assertThat(Charge.arrears(old, Money.ZERO, GROUND).amount()).isEqualTo(Money.ZERO);
  }

  @Test
  void an_adjustment_may_be_negative_and_arrears_and_penalties_may_not() {
    Money less = Money.yuan("-12.34");
    SeasonPeriod period = Prices.period(City.JIAOZUO, 121);
    Tariff penalty = Prices.residential(City.JIAOZUO, TariffItem.PENALTY);

    assertThat(Charge.fixed(FeeCategory.ADJUSTMENT, Prices.SEASON, less, GROUND).amount())
        .isEqualTo(less);
    assertCode("TARIFF-019", () -> Charge.arrears(Prices.SEASON, less, GROUND));
    assertCode("TARIFF-019", () -> Charge.penalty(penalty, period, less, day("2027-06-01")));
  }

  @Test
  void the_tariff_says_how_it_is_rounded_in_cash_and_otherwise() {
    Tariff tariff = Prices.others(City.JIAOZUO, TariffItem.AREA);
    Charge charge =
        Charge.byArea(tariff, Prices.period(City.JIAOZUO, 121), Premises.of(Prices.area("98.76")));

    assertThat(charge.exact()).isEqualByComparingTo("2987.49");
    assertThat(charge.amount()).hasToString("2987.50");
    assertThat(charge.roundingDifference()).isEqualByComparingTo("0.01");
    assertThat(charge.rounded(tariff.rounding().cash()).amount()).hasToString("2987.00");
    assertThat(charge.rounded(tariff.rounding().cash()).roundingDifference())
        .isEqualByComparingTo("-0.49");
  }

  @Test
  void an_invoice_line_fits_an_amount_that_was_rounded_coarsely() {
    Charge toTheFen =
        Charge.byArea(
            Prices.others(City.JIAOZUO, TariffItem.AREA),
            Prices.period(City.JIAOZUO, 121),
            Premises.of(Prices.area("98.76")));
    InvoicePrice exactlyAFenOff = toTheFen.invoicePrice();
    InvoicePrice coarse =
        Prices.jiaozuoArea("98.76", FloorClass.HIGH_RISE)
            .rounded(Rounding.HALF_UP_YUAN)
            .invoicePrice();

    assertThat(exactlyAFenOff.unitPrice()).isEqualByComparingTo("30.25");
    assertThat(coarse.quantity()).isEqualByComparingTo("98.76");
    assertThat(coarse.unitPrice()).isEqualByComparingTo("17.3653300931551");
    assertThat(coarse.quantity().multiply(coarse.unitPrice()).subtract(new BigDecimal("1715")))
        .isBetween(new BigDecimal("-0.01"), new BigDecimal("0.01"));
  }

  @Test
  void the_floor_area_before_ratio_does_not_make_an_invoice_line() {
    BigDecimal wrong = new BigDecimal("80.98").multiply(new BigDecimal("21.175"));

    assertThat(wrong).isEqualByComparingTo("1714.7515");
    assertThat(wrong.subtract(new BigDecimal("1714.82")).abs())
        .isGreaterThan(new BigDecimal("0.01"));
  }

  @Test
  void what_counts_nothing_is_one_on_the_invoice() {
    InvoicePrice price =
        Charge.fixed(FeeCategory.METER_OR_MATERIAL, Prices.SEASON, Money.yuan("1200"), GROUND)
            .invoicePrice();
    InvoicePrice none =
        Charge.metered(
                Prices.residential(City.JIAOZUO, TariffItem.METERED), Prices.SEASON, new Energy(0))
            .invoicePrice();

    assertThat(price.quantity()).hasToString("1");
    assertThat(price.unitPrice()).hasToString("1200");
    assertThat(none.quantity()).hasToString("1");
    assertThat(none.unitPrice()).hasToString("0");
  }

  @Test
  void a_tariff_with_floor_ratios_needs_to_know_the_floor() {
    assertCode(
        "TARIFF-012",
        () ->
            Charge.byArea(
                Prices.residential(City.JIAOZUO, TariffItem.AREA),
                Prices.period(City.JIAOZUO, 121),
                Premises.of(Prices.area("98.76"))));
  }

  @Test
  void interior_area_is_known_or_derived_by_a_published_share() {
    Tariff withoutShare = Prices.residential(City.ZHENGZHOU, TariffItem.TWO_PART_BASE);
    SeasonPeriod period = Prices.period(City.ZHENGZHOU, 120);
    Premises flat = Premises.of(Prices.area("100"));

    assertCode("TARIFF-013", () -> Charge.byArea(withoutShare, period, flat));
    assertThat(Charge.byArea(withoutShare, period, flat.withInterior(Prices.area("100"))).amount())
        .hasToString("684.00");
    assertCode("TARIFF-014", () -> flat.withInterior(Prices.area("100.01")));
  }

  @Test
  void days_are_those_of_the_season_at_most() {
    Tariff tariff = Prices.residential(City.JIAOZUO, TariffItem.AREA);
    SeasonPeriod period = Prices.period(City.JIAOZUO, 121);
    Premises flat = Premises.of(Prices.area("98.76"), FloorClass.HIGH_RISE);

    assertCode("TARIFF-015", () -> Charge.byArea(tariff, period, flat, 122));
    assertCode("TARIFF-015", () -> Charge.byArea(tariff, period, flat, -1));
  }

  @Test
  void a_tariff_is_used_for_its_own_city_and_seasons() {
    Tariff area = Prices.residential(City.JIAOZUO, TariffItem.AREA);
    Tariff metered = Prices.residential(City.JIAOZUO, TariffItem.METERED);
    Premises flat = Premises.of(Prices.area("98.76"), FloorClass.HIGH_RISE);
    SeasonPeriod early =
        SeasonCalendar.shipped().period(City.JIAOZUO, new HeatingSeason(2023)).orThrow();

    assertCode("TARIFF-016", () -> Charge.byArea(area, Prices.period(City.ZHENGZHOU, 120), flat));
    assertCode("TARIFF-016", () -> Charge.byArea(area, early, flat));
    assertCode("TARIFF-016", () -> Charge.metered(metered, new HeatingSeason(2023), new Energy(1)));
    assertCode(
        "TARIFF-016",
        () ->
            Charge.reconnect(
                Prices.residential(City.JIAOZUO, TariffItem.RECONNECT), new HeatingSeason(2023)));
    assertCode(
        "TARIFF-016",
        () ->
            Charge.idle(
                Prices.others(City.JIAOZUO, TariffItem.AREA),
                Prices.residential(City.JIAOZUO, TariffItem.IDLE_SHARE),
                Prices.period(City.JIAOZUO, 121),
                flat));
    assertCode(
        "TARIFF-016",
        () ->
            Charge.penalty(
                Prices.residential(City.JIAOZUO, TariffItem.PENALTY),
                Prices.period(City.ZHENGZHOU, 120),
                Money.yuan("1"),
                day("2027-01-01")));
  }

  @Test
  void a_tariff_is_used_for_what_it_prices() {
    Tariff area = Prices.residential(City.JIAOZUO, TariffItem.AREA);
    Tariff metered = Prices.residential(City.JIAOZUO, TariffItem.METERED);
    SeasonPeriod period = Prices.period(City.JIAOZUO, 121);
    Premises flat = Premises.of(Prices.area("98.76"), FloorClass.HIGH_RISE);

    assertThatThrownBy(() -> Charge.byArea(metered, period, flat)).hasMessageContaining("METERED");
    assertThatThrownBy(() -> Charge.metered(area, Prices.SEASON, new Energy(1)))
        .hasMessageContaining("not of AREA");
    assertThatThrownBy(() -> Charge.reconnect(area, Prices.SEASON))
        .hasMessageContaining("RECONNECT");
    assertThatThrownBy(() -> Charge.penalty(area, period, Money.ZERO, day("2027-01-01")))
        .hasMessageContaining("PENALTY");
    assertThatThrownBy(() -> Charge.idle(area, area, period, flat))
        .hasMessageContaining("IDLE_SHARE");
    assertThatThrownBy(
            () ->
                Charge.idle(
                    Prices.residential(City.JIAOZUO, TariffItem.TWO_PART_BASE),
                    Prices.residential(City.JIAOZUO, TariffItem.IDLE_SHARE),
                    period,
                    flat))
        .hasMessageContaining("TWO_PART_BASE");
  }

  @Test
  void an_amount_that_does_not_fit_is_refused_when_it_is_charged() {
    List<Factor> large =
        List.of(
            Factor.of(Factor.Kind.COUNT, 1_000_000_000L),
            Factor.of(Factor.Kind.UNIT_PRICE, 1_000_000_000L));

    assertCode(
        "MONEY-002",
        () ->
            new Charge(
                FeeCategory.CONNECTION,
                Prices.SEASON,
                large,
                Optional.empty(),
                Rounding.HALF_UP_FEN,
                GROUND));
  }

  @Test
  void factors_are_bounded_and_there_is_one_at_least() {
    assertThatThrownBy(
            () ->
                new Charge(
                    FeeCategory.CONNECTION,
                    Prices.SEASON,
                    List.of(),
                    Optional.empty(),
                    Rounding.HALF_UP_FEN,
                    GROUND))
        .hasMessageContaining("factor");
    assertFactorRefused("0.0000001");
    assertFactorRefused("1e3");
    assertFactorRefused("12345678901234567890");
    assertThat(new Factor(Factor.Kind.AREA, new BigDecimal("0.000001")).value()).isPositive();
    assertThat(new Factor(Factor.Kind.AREA, new BigDecimal("1234567890123456789")).value())
        .isPositive();
    assertThatThrownBy(() -> Factor.of(Factor.Kind.SEASON_DAYS, 0)).hasMessageContaining("one day");
    assertThat(Factor.of(Factor.Kind.SEASON_DAYS, 1).value()).isEqualByComparingTo("1");
  }

  private static void assertFactorRefused(String value) {
    assertThatThrownBy(() -> new Factor(Factor.Kind.AREA, new BigDecimal(value)))
        .hasMessageContaining("19 digits");
  }

  private static Charge fraction(BigDecimal amount, int divisor) {
    return new Charge(
        FeeCategory.ADJUSTMENT,
        Prices.SEASON,
        List.of(
            new Factor(Factor.Kind.PRINCIPAL, amount), Factor.of(Factor.Kind.SEASON_DAYS, divisor)),
        Optional.empty(),
        Rounding.HALF_UP_FEN,
        GROUND);
  }

  private static void assertCode(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings()).extracting(f -> f.code().id()).containsExactly(code));
  }

  private static BusinessDate day(String iso) {
    return BusinessDate.parse(iso);
  }
}
