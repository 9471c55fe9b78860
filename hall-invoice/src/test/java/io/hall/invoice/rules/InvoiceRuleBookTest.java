package io.hall.invoice.rules;

import static io.hall.invoice.Answers.answer;
import static io.hall.invoice.Answers.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.invoice.Certainty;
import io.hall.invoice.TaxRate;
import io.hall.invoice.TaxRegion;
import io.hall.tariff.CustomerKind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceRuleBookTest {

  private static final InvoiceRuleBook BOOK = InvoiceRuleBook.shipped();
  private static final TaxRegion HENAN = TaxRegion.ofDigital("41").orElseThrow();
  private static final TaxRegion SHANGHAI = TaxRegion.ofDigital("31").orElseThrow();
  private static final String HEADER = "kind,key,value,name,scope,from,to,certainty,source\n";
  private static final String SET = "SET,A,,,,2026-01-01,,KNOWN,x\n";
  private static final String TOLERANCES =
      """
      TOLERANCE,LINE_AMOUNT,0.01,,,2026-01-01,,KNOWN,x
      TOLERANCE,LINE_TAX,0.06,,,2026-01-01,,KNOWN,x
      """;

  @ParameterizedTest
  @CsvSource({
    "2016-01-01, CN-HEAT-2016, 13%",
    "2017-06-30, CN-HEAT-2016, 13%",
    "2017-07-01, CN-HEAT-2017, 11%",
    "2018-05-01, CN-HEAT-2018, 10%",
    "2019-03-31, CN-HEAT-2018, 10%",
    "2019-04-01, CN-HEAT-2019, 9%",
    "2024-11-08, CN-HEAT-2019, 9%",
    "2025-12-31, CN-HEAT-2019, 9%",
    "2026-01-01, CN-HEAT-2026, 9%",
    "2026-11-08, CN-HEAT-2026, 9%",
  })
  void an_invoice_is_judged_by_the_rules_of_its_day(String day, String version, String rate) {
    InvoiceRules rules = on(day);
    assertThat(rules.version()).isEqualTo(version);
    assertThat(rules.rates(InvoiceRules.HEAT)).containsExactly(TaxRate.of(rate));
    assertThat(rules.source()).isNotBlank();
    assertThat(rules).hasToString(version + " on " + day);
  }

  @Test
  void a_day_without_rules_is_answered_with_a_code() {
    assertThat(answer(BOOK.on(BusinessDate.parse("2015-12-31")))).isEqualTo("INVALID 080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-01-01",
        "2019-01-01",
        "2021-01-01",
        "2024-11-08",
        "2026-11-08",
        "2028-03-15"
      })
  void residents_of_the_three_norths_are_exempt_to_the_end_of_the_heating_period_of_2027(
      String day) {
    assertThat(on(day).heating(HENAN, CustomerKind.RESIDENTIAL).orThrow())
        .isEqualTo(TaxRate.EXEMPT);
  }

  @Test
  void after_the_last_known_exemption_heat_is_taxed() {
    assertThat(on("2028-03-16").exemption(HENAN, CustomerKind.RESIDENTIAL)).isEmpty();
    assertThat(on("2028-03-16").heating(HENAN, CustomerKind.RESIDENTIAL).orThrow())
        .hasToString("9%");
  }

  @Test
  void who_is_no_resident_or_lives_elsewhere_is_taxed() {
    InvoiceRules rules = on("2026-11-08");
    assertThat(rules.heating(HENAN, CustomerKind.NON_RESIDENTIAL).orThrow()).hasToString("9%");
    assertThat(rules.heating(SHANGHAI, CustomerKind.RESIDENTIAL).orThrow()).hasToString("9%");
  }

  @Test
  void the_three_norths_are_seventeen_regions() {
    assertThat(on("2026-11-08").exemptions())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.regions())
                  .hasSize(17)
                  .doesNotHaveDuplicates()
                  .allMatch(r -> TaxRegion.ofDigital(r).isPresent());
              assertThat(e.certainty()).isEqualTo(Certainty.UNSURE);
            });
  }

  @Test
  void the_classification_code_of_heat_has_its_short_name() {
    Classification heat = on("2026-11-08").classification("1100102010100000000").orElseThrow();
    assertThat(heat.itemName("采暖费")).isEqualTo("*供热*采暖费");
    assertThat(heat.name()).isEqualTo("三北热力");
    assertThat(heat.supply()).isEqualTo(InvoiceRules.HEAT);
    assertThat(on("2026-11-08").classification("1100101020200000000")).isEmpty();
  }

  @Test
  void tolerances_are_a_fen_for_the_amount_and_six_for_the_tax() {
    assertThat(on("2026-11-08").tolerances())
        .isEqualTo(new Tolerances(new BigDecimal("0.01"), new BigDecimal("0.06")))
        .isEqualTo(Tolerances.USUAL);
    assertThatThrownBy(() -> new Tolerances(BigDecimal.ONE.negate(), BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sets_stand_side_by_side() {
    assertThat(BOOK.versions())
        .containsExactly(
            "CN-HEAT-2016", "CN-HEAT-2017", "CN-HEAT-2018", "CN-HEAT-2019", "CN-HEAT-2026");
  }

  @Test
  void a_book_of_ones_own_is_read() {
    InvoiceRuleBook own = parse(SET + TOLERANCES).orThrow();
    assertThat(own.on(BusinessDate.parse("2026-01-01")).orThrow().rates()).isEmpty();
    assertThat(
            answer(
                own.on(BusinessDate.parse("2026-01-01"))
                    .orThrow()
                    .heating(HENAN, CustomerKind.NON_RESIDENTIAL)))
        .isEqualTo("INVALID 080");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET,B,,,,2027-01-01,,KNOWN,x | own:5 081",
        "TOLERANCE,LINE_TAX,0.10,,,2027-01-01,,KNOWN,x | own:5 081",
        "RATE,HEAT,9%,,,2026-01-01,2025-01-01,KNOWN,x | own:5 087",
        "RATE,HEAT,nine,,,2026-01-01,,KNOWN,x | own:5 RULES-010",
        "RATE,HEAT,,,,2026-01-01,,KNOWN,x | own:5 RULES-009",
        "RATE,HEAT,9%,,41,2026-01-01,,KNOWN,x | own:5 RULES-011",
        "RATE,,9%,,,2026-01-01,,KNOWN,x | own:5 RULES-009",
        "RATE,HEAT,9%,,,2026-01-01,,SURE,x | own:5 RULES-010",
        "RATE,HEAT,9%,,,2026-01-01,,KNOWN, | own:5 RULES-009",
        "CLASSIFICATION,11001,供热,热,HEAT,2026-01-01,,KNOWN,x | own:5 RULES-010",
        "EXEMPTION,E,,,,2026-01-01,,KNOWN,x | own:5 RULES-009",
        "TOLERANCE,LINE,0.10,,,2027-01-01,,KNOWN,x | own:5 RULES-010",
        "TOLERANCE,LINE_TAX,100.01,,,2025-01-01,2025-02-01,KNOWN,x | own:5 RULES-010",
        "FEE,HEAT,9%,,,2026-01-01,,KNOWN,x | own:5 RULES-010",
      })
  void what_is_wrong_with_a_row_is_said_with_its_line(String row, String place) {
    assertThat(places(parse(SET + TOLERANCES + row + "\n").findings())).containsExactly(place);
  }

  @Test
  void a_set_with_a_day_without_tolerances_is_refused() {
    String ends = TOLERANCES.replace("2026-01-01,,", "2026-01-01,2026-12-31,");
    assertThat(places(parse(SET + ends).findings()))
        .containsExactlyInAnyOrder("own:2 088", "own:2 088", "own:2 088", "own:2 088");
    assertThat(parse(SET.replace("2026-01-01,,", "2026-01-01,2026-12-31,") + ends).findings())
        .isEmpty();
  }

  @Test
  void two_rates_of_one_supply_may_hold_side_by_side() {
    String rates = "RATE,HEAT,9%,,,2026-01-01,,KNOWN,x\nRATE,HEAT,3%,,,2026-01-01,,KNOWN,x\n";
    InvoiceRules rules =
        parse(SET + TOLERANCES + rates).orThrow().on(BusinessDate.parse("2026-01-01")).orThrow();
    assertThat(rules.rates()).hasSize(2);
    assertThat(answer(rules.heating(HENAN, CustomerKind.NON_RESIDENTIAL))).isEqualTo("INVALID 080");
  }

  private static InvoiceRules on(String day) {
    return BOOK.on(BusinessDate.parse(day)).orThrow();
  }

  private static Checked<InvoiceRuleBook> parse(String rows) {
    return InvoiceRuleBook.parse("own", HEADER + rows);
  }
}
