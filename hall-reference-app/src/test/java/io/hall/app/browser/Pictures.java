package io.hall.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, to be looked at: kept where {@code -Dhall.pictures=DIR} says, if it does. */
final class Pictures {

  private Pictures() {}

  static void keep(Browser browser, String name) {
    String folder = System.getProperty("hall.pictures", "");
    if (!folder.isEmpty()) {
      try {
        Files.write(Path.of(folder).resolve(name + ".png"), browser.picture());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
