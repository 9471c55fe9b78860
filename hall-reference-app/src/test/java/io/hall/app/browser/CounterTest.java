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

class CounterTest {

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

  private void sign_in() {
    browser.open("/");
    browser.awaitTitle("登录");
    browser.fill("number", "C01");
    browser.fill("password", "open sesame for C01 2026");
    browser.enter("password");
    browser.awaitTitle("收费");
  }

  private void find(String customer) {
    browser.fill("q", customer);
    browser.enter("q");
    browser.follow(customer);
    browser.awaitTitle("用户 " + customer);
  }

  @Test
  void a_cashier_finds_a_customer_takes_cash_and_gives_the_receipt() {
    sign_in();
    find("10000001");
    browser.fill("pay.2026.RESIDENTIAL_AREA", "100");
    browser.fill("tender.CASH", "100");
    browser.fill("cashReceived", "120");
    browser.enter("cashReceived");
    browser.awaitTitle("收据 S26H01C01-");
    assertThat(browser.text("main")).contains("壹佰元整").contains("20.00");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void what_was_paid_is_not_owed_any_more() {
    sign_in();
    find("10000002");
    browser.fill("pay.2026.RESIDENTIAL_AREA", "200");
    browser.fill("tender.WECHAT", "200");
    browser.fill("reference.WECHAT", "TEST-1");
    browser.go();
    browser.awaitTitle("收据");
    browser.follow("下一位");
    browser.awaitTitle("收费");
    find("10000002");
    assertThat(browser.texts("td.money")).contains("200.00");
  }

  @Test
  void tenders_that_do_not_come_to_the_amount_are_told_and_the_form_stays_as_it_is() {
    sign_in();
    find("10000003");
    browser.fill("tender.CASH", "7");
    browser.go();
    browser.awaitText("COUNTER-004");
    assertThat(browser.text("#problems")).contains("请改为一致");
    assertThat(browser.value("tender.CASH")).isEqualTo("7");
  }

  @Test
  void names_are_masked_until_they_are_asked_for() {
    sign_in();
    find("10000004");
    assertThat(browser.text("#name")).isEqualTo("测**");
    browser.press("显示全部资料(记入日志)");
    browser.awaitText("测试丁");
  }

  @Test
  void a_wrong_password_is_told_without_saying_what_is_wrong() {
    browser.open("/sign-in");
    browser.fill("number", "C02");
    browser.fill("password", "not the password");
    browser.enter("password");
    browser.awaitText("工号或密码不对");
  }

  @Test
  void a_void_is_asked_for_and_the_receipt_counts_until_the_manager_decides() {
    browser.signIn("C01");
    browser.open("/counter/customer/10000006");
    browser.fill("pay.2026.RESIDENTIAL_AREA", "6");
    browser.fill("tender.CASH", "6");
    browser.enter("tender.CASH");
    browser.awaitTitle("收据");
    browser.select("reason", "WRONG_PAYER");
    browser.fill("note", "应为另一户");
    browser.press("申请作废,由厅长审批");
    browser.awaitText("待厅长审批");
    assertThat(browser.texts("#reason")).isEmpty();
    browser.open("/counter");
    browser.awaitText("已申请作废,待厅长审批");
  }

  @Test
  void a_receipt_that_is_not_there_is_not_found() {
    browser.signIn("C01");
    browser.open("/counter/receipt/S26H99C99-00000001");
    assertThat(browser.texts("main dl")).isEmpty();
    assertThat(browser.complaints()).anyMatch(line -> line.contains("404"));
  }

  @Test
  void the_pages_speak_english_too() {
    browser.open("/sign-in");
    browser.follow("English");
    browser.awaitTitle("Sign in");
    browser.signIn("C01");
    browser.open("/counter/customer/10000007");
    browser.awaitText("Due");
  }
}
