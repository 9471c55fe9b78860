package io.hall.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run of {@link IssuingProcess}, ended by kill -9. */
final class KilledRun {

  static final int THREADS = 32;

  private static final int KILLED = 128 + 9;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private KilledRun() {}

  /**
   * Kills the process {@code millis} after its first answer and returns all it answered.
   *
   * @throws IOException if it ended by itself, or answered nothing for a minute
   */
  static List<Acknowledged> of(Path folder, String prefix, long millis)
      throws IOException, InterruptedException {
    String[] arguments = IssuingProcess.arguments(folder, prefix, THREADS, Long.MAX_VALUE);
    return of(ChildProcess.start(IssuingProcess.class, arguments), PATIENCE, millis);
  }

  static List<Acknowledged> of(Process process, Duration patience, long millis)
      throws IOException, InterruptedException {
    List<Acknowledged> answers = new ArrayList<>();
    CountDownLatch first = new CountDownLatch(1);
    kill(process, first, patience, millis);
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.add(Acknowledged.parse(line));
        first.countDown();
      }
    }
    int exit = process.waitFor();
    if (answers.isEmpty() || exit != KILLED) {
      throw new IOException(
          "The issuing process gave %d answers, exit code %d".formatted(answers.size(), exit));
    }
    return answers;
  }

  /** By its handle: {@link Process#destroyForcibly} would close the pipe with answers in it. */
  private static void kill(Process process, CountDownLatch first, Duration patience, long millis) {
    Thread killer =
        new Thread(
            () -> {
              try {
                if (first.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                  Thread.sleep(millis);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              process.toHandle().destroyForcibly();
            });
    killer.setDaemon(true);
    killer.start();
  }
}
