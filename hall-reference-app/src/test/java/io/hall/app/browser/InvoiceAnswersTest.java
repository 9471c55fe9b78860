package io.hall.app.browser;

import static io.hall.app.browser.IssuingHall.costing;
import static io.hall.app.browser.IssuingHall.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tax platform may answer besides an invoice that is right. */
@Tag("规程-7.3")
class InvoiceAnswersTest {

  private static final String FORM = "41080026112000000001";

  @TempDir static Path folder;
  private static IssuingHall hall;
  private static Browser issuing;

  @BeforeAll
  static void open_the_hall() {
    hall = new IssuingHall(folder);
    issuing = hall.issuing();
  }

  @AfterAll
  static void close_the_hall() {
    if (hall != null) {
      hall.close();
    }
  }

  @BeforeEach
  void in_chinese() {
    issuing.open("/counter/invoices?lang=zh");
  }

  @Test
  void an_outcome_that_was_open_is_found_and_a_number_is_typed_before_there_is_a_file() {
    String page = hall.sent("10000015", "50");
    issuing.select("failure", "NOT_KNOWN_THERE");
    issuing.press("登记未开具");
    issuing.awaitText("平台查无此单");
    issuing.press("去平台开具");
    issuing.awaitText("登记号码");
    issuing.fill("number", number(5));
    issuing.fill("again", number(6));
    issuing.press("登记号码");
    issuing.awaitText("COUNTER-007");
    issuing.fill("again", number(5));
    issuing.press("登记号码");
    issuing.awaitTitle("发票 " + number(5));
    assertThat(issuing.text("main")).contains("还没有文件");
    issuing.attach("file", PlatformXml.write(folder, hall.typed(page, number(6))));
    issuing.press("附上文件");
    issuing.awaitText("INVOICE-250");
    issuing.attach("file", PlatformXml.write(folder, hall.typed(page, number(5))));
    issuing.press("附上文件");
    issuing.awaitText("下载文件 1:XML");
  }

  @Test
  void what_the_platform_refused_is_withdrawn_and_not_sent_again() {
    String page = hall.sent("10000016", "40");
    issuing.select("failure", "REFUSED");
    issuing.press("登记未开具");
    issuing.awaitText("平台拒绝票面内容");
    assertThat(issuing.text("main")).doesNotContain("去平台开具");
    issuing.press("撤销申请");
    issuing.awaitTextIn("#stage", "已撤销");
    issuing.open("/counter/invoices");
    assertThat(issuing.links()).doesNotContain(page);
  }

  @Test
  void a_red_letter_of_what_the_buyer_has_used_waits_for_a_confirmed_form() {
    String page = hall.sent("10000018", "20");
    hall.give(hall.typed(page, number(9)));
    issuing.awaitTitle("发票 " + number(9));
    issuing.unfold();
    issuing.tick("used");
    issuing.press("核对并申请红冲");
    issuing.awaitTitle("发票申请");
    assertThat(issuing.text("#stage")).isEqualTo("核对有误");
    assertThat(issuing.text("main")).contains("确认单");
    issuing.press("撤销申请");
    issuing.awaitTextIn("#stage", "已撤销");
    issuing.open(page);
    issuing.unfold();
    issuing.fillIn("#new-form", FORM);
    issuing.set("#new-at", "2026-11-20T09:00");
    issuing.press("登记发起");
    issuing.awaitGone("details[open]");
    issuing.unfold();
    issuing.fillIn("#old-form", FORM);
    issuing.set("#old-at", "2026-11-20T10:00");
    issuing.press("登记确认");
    issuing.awaitText("INVOICE-110");
    issuing.pick("#old-side", "BUYER");
    issuing.press("登记确认");
    issuing.awaitGone("details[open]");
    issuing.unfold();
    issuing.pick("#red-reason", "RETURN");
    issuing.choose("used");
    issuing.fillIn("#red-form", FORM);
    issuing.press("核对并申请红冲");
    issuing.awaitTitle("发票申请");
    assertThat(issuing.text("#stage")).isEqualTo("核对无误,待开具");
  }

  @Test
  void the_pages_speak_english_too() {
    String page = hall.sent("10000017", "30");
    issuing.open(page + "?lang=en");
    assertThat(issuing.text("form")).doesNotMatch("(?s).*\\p{IsHan}.*");
    hall.give(costing(hall.typed(page, number(8)), "31"));
    issuing.awaitText("Amount with tax:");
  }
}
