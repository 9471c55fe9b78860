package io.hall.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.Account;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.InvoiceLedger;
import io.hall.invoice.desk.InvoicedReceipts;
import io.hall.invoice.desk.Share;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.Charge;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test as an embedding program would write it: a receipt is invoiced whole, in memory. */
class InvoiceExampleTest {

  private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");
  private final SamplePayments payments = new SamplePayments(20_261_123, clock);
  private final Store store = MemoryStore.create();
  private final ReceiptRegister register =
      new ReceiptRegister(store, clock, List.of(new InvoicedReceipts()), List.of());
  private final InvoiceDesk desk =
      new InvoiceDesk(store, clock, InvoiceCheck.chinese(InvoiceRuleBook.shipped()));

  @BeforeEach
  void open_the_book_and_the_desk() {
    SampleHall.open(store, register.books());
    store.write(
        connection -> {
          InvoiceDesk.createTables(connection);
          return connection;
        });
  }

  @AfterEach
  void close_the_store() {
    store.close();
  }

  @Test
  void an_invoice_takes_what_its_receipt_has_left() {
    Receipt receipt = register.issue(payments.nextRequest());
    Issued issued = issue(receipt);
    assertThat(issued.number().text()).isEqualTo("26412000000000000001");
    InvoiceLedger.Standing standing =
        store.read(c -> InvoiceLedger.standing(c, receipt.number())).orElseThrow();
    assertThat(standing.invoiced()).isEqualTo(receipt.payment().total());
    assertThat(standing.open()).isEqualTo(Money.ZERO);
  }

  private Issued issue(Receipt receipt) {
    InvoiceDraft draft = draft(receipt);
    Drafted drafted = store.write(c -> desk.draft(c, new RequestId("draft"), draft));
    Cleared cleared =
        store
            .write(
                c ->
                    desk.check(
                        c, new RequestId("check"), drafted, SampleHall.LEADER, account(receipt)))
            .orThrow();
    Sent sent = store.write(c -> desk.send(c, new RequestId("send"), cleared, SampleHall.CASHIER));
    Invoice document =
        draft.invoice().toBuilder()
            .number(DigitalNumber.of("26412000000000000001"))
            .issued(BusinessDate.today(clock))
            .build();
    return (Issued) store.write(c -> desk.issued(c, new RequestId("issue"), sent, document));
  }

  /** One line for the whole receipt, exempt from tax. */
  private static InvoiceDraft draft(Receipt receipt) {
    Money total = receipt.payment().total();
    PaymentLine first = receipt.payment().lines().get(0);
    Invoice invoice =
        Invoice.blue(Party.of("示例热力有限公司", "91410800000000019Q"), Party.of("个人"))
            .lines(List.of(InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, total, Money.ZERO)))
            .totals(InvoiceTotals.of(total, Money.ZERO))
            .remark(first.season().displayName())
            .build();
    Share share = new Share(receipt.number(), first.season(), total);
    return InvoiceDraft.blue(SampleHall.HALL, SampleHall.CASHIER, invoice, List.of(share));
  }

  /** What the ledger would say: here, what was paid. */
  private static Account account(Receipt receipt) {
    PaymentLine first = receipt.payment().lines().get(0);
    Charge charge =
        Charge.fixed(
            first.category(),
            first.season(),
            receipt.payment().total(),
            new Charge.Ground("EXAMPLE", "示例"));
    return new Account(receipt.payment().payer().name(), Optional.empty(), List.of(charge));
  }
}
