package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.data.Company;
import io.hall.app.demo.DemoHall;
import io.hall.app.demo.DemoHall.Hint;
import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void sign_in_to_the_hall() {
    server = TestServer.demo(folder);
    browser = as("O01");
  }

  @AfterAll
  static void close_the_hall() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @AfterEach
  void nothing_was_complained_of_but_what_was_refused() {
    assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
  }

  private static Hint person(String number) {
    return DemoHall.hints().stream()
        .filter(hint -> hint.number().value().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static Browser as(String number) {
    Browser one = Browser.on(server.url());
    one.signIn(person(number));
    return one;
  }

  private static LocalDate today() {
    return BusinessDate.today(TestServer.CLOCK).date();
  }

  /** The second person's number and password, in the fields of the form. */
  private static void sign(Browser browser, String number) {
    browser.fill("number", number);
    browser.fill("password", person(number).password());
  }

  @Test
  void operations_see_which_hall_has_not_reported_and_open_a_report_of_another() {
    browser.open("/reports");
    browser.awaitTitle("各厅日报");
    assertThat(browser.texts(".state.MISSING")).isNotEmpty().contains("缺报");
    assertThat(browser.texts(".state.LATE")).contains("逾期上报");
    browser.open("/reports?day=" + today().minusDays(1));
    browser.follow("H02");
    browser.awaitTitle("日报表 H02");
    assertThat(browser.text("main")).contains("非居民面积采暖费").contains("签章日报表");
    browser.open("/reports?day=yesterday");
    assertThat(browser.text("#problems")).contains("OPERATIONS-001");
  }

  @Test
  void an_invoice_is_reviewed_with_four_ticks_and_received_by_finance() {
    browser.open("/invoices");
    String number = browser.texts("tbody th a").get(0);
    browser.follow(number);
    browser.awaitTitle("发票 " + number);
    browser.go();
    browser.awaitText("OPERATIONS-003");
    browser.clickAll("[name=point]");
    browser.go();
    browser.awaitPath("/invoices");
    assertThat(browser.text("main")).contains("待报送财务").contains(number);
    try (Browser finance = as("F01")) {
      finance.awaitTitle("发票接收");
      assertThat(finance.texts("tbody th")).contains(number);
      finance.go();
      finance.awaitText("没有待接收的发票");
      assertThat(finance.text("main")).contains(number).contains("9%");
      assertThat(finance.complaints()).isEmpty();
    }
  }

  @Test
  void a_wrong_invoice_is_refused_with_a_reason() {
    browser.open("/invoices");
    String wrong = browser.texts("tbody th a").get(0);
    browser.follow(wrong);
    browser.awaitTitle("发票 " + wrong);
    browser.press("复核退回");
    browser.awaitText("INVOICE-148");
    browser.tick("fault", "UNIT_PRICE");
    browser.press("复核退回");
    browser.awaitPath("/invoices");
    browser.follow(wrong);
    browser.awaitTitle("发票 " + wrong);
    assertThat(browser.text(".card")).contains("复核退回");
  }

  @Test
  void a_month_is_taken_over_when_every_gap_has_a_reason_and_who_drew_it_up_has_signed() {
    YearMonth month = YearMonth.from(today()).minusMonths(1);
    browser.open("/months/" + month);
    sign(browser, "C01");
    browser.go();
    browser.awaitText("OPERATIONS-002");
    sign(browser, "M01");
    browser.go();
    browser.awaitText("OPERATIONS-007");
    browser.fill("reason.H01", "演示:系统自月末启用");
    browser.fill("reason.H02", "演示:系统自月末启用");
    sign(browser, "M01");
    browser.go();
    browser.awaitText("第 1 版已于");
    assertThat(browser.text("main")).contains("由 M01 移交给 O01").contains("已说明,批准人 O01");
    browser.open("/months");
    assertThat(browser.texts(".state.DONE")).contains("已移交,第 1 版");
  }

  @Test
  void the_archive_of_the_season_is_built_and_verified_in_the_page() {
    browser.open("/season");
    sign(browser, "O01");
    browser.go();
    browser.awaitText("ARCHIVE-034");
    sign(browser, "L01");
    browser.go();
    browser.awaitTitle(season() + " 归档");
    browser.awaitText("下载归档");
    browser.press("核验");
    browser.awaitText("全部相符");
    assertThat(browser.texts(".state.HOLDS")).hasSizeGreaterThan(8);
    assertThat(browser.texts(".state.BROKEN")).isEmpty();
  }

  private static String season() {
    return Company.SEASONS.of(new BusinessDate(today())).orThrow().season().code();
  }

  @Test
  void a_book_has_its_certificate_and_a_matter_is_opened_and_closed_by_two() {
    browser.open("/season/book?id=2026-2027.S.H02.C21");
    assertThat(browser.text(".note")).contains("没有缺号");
    browser.open("/season/retention");
    browser.fill("words", "演示:诉讼");
    browser.go();
    browser.awaitText("演示:诉讼");
    browser.fillIn("#how", "演示:和解");
    sign(browser, "L01");
    browser.press("了结事项");
    browser.awaitText("没有未结事项");
  }
}
