package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.demo.Telephone;
import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages to which no link leads, because something is typed or pressed before, in both
 * languages: what {@link EveryPageTest} cannot come to.
 */
class PagesBehindStepsTest {

  private static final String PASSWORD = "a Sentence nobody guesses 17";

  @TempDir Path folder;
  private TestServer server;
  private Browser browser;

  @AfterEach
  void close_the_hall() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  private void open(TestServer hall, String language) {
    server = hall;
    browser = Browser.on(server.url());
    browser.open("/sign-in?lang=" + language);
  }

  private void look(String page) {
    Pictures.look(browser, page);
  }

  /** Sends a form of the page by its main button, or its only one. */
  private void send(String action) {
    browser.click("main form[action" + action + "] button.main, main form[action" + action + "] button");
  }

  private void leave() {
    browser.click("header form[action='/sign-out'] button");
    browser.text("form[action='/sign-in']");
  }

  private void come(String number) {
    browser.signIn(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void an_empty_hall_is_opened(String language) {
    open(TestServer.empty(folder), language);
    browser.open("/first");
    browser.fill("code", server.firstCode());
    browser.fill("administrator", "A01");
    browser.fill("administratorPerson", "P1");
    browser.fill("approver", "S01");
    browser.fill("approverPerson", "P2");
    look("first");
    browser.go();
    browser.text("dd code");
    look("first-codes");
    activate(browser.texts("dd code").get(0));
    enrol();
    assertThat(browser.complaints()).isEmpty();
  }

  private void activate(String code) {
    browser.open("/activate");
    browser.fill("number", "A01");
    browser.fill("code", code);
    browser.fill("password", PASSWORD);
    look("activate");
    browser.go();
    browser.awaitPath("/sign-in?activated");
    look("sign-in-activated");
  }

  private void enrol() {
    browser.fill("number", "A01");
    browser.fill("password", PASSWORD);
    browser.go();
    browser.awaitPath("/sign-in/enrol");
    look("sign-in-enrol");
    browser.fill("code", new Telephone(browser.text("code.secret")).code(Instant.now()));
    browser.go();
    browser.awaitPath("/accounts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void a_day_of_everybody(String language) {
    open(TestServer.demo(folder), language);
    signIn();
    cashier();
    manager();
    leader();
    operations();
    finance();
    administrator();
    auditor();
    assertThat(browser.complaints()).allMatch(line -> line.matches("(?s).* (401|404|422) .*"));
  }

  private void signIn() {
    look("sign-in");
    browser.fill("number", "C02");
    browser.fill("password", "not the password");
    browser.go();
    browser.text("main .wrong");
    look("sign-in-wrong");
    browser.fill("number", "A01");
    browser.fill("password", "open sesame for A01 2026");
    browser.go();
    browser.awaitPath("/sign-in/code");
    look("sign-in-code");
  }

  private void cashier() {
    come("C02");
    look("counter-before-the-check");
    browser.open("/shift/check");
    browser.click("#uniform");
    browser.clickAll("input[type=radio][value=OK]");
    send("$='/check'");
    browser.fill("openingFloat", "500");
    look("shift-checked");
    send("$='/open'");
    browser.awaitPath("/counter");
    customer();
    receipt();
    enquiry();
    lock();
    shift();
    leave();
  }

  private void customer() {
    browser.fill("q", "测试甲");
    browser.enter("q");
    browser.text("main td a[href*='/customer/']");
    look("counter-found");
    browser.open("/counter/customer/10000011");
    browser.fill("pay.2026.RESIDENTIAL_AREA", "100");
    browser.fill("tender.CASH", "60");
    browser.fill("tender.WECHAT", "40");
    browser.fill("reference.WECHAT", "WX-TEST-1");
    browser.fill("cashReceived", "100");
    browser.awaitTextIn("#change", "40.00");
    look("counter-customer-typed");
    browser.fill("tender.WECHAT", "4");
    browser.go();
    browser.text("#problems li");
    look("counter-customer-refused");
    browser.fill("tender.WECHAT", "40");
    browser.go();
  }

  private void receipt() {
    browser.text("main a#invoice");
    look("counter-receipt");
    browser.inNewTab(() -> browser.click("main form[action$='/slip'] button"), () -> look("slip"));
    String receipt = browser.path();
    browser.click("main a#invoice");
    browser.text("#taxpayer");
    look("counter-invoice");
    browser.go();
    browser.text("#stage");
    look("counter-invoice-points");
    browser.open(receipt);
    browser.fill("note", "TEST");
    send("$='/void'");
    browser.text("#state, #problems li");
    look("counter-receipt-void");
    browser.open("/counter");
    look("counter-today");
    browser.open("/counter/receipt/S26H99C99-00000001");
    look("error-404");
  }

  private void enquiry() {
    browser.open("/enquiries");
    browser.fill("topic", browser.language().equals("zh") ? "过户" : "New owner");
    browser.fill("words", "TEST");
    browser.go();
    browser.fillIn("#answer-note", "TEST");
    send("$='/answer'");
    browser.text("#problems li");
    look("enquiry");
    browser.fillIn("#offer-note", "TEST");
    send("$='/offer'");
    browser.text("#handler + .hint");
    browser.open("/enquiries");
    look("enquiries-open");
  }

  private void lock() {
    browser.open("/counter/customer/10000012");
    browser.click("header form[action='/lock'] button");
    browser.awaitLock(true);
    look("locked-over-a-page");
    browser.open("/counter");
    browser.awaitPath("/locked");
    look("locked");
    browser.fill("number", "C02");
    browser.fill("password", "open sesame for C02 2026");
    browser.go();
    browser.awaitPath("/counter");
  }

  private void shift() {
    browser.open("/shift/close");
    browser.fill("count.YUAN_100", "5");
    browser.fill("count.YUAN_50", "1");
    browser.text("main .capitals");
    look("shift-close-counted");
    send("$='/close'");
    browser.text("#over-short");
    look("shift-sheet");
    browser.open("/shift");
    look("shift-closed");
  }

  private void manager() {
    come("M01");
    browser.open("/day/H01/" + BusinessDate.today(Clock.systemUTC()).plusDays(-1));
    send("$='/submit'");
    browser.text("#problems li");
    look("day-refused");
    browser.fill("note", "TEST");
    send("$='/late'");
    browser.awaitGone("#late");
    browser.open("/week");
    browser.unfold();
    look("week-forms");
    browser.open("/departures");
    browser.fillIn("#account", "C02");
    browser.fillIn("#reason", "TEST");
    send("$='/new'");
    browser.text("#stage");
    look("departures-case-asked");
    departure = browser.path();
    leave();
  }

  private String departure = "";

  private void leader() {
    come("L01");
    browser.open("/approvals");
    look("approvals-of-the-leader");
    browser.open(departure);
    send("$='/approve'");
    browser.awaitGone("form[action$='/approve']");
    look("departures-case-approved");
    leave();
  }

  private void operations() {
    come("O01");
    review();
    month();
    archive();
    browser.open("/season/retention");
    browser.fill("words", "TEST");
    send("$='/open'");
    browser.text("#how");
    look("season-retention-matter");
    leave();
  }

  private void review() {
    browser.open("/invoices");
    browser.click("main tbody th a");
    browser.text("#buyer");
    send("$='/review'");
    browser.text("#problems li");
    look("invoices-refused");
    browser.clickAll("[name=point]");
    send("$='/review'");
    browser.awaitPath("/invoices");
    look("invoices-reviewed");
  }

  private void month() {
    browser.open("/months/" + YearMonth.from(today()).minusMonths(1));
    sign("M01");
    browser.go();
    browser.text("#problems li");
    look("months-refused");
    browser.fill("reason.H01", "TEST");
    browser.fill("reason.H02", "TEST");
    sign("M01");
    browser.go();
    browser.text("main p.note");
    look("months-handed-over");
  }

  private void archive() {
    browser.open("/season");
    sign("L01");
    browser.go();
    browser.text("a[download]");
    look("season-archive");
    send("$='/verify'");
    browser.text(".state.HOLDS");
    look("season-archive-verified");
  }

  private static LocalDate today() {
    return BusinessDate.today(Clock.systemUTC()).date();
  }

  private void sign(String number) {
    browser.fill("number", number);
    browser.fillIn("main [name=password]", "open sesame for " + number + " 2026");
  }

  private void finance() {
    come("F01");
    look("deliveries-to-receive");
    leave();
  }

  private void administrator() {
    come("A01");
    browser.open(departure);
    send("$='/execute'");
    browser.text("a[href$='certificate.pdf']");
    look("departures-case");
    account();
    leave();
    browser.fill("number", "C01");
    browser.fill("password", "open sesame for C01 2026");
    browser.go();
    browser.awaitPath("/sign-in/change");
    look("sign-in-change");
  }

  private void account() {
    browser.open("/accounts");
    browser.fill("number", "C09");
    browser.fill("person", "P-C09");
    browser.fill("hall", "H01");
    send("$='/new'");
    browser.text("main .note");
    look("accounts-waiting");
    browser.open("/accounts/account/C01");
    send("$='/force-change'");
    browser.text("main .note");
    look("accounts-account");
  }

  private void auditor() {
    come("U01");
    send("$='/seal'");
    browser.text("a[href$='head.txt']");
    look("audit");
    browser.open("/audit/entry/-/1");
    look("audit-entry");
    browser.open("/audit");
    send("$='/verify'");
    browser.awaitPath("/audit/verify");
    look("audit-verified");
    leave();
  }
}
