package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.demo.DemoHall;
import io.hall.app.server.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {

  @TempDir static Path folder;
  private static TestServer server;
  private Browser browser;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
  }

  @AfterAll
  static void close_the_hall() {
    server.close();
  }

  @BeforeEach
  void open_a_browser() {
    browser = Browser.on(server.url());
  }

  @AfterEach
  void close_the_browser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void sign_in(Browser browser, String number) {
    DemoHall.hints().stream()
        .filter(hint -> hint.number().value().equals(number))
        .forEach(browser::signIn);
    browser.complaints(); // what the role's first page says is tried elsewhere
  }

  @Test
  void one_administrator_asks_for_an_account_and_another_approves_it() {
    try (Browser asking = Browser.on(server.url())) {
      sign_in(asking, "A01");
      asking.fill("number", "C09");
      asking.fill("person", "张三");
      asking.fill("hall", "H01");
      asking.go();
      asking.awaitText("ACCOUNT-013");
      assertThat(asking.complaints()).allMatch(line -> line.contains("422"));
      assertThat(asking.value("number")).isEqualTo("C09");
      asking.fill("person", "P-C09");
      asking.go();
      asking.awaitText("须由另一人批准");
      sign_in(browser, "S01");
      browser.press("批准");
      browser.awaitText("已批准");
      assertThat(browser.complaints()).isEmpty();
      asking.open("/accounts/account/C09");
      asking.press("发激活码函件");
      asking.awaitText("已放入服务器的");
      assertThat(folder.resolve("letters/C09.txt")).exists();
      asking.open("/accounts/account/C09?lang=en");
      asking.awaitTitle("Account C09");
      assertThat(asking.complaints()).isEmpty();
    }
  }

  @Test
  void somebody_who_leaves_is_out_within_a_second_and_the_certificate_is_signed() {
    try (Browser cashier = Browser.on(server.url())) {
      sign_in(cashier, "C02");
      sign_in(browser, "M01");
      browser.open("/departures");
      browser.fill("account", "C02");
      browser.fill("reason", "合同到期");
      browser.go();
      browser.awaitTitle("工号 C02 离岗注销");
      String address = browser.path();
      browser.press("批准");
      browser.awaitText("DEPARTURE-005");
      assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
      browser.press("退出");
      browser.awaitTitle("登录");
      sign_in(browser, "L01");
      browser.open(address);
      browser.press("批准");
      browser.awaitText("已批准");
      assertThat(browser.complaints()).isEmpty();
      browser.press("退出");
      browser.awaitTitle("登录");
      sign_in(browser, "A01");
      browser.open(address);
      browser.press("注销工号");
      browser.awaitText("已注销并出具证明");
      long executed = System.nanoTime();
      cashier.open("/counter");
      cashier.awaitTitle("登录");
      assertThat(Duration.ofNanos(System.nanoTime() - executed)).isLessThan(Duration.ofSeconds(1));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void an_auditor_finds_an_entry_proves_it_and_verifies_the_whole_log() {
    sign_in(browser, "U01");
    browser.fill("action", "account.");
    browser.enter("action");
    browser.awaitText("account.approve");
    browser.press("立即签章");
    browser.awaitText("根");
    browser.open("/audit/entry/-/1");
    browser.awaitText("hall.audit-proof.1");
    browser.open("/audit");
    browser.press("核验全部日志");
    browser.awaitTitle("核验结果");
    assertThat(browser.text("main")).contains("完整").contains("每张收据都有审计事件");
    browser.open("/audit/conformance");
    browser.awaitTitle("符合性报告");
    browser.open("/audit?lang=en");
    assertThat(browser.complaints()).isEmpty();
  }
}
