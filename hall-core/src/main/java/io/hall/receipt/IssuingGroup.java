package io.hall.receipt;

import static io.hall.receipt.ReceiptRules.refused;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.payment.Payment;
import io.hall.receipt.IssuingAttempt.Action;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.Outcome;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Receipts that are issued in one transaction: every request is decided first, in order, and then
 * all that is to be written is written in a few statements. Not safe for use by several threads.
 */
final class IssuingGroup {

  private static final Set<Kind> KINDS = Set.of(Kind.RECEIPT, Kind.TRAINING);

  private final Issuing desk;
  private final Connection connection;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Set<IssuingAttempt> allowed = new HashSet<>();
  private final Set<RequestId> decided = new HashSet<>();

  IssuingGroup(Issuing desk, Connection connection) {
    this.desk = desk;
    this.connection = connection;
  }

  /** What goes into one book. */
  private static final class Page {

    private final BookState state;
    private final Journal.End end;
    private final List<Integer> indexes = new ArrayList<>();
    private final List<ReceiptNumber> numbers = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private RunningTotals totals;

    Page(BookState state, Journal.End end) {
      this.state = state;
      this.end = end;
      this.totals = end.totals();
    }

    void add(int index, IssueRequest ask) {
      ReceiptNumber number = state.book().number(totals.issued());
      RunningTotals after = totals.issue(ask.payment().total().fen());
      entries.add(ReceiptBytes.issue(after, end.stream(), number, end.now(), ask));
      numbers.add(number);
      indexes.add(index);
      totals = after;
    }
  }

  List<Outcome<Receipt>> issue(List<IssueRequest> asks) throws SQLException {
    Locks.take(connection, locks(asks).toArray(String[]::new));
    Map<RequestId, LogRecord> before =
        desk.journal().log().find(connection, asks.stream().map(IssueRequest::request).toList());
    Set<String> receipted =
        desk.tables().receipted(connection, asks.stream().map(IssuingGroup::payment).toList());
    List<Integer> again = new ArrayList<>();
    List<Outcome<Receipt>> outcomes = new ArrayList<>(asks.size());
    for (int i = 0; i < asks.size(); i++) {
      IssueRequest ask = asks.get(i);
      Outcome<Receipt> pending = new Outcome.Refused<>(new IllegalStateException("undecided"));
      LogRecord earlier = before.get(ask.request());
      if (earlier == null && !decided.add(ask.request())) {
        again.add(i);
      } else if (earlier != null) {
        pending = answered(earlier, ask);
      } else {
        pending = decide(i, ask, receipted, pending);
      }
      outcomes.add(pending);
    }
    write(asks, outcomes);
    repeat(asks, again, outcomes);
    return outcomes;
  }

  private static Collection<String> locks(List<IssueRequest> asks) {
    Set<String> names = new HashSet<>();
    for (IssueRequest ask : asks) {
      names.add(ReceiptRules.lock(ask.book()));
      names.add(ReceiptRules.lock(ask.payment().id()));
    }
    return names;
  }

  private static String payment(IssueRequest ask) {
    return ask.payment().id().value();
  }

  /** The same request twice at once: the second is asked again when the first is written. */
  private void repeat(List<IssueRequest> asks, List<Integer> again, List<Outcome<Receipt>> outcomes)
      throws SQLException {
    if (!again.isEmpty()) {
      List<Outcome<Receipt>> answers = desk.on(connection, again.stream().map(asks::get).toList());
      for (int i = 0; i < again.size(); i++) {
        outcomes.set(again.get(i), answers.get(i));
      }
    }
  }

  private Outcome<Receipt> answered(LogRecord earlier, IssueRequest ask) throws SQLException {
    try {
      return new Outcome.Done<>(desk.earlier().receipt(connection, earlier, ask));
    } catch (RuntimeException e) {
      return new Outcome.Refused<>(e);
    }
  }

  /** Plans one receipt, or refuses it; nothing is written yet. */
  private Outcome<Receipt> decide(
      int index, IssueRequest ask, Set<String> receipted, Outcome<Receipt> pending)
      throws SQLException {
    try {
      plan(index, ask, receipted);
      return pending;
    } catch (RuntimeException e) {
      return new Outcome.Refused<>(e);
    }
  }

  private void plan(int index, IssueRequest ask, Set<String> receipted) throws SQLException {
    Payment payment = ask.payment();
    Page page = page(ask.book());
    requireAllowed(payment, page);
    ReceiptRules.requireOwn(page.state, payment.hall(), payment.cashier(), KINDS);
    boolean real = page.state.book().kind() == Kind.RECEIPT;
    if (real && receipted.contains(payment.id().value())) {
      throw refused(Finding.of(ReceiptCode.PAYMENT_RECEIPTED));
    }
    page.add(index, ask);
    if (real) {
      receipted.add(payment.id().value());
    }
  }

  private Page page(String book) throws SQLException {
    Page page = pages.get(book);
    if (page == null) {
      BookState state = desk.rules().bookInUse(connection, book);
      page = new Page(state, desk.journal().end(connection, state.book().stream()));
      pages.put(book, page);
    }
    return page;
  }

  private void requireAllowed(Payment payment, Page page) throws SQLException {
    IssuingAttempt attempt =
        new IssuingAttempt(
            Action.ISSUE, payment.hall(), payment.cashier(), BusinessDate.of(page.end.now()));
    if (!allowed.contains(attempt)) {
      desk.guards().require(connection, attempt);
      allowed.add(attempt);
    }
  }

  private void write(List<IssueRequest> asks, List<Outcome<Receipt>> outcomes) throws SQLException {
    List<Receipt> real = new ArrayList<>();
    List<LogRecord> records = new ArrayList<>();
    for (Page page : pages.values()) {
      if (!page.entries.isEmpty()) {
        List<LogRecord> issues = page.end.append(page.entries, records);
        List<Receipt> issued = issued(page, issues, asks, outcomes);
        if (page.state.book().kind() == Kind.RECEIPT) {
          real.addAll(issued);
        }
      }
    }
    desk.journal().tell(connection, records);
    desk.tables().insert(connection, real);
  }

  private static List<Receipt> issued(
      Page page,
      List<LogRecord> records,
      List<IssueRequest> asks,
      List<Outcome<Receipt>> outcomes) {
    List<Receipt> issued = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      LogRecord record = records.get(i);
      IssueRequest ask = asks.get(page.indexes.get(i));
      Receipt receipt =
          new Receipt(
              page.numbers.get(i),
              page.state.book().id(),
              ask.payment(),
              record.at(),
              ChainLink.of(record));
      issued.add(receipt);
      outcomes.set(page.indexes.get(i), new Outcome.Done<>(receipt));
    }
    return issued;
  }
}
