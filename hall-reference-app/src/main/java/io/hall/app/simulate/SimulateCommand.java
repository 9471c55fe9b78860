package io.hall.app.simulate;

import static java.util.stream.Collectors.joining;

import io.hall.app.language.LanguageOption;
import io.hall.app.progress.Progress;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code hall simulate}: writes a season that never was. */
@Command(
    name = "simulate",
    description = {
      "Writes an invented heating season (模拟采暖季) with planted mistakes and their answer key:",
      "customers.csv, payments.csv, counts.csv, statements/ and mistakes.csv.",
      "The same options give the same files, byte for byte."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

  private static final Pattern SEASON = Pattern.compile("([0-9]{4})-([0-9]{4})");

  @Option(
      names = "--customers",
      required = true,
      paramLabel = "N",
      description = "How many customers, 1 to 5000000.")
  private int customers;

  @Option(
      names = "--halls",
      defaultValue = "1",
      paramLabel = "H",
      description = "How many halls, 1 to 99; one by default.")
  private int halls;

  @Option(
      names = "--season",
      required = true,
      paramLabel = "YYYY-YYYY",
      description = "Which season, such as 2026-2027.")
  private String season = "";

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "A whole number from which everything follows; 1 by default.")
  private long seed;

  @Option(
      names = "--mistakes",
      defaultValue = "season",
      paramLabel = "season|none|single|mixed",
      description = {
        "How many mistakes are planted, season by default.",
        "season: one to three on a few days of a hall;",
        "none: none;",
        "single: one on every day of a hall;",
        "mixed: none to five at every cashier on every day."
      })
  private String mistakes = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must not exist yet, or be empty.")
  private Path out = Path.of("");

  @SuppressWarnings("UnusedVariable") // declares the option; what explains a refusal reads it
  @Mixin
  private LanguageOption language = new LanguageOption();

  /** Writes the season; 0 when it is written. */
  @Override
  public Integer call() {
    Plan plan = plan();
    try (Progress progress = Progress.of("simulate", plan.customers())) {
      new Simulation(plan, out).run(progress::accept);
    }
    return 0;
  }

  private Plan plan() {
    require("--customers", customers, Plan.MOST_CUSTOMERS);
    require("--halls", halls, Plan.MOST_HALLS);
    Planting planting = planting();
    Matcher years = SEASON.matcher(season);
    if (years.matches()) {
      int first = Integer.parseInt(years.group(1));
      if (first >= 2000 && first < 2100 && Integer.parseInt(years.group(2)) == first + 1) {
        return new Plan(customers, halls, new HeatingSeason(first), seed, planting);
      }
    }
    throw new CheckFailedException(Finding.of(SimulateCode.SEASON).with("option", "--season"));
  }

  private Planting planting() {
    return Planting.of(mistakes)
        .orElseThrow(
            () ->
                new CheckFailedException(
                    Finding.of(SimulateCode.MISTAKES)
                        .with("option", "--mistakes")
                        .with("allowed", allowed())));
  }

  private static String allowed() {
    return Arrays.stream(Planting.values()).map(Planting::word).collect(joining(", "));
  }

  private static void require(String option, int number, int most) {
    if (number < 1 || number > most) {
      throw new CheckFailedException(
          Finding.of(SimulateCode.NUMBER)
              .with("option", option)
              .with("least", 1)
              .with("most", most));
    }
  }
}
