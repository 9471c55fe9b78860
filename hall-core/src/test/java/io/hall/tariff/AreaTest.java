package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

  @ParameterizedTest
  @CsvSource({
    "98.76, 9876",
    "100, 10000",
    "75.5, 7550",
    "0.01, 1",
    "9999999.99, 999999999",
    "0.1, 10"
  })
  void an_area_is_read_to_the_hundredth(String text, long hundredths) {
    assertThat(Area.parse(text).orThrow().hundredths()).isEqualTo(hundredths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "1.",
        ".5",
        "1.234",
        "1,5",
        "-1",
        "+1",
        "1e2",
        "01",
        "00.5",
        "９８",
        "98㎡",
        "1.2.3",
        "NaN",
        "99999999999999999999999999999",
        "1234567890123",
        "999999999999.999"
      })
  void anything_else_is_no_area(String text) {
    assertThat(Area.parse(text).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "10000000", "999999999999.99"})
  void an_area_has_a_sane_size(String text) {
    assertThat(Area.parse(text).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-002");
  }

  @Test
  void an_area_of_the_wrong_size_cannot_be_built() {
    assertThatThrownBy(() -> new Area(0)).hasMessageContaining("0.01");
    assertThatThrownBy(() -> new Area(1_000_000_000)).hasMessageContaining("9999999.99");
  }

  @Test
  void areas_are_written_with_two_decimals_and_ordered_by_size() {
    assertThat(new Area(10_000)).hasToString("100.00").isGreaterThan(new Area(9_999));
    assertThat(new Area(1)).hasToString("0.01");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3401.5, 3401500", "0.001, 1", "999999999.999, 999999999999", "12, 12000"})
  void heat_is_read_to_the_watt_hour(String text, long wattHours) {
    Energy energy = Energy.parse(text).orThrow();

    assertThat(energy.wattHours()).isEqualTo(wattHours);
    assertThat(Energy.parse(energy.toString()).orThrow()).isEqualTo(energy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "1.2345", "1234567890", "1e3", "01", "1 kWh", "0000000000000.1"})
  void anything_else_is_no_heat(String text) {
    assertThat(Energy.parse(text).findings())
        .extracting(f -> f.code().id())
        .containsExactly("TARIFF-003");
  }

  @Test
  void heat_is_bounded_and_ordered() {
    assertThat(new Energy(0)).isLessThan(new Energy(1));
    assertThat(new Energy(999_999_999_999L)).hasToString("999999999.999");
    assertThatThrownBy(() -> new Energy(-1)).hasMessageContaining("kilowatt");
    assertThatThrownBy(() -> new Energy(1_000_000_000_000L)).hasMessageContaining("kilowatt");
  }
}
