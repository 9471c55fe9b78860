package io.hall.app.demo;

import io.hall.app.data.Company;
import io.hall.app.day.ReplayClock;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.Account;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.Failure;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.InvoiceFile;
import io.hall.invoice.desk.Media;
import io.hall.invoice.desk.Share;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceArithmetic;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.invoice.tax.TaxedAmount;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.Charge;
import io.hall.tariff.FeeCategory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Invoices of organisations' receipts: most wait for review, one for finance, one is there; and of
 * the first hall's last receipts one is to be issued, one was refused for want of quota, and of one
 * the outcome is open.
 */
final class DemoInvoices {

  private static final Party BUYER = Party.of("示例商贸有限公司", "91410800MA00HA779M");
  private static final TaxRate RATE = TaxRate.percent("9");
  private static final StaffNumber CHECKER = new StaffNumber("C12");
  private static final StaffNumber ISSUER = DemoPeople.CASHIER;
  private static final StaffNumber REVIEWER = new StaffNumber("O02");
  private static final StaffNumber FINANCE = new StaffNumber("F02");

  private static final int MOST = 8;
  private static final int WAITING = 3;

  private final ReplayClock clock = new ReplayClock();
  private final Party seller;
  private final Connection connection;
  private final InvoiceDesk desk;

  DemoInvoices(Store store, Connection connection, Company company) {
    this.seller = Party.of(company.toString(), "91410800000000019Q");
    this.connection = connection;
    this.desk = new InvoiceDesk(store, clock, InvoiceCheck.chinese(InvoiceRuleBook.shipped()));
  }

  /** Brings the last receipts of the first hall to its desk, and issues invoices for the others. */
  void bring(List<Receipt> receipts) throws SQLException {
    List<Receipt> sorted =
        receipts.stream().sorted(Comparator.comparing(Receipt::issuedAt)).toList();
    List<Receipt> here =
        sorted.stream().filter(r -> r.payment().hall().equals(DemoPeople.HALL)).toList();
    List<Receipt> held = here.subList(Math.max(0, here.size() - WAITING), here.size());
    issue(sorted.stream().filter(receipt -> !held.contains(receipt)).limit(MOST).toList());
    for (int i = 0; i < held.size(); i++) {
      wait(held.get(i), i);
    }
  }

  /** The first is brought to finance, the second reviewed. */
  private void issue(List<Receipt> receipts) throws SQLException {
    for (int i = 0; i < receipts.size(); i++) {
      Issued issued = issue(receipts.get(i), i);
      if (i < 2) {
        Reviewed reviewed = desk.review(connection, name("review", i), issued, REVIEWER);
        if (i == 0) {
          desk.deliver(connection, name("deliver", i), reviewed, REVIEWER, FINANCE);
        }
      }
    }
  }

  /** The last is cleared; one was sent in vain, and of one the outcome is not known. */
  private void wait(Receipt receipt, int turn) throws SQLException {
    clock.advanceTo(receipt.issuedAt().plusSeconds(600));
    int number = MOST + turn;
    Cleared cleared = cleared(receipt, number);
    if (turn < WAITING - 1) {
      Sent sent = desk.send(connection, name("send", number), cleared, ISSUER);
      if (turn == 0) {
        desk.failed(connection, name("failed", number), sent, Failure.QUOTA_EXHAUSTED);
      }
    }
  }

  private static RequestId name(String step, int number) {
    return new RequestId("demo-invoice-" + step + ":" + number);
  }

  private Issued issue(Receipt receipt, int number) throws SQLException {
    clock.advanceTo(receipt.issuedAt().plusSeconds(600));
    Sent sent =
        desk.send(
            connection,
            name("send", number),
            cleared(receipt, number),
            receipt.payment().cashier());
    BusinessDate today = BusinessDate.today(clock);
    Invoice document =
        sent.draft().invoice().toBuilder().number(number(today, number)).issued(today).build();
    Document issued = desk.issued(connection, name("issued", number), sent, document);
    byte[] file = ("<演示数电票 号=\"" + issued.number() + "\"/>").getBytes(StandardCharsets.UTF_8);
    desk.attach(connection, name("file", number), issued, InvoiceFile.of(Media.XML, file));
    return (Issued) issued;
  }

  private static DigitalNumber number(BusinessDate day, int number) {
    return DigitalNumber.of("%02d412%015d".formatted(day.date().getYear() % 100, number + 1));
  }

  private Cleared cleared(Receipt receipt, int number) throws SQLException {
    PaymentLine paid = receipt.payment().lines().get(0);
    StaffNumber cashier = receipt.payment().cashier();
    InvoiceDraft draft =
        InvoiceDraft.blue(
            receipt.payment().hall(),
            cashier,
            invoice(paid),
            List.of(new Share(receipt.number(), paid.season(), paid.amount())));
    var drafted = desk.draft(connection, name("draft", number), draft);
    return desk.check(connection, name("check", number), drafted, CHECKER, account(paid)).orThrow();
  }

  private Invoice invoice(PaymentLine paid) {
    TaxedAmount parts = TaxedAmount.ofGross(paid.amount(), RATE);
    List<InvoiceLine> lines = List.of(InvoiceLine.of("*供热*采暖费", RATE, parts.net(), parts.tax()));
    return Invoice.blue(seller, BUYER)
        .lines(lines)
        .totals(InvoiceArithmetic.LINE_BY_LINE.totals(lines))
        .remark(paid.season().displayName())
        .drawer("演示开票员")
        .build();
  }

  private static Account account(PaymentLine paid) {
    HeatingSeason season = paid.season();
    Money amount = paid.amount();
    Charge charge =
        Charge.fixed(
            FeeCategory.NON_RESIDENTIAL_AREA, season, amount, new Charge.Ground("DEMO", "演示"));
    return new Account(BUYER.name(), BUYER.taxpayerId(), List.of(charge));
  }
}
