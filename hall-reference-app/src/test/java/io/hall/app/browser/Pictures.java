package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages as they are looked at: by axe-core, and by people, for whom a picture is kept where {@code
 * -Dhall.pictures=DIR} says, if it does.
 */
final class Pictures {

  private Pictures() {}

  static void look(Browser browser, String name) {
    assertThat(browser.barriers()).as(name).isEmpty();
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
