package io.hall.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java machine on the class path of this one, whose troubles go to this one's. */
final class ChildProcess {

  private ChildProcess() {}

  static Process start(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** Starts it under a command such as {@code strace}. */
  static Process start(List<String> under, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(under);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Ends the process and its children after {@code patience}, should it still run. */
  static void limit(Process process, Duration patience) {
    Thread watch =
        new Thread(
            () -> {
              try {
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                  process.descendants().forEach(ProcessHandle::destroyForcibly);
                  process.toHandle().destroyForcibly();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    watch.setDaemon(true);
    watch.start();
  }
}
