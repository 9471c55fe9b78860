package io.hall.app.simulate;

import io.hall.app.language.Language;
import io.hall.app.progress.Progress;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec = CommandSpec.create();

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
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must not exist yet, or be empty.")
  private Path out = Path.of("");

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of the messages; without it, that of the environment.")
  private @Nullable String language;

  /** Writes the season; 0 when it is written, 2 when it cannot be. */
  @Override
  public Integer call() {
    try {
      Plan plan = plan();
      try (Progress progress = Progress.of("simulate", plan.customers())) {
        new Simulation(plan, out).run(progress::accept);
      }
      return 0;
    } catch (CheckFailedException e) {
      spec.commandLine().getErr().println(e.message(locale()));
      spec.commandLine().getErr().flush();
      return 2;
    }
  }

  private Plan plan() {
    require("--customers", customers, Plan.MOST_CUSTOMERS);
    require("--halls", halls, Plan.MOST_HALLS);
    Matcher years = SEASON.matcher(season);
    if (years.matches()) {
      int first = Integer.parseInt(years.group(1));
      if (first >= 2000 && first < 2100 && Integer.parseInt(years.group(2)) == first + 1) {
        return new Plan(customers, halls, new HeatingSeason(first), seed);
      }
    }
    throw new CheckFailedException(Finding.of(SimulateCode.SEASON).with("option", "--season"));
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

  private Locale locale() {
    try {
      return Language.of(language, System.getenv());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--lang is zh or en", e);
    }
  }
}
