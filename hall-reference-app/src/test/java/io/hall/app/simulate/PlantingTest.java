package io.hall.app.simulate;

import static io.hall.app.simulate.Written.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.files.DayFiles;
import io.hall.app.files.MistakeKind;
import io.hall.calendar.HeatingSeason;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantingTest {

  @TempDir private Path folder;

  private Path season(int customers, Planting planting) {
    Path season = folder.resolve(planting.word() + customers);
    new Simulation(new Plan(customers, 2, new HeatingSeason(2026), 4, planting), season)
        .run(made -> {});
    return season;
  }

  @ParameterizedTest
  @EnumSource(names = {"SINGLE", "MIXED"})
  void every_kind_is_planted_and_the_key_holds(Planting planting) throws IOException {
    Path season = season(3_000, planting);
    Written written = new Written(season);
    assertThat(kinds(written).keySet()).containsExactlyInAnyOrder(MistakeKind.values());
    assertThat(written.differences()).isEqualTo(written.key()).isNotEmpty();
    assertThat(written.sheetDifferences()).isEqualTo(written.sheetKey()).isNotEmpty();
    assertThat(DayFiles.mistakes(season.resolve("mistakes.csv")).orThrow()).isNotEmpty();
  }

  @Test
  void a_large_season_of_single_mistakes_has_each_kind_twenty_times() throws IOException {
    Written written = new Written(season(20_000, Planting.SINGLE));
    assertThat(kinds(written))
        .hasSize(18)
        .allSatisfy((kind, count) -> assertThat(count).isBetween(20, 22));
  }

  @Test
  void mixed_mistakes_come_in_every_number_from_none_to_five() throws IOException {
    Written written = new Written(season(3_000, Planting.MIXED));
    Map<String, Set<String>> named = written.named();
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (String whose : written.atWork()) {
      numbers.merge(named.getOrDefault(whose, Set.of()).size(), 1, Integer::sum);
    }
    assertThat(numbers.keySet()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(numbers).allSatisfy((number, times) -> assertThat(times).isGreaterThan(10));
  }

  @Test
  void a_wrong_amount_is_charged_the_fee_of_the_wrong_amount() throws IOException {
    Written written = new Written(season(3_000, Planting.SINGLE));
    Set<String> wrong = new TreeSet<>();
    for (Map<String, String> row : written.rows("mistakes.csv")) {
      if (cell(row, "kind").equals("AMOUNT_TIMES_TEN") && cell(row, "tender").equals("WECHAT")) {
        wrong.add(cell(row, "reference"));
      }
    }
    assertThat(written.rows("statements/wechat.csv"))
        .filteredOn(row -> wrong.contains(cell(row, "reference")))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            row ->
                assertThat(Written.amount(row, "fee").movePointRight(4))
                    .isBetween(
                        Written.amount(row, "amount").multiply(new BigDecimal("37")),
                        Written.amount(row, "amount").multiply(new BigDecimal("39"))));
  }

  private static Map<MistakeKind, Integer> kinds(Written written) throws IOException {
    Map<MistakeKind, Set<String>> kinds = new TreeMap<>();
    for (Map<String, String> row : written.rows("mistakes.csv")) {
      kinds
          .computeIfAbsent(MistakeKind.valueOf(cell(row, "kind")), kind -> new TreeSet<>())
          .add(cell(row, "mistake"));
    }
    Map<MistakeKind, Integer> counts = new TreeMap<>();
    kinds.forEach((kind, mistakes) -> counts.put(kind, mistakes.size()));
    return counts;
  }
}
