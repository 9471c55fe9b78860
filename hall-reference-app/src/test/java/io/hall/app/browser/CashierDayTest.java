package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * A whole day of the second cashier, who finds nothing done; by keyboard where a field is named.
 */
class CashierDayTest {

  @TempDir Path folder;

  @Test
  void a_cashier_checks_opens_takes_payments_counts_blind_and_settles() {
    try (TestServer server = TestServer.demo(folder);
        Browser browser = Browser.on(server.url())) {
      browser.signIn("C02");
      browser.awaitText("请先");
      browser.open("/shift");
      check(browser);
      open(browser);
      count(browser);
      sheet(browser);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void check(Browser browser) {
    browser.awaitTitle("班次");
    Pictures.keep(browser, "shift");
    browser.follow("去检查");
    browser.awaitTitle("到岗检查");
    Pictures.keep(browser, "shift-check");
    browser.tick("uniform");
    browser.choose("ok-POS_TERMINAL");
    browser.choose("ok-PRINTER");
    browser.enter("arrived");
    browser.awaitText("检查已登记");
  }

  private static void open(Browser browser) {
    browser.fill("openingFloat", "500");
    browser.enter("openingFloat");
    browser.awaitTitle("收费");
  }

  private static void count(Browser browser) {
    browser.open("/shift/close");
    browser.awaitTitle("盘点交班");
    browser.type("4", Keys.TAB, "2");
    browser.awaitText("伍佰元整");
    Pictures.keep(browser, "shift-close");
    browser.type(Keys.ENTER);
  }

  private static void sheet(Browser browser) {
    browser.awaitTitle("收费员结算汇总单");
    Pictures.keep(browser, "shift-sheet");
    assertThat(browser.text("#over-short")).isEqualTo("0.00");
  }
}
