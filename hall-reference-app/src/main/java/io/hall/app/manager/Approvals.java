package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.app.approval.Decision;
import io.hall.app.customer.Charges;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.RefundRequest;
import io.hall.receipt.VoidAsk;
import io.hall.receipt.VoidAsks;
import io.hall.report.ReportCode;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides about what cashiers and managers ask. What is granted is done in the same transaction by
 * the library's register, which sees to it that two people are needed.
 */
@Component
class Approvals {

  private final Asks asks;
  private final VoidAsks voids;
  private final ReceiptRegister receipts;
  private final Charges charges;
  private final Clock clock;

  Approvals(Asks asks, VoidAsks voids, ReceiptRegister receipts, Charges charges, Clock clock) {
    this.asks = asks;
    this.voids = voids;
    this.receipts = receipts;
    this.charges = charges;
    this.clock = clock;
  }

  /** Decides about something that is waiting. */
  void decide(Connection connection, Ask ask, boolean granted, String note, StaffNumber by)
      throws SQLException {
    if (asks.decision(connection, ask.id()).isPresent()) {
      throw new CheckFailedException(Finding.of(ManagerCode.DECIDED));
    }
    if (!granted && note.isBlank()) {
      throw new CheckFailedException(Finding.of(ManagerCode.REASON).in("note"));
    }
    if (granted) {
      carryOut(connection, ask, by);
    }
    asks.decide(connection, ask, new Decision(granted, by, note, clock.instant()));
  }

  /** Decides about a void that is asked for; the charge of a receipt that is void is open again. */
  void decide(
      Connection connection, RequestId request, VoidAsk ask, boolean granted, StaffNumber by)
      throws SQLException {
    if (!granted) {
      voids.decline(connection, request, ask, by);
      return;
    }
    voids.grant(connection, request, ask, by);
    Optional<Receipt> receipt = receipts.find(connection, ask.number());
    if (receipt.isPresent()) {
      charges.takeBack(connection, receipt.get().payment().id(), new PaymentId("V" + ask.id()));
    }
  }

  private void carryOut(Connection connection, Ask ask, StaffNumber by) throws SQLException {
    switch (ask.kind()) {
      case REFUND -> refund(connection, ask, by);
      case LATE_REPORT -> requireOther(ask, by);
    }
  }

  /** The register of reports holds it too, when the report is submitted. */
  private static void requireOther(Ask ask, StaffNumber by) {
    if (by.equals(ask.by())) {
      throw new CheckFailedException(Finding.of(ReportCode.LATE).with("date", ask.subject()));
    }
  }

  private void refund(Connection connection, Ask ask, StaffNumber by) throws SQLException {
    Receipt receipt = receipt(connection, ask);
    Refund refund =
        new Refund(
            ask.payment(),
            ask.hall(),
            ask.by(),
            by,
            receipt.payment().payer(),
            clock.instant(),
            receipt.payment().lines(),
            ask.note());
    String book = refundBook(connection, ask.hall(), ask.by());
    receipts.refund(connection, new RefundRequest(ask.deed(), book, receipt.number(), refund));
    charges.takeBack(connection, receipt.payment().id(), refund.id());
  }

  private String refundBook(Connection connection, HallCode hall, StaffNumber cashier)
      throws SQLException {
    return receipts.books().all(connection).stream()
        .filter(state -> state.status() == BookState.Status.IN_USE)
        .filter(state -> state.book().kind() == ReceiptBook.Kind.REFUND)
        .filter(state -> state.holder().equals(Optional.of(new BookState.Holder(hall, cashier))))
        .map(state -> state.book().id())
        .findFirst()
        .orElseThrow(
            () ->
                new CheckFailedException(
                    Finding.of(ManagerCode.NO_REFUND_BOOK).with("cashier", cashier)));
  }

  /** The receipt that something is asked about; one of another hall is not there. */
  Receipt receipt(Connection connection, Ask ask) throws SQLException {
    return find(connection, ask)
        .orElseThrow(() -> new CheckFailedException(Finding.of(ManagerCode.NO_RECEIPT)));
  }

  /** Returns the receipt that something is asked about, if it is one of that hall. */
  Optional<Receipt> find(Connection connection, Ask ask) throws SQLException {
    Optional<ReceiptNumber> number = ReceiptNumber.parse(ask.subject()).value();
    return number.isEmpty()
        ? Optional.empty()
        : receipts
            .find(connection, number.get())
            .filter(receipt -> receipt.payment().hall().equals(ask.hall()));
  }
}
