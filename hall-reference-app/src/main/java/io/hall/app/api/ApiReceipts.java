package io.hall.app.api;

import io.hall.app.api.ApiKey.Client;
import io.hall.app.api.ApiUses.Use;
import io.hall.app.customer.Charges;
import io.hall.app.customer.Owed;
import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.Reprint;
import io.hall.receipt.ReprintRequest;
import io.hall.security.audit.AuditEvent;
import io.hall.store.Locks;
import io.hall.store.Outcome;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Receipts as a billing system asks for them: each request is one transaction, audit included. */
@Component
final class ApiReceipts {

  private final Store store;
  private final ReceiptRegister receipts;
  private final Charges charges;
  private final ApiUses uses;
  private final Store.Together<Issue, Receipt> together = this::issue;

  ApiReceipts(Store store, ReceiptRegister receipts, Charges charges, ApiUses uses) {
    this.store = store;
    this.receipts = receipts;
    this.charges = charges;
    this.uses = uses;
  }

  /** Issues the receipt of a payment, and notes what it pays of the customer's charges. */
  Receipt issue(ApiCaller caller, IssueRequest ask) {
    if (!caller.getPrincipal().sees(ask.payment().hall())) {
      throw ApiCode.OTHER_HALL.refusal("/hall");
    }
    return store.write(new Issue(caller, ask), together);
  }

  /** Whose payment it is, and what is asked for. */
  private record Issue(ApiCaller caller, IssueRequest ask) {}

  /** Payments that come at the same time are read and written together. */
  private List<Outcome<Receipt>> issue(Connection connection, List<Issue> asks)
      throws SQLException {
    List<IssueRequest> requests = asks.stream().map(Issue::ask).toList();
    Set<RequestId> before =
        store
            .log()
            .find(connection, requests.stream().map(IssueRequest::request).toList())
            .keySet();
    List<Receipt> issued =
        requests.size() == 1
            ? List.of(receipts.issue(connection, requests.get(0)))
            : receipts.issueAll(connection, requests);
    Set<String> charged =
        charges.charged(
            connection, requests.stream().map(ask -> ask.payment().payer().customer()).toList());
    List<Outcome<Receipt>> outcomes = new ArrayList<>();
    List<AuditEvent> events = new ArrayList<>();
    for (int i = 0; i < asks.size(); i++) {
      Payment payment = requests.get(i).payment();
      Receipt receipt = issued.get(i);
      boolean again = before.contains(requests.get(i).request());
      if (!again && !receipt.isTraining() && charged.contains(payment.payer().customer())) {
        pay(connection, payment);
      }
      events.add(ApiUses.event(asks.get(i).caller(), use(receipt, again)));
      outcomes.add(new Outcome.Done<>(receipt));
    }
    uses.record(connection, events);
    return outcomes;
  }

  private static Use use(Receipt receipt, boolean again) {
    return Use.of(
        again ? "receipt.issue-again" : "receipt.issue",
        "receipt/" + receipt.number(),
        receipt.payment().hall());
  }

  private void pay(Connection connection, Payment payment) throws SQLException {
    String customer = payment.payer().customer();
    Locks.take(connection, "customer/" + customer);
    List<PaymentLine> paying = new ArrayList<>();
    for (Owed owed : charges.of(connection, customer)) {
      List<PaymentLine> of = payment.lines().stream().filter(line -> pays(line, owed)).toList();
      Money paid = Money.sum(of.stream().map(PaymentLine::amount).toList());
      if (paid.compareTo(owed.open()) > 0) {
        throw ApiCode.MORE_THAN_OWED.refusal("/lines/" + payment.lines().indexOf(of.get(0)));
      }
      paying.addAll(of);
    }
    charges.pay(connection, customer, payment.id(), paying);
  }

  private static boolean pays(PaymentLine line, Owed owed) {
    return line.season().equals(owed.season()) && line.category() == owed.category();
  }

  /** Returns a receipt; one of a hall that the client does not see is not there. */
  Receipt find(Client client, String number) {
    return ReceiptNumber.parse(number)
        .value()
        .flatMap(read -> store.read(connection -> receipts.find(connection, read)))
        .filter(receipt -> client.sees(receipt.payment().hall()))
        .orElseThrow(ApiCode.NOT_THERE::refusal);
  }

  /** Whether a receipt was made void. */
  boolean isVoid(ReceiptNumber number) {
    return store.read(
        connection ->
            Sql.exists(
                connection, "SELECT 1 FROM receipt_void WHERE number = ?", number.toString()));
  }

  /** Records that a receipt is printed once more. */
  Reprint reprint(ApiCaller caller, ReprintRequest ask) {
    Receipt receipt = find(caller.getPrincipal(), ask.number().toString());
    return store.write(
        connection -> {
          Reprint reprint = receipts.reprint(connection, ask);
          uses.record(
              connection,
              caller,
              Use.of("receipt.reprint", "receipt/" + ask.number(), receipt.payment().hall()));
          return reprint;
        });
  }
}
