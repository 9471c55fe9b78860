package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.app.approval.Decision;
import io.hall.app.customer.Charges;
import io.hall.app.customer.Customers;
import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.conduct.HallWeek;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.VoidAsks;
import io.hall.receipt.VoidReason;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What cashiers ask for today, the report of today, and the week around it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManagerTodayTest {

  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C01");

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser manager;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
    manager = ManagerDayTest.signedIn(server, "M01");
  }

  @AfterAll
  static void close_the_hall() {
    if (manager != null) {
      manager.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static BusinessDate today() {
    return BusinessDate.today(TestServer.CLOCK);
  }

  private static RequestId next() {
    return RequestId.next(TestServer.CLOCK);
  }

  /** Takes cash of a customer at the counter of today. */
  private static Receipt take(String customer, String yuan) {
    PaymentLine line =
        PaymentLine.of(
            FeeCategory.RESIDENTIAL_AREA, new HeatingSeason(2026), Tender.CASH, Money.yuan(yuan));
    PaymentId id = new PaymentId("T-" + customer);
    return server
        .part(Store.class)
        .write(
            c -> {
              Payment payment =
                  new Payment(
                      id,
                      HALL,
                      CASHIER,
                      Channel.HALL,
                      server.part(Customers.class).find(c, customer).orElseThrow().payer(),
                      TestServer.CLOCK.instant(),
                      List.of(line),
                      Money.yuan(yuan));
              server.part(Charges.class).pay(c, customer, id, List.of(line));
              return server
                  .part(ReceiptRegister.class)
                  .issue(c, new IssueRequest(next(), "2026-2027.S.H01.C01", payment));
            });
  }

  private static void askVoid(RequestId id, Receipt receipt) {
    server
        .part(Store.class)
        .write(
            c ->
                server
                    .part(VoidAsks.class)
                    .ask(c, id, receipt.number(), VoidReason.WRONG_AMOUNT, "演示", CASHIER));
  }

  private static void askRefund(RequestId id, HallCode hall, StaffNumber by, String number) {
    Ask ask = new Ask(id, Ask.Kind.REFUND, hall, by, number, "演示", TestServer.CLOCK.instant());
    server
        .part(Store.class)
        .write(
            c -> {
              server.part(Asks.class).ask(c, ask);
              return c;
            });
  }

  private static Money paidBy(String customer) {
    return server
        .part(Store.class)
        .read(c -> server.part(Charges.class).of(c, customer))
        .get(0)
        .paid();
  }

  @Test
  @Order(1)
  void a_void_that_a_cashier_asked_for_is_approved_and_the_charge_is_open_again() {
    Receipt receipt = take("10000011", "100.00");
    askVoid(next(), receipt);
    manager.open("/approvals");
    assertThat(manager.text("[data-kind=VOID]"))
        .contains(receipt.number().toString())
        .contains("测**")
        .contains("100.00")
        .contains("金额有误");
    assertThat(manager.barriers()).isEmpty();
    manager.press("批准");
    manager.awaitGone("[data-kind=VOID]");
    assertThat(paidBy("10000011")).isEqualTo(Money.ZERO);
    manager.open("/day/H01/" + today());
    assertThat(manager.text(".report")).contains(receipt.number().toString());
    assertThat(manager.text("#net")).isEqualTo("0.00");
  }

  @Test
  @Order(2)
  void nobody_approves_what_they_asked_for() {
    Receipt receipt = take("10000012", "100.00");
    manager.open("/day/H01/" + today());
    manager.fill("number", receipt.number().toString());
    manager.fill("note", "金额录错");
    manager.press("申请作废收据");
    manager.awaitText("等待批准");
    manager.open("/approvals");
    manager.awaitText(receipt.number().toString());
    manager.press("批准");
    manager.awaitText("RECEIPT-010");
    assertThat(paidBy("10000012")).isEqualTo(Money.yuan("100.00"));
  }

  @Test
  @Order(3)
  void a_refund_needs_a_book_of_the_cashier_and_is_paid_out_when_it_is_approved() {
    Receipt receipt = take("10000013", "120.00");
    askRefund(next(), HALL, new StaffNumber("C02"), receipt.number().toString());
    manager.open("/approvals");
    manager.click("[data-kind=REFUND] [value=true]");
    manager.awaitText("MANAGER-006");
    manager.click("[data-kind=REFUND] [value=false]");
    manager.awaitText("MANAGER-007");
    manager.fillIn("[data-kind=REFUND] [name=note]", "请本柜台收费员申请");
    manager.click("[data-kind=REFUND] [value=false]");
    manager.awaitGone("[data-kind=REFUND]");
    askRefund(next(), HALL, CASHIER, receipt.number().toString());
    manager.open("/approvals");
    manager.click("[data-kind=REFUND] [value=true]");
    manager.awaitGone("[data-kind=REFUND]");
    assertThat(paidBy("10000013")).isEqualTo(Money.ZERO);
  }

  @Test
  @Order(4)
  void a_permission_is_given_with_the_password_alone() {
    manager.open("/approvals");
    manager.fill("password", "a wrong one");
    manager.click("[data-kind=DISCLOSURE] [value=true]");
    manager.awaitText("SIGNIN-001");
    manager.fill("password", "open sesame for M01 2026");
    manager.click("[data-kind=DISCLOSURE] [value=true]");
    manager.awaitGone("[data-kind=DISCLOSURE]");
  }

  @Test
  @Order(5)
  void leave_is_shown_and_waits_for_the_department_s_manager() {
    manager.open("/approvals");
    assertThat(manager.text("[data-kind=LEAVE]")).contains("由部门经理批准");
    assertThat(manager.texts("[data-kind=LEAVE] button")).isEmpty();
  }

  @Test
  @Order(6)
  void what_is_asked_in_another_hall_is_not_there() throws Exception {
    RequestId id = next();
    askRefund(id, new HallCode("H02"), CASHIER, "S26H02C21-00000001");
    manager.open("/approvals");
    assertThat(manager.text("main")).doesNotContain("S26H02C21");
    assertThat(manager.post("/approvals/ask/" + id, "granted=true").statusCode()).isEqualTo(404);
    Optional<Decision> decided =
        server.part(Store.class).read(c -> server.part(Asks.class).decision(c, id));
    assertThat(decided).isEmpty();
  }

  @Test
  @Order(7)
  void today_is_submitted_on_its_day_once_the_drawer_is_counted() throws Exception {
    manager.open("/day/H01/" + today());
    manager.press("上报日报表");
    manager.awaitText("REPORT-008");
    server
        .part(Store.class)
        .write(
            c ->
                server
                    .part(ShiftRegister.class)
                    .close(
                        c,
                        next(),
                        HALL,
                        CASHIER,
                        new CashCount(Map.of(Denomination.YUAN_100, 6L))));
    manager.open("/day/H01/" + today());
    manager.awaitText("已平,可以上报");
    manager.press("上报日报表");
    manager.awaitText("已上报(第 1 版)");
    HttpResponse<byte[]> paper = manager.get("/day/H01/" + today() + "/report-1.pdf");
    try (PDDocument pdf = Loader.loadPDF(paper.body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("壹佰元整").doesNotContain("逾期");
    }
  }

  @Test
  @Order(8)
  void a_safety_meeting_on_record_is_no_longer_owed() throws Exception {
    HallWeek week = HallWeek.of(today().plusDays(-7));
    manager.open("/week/" + week);
    assertThat(manager.text("main")).contains("CONDUCT-070");
    manager.unfold();
    String form = "form[action$='/record/safety'] ";
    manager.set(form + "[name=from]", week.monday() + "T09:00");
    manager.click(form + "[name='topic.DAILY']");
    manager.pick(form + "[name='staff.C01']", "PRESENT");
    manager.fillIn(form + "[name=note]", "讲了用电安全");
    assertThat(manager.barriers()).isEmpty();
    manager.click(form + "button.main");
    manager.awaitNoText("CONDUCT-070");
    String json =
        new String(manager.get("/week/" + week + "/week.json").body(), StandardCharsets.UTF_8);
    assertThat(json).contains("H01").doesNotContain("H02");
    try (PDDocument pdf = Loader.loadPDF(manager.get("/week/" + week + "/week.pdf").body())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(week.toString());
    }
  }

  @Test
  @Order(9)
  void a_hazard_is_found_put_right_and_not_verified_by_who_put_it_right() throws Exception {
    HallWeek week = HallWeek.of(today().plusDays(-7));
    manager.open("/week/" + week);
    manager.unfold();
    String form = "form[action$='/record/search'] ";
    manager.set(form + "[name=from]", week.monday() + "T10:00");
    manager.fillIn(form + "[name=note]", "大厅、更衣室");
    manager.fillIn(form + "[name=hazard]", "插座松动");
    manager.pick(form + "[name=owner]", "C01");
    manager.click(form + "button.main");
    manager.awaitText("插座松动");
    manager.fill("note", "已换插座");
    manager.press("已整改");
    manager.awaitText("验收通过");
    manager.fill("note", "看过了");
    manager.press("验收通过");
    manager.awaitText("CONDUCT-003");
    assertThat(manager.get("/week/2026-W99").statusCode()).isEqualTo(404);
    assertThat(manager.complaints()).allMatch(line -> line.contains("422"));
  }
}
