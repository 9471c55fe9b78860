package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.demo.Telephone;
import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages to which no link leads, because something is typed or pressed before: what {@link
 * EveryPageTest} cannot come to.
 */
class PagesBehindStepsTest {

  private static final String PASSWORD = "a Sentence nobody guesses 17";

  @TempDir Path folder;
  private TestServer server;
  private Browser browser;
  private String departure = "";

  @AfterEach
  void close_the_hall() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  /** The language of the pages. */
  String language() {
    return "zh";
  }

  private void open(TestServer hall) {
    server = hall;
    browser = Browser.on(server.url());
    browser.open("/sign-in?lang=" + language());
  }

  private void look(String page) {
    Pictures.look(browser, page);
  }

  private void leave() {
    browser.click("header form[action='/sign-out'] button");
    browser.text("form[action='/sign-in']");
  }

  private void come(String number) {
    browser.signIn(number);
  }

  @Test
  void an_empty_hall_is_opened() {
    open(TestServer.empty(folder));
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

  @Test
  void a_day_of_everybody() {
    open(TestServer.demo(folder));
    signIn();
    come("C02");
    new CashierSteps(browser).walk();
    leave();
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

  private void manager() {
    come("M01");
    browser.open("/day/H01/" + BusinessDate.today(TestServer.CLOCK).plusDays(-1));
    browser.send("$='/submit'");
    browser.text("#problems li");
    look("day-refused");
    browser.fill("note", "TEST");
    browser.send("$='/late'");
    browser.awaitGone("#late");
    browser.open("/week");
    browser.unfold();
    look("week-forms");
    browser.open("/departures");
    browser.fillIn("#account", "C02");
    browser.fillIn("#reason", "TEST");
    browser.send("$='/new'");
    browser.text("#stage");
    look("departures-case-asked");
    departure = browser.path();
    leave();
  }

  private void leader() {
    come("L01");
    browser.open("/approvals");
    look("approvals-of-the-leader");
    browser.open(departure);
    browser.send("$='/approve'");
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
    browser.send("$='/open'");
    browser.text("#how");
    look("season-retention-matter");
    leave();
  }

  private void review() {
    browser.open("/invoices");
    browser.click("main tbody th a");
    browser.text("#buyer");
    browser.send("$='/review'");
    browser.text("#problems li");
    look("invoices-refused");
    browser.clickAll("[name=point]");
    browser.send("$='/review'");
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
    browser.send("$='/verify'");
    browser.text(".state.HOLDS");
    look("season-archive-verified");
  }

  private static LocalDate today() {
    return BusinessDate.today(TestServer.CLOCK).date();
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
    browser.send("$='/execute'");
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
    browser.send("$='/new'");
    browser.text("main .note");
    look("accounts-waiting");
    browser.open("/accounts/account/C01");
    browser.send("$='/force-change'");
    browser.text("main .note");
    look("accounts-account");
  }

  private void auditor() {
    come("U01");
    browser.send("$='/seal'");
    browser.text("a[href$='head.txt']");
    look("audit");
    browser.open("/audit/entry/-/1");
    look("audit-entry");
    browser.open("/audit");
    browser.send("$='/verify'");
    browser.awaitPath("/audit/verify");
    look("audit-verified");
    assertThat(browser.texts("main .problems li")).isEmpty();
    leave();
  }
}
