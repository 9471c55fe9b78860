package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.demo.DemoHall;
import io.hall.app.server.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
  }

  @AfterAll
  static void close_the_hall() {
    server.close();
  }

  private static Browser as(String number) {
    Browser browser = Browser.on(server.url());
    browser.signIn(
        DemoHall.hints().stream()
            .filter(hint -> hint.number().value().equals(number))
            .findFirst()
            .orElseThrow());
    return browser;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_pages_of_operations_have_no_barriers(String language) {
    try (Browser browser = as("O01")) {
      browser.open("/figures?lang=" + language);
      assertThat(browser.barriers()).as("/figures").isEmpty();
      assertThat(browser.texts("figure svg title")).hasSize(5);
      for (String page :
          List.of("/reports", "/invoices", "/months", "/season", "/season/retention")) {
        browser.open(page);
        assertThat(browser.barriers()).as(page).isEmpty();
        assertThat(browser.complaints()).as(page).isEmpty();
      }
      browser.open("/invoices");
      browser.follow(browser.texts("tbody th a").get(0));
      browser.awaitTitle(language.equals("zh") ? "发票 2" : "Invoice 2");
      assertThat(browser.barriers()).as("an invoice").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_pages_of_finance_have_no_barriers(String language) {
    try (Browser browser = as("F01")) {
      browser.open("/deliveries?lang=" + language);
      assertThat(browser.barriers()).isEmpty();
    }
  }

  @Test
  void every_bar_says_its_value_and_a_table_says_the_same() {
    try (Browser browser = as("L01")) {
      browser.open("/figures");
      List<String> shown = browser.texts("figure svg text.value");
      assertThat(shown).isNotEmpty().isEqualTo(browser.texts("figure td.money"));
      assertThat(browser.texts("figure svg text.label")).contains("H01", "H02", "现金");
    }
  }

  @Test
  void a_hall_manager_sees_their_own_hall_alone() {
    try (Browser browser = as("M01")) {
      browser.open("/figures");
      assertThat(browser.texts("figure svg text.label")).contains("H01").doesNotContain("H02");
      assertThat(browser.text("main")).doesNotContain("收费率");
      browser.open("/figures?hall=H02");
      assertThat(browser.texts("figure")).isEmpty();
    }
  }
}
