package io.hall.app.browser;

/** A cashier's pages behind steps, as {@link PagesBehindStepsTest} walks them. */
final class CashierSteps {

  private final Browser browser;

  CashierSteps(Browser browser) {
    this.browser = browser;
  }

  private void look(String page) {
    Pictures.look(browser, page);
  }

  /** From the check before the opening to the settlement sheet. */
  void walk() {
    look("counter-before-the-check");
    browser.open("/shift/check");
    browser.click("#uniform");
    browser.clickAll("input[type=radio][value=OK]");
    browser.send("$='/check'");
    browser.fill("openingFloat", "500");
    look("shift-checked");
    browser.send("$='/open'");
    browser.awaitPath("/counter");
    customer();
    receipt();
    enquiry();
    lock();
    shift();
  }

  private void customer() {
    browser.fill("q", "测试甲");
    browser.enter("q");
    browser.text("main td a[href*='/customer/']");
    look("counter-found");
    pay();
  }

  private void pay() {
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
    askVoid();
  }

  private void askVoid() {
    browser.fill("note", "TEST");
    browser.send("$='/void'");
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
    browser.send("$='/answer'");
    browser.text("#problems li");
    look("enquiry");
    browser.fillIn("#offer-note", "TEST");
    browser.send("$='/offer'");
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
    browser.send("$='/close'");
    browser.text("#over-short");
    look("shift-sheet");
    browser.open("/shift");
    look("shift-closed");
  }
}
