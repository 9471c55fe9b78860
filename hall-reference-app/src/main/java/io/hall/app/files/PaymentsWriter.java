package io.hall.app.files;

import io.hall.money.Money;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.Tender;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code payments.csv}. Not thread-safe. */
public final class PaymentsWriter implements Closeable {

  private final CsvOut out;

  /** Begins the file with its header; what was there is gone. */
  public PaymentsWriter(Path file) throws IOException {
    this.out = new CsvOut(file, Layout.PAYMENTS);
  }

  /**
   * Writes the rows of one event.
   *
   * @throws io.hall.check.CheckFailedException with {@code CSV-015} if a text is too long, with
   *     {@code CSV-018} if it holds a control character, with {@code CSV-026} if an amount is too
   *     large
   */
  public void write(DayEvent event) {
    if (event instanceof DayEvent.Paid paid) {
      write(event, paid.payment());
    } else if (event instanceof DayEvent.Refunded refunded) {
      write(event, refunded);
    } else if (event instanceof DayEvent.Voided voided) {
      head(event, EventRows.Kind.VOID)
          .with("reason", voided.reason().name())
          .with("approver", voided.approver())
          .end();
    } else {
      head(event, EventRows.Kind.REPRINT).end();
    }
  }

  private void write(DayEvent event, Payment payment) {
    boolean received = payment.change().isZero();
    for (PaymentLine line : payment.lines()) {
      payer(head(event, EventRows.Kind.PAY), payment.payer());
      line(line);
      if (!received && line.tender() == Tender.CASH) {
        out.with("received", payment.cashReceived());
        received = true;
      }
      out.end();
    }
  }

  private void write(DayEvent event, DayEvent.Refunded refunded) {
    Refund refund = refunded.refund();
    for (PaymentLine line : refund.lines()) {
      payer(head(event, EventRows.Kind.REFUND), refund.payer());
      line(line);
      out.with("refers_to", refunded.refersTo())
          .withText("reason", refund.reason())
          .with("approver", refund.approver())
          .end();
    }
  }

  private CsvOut head(DayEvent event, EventRows.Kind kind) {
    return out.with("event", kind)
        .with("payment", event.id())
        .with("at", event.at())
        .with("hall", event.hall())
        .with("cashier", event.cashier());
  }

  private static void payer(CsvOut out, Payer payer) {
    out.withText("customer", payer.customer())
        .withText("payer", payer.name())
        .withText("address", payer.address());
  }

  private void line(PaymentLine line) {
    Money amount = line.amount();
    out.with("category", line.category().name())
        .with("season", line.season())
        .with("amount", amount)
        .with("tender", line.tender().name())
        .withText("reference", line.reference());
    line.basis()
        .ifPresent(
            basis ->
                out.with("quantity", basis.quantity().toPlainString())
                    .withText("unit", basis.unit())
                    .with("unit_price", basis.unitPrice().toPlainString()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
