package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.InvoiceLedger.Standing;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.tariff.Charge;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Checks drafts and keeps the answers; holds the whole store, since everything counts. */
final class DeskChecks {

  private final DeskTables tables = new DeskTables();
  private final FormTables forms = new FormTables();
  private final DeskRules rules = new DeskRules();
  private final DeskJournal journal;
  private final DeskReader reader;
  private final InvoiceCheck figures;

  DeskChecks(DeskJournal journal, DeskReader reader, InvoiceCheck figures) {
    this.journal = journal;
    this.reader = reader;
    this.figures = figures;
  }

  Checked<Cleared> blue(
      Connection connection, RequestId request, Drafted drafted, StaffNumber by, Account account)
      throws SQLException {
    DeskRules.requireColour(drafted, InvoiceColour.BLUE);
    return checked(
        connection,
        request,
        drafted,
        new Checking(by, account.charges(), StepBytes.personal(account)),
        () ->
            new FourPointCheck(drafted.draft(), account, receipts(connection, drafted))
                .answers(figures, BusinessDate.of(journal.now())));
  }

  Checked<Cleared> red(Connection connection, RequestId request, Drafted drafted, StaffNumber by)
      throws SQLException {
    DeskRules.requireColour(drafted, InvoiceColour.RED);
    return checked(
        connection,
        request,
        drafted,
        new Checking(by, List.of(), Canonical.EMPTY),
        () -> redAnswers(connection, drafted));
  }

  /** What is asked for when a draft is checked. */
  private record Checking(StaffNumber by, List<Charge> charges, Canonical personal) {}

  /** Reads what a check is held against, and checks. */
  @FunctionalInterface
  private interface Answering {
    Map<Point, List<Finding>> answers() throws SQLException;
  }

  private Checked<Cleared> checked(
      Connection connection, RequestId request, Drafted drafted, Checking ask, Answering answering)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.CHECKED);
    if (earlier.isPresent()) {
      LogRecord record = earlier.get();
      Map<Point, List<Finding>> answers = StepBytes.answers(record.body());
      journal.log().requireSame(connection, record, body(drafted, ask, answers), ask.personal());
      return outcome(drafted, new PointAnswers(answers, ask.by(), record.at()));
    }
    rules.requireStage(connection, drafted.id(), Stage.DRAFTED);
    Map<Point, List<Finding>> answers = answering.answers();
    LogRecord record =
        journal.append(
            connection,
            DeskJournal.stream(drafted.draft().hall()),
            StepBytes.CHECKED,
            request,
            body(drafted, ask, answers),
            ask.personal());
    PointAnswers points = new PointAnswers(answers, ask.by(), record.at());
    int attempt = tables.checks(connection, drafted.id(), false).size() + 1;
    tables.insertCheck(connection, drafted.id(), attempt, record.position(), points);
    return outcome(drafted, points);
  }

  private static Canonical body(Drafted drafted, Checking ask, Map<Point, List<Finding>> answers) {
    return StepBytes.check(drafted.id(), ask.by(), ask.charges(), answers);
  }

  private static Checked<Cleared> outcome(Drafted drafted, PointAnswers points) {
    return Checked.of(new Cleared(drafted, points, List.of()), points.findings());
  }

  private static Map<ReceiptNumber, SortedMap<HeatingSeason, Standing>> receipts(
      Connection connection, Drafted drafted) throws SQLException {
    Map<ReceiptNumber, SortedMap<HeatingSeason, Standing>> receipts = new HashMap<>();
    for (Share share : drafted.draft().shares()) {
      receipts.put(share.receipt(), InvoiceLedger.standings(connection, share.receipt()));
    }
    return receipts;
  }

  private Map<Point, List<Finding>> redAnswers(Connection connection, Drafted drafted)
      throws SQLException {
    InvoiceDraft draft = drafted.draft();
    RequestId blue = rules.blue(connection, draft).orElseThrow();
    DeskInvoice standing = reader.find(connection, blue).orElseThrow();
    if (!(standing instanceof Document document)) {
      throw DeskRules.refused(Finding.of(InvoiceCode.NO_BLUE).in("red.blue"));
    }
    if (document.draft().isRed()) {
      throw DeskRules.refused(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", InvoiceColour.BLUE));
    }
    return new RedCheck(draft, document, reds(connection, blue))
        .answers(figures, BusinessDate.of(journal.now()), form(connection, drafted, blue));
  }

  private List<RedCheck.Red> reds(Connection connection, RequestId blue) throws SQLException {
    List<RedCheck.Red> reds = new ArrayList<>();
    for (RequestId red : tables.redsOf(connection, blue)) {
      reds.add(RedCheck.Red.of(reader.find(connection, red).orElseThrow()));
    }
    return reds;
  }

  private Optional<RedCheck.Form> form(Connection connection, Drafted drafted, RequestId blue)
      throws SQLException {
    Optional<ConfirmationNumber> number = drafted.draft().invoice().red().flatMap(r -> r.form());
    Optional<FormTables.Row> row =
        number.isEmpty() ? Optional.empty() : forms.form(connection, number.get());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    boolean used = forms.isUsed(connection, number.orElseThrow(), drafted.id());
    return row.map(
        r ->
            new RedCheck.Form(
                r.form(), r.blue().equals(blue), used, r.form().state(journal.clock())));
  }
}
