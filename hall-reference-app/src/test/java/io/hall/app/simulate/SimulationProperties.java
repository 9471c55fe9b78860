package io.hall.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SimulationProperties {

  @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
  void the_answer_key_is_what_comparing_the_files_shows(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 1500) int customers,
      @ForAll @IntRange(min = 1, max = 3) int halls,
      @ForAll @IntRange(min = 2025, max = 2035) int year)
      throws IOException {
    check(
        new Plan(customers, halls, new HeatingSeason(year), seed),
        SimulationProperties::assertThatTheKeyHolds);
  }

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
  void nothing_differs_where_no_mistake_is_planted(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int customers) throws IOException {
    check(
        plan(customers, seed, Planting.NONE),
        written -> {
          assertThat(written.rows("mistakes.csv")).isEmpty();
          assertThat(written.differences()).isEmpty();
          assertThat(written.sheetDifferences()).isEmpty();
        });
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  void single_mistakes_come_once_a_day_and_never_two_to_the_same_cashier(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1500) int customers) throws IOException {
    check(
        plan(customers, seed, Planting.SINGLE),
        written -> {
          assertThatTheKeyHolds(written);
          assertThat(written.named().values()).allMatch(mistakes -> mistakes.size() == 1);
          Collection<String> spoiled = written.spoiledDays();
          assertThat(spoiled).doesNotHaveDuplicates().containsAll(written.daysWithPayments());
        });
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  void mixed_mistakes_come_to_five_at_most_for_a_cashier_on_a_day_and_to_one_for_a_payment(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1500) int customers) throws IOException {
    check(
        plan(customers, seed, Planting.MIXED),
        written -> {
          assertThatTheKeyHolds(written);
          assertThat(written.named().values()).allMatch(mistakes -> mistakes.size() <= 5);
          assertThat(written.befell().values()).allMatch(mistakes -> mistakes.size() == 1);
        });
  }

  private interface Check {
    void that(Written written) throws IOException;
  }

  private static Plan plan(int customers, long seed, Planting planting) {
    return new Plan(customers, 2, new HeatingSeason(2026), seed, planting);
  }

  private static void assertThatTheKeyHolds(Written written) throws IOException {
    assertThat(written.differences()).isEqualTo(written.key());
    assertThat(written.sheetDifferences()).isEqualTo(written.sheetKey());
  }

  private static void check(Plan plan, Check check) throws IOException {
    Path folder = Files.createTempDirectory("season");
    try {
      new Simulation(plan, folder).run(made -> {});
      check.that(new Written(folder));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
