package io.hall.bench.faults;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a test needs of the machine; without it the test is skipped, and says so. */
final class Machine {

  private Machine() {}

  /** Skips the test on a machine without the tool; fails where CI promised it. */
  static void needs(String tool) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    if (!there) {
      skip("there is no " + tool + " on this machine", isCi());
    }
  }

  /** Skips the test where no disk can be mounted; fails where CI runs as root. */
  static void needsToMount(Path folder) {
    try {
      SmallDisk.mount(folder, 64).close();
    } catch (IOException e) {
      boolean root = "root".equals(System.getProperty("user.name"));
      skip("this machine mounts nothing for us: " + e.getMessage(), isCi() && root);
    }
  }

  private static boolean isCi() {
    return "true".equals(System.getenv("CI"));
  }

  private static void skip(String why, boolean promised) {
    if (promised) {
      fail(why);
    }
    System.err.println("SKIPPED: " + why);
    abort(why);
  }
}
