package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A whole day of the second cashier, who finds nothing done: from the checklist to the sheet. */
class CashierDayTest {

  @TempDir Path folder;

  @Test
  void a_cashier_checks_opens_takes_payments_counts_blind_and_settles() {
    try (TestServer server = TestServer.demo(folder);
        Browser browser = Browser.on(server.url())) {
      browser.signIn("C02");
      browser.awaitText("请先登记营业前的到岗检查");
      check(browser);
      open(browser);
      pay(browser, "10000011", "100", Keys.TAB, "100");
      browser.open("/counter");
      payBy(browser, "10000012", "POS", "200.50");
      payBy(browser, "10000013", "WECHAT", "300");
      payBy(browser, "10000014", "ALIPAY", "0.01");
      payBy(browser, "10000015", "BANK", "1000");
      reprint(browser);
      invoice(browser);
      enquiry(browser);
      count(browser);
      sheet(browser);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** Access keys are of little use in a headless browser; its link does what the key does. */
  private static void check(Browser browser) {
    browser.follow("去办理");
    browser.awaitTitle("班次");
    browser.follow("去检查");
    browser.awaitTitle("到岗检查");
    browser.type(Keys.TAB, " ", Keys.TAB, " ", Keys.TAB, Keys.TAB, Keys.TAB, " ", Keys.ENTER);
    browser.awaitText("检查已登记");
  }

  private static void open(Browser browser) {
    browser.awaitField("openingFloat");
    browser.type("500", Keys.ENTER);
    browser.awaitTitle("收费");
  }

  /** By the keyboard alone: the focus is where it goes on. */
  private static void pay(Browser browser, String customer, CharSequence... typed) {
    browser.awaitField("q");
    browser.type(customer, Keys.ENTER);
    browser.awaitText("样板甲区");
    browser.awaitFocusOn(customer);
    browser.type(Keys.ENTER);
    browser.awaitTitle("用户 " + customer);
    browser.awaitField("pay.2026.RESIDENTIAL_AREA");
    browser.type(typed);
    browser.fill("cashReceived", "120");
    browser.awaitTextIn("#change", "20.00");
    browser.awaitText("壹佰元整");
    browser.enter("cashReceived");
    browser.awaitTitle("收据 S26H01C02-");
  }

  private static void payBy(Browser browser, String customer, String tender, String amount) {
    browser.open("/counter/customer/" + customer);
    browser.fill("pay.2026.RESIDENTIAL_AREA", amount);
    browser.fill("tender." + tender, amount);
    browser.fill("reference." + tender, "TEST-" + customer);
    browser.enter("reference." + tender);
    browser.awaitTitle("收据 S26H01C02-");
  }

  private static void reprint(Browser browser) {
    browser.open("/counter");
    browser.awaitText("今日票据");
    assertThat(browser.texts("td.money"))
        .containsExactly("1000.00", "0.01", "300.00", "200.50", "100.00");
    browser.follow("S26H01C02-00000001");
    browser.awaitTitle("收据");
    browser.inNewTab(
        () -> browser.press("补打小票"),
        () -> {
          assertThat(browser.text("body")).contains("补打 第 2 份").contains("壹佰元整");
          assertThat(browser.paperWidth()).isEqualTo(80);
        });
    assertThat(browser.paperWidth()).isEqualTo(210);
  }

  private static void invoice(Browser browser) {
    browser.follow("申请开票");
    browser.awaitTitle("申请发票");
    browser.awaitField("person");
    browser.type(Keys.ENTER);
    browser.awaitTitle("发票申请");
    assertThat(browser.text("#stage")).isEqualTo("核对无误,待开具");
    assertThat(browser.texts("td .good")).hasSize(4);
  }

  private static void enquiry(Browser browser) {
    browser.open("/enquiries");
    browser.awaitField("topic");
    browser.type("停热报修", Keys.TAB, Keys.TAB, " ", Keys.TAB, "家里不热", Keys.TAB, Keys.ENTER);
    browser.awaitTitle("首问:停热报修");
    browser.fillIn("#answer-note", "已联系维修");
    browser.press("答复并办结");
    browser.awaitText("已答复");
  }

  private static void count(Browser browser) {
    browser.open("/shift/close");
    browser.awaitTitle("盘点交班");
    assertThat(browser.text("main")).doesNotContain("600.00");
    browser.type("4", Keys.TAB, "3", Keys.TAB, "2");
    browser.awaitText("伍佰玖拾元整");
    browser.enter("count.YUAN_20");
  }

  private static void sheet(Browser browser) {
    browser.awaitTitle("收费员结算汇总单");
    assertThat(browser.text("#expected")).isEqualTo("100.00");
    assertThat(browser.text("#over-short")).isEqualTo("-10.00");
    assertThat(browser.text("main")).contains("1600.51").contains("S26H01C02-00000005");
    browser.open("/counter");
    browser.awaitText("请先开班");
  }
}
