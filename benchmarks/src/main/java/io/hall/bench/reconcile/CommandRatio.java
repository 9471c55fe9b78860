package io.hall.bench.reconcile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures {@code ./hall reconcile} on two line files, from the start of the process to its end,
 * beside a process that asks DuckDB through JDBC for the counts of the differences. The files lie
 * in the memory of the operating system. Ours checks every cell, and explains each difference.
 *
 * <p>Prints {@code ratio command-vs-duckdb X.YY}, the median of DuckDB divided by ours.
 */
public final class CommandRatio {

  private static final Pattern MORE = Pattern.compile("^… and (\\d+) more", Pattern.MULTILINE);
  private static final Pattern NUMBER = Pattern.compile("^(\\d+) ", Pattern.MULTILINE);

  private final int rows;
  private final long seed;
  private final int rounds;
  private final PrintWriter out;
  private final PrintWriter progress;

  /** Makes the measurement of files of {@code rows} lines. */
  public CommandRatio(int rows, long seed, int rounds, PrintWriter out, PrintWriter progress) {
    this.rows = rows;
    this.seed = seed;
    this.rounds = rounds;
    this.out = out;
    this.progress = progress;
  }

  /**
   * Measures and prints.
   *
   * @return whether everything that was timed found as many differences as were planted
   */
  public boolean run() throws Exception {
    Path folder = Files.createTempDirectory("hall-bench");
    try {
      PlantedLines lines = new PlantedLines(Shape.SHUFFLED, rows, seed);
      LineFiles.write(lines, folder);
      long differences = lines.planted().values().stream().mapToLong(Long::longValue).sum();
      run(folder, Found.of(differences));
      return true;
    } catch (Rounds.WrongAnswerException e) {
      progress.println("WRONG: " + e.getMessage());
      progress.flush();
      return false;
    } finally {
      Files.deleteIfExists(LineFiles.ours(folder));
      Files.deleteIfExists(LineFiles.theirs(folder));
      Files.delete(folder);
    }
  }

  private void run(Path folder, Found planted) throws Exception {
    String ours = LineFiles.ours(folder).toString();
    String theirs = LineFiles.theirs(folder).toString();
    String hall = Path.of(System.getProperty("hall.home"), "hall").toString();
    answer(0, hall, "--version"); // builds it, if need be
    Variant our =
        new Variant(
            "our-command",
            planted,
            () ->
                causes(
                    answer(
                        1, hall, "reconcile", "--lang", "en", "--ours", ours, "--theirs", theirs)));
    Variant peer =
        new Variant(
            "duckdb-command",
            planted,
            () -> Found.of(Long.parseLong(answer(0, java(), ours, theirs).strip())));
    Rounds times = new Rounds(progress);
    times.run(1, rounds, List.of(our, peer));
    out.printf(
        Locale.ROOT,
        "ratio command-vs-duckdb %.2f%n",
        times.median("duckdb-command") / times.median("our-command"));
    out.flush();
  }

  private static String[] java() {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-cp",
      System.getProperty("java.class.path"),
      DuckDbCommand.class.getName()
    };
  }

  private static String answer(int exit, String[] command, String... arguments)
      throws IOException, InterruptedException {
    String[] all = Arrays.copyOf(command, command.length + arguments.length);
    System.arraycopy(arguments, 0, all, command.length, arguments.length);
    return answer(exit, all);
  }

  /** Runs a command to its end and returns what it answered. */
  private static String answer(int exit, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("HALL_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != exit) {
      throw new IOException("Exit code %d of %s".formatted(process.exitValue(), command[0]));
    }
    return answer;
  }

  /** How many causes the table has: those shown, and how many more it speaks of. */
  private static Found causes(String text) {
    long shown = 0;
    for (Matcher number = NUMBER.matcher(text); number.find(); ) {
      shown = Long.parseLong(number.group(1));
    }
    Matcher more = MORE.matcher(text);
    return Found.of(shown + (more.find() ? Long.parseLong(more.group(1)) : 0));
  }
}
