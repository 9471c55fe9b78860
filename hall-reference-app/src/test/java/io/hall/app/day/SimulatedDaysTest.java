package io.hall.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.files.DayFiles;
import io.hall.app.files.Mistake;
import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first weeks of an invented season, day after day on one data folder, against its answer key.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedDaysTest {

  private static final BusinessDate FIRST = BusinessDate.parse("2026-09-01");
  private static final int DAYS = 21;

  @TempDir Path folder;

  @Test
  @Tag("规程-7.1")
  void every_day_finds_the_planted_differences_to_the_fen_and_no_other() throws IOException {
    Path season = folder.resolve("season");
    Run simulated =
        Run.hall(
            "simulate",
            "--customers",
            "2500",
            "--halls",
            "2",
            "--season",
            "2026-2027",
            "--seed",
            "11",
            "--out",
            season.toString());
    assertThat(simulated.exit()).isZero();
    List<Mistake> key = DayFiles.mistakes(season.resolve("mistakes.csv")).orThrow();
    int planted = 0;
    for (int i = 0; i < DAYS; i++) {
      BusinessDate date = new BusinessDate(FIRST.date().plusDays(i));
      Map<String, Long> expected = expected(key, date);
      Run run = day(season, date);
      assertThat(run.exit()).as(date + " " + run.err()).isEqualTo(expected.isEmpty() ? 0 : 1);
      assertThat(found(date)).as(date.toString()).isEqualTo(expected);
      planted += expected.size();
    }
    assertThat(planted).as("the weeks hold mistakes at all").isGreaterThan(5);
  }

  private Run day(Path season, BusinessDate date) {
    return Run.hall(
        "day",
        "--payments",
        season.resolve("payments.csv").toString(),
        "--counts",
        season.resolve("counts.csv").toString(),
        "--statements",
        season.resolve("statements").toString(),
        "--date",
        date.toString(),
        "--data",
        folder.resolve("data").toString());
  }

  private static Map<String, Long> expected(List<Mistake> key, BusinessDate date) {
    Map<String, Long> sums = new TreeMap<>();
    for (Mistake mistake : key) {
      if (mistake.date().equals(date)) {
        sums.merge(
            mistake.hall()
                + " "
                + cashier(
                    mistake.cashier().map(StaffNumber::value).orElse(""), mistake.tender().name())
                + " "
                + mistake.tender()
                + " "
                + mistake.row().map(row -> row.category().name()).orElse(""),
            mistake.effect().fen(),
            Long::sum);
      }
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private Map<String, Long> found(BusinessDate date) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    Path out = folder.resolve("data/out").resolve(date.toString());
    for (String hall : List.of("H01", "H02")) {
      JsonNode day =
          JsonMapper.shared().readTree(Files.readString(out.resolve(hall).resolve("day.json")));
      assertThat(day.get("findings")).as(date + " " + hall).isEmpty();
      for (JsonNode difference : day.get("differences")) {
        sums.merge(
            hall
                + " "
                + cashier(
                    difference.get("cashier").asString(""), difference.get("tender").asString())
                + " "
                + difference.get("tender").asString()
                + " "
                + difference.get("category").asString(""),
            difference.get("amountFen").asLong(),
            Long::sum);
      }
    }
    return sums;
  }

  /**
   * A bank's statement tells no cashier, so the key has none; a day without any line may name one.
   */
  private static String cashier(String cashier, String tender) {
    return tender.equals("BANK") ? "" : cashier;
  }
}
