package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static @Nullable Browser administrator;
  private Browser browser;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
  }

  /** The system administrator, signed in once: no code of a telephone is good twice. */
  private static Browser administrator() {
    if (administrator == null) {
      administrator = Browser.on(server.url());
      sign_in(administrator, "A01", "/accounts");
    }
    return administrator;
  }

  @AfterAll
  static void close_the_hall() {
    if (administrator != null) {
      administrator.close();
    }
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

  /** Signs in somebody who enrols a telephone on the way, as all but cashiers do. */
  private static void sign_in(Browser browser, String number, String home) {
    browser.open("/sign-in");
    browser.fill("number", number);
    browser.fill("password", "open sesame for " + number + " 2026");
    browser.enter("password");
    browser.awaitTitle("绑定手机验证器");
    browser.fill("code", AuthenticatorApp.code(browser.text("code.secret")));
    browser.enter("code");
    browser.awaitPath(home);
    browser.complaints(); // what the role's first page says is tried elsewhere
  }

  @Test
  void one_administrator_asks_for_an_account_and_another_approves_it() {
    Browser asking = administrator();
    asking.open("/accounts?lang=zh");
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
    sign_in(browser, "S01", "/accounts");
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

  @Test
  void somebody_who_leaves_is_out_within_a_second_and_the_certificate_is_signed() {
    try (Browser cashier = Browser.on(server.url())) {
      cashier.open("/sign-in");
      cashier.fill("number", "C02");
      cashier.fill("password", "open sesame for C02 2026");
      cashier.enter("password");
      cashier.awaitTitle("收费");
      sign_in(browser, "M01", "/enquiries");
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
      sign_in(browser, "L01", "/approvals");
      browser.open(address);
      browser.press("批准");
      browser.awaitText("已批准");
      assertThat(browser.complaints()).isEmpty();
      Browser executing = administrator();
      executing.open(address + "?lang=zh");
      executing.press("注销工号");
      executing.awaitText("已注销并出具证明");
      long executed = System.nanoTime();
      cashier.open("/counter");
      cashier.awaitTitle("登录");
      assertThat(Duration.ofNanos(System.nanoTime() - executed)).isLessThan(Duration.ofSeconds(1));
      assertThat(executing.complaints()).isEmpty();
    }
  }

  @Test
  void an_auditor_finds_an_entry_proves_it_and_verifies_the_whole_log() {
    sign_in(browser, "U01", "/audit");
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
