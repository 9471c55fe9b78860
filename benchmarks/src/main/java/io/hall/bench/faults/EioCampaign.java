package io.hall.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Has a sync of the issuing process fail, another one each time, and checks what it answers. */
final class EioCampaign {

  /** A request of a thread, and the number it was answered with. */
  private static final Pattern ANSWER = Pattern.compile("\\S+-\\d+ [A-Z0-9]+-\\d{8}");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final PrintWriter progress;
  private final Reckoning reckoning;

  EioCampaign(Path folder, PrintWriter progress) {
    this.folder = folder;
    this.progress = progress;
    this.reckoning = new Reckoning(progress);
  }

  /**
   * How the syncs fail.
   *
   * @param when which of a thread's syncs, in strace's words: {@code 3} the third, {@code 3+} all
   *     from the third
   * @param threads how many threads issue
   * @param receipts how many each asks for
   */
  private record Failure(String when, int threads, int receipts) {

    /** Each sync fails once, then that and all behind it, then with several threads. */
    static Failure of(int run) {
      int which = 1 + run / 3;
      return switch (run % 3) {
        case 0 -> new Failure(Integer.toString(which), 1, 150);
        case 1 -> new Failure(which + "+", 1, 150);
        default -> new Failure(1 + which % 5 + "+", 8, 40);
      };
    }
  }

  /**
   * What the campaign found.
   *
   * @param runs how many processes had a sync fail
   * @param failed how many syncs failed
   * @param refused how many requests were refused
   * @param after how many were acknowledged by a thread that was refused one before
   * @param unnoticed how many runs went on as if nothing were: a sync that SQLite may miss
   * @param unfinished how many processes did not come to their end, their receipts read again
   */
  record Result(
      int runs,
      long failed,
      long refused,
      long after,
      long unnoticed,
      long unfinished,
      Reckoned reckoned)
      implements CampaignResult {

    @Override
    public boolean passed() {
      return failed >= runs && refused > runs && after + unfinished == 0 && reckoned.isClean();
    }

    @Override
    public String toString() {
      return "runs %d, failed syncs %d, refused %d, acknowledged after %d, unnoticed %d, unfinished %d, %s"
          .formatted(runs, failed, refused, after, unnoticed, unfinished, reckoned);
    }

    private Result plus(Result other) {
      return new Result(
          runs + other.runs,
          failed + other.failed,
          refused + other.refused,
          after + other.after,
          unnoticed + other.unnoticed,
          unfinished + other.unfinished,
          reckoned.plus(other.reckoned));
    }
  }

  /** Runs it, each time in a new folder. */
  Result run(int runs) throws IOException, InterruptedException {
    Result sum = new Result(0, 0, 0, 0, 0, 0, Reckoned.NOTHING);
    for (int i = 0; i < runs; i++) {
      Failure failure = Failure.of(i);
      Result result = once(Files.createTempDirectory(folder, "eio"), failure);
      sum = sum.plus(result);
      progress.printf("%s: %s%n", failure, result);
      progress.flush();
    }
    return sum;
  }

  private Result once(Path own, Failure failure) throws IOException, InterruptedException {
    FaultHall.in(own).close();
    Path trace = own.resolve("trace");
    Process process =
        ChildProcess.start(
            List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-qqq",
                "-o",
                trace.toString(),
                "-e",
                "trace=fsync,fdatasync",
                "-e",
                "inject=fsync,fdatasync:error=EIO:when=" + failure.when()),
            IssuingProcess.class,
            IssuingProcess.arguments(own, "e", failure.threads(), failure.receipts()));
    ChildProcess.limit(process, PATIENCE);
    Told told = Told.by(process);
    long asked = (long) failure.threads() * failure.receipts();
    boolean finished =
        process.waitFor() == 0 && (told.unopened || told.answers.size() + told.refused == asked);
    return new Result(
        1,
        failed(trace),
        told.refused,
        told.after,
        told.refused == 0 ? 1 : 0,
        finished ? 0 : 1,
        recovered(own, told.answers));
  }

  /** What the process told. */
  private static final class Told {

    private final List<Acknowledged> answers = new ArrayList<>();
    private final Set<String> refusedThreads = new HashSet<>();
    private long refused;
    private long after;
    private boolean unopened;

    static Told by(Process process) throws IOException {
      Told told = new Told();
      try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
        lines.lines().forEach(told::take);
      }
      return told;
    }

    private void take(String line) {
      if (line.startsWith(IssuingProcess.REFUSED)) {
        refused++;
        refusedThreads.add(thread(Acknowledged.parse(line.substring(1))));
        unopened |= line.startsWith(IssuingProcess.UNOPENED, 1);
      } else if (ANSWER.matcher(line).matches()) {
        Acknowledged answer = Acknowledged.parse(line);
        after += refusedThreads.contains(thread(answer)) ? 1 : 0;
        answers.add(answer);
      } else {
        System.err.println("The process said: " + line); // the Java machine, of its own troubles
      }
    }
  }

  /** A request is the name of its thread, a hyphen and a count. */
  private static String thread(Acknowledged told) {
    return told.request().substring(0, told.request().lastIndexOf('-'));
  }

  private static long failed(Path trace) throws IOException {
    try (var lines = Files.lines(trace)) {
      return lines.filter(line -> line.contains("(INJECTED)")).count();
    }
  }

  /** The store opened again: it holds what was acknowledged, and goes on. */
  private Reckoned recovered(Path own, List<Acknowledged> answers) {
    try (FaultHall hall = FaultHall.in(own)) {
      answers.add(new Acknowledged("on", hall.issue("on").toString()));
      return reckoning.of(hall, answers);
    }
  }
}
