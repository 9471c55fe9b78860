package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.Span;
import io.hall.calendar.Texts;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.money.Rounding;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TariffBookTest {

  private static final TariffKey AREA = TariffKey.residential(City.JIAOZUO, TariffItem.AREA);

  @ParameterizedTest
  @CsvSource({
    "AREA, SQUARE_METRE_DAY, 0.175",
    "METERED, KILOWATT_HOUR, 0.15",
    "TWO_PART_BASE, SQUARE_METRE_SEASON, 6.3",
    "TWO_PART_METERED, KILOWATT_HOUR, 0.105"
  })
  void what_jiaozuo_publishes_is_in_force(TariffItem item, TariffUnit unit, String price) {
    for (int year = 2024; year <= 2026; year++) {
      Tariff tariff =
          TariffBook.jiaozuo().inForce(AREA.with(item), new HeatingSeason(year)).orThrow();

      assertThat(tariff.price().unit()).isEqualTo(unit);
      assertThat(tariff.price().amount()).isEqualByComparingTo(price);
      assertThat(tariff.rounding()).isEqualTo(RoundingPolicy.TO_THE_FEN);
      assertThat(tariff.source()).contains("焦作日报");
    }
  }

  @Test
  void jiaozuo_counts_building_area_by_height() {
    AreaTerms terms =
        TariffBook.jiaozuo().inForce(AREA, Prices.SEASON).orThrow().area().orElseThrow();

    assertThat(terms.basis()).isEqualTo(AreaBasis.BUILDING);
    assertThat(terms.interiorShare()).isEmpty();
    assertThat(terms.floorRatios())
        .isEqualTo(
            Map.of(
                FloorClass.HIGH_RISE, new BigDecimal("0.82"),
                FloorClass.MID_RISE, new BigDecimal("0.86"),
                FloorClass.MULTI_STOREY, new BigDecimal("0.90")));
  }

  @ParameterizedTest
  @EnumSource(
      value = TariffItem.class,
      names = {"IDLE_SHARE", "PENALTY", "RECONNECT"})
  void what_is_not_published_is_not_invented(TariffItem item) {
    assertThat(TariffBook.jiaozuo().inForce(AREA.with(item), Prices.SEASON).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-004");
  }

  @Test
  void other_customers_of_jiaozuo_have_no_published_price() {
    TariffKey others = new TariffKey(City.JIAOZUO, CustomerKind.NON_RESIDENTIAL, TariffItem.AREA);

    assertThat(TariffBook.jiaozuo().inForce(others, Prices.SEASON).findings())
        .singleElement()
        .hasToString(
            "TARIFF-004 No price is known for heat by area, non-residential, in Jiaozuo: none was"
                + " published or loaded; add a row from the document that sets it");
    assertThat(TariffBook.jiaozuo().inForce(others, Prices.SEASON, day("2026-11-08")).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-004");
    assertThat(others).hasToString("jiaozuo NON_RESIDENTIAL AREA");
  }

  @Test
  void a_season_before_the_first_price_has_none_in_force() {
    Checked<Tariff> early = TariffBook.jiaozuo().inForce(AREA, new HeatingSeason(2023));

    assertThat(early.findings()).extracting(f -> f.code().id()).containsExactly("TARIFF-005");
    assertThat(early.findings().get(0).message(Locale.CHINESE)).contains("2023-2024");
    assertThat(
            TariffBook.jiaozuo()
                .inForce(AREA, new HeatingSeason(2023), day("2023-11-15"))
                .findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-005");
  }

  @Test
  void an_adopter_adds_what_they_have(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("own.csv");
    Files.writeString(file, Prices.HEADER + row("OWN-IDLE", "IDLE_SHARE,SHARE,0.3,,,,,,,"));

    TariffBook book = TariffBook.jiaozuo().and(TariffBook.read(file).orThrow()).orThrow();

    assertThat(book.tariffs()).hasSize(5);
    assertThat(book.inForce(AREA.with(TariffItem.IDLE_SHARE), Prices.SEASON).orThrow().id())
        .isEqualTo("OWN-IDLE");
    assertThat(book.inForce(AREA, Prices.SEASON, day("2026-11-08")).orThrow().id())
        .isEqualTo("JZ-AREA-2024");
  }

  @Test
  void a_book_is_not_added_to_itself() {
    Checked<TariffBook> twice = TariffBook.jiaozuo().and(TariffBook.jiaozuo());

    assertThat(twice.value()).isEmpty();
    assertThat(twice.findings())
        .extracting(f -> f.code().id())
        .containsOnly("TARIFF-007", "TARIFF-009")
        .hasSize(8);
  }

  @Test
  void two_prices_are_not_in_force_at_once() {
    Checked<TariffBook> book =
        parse(
            area("A", "2020-2021,2024-2025,,"),
            area("B", "2024-2025,,,"),
            area("C", "2019-2020,2020-2021,,"));

    assertThat(book.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "TARIFF-007 own.csv:3: The price at own.csv:2 is in force at the same time; end one"
                + " before the other begins",
            "TARIFF-007 own.csv:4: The price at own.csv:2 is in force at the same time; end one"
                + " before the other begins");
  }

  @Test
  void prices_that_follow_each_other_are_right() {
    Checked<TariffBook> book = parse(area("A", "2020-2021,2023-2024,,"), area("B", "2024-2025,,,"));

    assertThat(book.findings()).isEmpty();
    assertThat(inForce(book, 2023)).isEqualTo("A");
    assertThat(inForce(book, 2024)).isEqualTo("B");
    assertThat(inForce(book, 2030)).isEqualTo("B");
    assertThat(book.orThrow().inForce(AREA, new HeatingSeason(2019)).value()).isEmpty();
  }

  @Test
  void a_time_without_any_price_is_suspect() {
    Checked<TariffBook> book = parse(area("A", "2020-2021,2022-2023,,"), area("B", "2024-2025,,,"));

    assertThat(book.verdict()).isEqualTo(Verdict.SUSPECT);
    assertThat(book.findings())
        .singleElement()
        .hasToString(
            "TARIFF-008 own.csv:2: After this price there is a time without any before the next"
                + " begins; check whether a row is missing");
    assertThat(book.orThrow().inForce(AREA, new HeatingSeason(2023)).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-005");
  }

  @Test
  void the_end_of_all_prices_is_no_gap() {
    assertThat(
            parse(area("A", "2024-2025,9998-9999,,"), area("B", "2020-2021,2023-2024,,"))
                .findings())
        .isEmpty();
    assertThat(parse(area("A", "2024-2025,2025-2026,,")).findings()).isEmpty();
    assertThat(parse(area("A", "2024-2025,,,2024-12-31")).findings()).isEmpty();
  }

  @Test
  void a_price_may_change_on_a_day_within_the_season() {
    Checked<TariffBook> book =
        parse(area("A", "2024-2025,,,2024-12-31"), area("B", "2024-2025,,2025-01-01,"));
    HeatingSeason season = new HeatingSeason(2024);

    assertThat(book.findings()).isEmpty();
    assertThat(book.orThrow().inForce(AREA, season).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-006");
    assertThat(book.orThrow().inForce(AREA, season, day("2024-12-31")).orThrow().id())
        .isEqualTo("A");
    assertThat(book.orThrow().inForce(AREA, season, day("2025-01-01")).orThrow().id())
        .isEqualTo("B");
  }

  @Test
  void days_overlap_and_leave_gaps_as_seasons_do() {
    assertThat(
            parse(area("A", "2024-2025,,,2025-01-01"), area("B", "2024-2025,,2025-01-01,"))
                .findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-007");
    assertThat(
            parse(area("A", "2024-2025,,,2024-12-30"), area("B", "2024-2025,,2025-01-01,"))
                .findings())
        .extracting(f -> f.code().id() + " " + f.where())
        .containsExactly("TARIFF-008 own.csv:2");
    assertThat(
            parse(area("A", "2024-2025,2024-2025,,2024-12-30"), area("B", "2025-2026,,2025-01-01,"))
                .findings())
        .isEmpty();
  }

  @Test
  void an_id_is_given_once() {
    assertThat(
            parse(area("A", "2024-2025,,,"), row("A", "METERED,KILOWATT_HOUR,0.1,,,,,,,"))
                .findings())
        .singleElement()
        .hasToString(
            "TARIFF-009 own.csv:3: The price at own.csv:2 has the same id; give each its own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AREA,KILOWATT_HOUR,0.1,,,,,,,",
        "METERED,TIME,0.1,,,,,,,",
        "IDLE_SHARE,PER_DAY,0.1,,,,,,,",
        "RECONNECT,SHARE,0.1,,,,,,,",
        "TWO_PART_METERED,SHARE,0.1,,,,,,,"
      })
  void a_unit_belongs_to_its_item(String price) {
    assertThat(parse(row("A", price)).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-010");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AREA,SQUARE_METRE_DAY,-0.1,BUILDING,,,,,, | price",
        "AREA,SQUARE_METRE_DAY,0.1234567,BUILDING,,,,,, | price",
        "AREA,SQUARE_METRE_DAY,1000000,BUILDING,,,,,, | price",
        "AREA,SQUARE_METRE_DAY,1e3,BUILDING,,,,,, | price",
        "IDLE_SHARE,SHARE,1.01,,,,,,, | price",
        "IDLE_SHARE,SHARE,0,,,,,,, | price",
        "AREA,SQUARE_METRE_DAY,0.1,building,,,,,, | area_basis",
        "AREA,SQUARE_METRE_DAY,0.1,INTERIOR,1.1,,,,, | interior_share",
        "AREA,SQUARE_METRE_DAY,0.1,BUILDING,,0,,,, | high_rise",
        "AREA,SQUARE_METRE_DAY,0.1,BUILDING,,,82%,,, | mid_rise",
        "AREA,SQUARE_METRE_DAY,0.1,BUILDING,,,,1.000001,, | multi_storey",
        "PENALTY,PER_DAY,0.003,,,,,,LATER, | penalty_start",
        "PENALTY,PER_DAY,0.003,,,,,,DAY_AFTER_SEASON,-1 | penalty_cap",
        "AREA,METRE,0.1,,,,,,, | unit",
        "HEAT,TIME,0.1,,,,,,, | item"
      })
  void a_field_that_is_not_in_its_form_is_named(String price, String column) {
    assertThat(parse(row("A", price)).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code().id()).isEqualTo("RULES-010");
              assertThat(finding.where()).isEqualTo("own.csv:2");
              assertThat(finding.parameters()).containsEntry("column", column);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "METERED,KILOWATT_HOUR,0.1,BUILDING,,,,,, | area_basis",
        "METERED,KILOWATT_HOUR,0.1,,0.9,,,,, | interior_share",
        "METERED,KILOWATT_HOUR,0.1,,,0.82,,,, | high_rise",
        "METERED,KILOWATT_HOUR,0.1,,,,0.82,,, | mid_rise",
        "METERED,KILOWATT_HOUR,0.1,,,,,0.82,, | multi_storey",
        "METERED,KILOWATT_HOUR,0.1,,,,,,DAY_AFTER_SEASON, | penalty_start",
        "METERED,KILOWATT_HOUR,0.1,,,,,,,0.3 | penalty_cap",
        "AREA,SQUARE_METRE_DAY,0.1,BUILDING,0.9,,,,, | interior_share"
      })
  void a_field_that_means_nothing_stays_empty(String price, String column) {
    assertThat(parse(row("A", price)).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code().id()).isEqualTo("RULES-011");
              assertThat(finding.parameters()).containsEntry("column", column);
            });
  }

  @Test
  void every_field_that_is_needed_is_asked_for_at_once() {
    assertThat(parse(",".repeat(19)).findings())
        .extracting(f -> f.parameters().get("column"))
        .containsExactly(
            "id",
            "city",
            "customer",
            "item",
            "unit",
            "price",
            "rounding",
            "cash_rounding",
            "season_from",
            "source");
    assertThat(parse(row("A", "AREA,SQUARE_METRE_DAY,0.1,,,,,,,")).findings())
        .extracting(f -> f.parameters().get("column"))
        .containsExactly("area_basis");
    assertThat(parse(row("A", "PENALTY,PER_DAY,0.1,,,,,,,")).findings())
        .extracting(f -> f.parameters().get("column"))
        .containsExactly("penalty_start");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-2026,2024-2025,,", "2024-2025,,2025-01-02,2025-01-01"})
  void a_price_does_not_end_before_it_begins(String time) {
    assertThat(parse(area("A", time)).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-011");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A B", "价格", "A/B"})
  void an_id_is_plain(String id) {
    assertThat(parse(area(id, "2024-2025,,,")).findings())
        .extracting(f -> f.parameters().get("column"))
        .containsExactly("id");
  }

  @Test
  void floor_ratios_are_read_for_the_classes_that_have_one() {
    Tariff tariff =
        parse(row("A", "AREA,SQUARE_METRE_DAY,0.1,INTERIOR,0.90,0.82,,1,,"))
            .orThrow()
            .tariffs()
            .get(0);

    assertThat(tariff.area())
        .contains(
            new AreaTerms(
                AreaBasis.INTERIOR,
                Optional.of(new BigDecimal("0.90")),
                Map.of(
                    FloorClass.HIGH_RISE,
                    new BigDecimal("0.82"),
                    FloorClass.MULTI_STOREY,
                    BigDecimal.ONE)));
  }

  @Test
  void three_prices_that_follow_each_other_leave_no_gap() {
    assertThat(
            parse(
                    area("A", "2024-2025,,,2024-12-31"),
                    area("B", "2024-2025,,2025-01-01,2025-01-31"),
                    area("C", "2024-2025,,2025-02-01,"))
                .findings())
        .isEmpty();
    assertThat(
            parse(
                    area("A", "2020-2021,2021-2022,,"),
                    area("B", "2022-2023,2022-2023,,"),
                    area("C", "2023-2024,,,"))
                .findings())
        .isEmpty();
  }

  @Test
  void a_penalty_is_read_with_its_terms() {
    Tariff tariff =
        parse(row("P", "PENALTY,PER_DAY,0.003,,,,,,DAY_AFTER_DEADLINE,0.30"))
            .orThrow()
            .tariffs()
            .get(0);

    assertThat(tariff.penalty())
        .contains(
            new PenaltyTerms(PenaltyStart.DAY_AFTER_DEADLINE, Optional.of(new BigDecimal("0.30"))));
    assertThat(tariff.area()).isEmpty();
    assertThat(tariff.rounding())
        .isEqualTo(new RoundingPolicy(Rounding.HALF_UP_FEN, Rounding.CUT_OFF_JIAO));
  }

  @Test
  void a_broken_file_gives_all_its_findings() {
    byte[] file =
        (Prices.HEADER + "1,2\n" + area("A B", "2024-2025,,,")).getBytes(StandardCharsets.UTF_8);

    assertThat(TariffBook.read("t.csv", new ByteArrayInputStream(file)).findings())
        .extracting(f -> f.code().id() + " " + f.where())
        .containsExactly("RULES-005 t.csv:2", "RULES-010 t.csv:3");
    assertThat(TariffBook.parse("t.csv", "id\n").findings())
        .extracting(f -> f.code().id())
        .containsExactly("RULES-004");
  }

  @Test
  void a_tariff_whose_parts_do_not_belong_together_cannot_be_built() {
    Tariff area = TariffBook.jiaozuo().inForce(AREA, Prices.SEASON).orThrow();
    Tariff.Price perTime = new Tariff.Price(BigDecimal.ONE, TariffUnit.TIME);
    Optional<PenaltyTerms> penalty =
        Optional.of(new PenaltyTerms(PenaltyStart.DAY_AFTER_SEASON, Optional.empty()));

    assertThatThrownBy(() -> tariff("A", area.key(), perTime, Optional.empty(), Optional.empty()))
        .hasMessageContaining("TIME");
    assertThatThrownBy(
            () -> tariff("A", area.key(), area.price(), Optional.empty(), Optional.empty()))
        .hasMessageContaining("Area terms");
    assertThatThrownBy(() -> tariff("A", area.key(), area.price(), area.area(), penalty))
        .hasMessageContaining("Penalty terms");
    assertThatThrownBy(() -> tariff("A B", area.key(), area.price(), area.area(), Optional.empty()))
        .hasMessageContaining("id");
  }

  @Test
  void numbers_of_a_tariff_are_bounded() {
    assertPriceRefused("-0.01", TariffUnit.TIME);
    assertPriceRefused("1000000", TariffUnit.TIME);
    assertPriceRefused("0.0000001", TariffUnit.TIME);
    assertPriceRefused("1e3", TariffUnit.TIME);
    assertPriceRefused("1.1", TariffUnit.SHARE);
    assertPriceRefused("0", TariffUnit.SHARE);
    assertThat(new Tariff.Price(BigDecimal.ZERO, TariffUnit.TIME).amount()).isZero();
    assertThat(new Tariff.Price(BigDecimal.ONE, TariffUnit.SHARE).amount()).isPositive();
    assertThat(new Tariff.Price(new BigDecimal("999999.999999"), TariffUnit.TIME).amount())
        .isPositive();
    assertThatThrownBy(
            () ->
                new PenaltyTerms(
                    PenaltyStart.DAY_AFTER_SEASON, Optional.of(new BigDecimal("-0.1"))))
        .hasMessageContaining("cap");
    assertThatThrownBy(
            () ->
                new AreaTerms(
                    AreaBasis.BUILDING,
                    Optional.empty(),
                    Map.of(FloorClass.HIGH_RISE, new BigDecimal("1.01"))))
        .hasMessageContaining("share");
    assertThatThrownBy(
            () -> new AreaTerms(AreaBasis.INTERIOR, Optional.of(new BigDecimal("1.01")), Map.of()))
        .hasMessageContaining("share");
    assertThatThrownBy(
            () -> new AreaTerms(AreaBasis.BUILDING, Optional.of(new BigDecimal("0.9")), Map.of()))
        .hasMessageContaining("interior");
  }

  @Test
  void a_book_may_be_made_in_code() {
    Tariff tariff =
        tariff(
            "A",
            AREA,
            new Tariff.Price(new BigDecimal("0.2"), TariffUnit.SQUARE_METRE_DAY),
            Optional.of(AreaTerms.BUILDING),
            Optional.empty());

    assertThat(TariffBook.of(List.of(tariff)).orThrow().inForce(AREA, Prices.SEASON).orThrow())
        .isEqualTo(tariff);
    assertThat(TariffBook.of(List.of(tariff, tariff)).findings())
        .extracting(Finding::where)
        .containsExactly("A", "A");
    assertThat(tariff.effective())
        .isEqualTo(new Tariff.Effective(Span.since(Prices.SEASON), Span.always()));
  }

  @Test
  void every_code_speaks_both_languages() {
    for (TariffCode code : TariffCode.values()) {
      assertThat(Finding.of(code).message(Locale.ENGLISH)).isNotBlank();
      assertThat(Finding.of(code).message(Locale.CHINESE)).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void the_shipped_file_holds_nothing_but_four_prices() {
    assertThat(Texts.shipped(TariffBook.class, "jiaozuo-tariffs.csv")).startsWith("#");
    assertThat(TariffBook.jiaozuo().tariffs()).hasSize(4);
  }

  private static void assertPriceRefused(String amount, TariffUnit unit) {
    assertThatThrownBy(() -> new Tariff.Price(new BigDecimal(amount), unit))
        .hasMessageContaining("price");
  }

  private static Tariff tariff(
      String id,
      TariffKey key,
      Tariff.Price price,
      Optional<AreaTerms> area,
      Optional<PenaltyTerms> penalty) {
    return new Tariff(
        id,
        key,
        price,
        area,
        penalty,
        RoundingPolicy.TO_THE_FEN,
        Tariff.Effective.since(Prices.SEASON),
        "test");
  }

  private static Checked<TariffBook> parse(String... rows) {
    return TariffBook.parse("own.csv", Prices.HEADER + String.join("", rows));
  }

  private static String area(String id, String time) {
    return id
        + ",jiaozuo,RESIDENTIAL,AREA,SQUARE_METRE_DAY,0.175,BUILDING,,,,,,,"
        + "HALF_UP_FEN,HALF_UP_FEN,"
        + time
        + ",test\n";
  }

  private static String row(String id, String price) {
    return id + ",jiaozuo,RESIDENTIAL," + price + ",HALF_UP_FEN,CUT_OFF_JIAO,2024-2025,,,,test\n";
  }

  private static String inForce(Checked<TariffBook> book, int year) {
    return book.orThrow().inForce(AREA, new HeatingSeason(year)).orThrow().id();
  }

  private static BusinessDate day(String iso) {
    return BusinessDate.parse(iso);
  }
}
