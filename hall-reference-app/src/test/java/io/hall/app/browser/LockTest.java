package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class LockTest {

  private static final String PASSWORD = "open sesame for C01 2026";

  @TempDir static Path folder;
  private static TestServer server;
  private Browser browser;

  @BeforeAll
  static void open_a_hall_that_locks_soon() {
    server = TestServer.demo(folder, Map.of("hall.lock-after", "8s"));
  }

  @AfterAll
  static void close_the_hall() {
    server.close();
  }

  @BeforeEach
  void type_half_a_payment() {
    browser = Browser.on(server.url());
    browser.signIn("C01");
    browser.open("/counter/customer/10000005");
    browser.fill("tender.CASH", "123");
    browser.fill("reference.POS", "HALF-TYPED");
  }

  @AfterEach
  void close_the_browser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void what_was_typed_is_hidden_while_the_screen_is_locked_and_there_when_it_is_not() {
    browser.press("锁屏");
    browser.awaitLock(true);
    assertThat(browser.texts("main h1")).containsExactly("");
    browser.type(Keys.ESCAPE, Keys.ESCAPE);
    browser.awaitLock(true);
    browser.unlock("a guess");
    browser.awaitTextIn("#lock-problem", "密码不对");
    browser.unlock(PASSWORD);
    browser.awaitLock(false);
    assertThat(browser.value("tender.CASH")).isEqualTo("123");
    assertThat(browser.value("reference.POS")).isEqualTo("HALF-TYPED");
    assertThat(browser.path()).isEqualTo("/counter/customer/10000005");
  }

  @Test
  void an_idle_screen_locks_without_a_click_and_the_form_goes_on() {
    browser.awaitLock(true);
    browser.unlock(PASSWORD);
    browser.awaitLock(false);
    assertThat(browser.value("tender.CASH")).isEqualTo("123");
    browser.fill("pay.2026.RESIDENTIAL_AREA", "123");
    browser.go();
    browser.awaitTitle("收据 S26H01C01-");
  }

  @Test
  void a_reload_does_not_get_around_the_lock() {
    browser.press("锁屏");
    browser.awaitLock(true);
    browser.open("/counter/customer/10000005");
    browser.awaitTitle("已锁屏");
    browser.fill("number", "C01");
    browser.fill("password", PASSWORD);
    browser.enter("password");
    browser.awaitTitle("收费");
  }
}
