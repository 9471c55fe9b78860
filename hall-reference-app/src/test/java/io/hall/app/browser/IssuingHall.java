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
import java.nio.file.Path;
import java.util.List;

/** A hall with two cashiers: one asks for invoices, the other types them into the platform. */
final class IssuingHall implements AutoCloseable {

  private final TestServer server;
  private final Path folder;
  private final Browser asking;
  private final Browser issuing;

  IssuingHall(Path folder) {
    this.folder = folder;
    this.server = TestServer.demo(folder);
    try {
      this.asking = as("C01");
      this.issuing = as("C02");
    } catch (RuntimeException e) { // where there is no browser
      server.close();
      throw e;
    }
  }

  Browser asking() {
    return asking;
  }

  Browser issuing() {
    return issuing;
  }

  /** Somebody else of the house, signed in. */
  Browser as(String number) {
    Browser one = Browser.on(server.url());
    one.signIn(number);
    return one;
  }

  @Override
  public void close() {
    asking.close();
    issuing.close();
    server.close();
  }

  /** Takes {@code yuan} in cash and asks for the invoice; returns the address of its page. */
  String asked(String customer, String yuan) {
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
  String sent(String customer, String yuan) {
    String page = asked(customer, yuan);
    issuing.open(page);
    issuing.press("去平台开具");
    issuing.awaitText("读取文件并登记");
    return page;
  }

  /** What the platform issues if all is typed as the page shows it. */
  Invoice typed(String page, String number) {
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

  static BusinessDate today() {
    return BusinessDate.today(TestServer.CLOCK);
  }

  static String number(int last) {
    return "%02d412%015d".formatted(today().date().getYear() % 100, 700_000 + last);
  }

  /** The same with another amount. */
  static Invoice costing(Invoice invoice, String yuan) {
    Money amount = Money.yuan(yuan);
    InvoiceLine line = InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, amount, Money.ZERO);
    InvoiceTotals totals = InvoiceTotals.of(amount, Money.ZERO);
    return invoice.toBuilder()
        .lines(List.of(line))
        .totals(totals)
        .words(Invoice.words(totals))
        .build();
  }

  void give(Invoice invoice) {
    issuing.attach("file", PlatformXml.write(folder, invoice));
    issuing.go();
  }
}
