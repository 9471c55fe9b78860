package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people of the hall ask for in a browser, until somebody else has decided. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser cashier;
  private static Browser manager;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
    cashier = signedIn("C01");
    manager = signedIn("M01");
  }

  private static Browser signedIn(String number) {
    Browser browser = Browser.on(server.url());
    browser.signIn(number);
    return browser;
  }

  @AfterAll
  static void close_the_hall() {
    for (Browser browser : new Browser[] {cashier, manager}) {
      if (browser != null) {
        browser.close();
      }
    }
    if (server != null) {
      server.close();
    }
  }

  /** Takes a customer's payment in cash and returns the path of its receipt. */
  private static String receipt(String customer, String yuan) {
    cashier.open("/counter/customer/" + customer);
    cashier.fill("tender.CASH", yuan);
    cashier.go();
    cashier.awaitText("打印收据");
    return cashier.path();
  }

  private static void askRefund(String reason) {
    cashier.fill("refundReason", reason);
    cashier.press("申请退费,由厅长审批");
    cashier.awaitTextIn("#refunded", "待厅长审批");
  }

  @Test
  @Order(1)
  void a_refund_that_a_cashier_asks_for_is_paid_out_when_another_approves() throws IOException {
    String receipt = receipt("10000021", "1170.30");
    Pictures.inBoth(cashier, "counter-refund");
    cashier.fill("refundReason", " ");
    cashier.press("申请退费,由厅长审批");
    cashier.awaitText("PAYMENT-007");
    askRefund("重复交费");
    Pictures.inBoth(cashier, "counter-refund-waits");
    manager.open("/approvals");
    assertThat(manager.text("[data-kind=REFUND]")).contains("重复交费").contains("C01");
    manager.click("[data-kind=REFUND] [value=true]");
    manager.awaitGone("[data-kind=REFUND]");
    cashier.open(receipt);
    assertThat(cashier.text("#refunded")).contains("T26H01C01-00000001").contains("M01");
    assertThat(cashier.texts("form[action$='/refund']")).isEmpty();
    assertThat(cashier.texts("form[action$='/void']")).isEmpty();
    Pictures.inBoth(cashier, "counter-refunded");
  }

  @Test
  @Order(2)
  void a_leave_waits_for_the_department_s_manager_and_then_holds() throws IOException {
    String day = BusinessDate.today(TestServer.CLOCK).plusDays(2).toString();
    askLeave(day + "T09:00", day + "T10:00");
    cashier.awaitText("CONDUCT-029");
    assertThat(cashier.value("reason")).isEqualTo("到医院复查");
    askLeave(day + "T14:00", day + "T16:00");
    cashier.awaitTextIn("[data-state=REQUESTED]", "14:00");
    Pictures.inBoth(cashier, "leave-asked");
    manager.open("/approvals");
    assertThat(manager.text("main")).contains("到医院复查").contains("由部门经理批准");
    try (Browser leader = signedIn("L01")) {
      leader.open("/approvals");
      leader.click("[data-kind=LEAVE] [value=true]");
      leader.awaitNoText("到社区办理证件");
      leader.click("[data-kind=LEAVE] [value=true]");
      leader.awaitGone("[data-kind=LEAVE]");
    }
    cashier.open("/leave");
    assertThat(cashier.text("[data-state=GRANTED]")).contains("L01").contains("C02");
    assertThat(cashier.complaints()).allMatch(line -> line.contains("422"));
  }

  private static void askLeave(String from, String to) {
    cashier.open("/leave");
    cashier.set("[name=from]", from);
    cashier.set("[name=to]", to);
    cashier.select("cover", "C02");
    cashier.fill("reason", "到医院复查");
    cashier.go();
  }

  @Test
  @Order(3)
  void data_leaves_once_it_is_permitted_masked_counted_and_sealed() throws IOException {
    cashier.open("/disclosures");
    cashier.fill("recipient", "社区居委会");
    cashier.fill("purpose", "核对本月缴费");
    cashier.press("提出申请");
    cashier.awaitTextIn("[data-state=REQUESTED]", "核对本月缴费");
    Pictures.inBoth(cashier, "disclosures-asked");
    manager.open("/approvals");
    permit("核对欠费户数与金额");
    permit("核对本月缴费");
    cashier.open("/disclosures");
    cashier.awaitText("已许可");
    Pictures.inBoth(cashier, "disclosures-permitted");
    cashier.fill("password", "open sesame for C01 2026");
    Path zip = cashier.download(folder, () -> cashier.press("导出"));
    Map<String, String> files = unzipped(zip);
    String name =
        files.keySet().stream().filter(one -> one.endsWith(".csv")).findFirst().orElseThrow();
    assertThat(files.keySet())
        .containsExactly(name, name + ".manifest.json", name + ".manifest.seal");
    assertThat(files.get(name)).contains("收据号").contains("S26H01C01-").doesNotContain("样板甲区");
    assertThat(files.get(name + ".manifest.json")).contains("\"purpose\":\"核对本月缴费\"");
    assertThat(files.get(name + ".manifest.seal")).startsWith("seal ");
    cashier.open("/disclosures");
    cashier.awaitText("已终止");
  }

  /** Permits the first that waits, which is for this. */
  private static void permit(String purpose) {
    assertThat(manager.text("[data-kind=DISCLOSURE]")).contains(purpose);
    manager.fillIn("[data-kind=DISCLOSURE] [type=password]", "open sesame for M01 2026");
    manager.click("[data-kind=DISCLOSURE] [value=true]");
    manager.awaitNoText(purpose);
  }

  private static Map<String, String> unzipped(Path zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
