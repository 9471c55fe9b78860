package io.hall.app.counter;

import io.hall.app.counter.Bill.Part;
import io.hall.app.counter.Bill.Wanted;
import io.hall.app.customer.Charges;
import io.hall.app.customer.Customer;
import io.hall.app.customer.Customers;
import io.hall.app.customer.Owed;
import io.hall.app.spring.NotThere;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookState;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.Reprint;
import io.hall.receipt.ReprintRequest;
import io.hall.receipt.VoidAsks;
import io.hall.receipt.VoidReason;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a cashier does at the counter: the payment and its receipt are one transaction. */
@Component
class Counter {

  private final Store store;
  private final Clock clock;
  private final ReceiptRegister receipts;
  private final Customers customers;
  private final Charges charges;
  private final VoidAsks voids;

  Counter(
      Store store,
      Clock clock,
      ReceiptRegister receipts,
      Customers customers,
      Charges charges,
      VoidAsks voids) {
    this.store = store;
    this.clock = clock;
    this.receipts = receipts;
    this.customers = customers;
    this.charges = charges;
    this.voids = voids;
  }

  List<Customer> search(String asked) {
    return store.read(connection -> customers.search(connection, asked));
  }

  Customer customer(String number) {
    return store
        .read(connection -> customers.find(connection, number))
        .orElseThrow(() -> new CheckFailedException(Finding.of(CounterCode.NO_CUSTOMER)));
  }

  List<Owed> owed(String customer) {
    return store.read(connection -> charges.of(connection, customer));
  }

  /** The book of receipts that a cashier uses. */
  Optional<ReceiptBook> book(HallCode hall, StaffNumber cashier) {
    return store.read(connection -> book(connection, hall, cashier));
  }

  private Optional<ReceiptBook> book(Connection connection, HallCode hall, StaffNumber cashier)
      throws SQLException {
    List<ReceiptBook> inUse =
        receipts.books().all(connection).stream()
            .filter(state -> state.status() == BookState.Status.IN_USE)
            .filter(state -> state.book().kind() == ReceiptBook.Kind.RECEIPT)
            .filter(
                state -> state.holder().equals(Optional.of(new BookState.Holder(hall, cashier))))
            .map(BookState::book)
            .toList();
    for (ReceiptBook book : inUse) {
      if (receipts.books().left(connection, book.id()) > 0) {
        return Optional.of(book);
      }
    }
    return inUse.stream().findFirst(); // a full one is told as full
  }

  /**
   * Takes a payment and returns its receipt; the same request gives the same receipt again.
   *
   * @param form the amount of each charge, {@code pay.SEASON.CATEGORY}; of each tender, {@code
   *     tender.CASH}; and {@code cashReceived}
   */
  Receipt take(
      RequestId request,
      HallCode hall,
      StaffNumber cashier,
      String customer,
      Map<String, String> form) {
    List<Wanted> wanted = wanted(owed(customer), form);
    List<Part> parts = Bill.parts(form);
    requireEqual(wanted, parts);
    PaymentId id = new PaymentId("W" + request.value());
    List<PaymentLine> lines = Bill.lines(wanted, parts);
    Payment payment =
        new Payment(
            id,
            hall,
            cashier,
            Channel.HALL,
            customer(customer).payer(),
            clock.instant(),
            lines,
            received(parts, form));
    String book =
        book(hall, cashier)
            .orElseThrow(() -> new CheckFailedException(Finding.of(CounterCode.NO_BOOK)))
            .id();
    return receipts.issue(
        new IssueRequest(request, book, payment),
        connection -> {
          charges.pay(connection, customer, id, lines);
          return connection;
        });
  }

  private static List<Wanted> wanted(List<Owed> owed, Map<String, String> form) {
    List<Wanted> wanted = new ArrayList<>();
    for (Owed one : owed) {
      String field = "pay." + one.season().firstYear() + "." + one.category();
      String text = form.getOrDefault(field, "").strip();
      if (!text.isEmpty()) {
        Money amount = Amounts.read(text, field);
        if (amount.compareTo(one.open()) > 0) {
          throw new CheckFailedException(Finding.of(CounterCode.TOO_MUCH).in(field));
        }
        wanted.add(new Wanted(one, amount));
      }
    }
    return wanted;
  }

  private static void requireEqual(List<Wanted> wanted, List<Part> parts) {
    Money due = Money.sum(wanted.stream().map(Wanted::amount).toList());
    if (!due.isPositive()) {
      throw new CheckFailedException(Finding.of(CounterCode.NOTHING));
    }
    Money paid = Money.sum(parts.stream().map(Part::amount).toList());
    if (!paid.equals(due)) {
      throw new CheckFailedException(
          Finding.of(CounterCode.TENDERS).with("due", due).with("paid", paid));
    }
  }

  /** The cash handed over; exactly what is paid in cash where the field is left empty. */
  private static Money received(List<Part> parts, Map<String, String> form) {
    String text = form.getOrDefault("cashReceived", "").strip();
    return text.isEmpty()
        ? Money.sum(
            parts.stream().filter(p -> p.tender() == Tender.CASH).map(Part::amount).toList())
        : Amounts.read(text, "cashReceived");
  }

  /** A receipt of this hall; that of another is as good as none. */
  Receipt receipt(HallCode hall, String number) {
    return ReceiptNumber.parse(number)
        .value()
        .flatMap(read -> store.read(connection -> receipts.find(connection, read)))
        .filter(receipt -> receipt.payment().hall().equals(hall))
        .orElseThrow(NotThere::new);
  }

  /** What a cashier issued today, the last first. */
  List<Issued> today(HallCode hall, StaffNumber cashier) {
    return store.read(connection -> today(connection, hall, cashier));
  }

  private List<Issued> today(Connection connection, HallCode hall, StaffNumber cashier)
      throws SQLException {
    Set<ReceiptNumber> asked = new HashSet<>();
    voids.open(connection, hall).forEach(ask -> asked.add(ask.number()));
    List<Issued> issued = new ArrayList<>();
    for (Document one : ReceiptLedger.day(connection, hall, BusinessDate.today(clock))) {
      if (one.cashier().equals(cashier)) {
        issued.add(0, new Issued(one, state(!one.counts(), asked.contains(one.number()))));
      }
    }
    return issued;
  }

  /**
   * A document of today.
   *
   * @param document what the register holds of it
   * @param state how it stands
   */
  record Issued(Document document, State state) {}

  /** How a receipt stands. */
  enum State {
    /** It counts. */
    VALID,
    /** It counts, and is asked to be void. */
    VOID_ASKED,
    /** It is void. */
    VOIDED;

    /** Whether it is void. */
    public boolean isVoided() {
      return this == VOIDED;
    }
  }

  private static State state(boolean voided, boolean asked) {
    State open = asked ? State.VOID_ASKED : State.VALID;
    return voided ? State.VOIDED : open;
  }

  /** How a receipt stands. */
  State state(Receipt receipt) {
    return store.read(
        connection ->
            state(
                receipts.isVoid(connection, receipt.number()),
                voids.open(connection, receipt.payment().hall()).stream()
                    .anyMatch(ask -> ask.number().equals(receipt.number()))));
  }

  void askVoid(
      RequestId request, ReceiptNumber number, VoidReason reason, String note, StaffNumber by) {
    store.write(connection -> voids.ask(connection, request, number, reason, note, by));
  }

  Reprint reprint(RequestId request, ReceiptNumber number, StaffNumber by) {
    return store.write(
        connection -> receipts.reprint(connection, new ReprintRequest(request, number, by)));
  }
}
