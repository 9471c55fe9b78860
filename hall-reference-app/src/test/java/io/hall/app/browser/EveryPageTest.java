package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.demo.DemoHall;
import io.hall.app.demo.DemoHall.Hint;
import io.hall.app.server.Place;
import io.hall.app.server.TestServer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page that a role comes to by links, in both languages: everybody can use it, and the
 * browser complains of nothing.
 */
class EveryPageTest {

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
  }

  @AfterAll
  static void close_the_hall() {
    server.close();
  }

  static List<Hint> people() {
    Set<String> seen = new HashSet<>();
    return DemoHall.hints().stream().filter(hint -> seen.add(hint.role().name())).toList();
  }

  @ParameterizedTest
  @MethodSource("people")
  void everybody_can_use_every_page(Hint who) {
    try (Browser browser = Browser.on(server.url())) {
      browser.signIn(who);
      Set<String> shapes = new HashSet<>();
      Deque<String> ahead =
          new ArrayDeque<>(Place.of(who.role()).stream().map(Place::path).toList());
      while (!ahead.isEmpty()) {
        String path = ahead.remove();
        if (shapes.add(shape(path))) {
          look(browser, path);
          ahead.addAll(browser.links());
        }
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void look(Browser browser, String path) {
    String name = shape(path).substring(1).replaceAll("(/[N-])+", "/one").replace('/', '-');
    for (String language : List.of("en", "zh")) {
      browser.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      Pictures.look(browser, name);
    }
  }

  /** The address without what names one thing among many. */
  private static String shape(String path) {
    return path.replaceFirst("\\?.*", "").replaceAll("/[^/]*[0-9][^/]*", "/N");
  }
}
