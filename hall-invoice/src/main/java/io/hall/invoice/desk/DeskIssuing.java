package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Records what the tax platform is asked for, and what it answers. */
final class DeskIssuing {

  private final DeskTables tables = new DeskTables();
  private final IssueTables issues = new IssueTables();
  private final DeskRules rules = new DeskRules();
  private final DeskJournal journal;
  private final DeskReader reader;

  DeskIssuing(DeskJournal journal, DeskReader reader) {
    this.journal = journal;
    this.reader = reader;
  }

  Sent send(Connection connection, RequestId request, Cleared cleared, StaffNumber by)
      throws SQLException {
    RequestId id = cleared.id();
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.SENT);
    if (earlier.isPresent()) {
      int attempt = StepBytes.ordinal(earlier.get().body());
      RecordLog.requireSame(earlier.get(), StepBytes.send(id, attempt, by));
      return reader.sent(connection, id, attempt);
    }
    Cleared now = sendable(connection, id, by);
    int number = now.attempts().size() + 1;
    Canonical body = StepBytes.send(id, number, by);
    String stream = DeskJournal.stream(now.draft().hall());
    LogRecord record = journal.append(connection, stream, StepBytes.SENT, request, body);
    Attempt attempt = new Attempt(number, by, record.at(), Optional.empty());
    issues.insertSend(connection, id, attempt, tables.checks(connection, id, true).get(0));
    return new Sent(now, attempt);
  }

  private Cleared sendable(Connection connection, RequestId id, StaffNumber by)
      throws SQLException {
    rules.requireStage(connection, id, Stage.CLEARED);
    Cleared now = reader.cleared(connection, id, Integer.MAX_VALUE);
    DeskRules.requireOther(by, now.by(), "CHECKER");
    if (!now.isSendable()) {
      throw DeskRules.refused(Finding.of(InvoiceCode.NOT_RETRYABLE));
    }
    DeskRules.requireStillOpen(connection, now.draft());
    return now;
  }

  Cleared failed(Connection connection, RequestId request, Sent sent, Failure failure)
      throws SQLException {
    RequestId id = sent.id();
    int attempt = sent.attempt().number();
    String stream = journal.lock(connection, sent.draft().hall());
    Canonical body = StepBytes.failure(id, attempt, failure);
    if (journal.isRepeated(connection, request, StepBytes.FAILED, body)) {
      return reader.cleared(connection, id, attempt);
    }
    rules.requireAttempt(connection, sent);
    LogRecord record = journal.append(connection, stream, StepBytes.FAILED, request, body);
    issues.insertFailure(connection, id, attempt, failure, record.at());
    return reader.cleared(connection, id, attempt);
  }

  Document issued(Connection connection, RequestId request, Sent sent, Invoice document)
      throws SQLException {
    IssuedOtherwise otherwise = new IssuedOtherwise(sent.draft(), document);
    List<Finding> against = otherwise.against(BusinessDate.of(journal.now()));
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
    String stream = journal.lock(connection, sent.draft().hall());
    List<Finding> findings = otherwise.findings();
    return findings.isEmpty()
        ? asChecked(connection, request, stream, sent, document)
        : differing(connection, request, stream, sent, document, otherwise);
  }

  private Document asChecked(
      Connection connection, RequestId request, String stream, Sent sent, Invoice document)
      throws SQLException {
    Canonical body = StepBytes.issue(sent.id(), sent.attempt().number(), document);
    if (journal.isRepeated(connection, request, StepBytes.ISSUED, body)) {
      return reader.issued(connection, sent.id());
    }
    requireNext(connection, sent, document);
    LogRecord record = journal.append(connection, stream, StepBytes.ISSUED, request, body);
    Issued issued = new Issued(sent, document, record.at());
    issues.insertIssue(connection, sent, issued);
    return reader.issued(connection, sent.id());
  }

  private Document differing(
      Connection connection,
      RequestId request,
      String stream,
      Sent sent,
      Invoice document,
      IssuedOtherwise otherwise)
      throws SQLException {
    Canonical body =
        StepBytes.differing(
            sent.id(), sent.attempt().number(), document, otherwise.shares(), otherwise.findings());
    Canonical personal = InvoiceBytes.personal(document);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.DIFFERING);
    if (earlier.isPresent()) {
      journal.log().requireSame(connection, earlier.get(), body, personal);
      return reader.document(connection, sent.id());
    }
    requireNext(connection, sent, document);
    LogRecord record =
        journal.append(connection, stream, StepBytes.DIFFERING, request, body, personal);
    Differing differing =
        new Differing(sent, document, otherwise.shares(), otherwise.findings(), record.at());
    issues.insertIssue(connection, sent, differing);
    issues.insertDiffering(connection, differing, record.position());
    return differing;
  }

  private void requireNext(Connection connection, Sent sent, Invoice document) throws SQLException {
    rules.requireAttempt(connection, sent);
    rules.requireNew(connection, document.number().orElseThrow());
  }
}
