package io.hall.app.simulate;

import static io.hall.app.simulate.Written.amount;
import static io.hall.app.simulate.Written.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.files.DayFiles;
import io.hall.app.files.MistakeKind;
import io.hall.calendar.HeatingSeason;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

  private static final Plan PLAN = new Plan(4_000, 3, new HeatingSeason(2026), 20261110);

  @TempDir private static Path folder;
  private static Path season = Path.of("");
  private static Written written = new Written(season);

  @BeforeAll
  static void simulate() {
    season = folder.resolve("season");
    new Simulation(PLAN, season).run(made -> {});
    written = new Written(season);
  }

  @Test
  void the_answer_key_is_what_comparing_the_files_shows() throws IOException {
    assertThat(written.differences()).isEqualTo(written.key()).isNotEmpty();
    assertThat(written.sheetDifferences()).isEqualTo(written.sheetKey()).isNotEmpty();
  }

  @Test
  void every_kind_of_mistake_is_planted() throws IOException {
    Set<String> kinds =
        written.rows("mistakes.csv").stream()
            .map(row -> cell(row, "kind"))
            .collect(Collectors.toSet());
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MistakeKind.values()).map(Enum::name).toList());
  }

  @Test
  void most_days_of_a_hall_are_clean() throws IOException {
    Set<String> days = new HashSet<>();
    for (Map<String, String> row : written.rows("counts.csv")) {
      days.add(cell(row, "hall") + cell(row, "date"));
    }
    Set<String> spoiled = new HashSet<>();
    for (Map<String, String> row : written.rows("mistakes.csv")) {
      spoiled.add(cell(row, "hall") + cell(row, "date"));
    }
    assertThat(spoiled.size() * 4).isLessThan(days.size());
    assertThat(days).containsAll(spoiled);
  }

  @Test
  void the_applications_readers_accept_every_file() {
    assertThat(DayFiles.payments(season.resolve("payments.csv"), DayFiles.everyDay()).orThrow())
        .hasSizeGreaterThan(3_900);
    assertThat(DayFiles.counts(season.resolve("counts.csv"), DayFiles.everyDay()).orThrow())
        .isNotEmpty();
    assertThat(DayFiles.statements(season.resolve("statements"), DayFiles.everyDay()).orThrow())
        .hasSize(5 * PLAN.halls());
    assertThat(DayFiles.mistakes(season.resolve("mistakes.csv")).orThrow()).isNotEmpty();
  }

  @Test
  void payments_stand_in_the_order_of_time_and_bunch_before_the_deadline() throws IOException {
    List<String> times = written.rows("payments.csv").stream().map(row -> cell(row, "at")).toList();
    assertThat(times).isSorted();
    long rush = times.stream().filter(at -> at.compareTo("2026-11-11") < 0).count();
    assertThat(rush * 2).isGreaterThan(times.size());
    assertThat(times).allMatch(at -> at.substring(11).matches("(08|09|10|11|14|15|16|17):.*"));
  }

  @Test
  void an_amount_is_quantity_times_price_rounded_once() throws IOException {
    Set<String> changed = written.voided();
    written.rows("mistakes.csv").forEach(row -> changed.add(cell(row, "payment")));
    int checked = 0;
    for (Map<String, String> row : written.rows("payments.csv")) {
      if (!cell(row, "quantity").isEmpty() && !changed.contains(cell(row, "payment"))) {
        BigDecimal exact = amount(row, "quantity").multiply(amount(row, "unit_price"));
        assertThat(amount(row, "amount")).isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(3_000);
  }

  @Test
  void the_area_fee_follows_the_published_price() throws IOException {
    Map<String, Map<String, String>> customers = new HashMap<>();
    for (Map<String, String> row : written.rows("customers.csv")) {
      customers.put(cell(row, "customer"), row);
    }
    BigDecimal perSquareMetre = new BigDecimal("0.175").multiply(BigDecimal.valueOf(121));
    int checked = 0;
    for (Map<String, String> row : written.rows("payments.csv")) {
      if (cell(row, "category").equals("RESIDENTIAL_AREA") && !cell(row, "quantity").isEmpty()) {
        Map<String, String> customer = customers.getOrDefault(cell(row, "customer"), Map.of());
        assertThat(cell(row, "quantity")).isEqualTo(cell(customer, "area"));
        assertThat(amount(row, "unit_price"))
            .isEqualByComparingTo(perSquareMetre.multiply(amount(customer, "ratio")));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(2_000);
  }

  @Test
  void whatever_refers_to_a_payment_comes_after_it_and_asks_no_more_back_than_was_paid()
      throws IOException {
    Map<String, BigDecimal> left = new HashMap<>();
    Set<String> paid = new HashSet<>();
    for (Map<String, String> row : written.rows("payments.csv")) {
      String category = cell(row, "category");
      switch (cell(row, "event")) {
        case "PAY" -> {
          paid.add(cell(row, "payment"));
          left.merge(cell(row, "payment") + category, amount(row, "amount"), BigDecimal::add);
        }
        case "REFUND" -> {
          BigDecimal rest =
              left.merge(
                  cell(row, "refers_to") + category,
                  amount(row, "amount").negate(),
                  BigDecimal::add);
          assertThat(rest).isNotNegative();
          assertThat(paid).contains(cell(row, "refers_to"));
        }
        default -> assertThat(paid).contains(cell(row, "payment"));
      }
    }
  }

  @Test
  void the_same_plan_gives_the_same_bytes_and_another_seed_others() throws IOException {
    new Simulation(PLAN, folder.resolve("again")).run(made -> {});
    assertThat(contents(folder.resolve("again"))).isEqualTo(contents(season));
    Plan other = new Plan(PLAN.customers(), PLAN.halls(), PLAN.season(), PLAN.seed() + 1);
    new Simulation(other, folder.resolve("other")).run(made -> {});
    assertThat(contents(folder.resolve("other"))).isNotEqualTo(contents(season));
  }

  @Test
  void no_customer_number_reference_or_payment_number_is_given_twice() throws IOException {
    for (String tender : List.of("pos", "wechat", "alipay", "unionpay", "bank")) {
      List<String> twice =
          written.rows("mistakes.csv").stream()
              .filter(row -> cell(row, "kind").equals("DUPLICATE_IN_STATEMENT"))
              .map(row -> cell(row, "reference"))
              .toList();
      assertThat(
              written.rows("statements/" + tender + ".csv").stream()
                  .map(row -> cell(row, "reference"))
                  .filter(reference -> !twice.contains(reference)))
          .doesNotHaveDuplicates();
    }
    assertThat(written.rows("customers.csv").stream().map(row -> cell(row, "customer")))
        .hasSize(PLAN.customers())
        .doesNotHaveDuplicates();
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      contents.put(root.relativize(file).toString(), Files.readString(file));
    }
    return contents;
  }
}
