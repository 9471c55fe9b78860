package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.demo.DemoHall;
import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One day after the other step: what is left behind, corrected, booked, asked for, submitted. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManagerDayTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static BusinessDate yesterday;
  private static Browser manager;
  private static Browser leader;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
    yesterday = BusinessDate.today(TestServer.CLOCK).plusDays(-1);
    manager = signedIn(server, "M01");
    leader = signedIn(server, "L01");
  }

  @AfterAll
  static void close_the_hall() {
    for (Browser open : new Browser[] {manager, leader}) {
      if (open != null) {
        open.close();
      }
    }
    if (server != null) {
      server.close();
    }
  }

  static Browser signedIn(TestServer server, String number) {
    Browser browser = Browser.on(server.url());
    browser.signIn(
        DemoHall.hints().stream()
            .filter(hint -> hint.number().value().equals(number))
            .findFirst()
            .orElseThrow());
    browser.complaints(); // what the first page says is tried elsewhere
    return browser;
  }

  private static String day() {
    return "/day/H01/" + yesterday;
  }

  @Test
  @Order(1)
  void the_day_that_was_left_behind_is_shown_first_with_its_differences_and_their_causes() {
    manager.open("/day");
    manager.awaitTitle("日结 H01 " + yesterday);
    assertThat(manager.text(".summary")).contains("未平").contains("276.60");
    assertThat(manager.text("#residual")).contains("0.00").contains("全部有原因");
    assertThat(manager.text("#net")).isEqualTo("2077.90");
    assertThat(manager.text(".summary")).contains("贰仟零柒拾柒元玖角整");
    assertThat(manager.text(".apart")).contains("-10.00").contains("-266.60");
    assertThat(manager.barriers()).isEmpty();
    manager.follow("English");
    manager.awaitTitle("Day of H01");
    assertThat(manager.complaints()).isEmpty();
  }

  @Test
  @Order(2)
  void a_day_that_is_not_balanced_is_not_submitted() {
    manager.open(day() + "?lang=zh");
    manager.press("上报日报表");
    manager.awaitText("REPORT-002");
    assertThat(manager.text("#problems")).contains("266.60");
  }

  @Test
  @Order(3)
  void a_file_without_this_day_and_an_unreadable_file_are_refused() throws IOException {
    manager.open(day() + "?lang=zh");
    Path file = Files.writeString(folder.resolve("empty.csv"), header());
    manager.attach("file", file);
    manager.press("交入对账单");
    manager.awaitText("MANAGER-003");
    Path broken = Files.writeString(folder.resolve("broken.csv"), header() + "WECHAT,H01,C02\n");
    manager.attach("file", broken);
    manager.press("交入对账单");
    manager.awaitText("statement.csv:2");
  }

  @Test
  @Order(3)
  void a_file_that_is_too_large_is_refused() throws IOException {
    manager.open(day());
    for (int megabytes : new int[] {5, 7}) {
      Path large = folder.resolve("large" + megabytes + ".csv");
      Files.writeString(large, header() + " ".repeat(megabytes << 20));
      manager.attach("file", large);
      manager.press("交入对账单");
      manager.awaitText("FORM-003");
      manager.open(day());
    }
  }

  @Test
  @Order(4)
  void a_difference_is_found_by_its_cause_and_corrected_by_the_whole_statement()
      throws IOException {
    manager.open(day() + "?lang=zh");
    String at = yesterday + "T";
    Path file =
        Files.writeString(
            folder.resolve("wechat.csv"),
            header()
                + "WECHAT,H01,C02,"
                + at
                + "09:20:00,WX-DEMO-0001,SALE,412.50,0.00,"
                + yesterday.next()
                + "\nWECHAT,H01,C02,"
                + at
                + "15:30:00,WX-DEMO-0002,SALE,266.60,0.00,"
                + yesterday.next()
                + "\n");
    manager.attach("file", file);
    manager.press("交入对账单");
    manager.awaitText("待处理差异 1 处");
    assertThat(manager.text(".sheets")).contains("679.10").contains("2 · M01");
  }

  @Test
  @Order(5)
  void what_cannot_be_corrected_is_booked_with_a_reason() {
    manager.open(day() + "?lang=zh");
    manager.fill("reason", "找零时多找十元,收费员已认");
    manager.press("批准记作长短款");
    manager.awaitText("已平,可以上报");
    assertThat(manager.text(".apart")).contains("找零时多找十元").contains("M01 批准");
  }

  @Test
  @Order(6)
  void a_late_report_is_refused_until_the_leader_allows_it_and_nobody_allows_their_own() {
    manager.open(day() + "?lang=zh");
    manager.press("上报日报表");
    manager.awaitText("REPORT-012");
    manager.fill("note", "昨日系统升级,未能当日上报");
    manager.press("申请逾期上报");
    manager.awaitText("正待批准");
    manager.follow("审批");
    manager.awaitTitle("审批");
    manager.press("批准");
    manager.awaitText("REPORT-012");
  }

  @Test
  @Order(7)
  void the_leader_sees_what_waits_and_allows_it() {
    leader.open("/approvals");
    assertThat(leader.text("main")).contains("逾期上报日报表").contains("请假").contains("外传许可");
    leader.press("批准");
    leader.awaitText("请假");
    assertThat(leader.texts("article h2")).contains("请假");
  }

  @Test
  @Order(8)
  void the_balanced_day_is_submitted_late_and_its_signed_paper_is_kept() throws Exception {
    manager.open(day() + "?lang=zh");
    manager.awaitText("L01 已批准逾期上报");
    manager.press("上报日报表");
    manager.awaitText("已上报(第 1 版)");
    HttpResponse<byte[]> paper = manager.get(day() + "/report-1.pdf");
    assertThat(paper.statusCode()).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(paper.body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("贰仟零柒拾柒元玖角整").contains("链首").contains("逾期");
      assertThat(pdf.getSignatureDictionaries()).hasSize(1);
    }
    assertThat(manager.complaints()).allMatch(line -> line.contains("422"));
  }

  @Test
  @Order(9)
  void another_halls_day_a_day_to_come_and_a_version_that_is_not_there_are_not_found()
      throws Exception {
    manager.open(day() + "?lang=zh");
    for (String path :
        new String[] {
          "/day/H02/" + yesterday,
          "/day/H02/" + yesterday + "/report-1.pdf",
          "/day/H01/" + yesterday.plusDays(2),
          "/day/H01/yesterday",
          day() + "/report-9.pdf"
        }) {
      assertThat(manager.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private static String header() {
    return "tender,hall,cashier,at,reference,kind,amount,fee,settled_on\n";
  }
}
