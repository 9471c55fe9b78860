package io.hall.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** What a campaign needs of the machine. */
final class Tools {

  private Tools() {}

  /** Whether there is a command of that name. */
  static boolean has(String tool) {
    return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  /** Whether this machine lets us mount a file system: as root, where nothing forbids it. */
  static boolean canMount(Path folder) throws IOException, InterruptedException {
    try (SmallDisk disk = SmallDisk.mount(folder, 64)) {
      return Files.exists(disk.folder());
    } catch (IOException e) {
      return false;
    }
  }
}
