package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.money.Money;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invoice from the receipt to finance, and what the tax platform may answer. */
@Tag("规程-7.3")
class InvoiceDayTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser asking;
  private static Browser issuing;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
    asking = as("C01");
    issuing = as("C02");
  }

  @AfterAll
  static void close_the_hall() {
    for (Browser one : new Browser[] {asking, issuing}) {
      if (one != null) {
        one.close();
      }
    }
    server.close();
  }

  private static Browser as(String number) {
    Browser one = Browser.on(server.url());
    one.signIn(number);
    return one;
  }

  /** Takes {@code yuan} in cash and asks for the invoice; returns the address of its page. */
  private static String asked(String customer, String yuan) {
    asking.open("/counter/customer/" + customer);
    asking.fill("pay.2026.RESIDENTIAL_AREA", yuan);
    asking.fill("tender.CASH", yuan);
    asking.enter("tender.CASH");
    asking.awaitTitle("收据 S26H01C01-");
    asking.click("#invoice");
    asking.awaitTitle("申请发票");
    asking.go();
    asking.awaitTitle("发票申请");
    assertThat(asking.text("#stage")).isEqualTo("核对无误,待开具");
    return asking.path();
  }

  /** Opens what another person asked for, and begins to type it into the platform. */
  private static String sent(String customer, String yuan) {
    String page = asked(customer, yuan);
    issuing.open(page);
    issuing.press("去平台开具");
    issuing.awaitText("读取文件并登记");
    return page;
  }

  /** What the platform issues if all is typed as the page shows it. */
  private static Invoice typed(String page, String number) {
    RequestId id = new RequestId(page.substring(page.lastIndexOf('/') + 1));
    InvoiceDesk desk = server.part(InvoiceDesk.class);
    Invoice checked =
        server
            .part(Store.class)
            .read(connection -> desk.find(connection, id))
            .orElseThrow()
            .draft()
            .invoice();
    return checked.toBuilder().number(DigitalNumber.of(number)).issued(today()).build();
  }

  private static BusinessDate today() {
    return BusinessDate.today(Clock.systemUTC());
  }

  private static String number(int last) {
    return "%02d412%015d".formatted(today().date().getYear() % 100, 700_000 + last);
  }

  /** The same with another amount. */
  private static Invoice costing(Invoice invoice, String yuan) {
    Money amount = Money.yuan(yuan);
    InvoiceLine line = InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, amount, Money.ZERO);
    InvoiceTotals totals = InvoiceTotals.of(amount, Money.ZERO);
    return invoice.toBuilder()
        .lines(List.of(line))
        .totals(totals)
        .words(Invoice.words(totals))
        .build();
  }

  private static void give(Invoice invoice) {
    issuing.attach("file", PlatformXml.write(folder, invoice));
    issuing.go();
  }

  @Test
  void an_invoice_goes_from_the_receipt_to_finance_and_four_people_have_a_hand_in_it()
      throws IOException, InterruptedException {
    String page = asked("10000011", "100");
    asking.press("去平台开具");
    asking.awaitText("INVOICE-122");
    issue(page, number(1));
    try (Browser operations = as("O01")) {
      review(operations, number(1));
    }
    try (Browser finance = as("F01")) {
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
    assertThat(issuing.texts(".state"))
        .contains("待开具", "未开成,可再提交", "结果待登记")
        .doesNotContain("核对有误");
    Pictures.look(issuing, "invoices-zh");
    issuing.open(page);
    assertThat(issuing.text("#buyer")).isEqualTo("测**");
    issuing.press("显示名称和备注全文(记入日志)");
    issuing.awaitTextIn("#buyer", "测试甲");
    assertThat(issuing.text("#remark")).contains("2026-2027采暖季");
    issuing.press("去平台开具");
    issuing.awaitText("读取文件并登记");
    Pictures.look(issuing, "invoice-sent-zh");
    Invoice issued = typed(page, number);
    give(issued);
    issuing.awaitTitle("发票 " + number);
    assertThat(issuing.text("#stage")).isEqualTo("已开具");
    Pictures.look(issuing, "invoice-issued-zh");
    HttpResponse<byte[]> copy = issuing.post(page + "/file/1", "");
    assertThat(new String(copy.body(), StandardCharsets.UTF_8))
        .contains(number)
        .contains(issued.buyer().name());
  }

  private static void review(Browser operations, String number) {
    operations.open("/invoices");
    operations.follow(number);
    operations.awaitTitle("发票 " + number);
    operations.tickAll("point");
    operations.go();
    operations.awaitPath("/invoices");
    operations.awaitText("待报送财务");
    assertThat(operations.complaints()).isEmpty();
  }

  @Test
  void a_file_with_another_amount_is_refused_and_recorded_only_when_somebody_says_so() {
    String page = sent("10000012", "80");
    Invoice other = costing(typed(page, number(2)), "81");
    give(other);
    issuing.awaitText("INVOICE-251");
    assertThat(issuing.text("#problems"))
        .contains("价税合计: 此项不一致:应为80.00,实为81.00")
        .contains("第 1 行金额:");
    Pictures.look(issuing, "invoice-differs-zh");
    issuing.open(page);
    assertThat(issuing.text("#stage")).isEqualTo("开票中");
    issuing.tick("otherwise");
    give(other);
    issuing.awaitTitle("发票 " + number(2));
    assertThat(issuing.text("#stage")).isEqualTo("开具不符");
    assertThat(issuing.text("main")).contains("价税合计: 此项不一致");
    Pictures.look(issuing, "invoice-differing-zh");
    issuing.open("/counter/invoices");
    assertThat(issuing.texts(".state")).contains("开具不符,须红冲");
  }

  @Test
  void a_number_that_was_used_before_is_refused_and_the_outcome_stays_open() {
    String first = sent("10000013", "70");
    give(typed(first, number(3)));
    issuing.awaitTitle("发票 " + number(3));
    String page = sent("10000014", "60");
    give(typed(page, number(3)));
    issuing.awaitText("INVOICE-143");
    issuing.open(page);
    assertThat(issuing.text("#stage")).isEqualTo("开票中");
    give(typed(page, number(4)));
    issuing.awaitTitle("发票 " + number(4));
  }

  @Test
  void an_outcome_that_was_open_is_found_and_a_number_is_typed_before_there_is_a_file() {
    String page = sent("10000015", "50");
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
    issuing.attach("file", PlatformXml.write(folder, typed(page, number(6))));
    issuing.press("附上文件");
    issuing.awaitText("INVOICE-250");
    issuing.attach("file", PlatformXml.write(folder, typed(page, number(5))));
    issuing.press("附上文件");
    issuing.awaitText("下载文件 1:XML");
  }

  @Test
  void what_the_platform_refused_is_withdrawn_and_not_sent_again() {
    String page = sent("10000016", "40");
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
  void the_pages_speak_english_too() {
    String page = sent("10000017", "30");
    for (String one : List.of("/counter/invoices", page)) {
      issuing.open(one + "?lang=en");
      Pictures.look(issuing, "invoice" + one.replaceAll("[0-9].*", "").replace('/', '-') + "-en");
    }
    assertThat(issuing.text("form")).doesNotMatch("(?s).*\\p{IsHan}.*");
    give(costing(typed(page, number(8)), "31"));
    issuing.awaitText("Amount with tax:");
    issuing.open("/counter/invoices?lang=zh");
  }
}
