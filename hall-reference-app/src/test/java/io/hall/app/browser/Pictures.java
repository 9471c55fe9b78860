package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages as they are looked at: in Chinese by axe-core, in English by whoever reads no Chinese, and
 * by people, for whom a picture is kept where {@code -Dhall.pictures=DIR} says, if it does.
 */
final class Pictures {

  private static final String FOLDER = System.getProperty("hall.pictures", "");

  private Pictures() {}

  /** Looks at the page that is open, in one language after the other, each time made ready. */
  static void inBoth(Browser browser, String page, Runnable ready) {
    String path = browser.path();
    for (String language : List.of("en", "zh")) {
      browser.open(path + "?lang=" + language);
      ready.run();
      look(browser, page);
    }
  }

  /** Looks at the page that is open, in one language after the other. */
  static void inBoth(Browser browser, String page) {
    inBoth(browser, page, () -> {});
  }

  /** Looks at the page that is open; of pages with the same name and language the first is kept. */
  static void look(Browser browser, String page) {
    String name = page + "-" + browser.language();
    if (browser.language().equals("en")) {
      assertThat(browser.chinese()).as(name).isEmpty();
    } else {
      assertThat(browser.barriers()).as(name).isEmpty();
    }
    Path picture = Path.of(FOLDER, name + ".png");
    if (!FOLDER.isEmpty() && Files.notExists(picture)) {
      try {
        Files.write(picture, browser.picture());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
