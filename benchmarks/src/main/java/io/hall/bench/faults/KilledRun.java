package io.hall.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of {@link IssuingProcess}, ended by kill -9. */
final class KilledRun {

  private static final int KILLED = 128 + 9;

  private KilledRun() {}

  /** Kills the process {@code millis} after its first answer and returns all it answered. */
  static List<Acknowledged> of(Path folder, String prefix, long millis)
      throws IOException, InterruptedException {
    Process process = start(folder, prefix);
    List<Acknowledged> answers = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (answers.isEmpty()) {
          killAfter(process, millis);
        }
        answers.add(Acknowledged.parse(line));
      }
    }
    int exit = process.waitFor();
    if (exit != KILLED) {
      throw new IOException("The issuing process ended by itself, exit code " + exit);
    }
    return answers;
  }

  private static Process start(Path folder, String prefix) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            IssuingProcess.class.getName(),
            folder.toString(),
            prefix)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** By its handle: {@link Process#destroyForcibly} would close the pipe with answers in it. */
  private static void killAfter(Process process, long millis) {
    Thread killer =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              process.toHandle().destroyForcibly();
            });
    killer.setDaemon(true);
    killer.start();
  }
}
