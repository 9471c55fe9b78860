package io.hall.app.files;

import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.VoidReason;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one event, which stand together: several for a payment or refund of several lines,
 * else one. Not thread-safe.
 */
final class EventRows {

  private static final String[] SHARED = {
    "event", "payment", "at", "hall", "cashier", "customer", "payer", "address"
  };
  private static final String[] SHARED_BY_REFUND = {"refers_to", "reason", "approver"};

  /** One more than a payment may have, so that too many are noticed and not kept. */
  private static final int MAX_ROWS = 100;

  /** What a row of {@code payments.csv} may be. */
  enum Kind {
    PAY,
    VOID,
    REFUND,
    REPRINT
  }

  private final Row head;
  private final boolean wanted;
  private final List<Row> rows = new ArrayList<>(1);

  EventRows(Row head, boolean wanted) {
    this.head = head;
    this.wanted = wanted;
    rows.add(head);
  }

  boolean isWanted() {
    return wanted;
  }

  Row head() {
    return head;
  }

  /** The lines of the file on which its rows stand. */
  List<Long> lines() {
    return rows.stream().map(Row::line).toList();
  }

  /** Whether {@code row} is a further line of this event. */
  boolean goesOnWith(Row row) {
    String event = head.raw("event");
    return (event.equals("PAY") || event.equals("REFUND"))
        && event.equals(row.raw("event"))
        && head.raw("payment").equals(row.raw("payment"));
  }

  void add(Row row) {
    for (String column : SHARED) {
      agree(row, column);
    }
    if (head.raw("event").equals("REFUND")) {
      for (String column : SHARED_BY_REFUND) {
        agree(row, column);
      }
    }
    if (wanted && rows.size() < MAX_ROWS) {
      rows.add(row);
    }
  }

  private void agree(Row row, String column) {
    if (!row.raw(column).equals(head.raw(column))) {
      row.wrong(
          column,
          Finding.of(DayFileCode.ROWS_DISAGREE).with("column", column).with("line", head.line()));
    }
  }

  /** Reads the event; empty when something is wrong with its rows. */
  Optional<DayEvent> event() {
    rows.forEach(Row::checkCells);
    Optional<Kind> kind = head.required("event", Cells.constant(Kind.class));
    Optional<DayEvent> event =
        kind.flatMap(
            k ->
                switch (k) {
                  case PAY -> payment();
                  case VOID -> voided();
                  case REFUND -> refund();
                  case REPRINT -> reprint();
                });
    return rows.stream().allMatch(Row::isRight) ? event : Optional.empty();
  }

  /** When, where and by whom. */
  private record Who(PaymentId id, Instant at, HallCode hall, StaffNumber cashier) {}

  private Optional<Who> who() {
    Optional<PaymentId> id = head.required("payment", Cells.code(PaymentId::new));
    Optional<Instant> at = head.required("at", Cells::time);
    Optional<HallCode> hall = head.required("hall", Cells.code(HallCode::new));
    Optional<StaffNumber> cashier = head.required("cashier", Cells.code(StaffNumber::new));
    return head.isRight()
        ? Optional.of(
            new Who(id.orElseThrow(), at.orElseThrow(), hall.orElseThrow(), cashier.orElseThrow()))
        : Optional.empty();
  }

  private Optional<Payer> payer() {
    Optional<String> customer = head.required("customer", Cells::text);
    Optional<String> name = head.required("payer", Cells::text);
    String address = head.text("address");
    return customer.flatMap(c -> name.map(n -> new Payer(c, n, address)));
  }

  private Optional<DayEvent> payment() {
    Optional<Who> who = who();
    Optional<Payer> payer = payer();
    List<PaymentLine> lines = lines(true);
    rows.forEach(row -> row.unused("PAY", "refers_to", "reason", "approver"));
    Optional<Money> received = received();
    if (!rows.stream().allMatch(Row::isRight)) {
      return Optional.empty();
    }
    Money cash =
        Money.sum(
            lines.stream()
                .filter(line -> line.tender() == Tender.CASH)
                .map(PaymentLine::amount)
                .toList());
    Who w = who.orElseThrow();
    return head.made(
            received.isPresent() ? "received" : "amount",
            () ->
                new Payment(
                    w.id(),
                    w.hall(),
                    w.cashier(),
                    Channel.HALL,
                    payer.orElseThrow(),
                    w.at(),
                    lines,
                    received.orElse(cash)))
        .map(DayEvent.Paid::new);
  }

