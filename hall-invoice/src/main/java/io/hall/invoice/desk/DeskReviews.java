package io.hall.invoice.desk;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceKind;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Refused;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Records what operations found on the next day, and that finance has an invoice. */
final class DeskReviews {

  private final IssueTables issues = new IssueTables();
  private final EndTables ends = new EndTables();
  private final DeskRules rules = new DeskRules();
  private final DeskJournal journal;
  private final DeskReader reader;

  DeskReviews(DeskJournal journal, DeskReader reader) {
    this.journal = journal;
    this.reader = reader;
  }

  Reviewed review(Connection connection, RequestId request, Issued issued, StaffNumber by)
      throws SQLException {
    RequestId id = issued.id();
    String stream = journal.lock(connection, issued.draft().hall());
    Canonical body = StepBytes.step(id, by);
    if (journal.isRepeated(connection, request, StepBytes.REVIEWED, body)) {
      return reader.reviewed(connection, id);
    }
    IssueTables.IssueRow row = reviewable(connection, id, by);
    boolean paper = row.number().number().kind().filter(InvoiceKind::isPaper).isPresent();
    if (!paper && issues.files(connection, id, r -> r.getLong(1)).isEmpty()) {
      throw DeskRules.refused(Finding.of(InvoiceCode.FILE_MISSING));
    }
    Instant at = journal.append(connection, stream, StepBytes.REVIEWED, request, body).at();
    ends.insertReview(connection, id, row, by, at);
    return new Reviewed(issued, by, at);
  }

  Refused refuse(
      Connection connection, RequestId request, Issued issued, StaffNumber by, Refusal refusal)
      throws SQLException {
    RequestId id = issued.id();
    String stream = journal.lock(connection, issued.draft().hall());
    Canonical body = StepBytes.refusal(id, by, refusal);
    Canonical note = StepBytes.personal(refusal);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.REFUSED);
    if (earlier.isPresent()) {
      journal.log().requireSame(connection, earlier.get(), body, note);
      return reader.refused(connection, id);
    }
    IssueTables.IssueRow row = reviewable(connection, id, by);
    LogRecord record = journal.append(connection, stream, StepBytes.REFUSED, request, body, note);
    ends.insertRefusal(connection, id, row, by, record);
    return new Refused(issued, refusal, by, record.at());
  }

  private IssueTables.IssueRow reviewable(Connection connection, RequestId id, StaffNumber by)
      throws SQLException {
    rules.requireStage(connection, id, Stage.ISSUED);
    IssueTables.IssueRow row = issues.issue(connection, id).orElseThrow();
    DeskRules.requireOther(by, row.checkedBy(), "CHECKER");
    DeskRules.requireOther(by, row.issuedBy(), "ISSUER");
    return row;
  }

  Delivered deliver(
      Connection connection,
      RequestId request,
      Reviewed reviewed,
      StaffNumber by,
      StaffNumber receivedBy)
      throws SQLException {
    RequestId id = reviewed.id();
    String stream = journal.lock(connection, reviewed.draft().hall());
    Canonical body = StepBytes.step(id, by, receivedBy);
    if (journal.isRepeated(connection, request, StepBytes.DELIVERED, body)) {
      return reader.delivered(connection, id);
    }
    DeskRules.requireTwo(by, receivedBy);
    rules.requireStage(connection, id, Stage.REVIEWED);
    Instant at = journal.append(connection, stream, StepBytes.DELIVERED, request, body).at();
    ends.insertDelivery(connection, id, by, receivedBy, at);
    return new Delivered(reviewed, by, receivedBy, at);
  }
}
