package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import java.nio.file.Path;
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
  private void sign_in(String number, String title) {
    browser.open("/sign-in");
    browser.fill("number", number);
    browser.fill("password", "open sesame for " + number + " 2026");
    browser.enter("password");
    browser.awaitTitle("绑定手机验证器");
    browser.fill("code", AuthenticatorApp.code(browser.text("code.secret")));
    browser.enter("code");
    browser.awaitTitle(title);
  }

  @Test
  void one_administrator_asks_for_an_account_and_another_approves_it() {
    sign_in("A01", "工号管理");
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
      sign_in("S01", "工号管理");
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
}