  private Optional<Money> received() {
    Optional<Row> firstCash =
        rows.stream().filter(row -> row.raw("tender").equals(Tender.CASH.name())).findFirst();
    for (Row row : rows) {
      if (row.isFilled("received") && !firstCash.equals(Optional.of(row))) {
        row.wrong("received", DayFileCode.RECEIVED_ELSEWHERE);
      }
    }
    return firstCash.flatMap(row -> row.optional("received", Cells::notNegative));
  }

  private List<PaymentLine> lines(boolean withBasis) {
    List<PaymentLine> lines = new ArrayList<>(rows.size());
    for (Row row : rows) {
      line(row, withBasis).ifPresent(lines::add);
    }
    return lines;
  }

  private Optional<PaymentLine> line(Row row, boolean withBasis) {
    var category = row.required("category", Cells.constant(FeeCategory.class));
    var season = row.required("season", Cells::season);
    var tender = row.required("tender", Cells.constant(Tender.class));
    var amount = row.required("amount", withBasis ? Cells::amount : Cells::positive);
    var reference = row.optional("reference", Cells::reference);
    Optional<Basis> basis = withBasis ? basis(row) : Optional.empty();
    if (!row.isRight()) {
      return Optional.empty();
    }
    return row.made(
        "amount",
        () ->
            new PaymentLine(
                category.orElseThrow(),
                season.orElseThrow(),
                tender.orElseThrow(),
                amount.orElseThrow(),
                reference.orElse(""),
                basis));
  }

  private static Optional<Basis> basis(Row row) {
    Optional<BigDecimal> quantity = row.optional("quantity", Cells::decimal);
    Optional<String> unit = row.optional("unit", Cells::text);
    Optional<BigDecimal> price = row.optional("unit_price", Cells::decimal);
    boolean some = row.isFilled("quantity") || row.isFilled("unit") || row.isFilled("unit_price");
    boolean all = row.isFilled("quantity") && row.isFilled("unit") && row.isFilled("unit_price");
    if (some && !all) {
      row.wrong("quantity", DayFileCode.BASIS_INCOMPLETE);
    }
    return quantity.flatMap(
        q -> unit.flatMap(u -> price.flatMap(p -> row.made("unit", () -> new Basis(q, u, p)))));
  }

  private Optional<DayEvent> refund() {
    Optional<Who> who = who();
    Optional<Payer> payer = payer();
    List<PaymentLine> lines = lines(false);
    rows.forEach(row -> row.unused("REFUND", "quantity", "unit", "unit_price", "received"));
    Optional<PaymentId> refersTo = head.required("refers_to", Cells.code(PaymentId::new));
    Optional<String> reason = head.required("reason", Cells::text);
    Optional<StaffNumber> approver = approver();
    if (!rows.stream().allMatch(Row::isRight)) {
      return Optional.empty();
    }
    Who w = who.orElseThrow();
    return head.made(
            "reason",
            () ->
                new Refund(
                    w.id(),
                    w.hall(),
                    w.cashier(),
                    approver.orElseThrow(),
                    payer.orElseThrow(),
                    w.at(),
                    lines,
                    reason.orElseThrow()))
        .map(refund -> new DayEvent.Refunded(refund, refersTo.orElseThrow()));
  }

  private Optional<DayEvent> voided() {
    Optional<Who> who = who();
    Optional<VoidReason> reason = head.required("reason", Cells.constant(VoidReason.class));
    Optional<StaffNumber> approver = approver();
    unusedBesides("VOID", "reason", "approver");
    if (!head.isRight()) {
      return Optional.empty();
    }
    Who w = who.orElseThrow();
    return Optional.of(
        new DayEvent.Voided(
            w.id(), w.at(), w.hall(), w.cashier(), reason.orElseThrow(), approver.orElseThrow()));
  }

  private Optional<DayEvent> reprint() {
    Optional<Who> who = who();
    unusedBesides("REPRINT");
    return who.filter(w -> head.isRight())
        .map(w -> new DayEvent.Reprinted(w.id(), w.at(), w.hall(), w.cashier()));
  }

  private Optional<StaffNumber> approver() {
    Optional<StaffNumber> approver = head.required("approver", Cells.code(StaffNumber::new));
    if (approver.isPresent() && head.raw("approver").equals(head.raw("cashier"))) {
      head.wrong("approver", DayFileCode.SECOND_PERSON);
    }
    return approver;
  }

  private void unusedBesides(String kind, String... used) {
    List<String> columns = Layout.PAYMENTS.columns();
    List<String> kept = List.of(used);
    columns.subList(SHARED.length - 3, columns.size()).stream()
        .filter(column -> !kept.contains(column))
        .forEach(column -> head.unused(kind, column));
  }
}
