package io.hall.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.InvoiceLedger;
import io.hall.invoice.desk.InvoicedReceipts;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test as an embedding program would write it: receipts are invoiced whole, in memory. */
class InvoiceExampleTest {

  private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");
  private final SamplePayments payments = new SamplePayments(20_261_123, clock);
  private final SampleInvoices invoices = new SampleInvoices();
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

  @Test
  void every_sample_receipt_can_be_invoiced() {
    for (int i = 1; i <= 40; i++) {
      Issued issued = issue(register.issue(payments.nextRequest()));
      assertThat(issued.number().text()).isEqualTo("26412%015d".formatted(i));
    }
  }

  private Issued issue(Receipt receipt) {
    InvoiceDraft draft = SampleInvoices.draft(receipt);
    Drafted drafted = store.write(c -> desk.draft(c, request("draft", receipt), draft));
    Cleared cleared =
        store
            .write(
                c ->
                    desk.check(
                        c,
                        request("check", receipt),
                        drafted,
                        SampleHall.LEADER,
                        SampleInvoices.account(receipt)))
            .orThrow();
    Sent sent =
        store.write(c -> desk.send(c, request("send", receipt), cleared, SampleHall.CASHIER));
    return (Issued)
        store.write(
            c ->
                desk.issued(
                    c,
                    request("issue", receipt),
                    sent,
                    invoices.document(draft, BusinessDate.today(clock))));
  }

  private static RequestId request(String step, Receipt receipt) {
    return new RequestId(step + "-" + receipt.number());
  }
}
