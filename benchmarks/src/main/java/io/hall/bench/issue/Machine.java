package io.hall.bench.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says where and when something was measured. */
final class Machine {

  private Machine() {}

  /** Returns a line for each thing a reader needs to know; {@code folder} is on the disk used. */
  static List<String> lines(Path folder) throws IOException {
    return List.of(
        "date: " + Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS),
        "processor: %d × %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(), value("/proc/cpuinfo", "model name")),
        "memory: " + value("/proc/meminfo", "MemTotal"),
        "disk: " + Files.getFileStore(folder).type(),
        "system: %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")),
        "Java: %s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
        "load average at the end: " + first("/proc/loadavg"));
  }

  private static String value(String file, String key) throws IOException {
    return lines(file).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse("unknown");
  }

  private static String first(String file) throws IOException {
    return lines(file).stream().findFirst().orElse("unknown");
  }

  private static List<String> lines(String file) throws IOException {
    Path path = Path.of(file);
    return Files.isReadable(path) ? Files.readAllLines(path) : List.of();
  }
}
