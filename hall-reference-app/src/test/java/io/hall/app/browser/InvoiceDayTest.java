package io.hall.app.browser;

import static io.hall.app.browser.IssuingHall.costing;
import static io.hall.app.browser.IssuingHall.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.Invoice;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invoice from the receipt to finance, and back if it is wrong. */
@Tag("规程-7.3")
class InvoiceDayTest {

  @TempDir static Path folder;
  private static IssuingHall hall;
  private static Browser asking;
  private static Browser issuing;

  @BeforeAll
  static void open_the_hall() {
    hall = new IssuingHall(folder);
    asking = hall.asking();
    issuing = hall.issuing();
  }

  @AfterAll
  static void close_the_hall() {
    if (hall != null) {
      hall.close();
    }
  }

  @Test
  void an_invoice_goes_from_the_receipt_to_finance_and_four_people_have_a_hand_in_it()
      throws IOException, InterruptedException {
    String page = hall.asked("10000011", "100");
    asking.press("去平台开具");
    asking.awaitText("INVOICE-122");
    issue(page, number(1));
    try (Browser operations = hall.as("O01")) {
      review(operations, number(1));
    }
    try (Browser finance = hall.as("F01")) {
      assertThat(finance.texts("tbody th")).contains(number(1));
      finance.go();
      finance.awaitText("没有待接收的发票");
      assertThat(finance.text("main")).contains(number(1)).contains("免税").contains("100.00");
      assertThat(finance.complaints()).isEmpty();
    }
    assertThat(asking.complaints()).allMatch(line -> line.contains("422"));
    assertThat(issuing.complaints()).allMatch(line -> line.contains("422"));
  }

  private static void issue(String page, String number) throws IOException, InterruptedException {
    issuing.open("/counter/invoices");
    issuing.awaitTitle("待开发票");
    assertThat(issuing.texts(".state")).contains("待开具", "未开成,可再提交", "结果待登记").doesNotContain("核对有误");
    Pictures.inBoth(issuing, "counter-invoices-waiting");
    issuing.open(page);
    assertThat(issuing.text("#buyer")).isEqualTo("测**");
    issuing.press("显示名称和备注全文(记入日志)");
    issuing.awaitTextIn("#buyer", "测试甲");
    assertThat(issuing.text("#remark")).contains("2026-2027采暖季");
    issuing.press("去平台开具");
    issuing.awaitText("读取文件并登记");
    Pictures.inBoth(issuing, "counter-invoice-sent");
    Invoice issued = hall.typed(page, number);
    hall.give(issued);
    issuing.awaitTitle("发票 " + number);
    assertThat(issuing.text("#stage")).isEqualTo("已开具");
    Pictures.inBoth(issuing, "counter-invoice-issued");
    HttpResponse<byte[]> copy = issuing.post(page + "/file/1", "");
    assertThat(new String(copy.body(), StandardCharsets.UTF_8))
        .contains(number)
        .contains(issued.buyer().name());
  }

  private static void review(Browser operations, String number) {
    operations.open("/invoices");
    operations.follow(number);
    operations.awaitTitle("发票 " + number);
    operations.clickAll("[name=point]");
    operations.go();
    operations.awaitPath("/invoices");
    operations.awaitText("待报送财务");
    assertThat(operations.complaints()).isEmpty();
  }

  @Test
  void a_file_with_another_amount_is_refused_and_recorded_only_when_somebody_says_so() {
    String page = hall.sent("10000012", "80");
    Invoice other = costing(hall.typed(page, number(2)), "81");
    hall.give(other);
    issuing.awaitText("INVOICE-251");
    assertThat(issuing.text("#problems"))
        .contains("价税合计: 此项不一致:应为80.00,实为81.00")
        .contains("第 1 行金额:");
    Pictures.look(issuing, "counter-invoice-differs");
    issuing.open(page + "?lang=en");
    hall.give(other);
    issuing.awaitText("INVOICE-251");
    Pictures.look(issuing, "counter-invoice-differs");
    issuing.open(page + "?lang=zh");
    issuing.open(page);
    assertThat(issuing.text("#stage")).isEqualTo("开票中");
    issuing.tick("otherwise");
    hall.give(other);
    issuing.awaitTitle("发票 " + number(2));
    assertThat(issuing.text("#stage")).isEqualTo("开具不符");
    assertThat(issuing.text("main")).contains("价税合计: 此项不一致");
    Pictures.inBoth(issuing, "counter-invoice-differing");
    issuing.open("/counter/invoices");
    assertThat(issuing.texts(".state")).contains("开具不符,须红冲");
    takeBack(page, number(7));
    issuing.open("/counter/invoices");
    assertThat(issuing.texts(".state")).doesNotContain("开具不符,须红冲");
  }

  /**
   * The red letter goes the same way: one asks, another types it, the file says what came of it.
   */
  private static void takeBack(String wrong, String number) {
    asking.open(wrong);
    Pictures.inBoth(asking, "counter-invoice-red", asking::unfold);
    asking.select("reason", "ISSUED_IN_ERROR");
    asking.press("核对并申请红冲");
    asking.awaitTitle("发票申请");
    assertThat(asking.text("#stage")).isEqualTo("核对无误,待开具");
    assertThat(asking.text("main")).contains("-81.00").contains("被红冲发票");
    String red = asking.path();
    issuing.open(red);
    issuing.press("去平台开具");
    issuing.awaitText("读取文件并登记");
    hall.give(hall.typed(red, number));
    issuing.awaitTitle("发票 " + number);
    assertThat(issuing.text("#stage")).isEqualTo("已开具");
  }

  @Test
  void a_number_that_was_used_before_is_refused_and_the_outcome_stays_open() {
    String first = hall.sent("10000013", "70");
    hall.give(hall.typed(first, number(3)));
    issuing.awaitTitle("发票 " + number(3));
    String page = hall.sent("10000014", "60");
    hall.give(hall.typed(page, number(3)));
    issuing.awaitText("INVOICE-143");
    issuing.open(page);
    assertThat(issuing.text("#stage")).isEqualTo("开票中");
    hall.give(hall.typed(page, number(4)));
    issuing.awaitTitle("发票 " + number(4));
  }
}
