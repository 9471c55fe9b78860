package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
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

  /** Signs in somebody who enrols a telephone on the way, as all but cashiers do. */
  private void sign_in(String number, String home) {
    browser.open("/sign-in");
    browser.fill("number", number);
    browser.fill("password", "open sesame for " + number + " 2026");
    browser.enter("password");
    browser.awaitTitle("绑定手机验证器");
    browser.fill("code", AuthenticatorApp.code(browser.text("code.secret")));
    browser.enter("code");
    browser.awaitPath(home);
  }

  @Test
  void one_administrator_asks_for_an_account_and_another_approves_it() {
    sign_in("A01", "/accounts");
    browser.fill("number", "C09");
    browser.fill("person", "张三");
    browser.fill("hall", "H01");
    browser.go();
    browser.awaitText("OFFICE-001");
    assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
    assertThat(browser.value("number")).isEqualTo("C09");
    browser.fill("person", "P-C09");
    browser.go();
    browser.awaitText("须由另一人批准");
    try (Browser other = Browser.on(server.url())) {
      Browser mine = browser;
      browser = other;
      sign_in("S01", "/accounts");
      browser.press("批准");
      browser.awaitText("已批准");
      assertThat(browser.complaints()).isEmpty();
      browser = mine;
    }
    browser.open("/accounts/account/C09");
    browser.press("发激活码函件");
    browser.awaitText("已放入服务器的");
    assertThat(folder.resolve("letters/C09.txt")).exists();
    browser.open("/accounts/account/C09?lang=en");
    browser.awaitTitle("Account C09");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void somebody_who_leaves_is_out_within_a_second_and_the_certificate_is_signed() throws IOException {
    try (Browser cashier = Browser.on(server.url())) {
      cashier.open("/sign-in");
      cashier.fill("number", "C02");
      cashier.fill("password", "open sesame for C02 2026");
      cashier.enter("password");
      cashier.awaitTitle("收费");
      sign_in("M01", "/enquiries");
      browser.open("/departures");
      browser.fill("account", "C02");
      browser.fill("reason", "合同到期");
      browser.go();
      browser.awaitTitle("工号 C02 离岗注销");
      String address = browser.path();
      browser.press("批准");
      browser.awaitText("DEPARTURE-005");
      picture("departure-problem");
      assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
      as("L01", "/approvals", address);
      browser.press("批准");
      browser.awaitText("已批准");
      as("A01", "/accounts", address);
      picture("departure-approved");
      browser.press("注销工号");
      browser.awaitText("已注销并出具证明");
      long executed = System.nanoTime();
      cashier.open("/counter");
      cashier.awaitTitle("登录");
      assertThat(Duration.ofNanos(System.nanoTime() - executed)).isLessThan(Duration.ofSeconds(1));
      picture("departure-done");
      browser.open(address + "?lang=en");
      picture("departure-en");
      browser.open("/departures");
      picture("departures-en");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private void as(String number, String home, String address) {
    browser.press("退出");
    browser.awaitTitle("登录");
    sign_in(number, home);
    browser.open(address);
    browser.awaitTitle("工号 C02 离岗注销");
  }

  @Test
  void an_auditor_finds_an_entry_proves_it_and_verifies_the_whole_log() throws IOException {
    sign_in("U01", "/audit");
    picture("audit");
    browser.fill("action", "account.");
    browser.enter("action");
    browser.awaitText("account.approve");
    browser.press("立即签章");
    browser.awaitText("根");
    browser.open("/audit/entry/-/1");
    browser.awaitText("hall.audit-proof.1");
    picture("audit-entry");
    browser.open("/audit");
    browser.press("核验全部日志");
    browser.awaitTitle("核验结果");
    assertThat(browser.text("main")).contains("完整").contains("每张收据都有审计事件");
    picture("audit-verified");
    browser.open("/audit/conformance");
    browser.awaitTitle("符合性报告");
    picture("audit-conformance");
    browser.open("/audit?lang=en");
    picture("audit-en");
    assertThat(browser.complaints()).isEmpty();
  }

  private void picture(String name) throws IOException {
    Files.write(Path.of("/tmp/sec-" + name + ".png"), browser.picture());
  }
}
