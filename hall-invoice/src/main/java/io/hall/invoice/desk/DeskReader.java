package io.hall.invoice.desk;

import io.hall.invoice.Invoice;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Refused;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.TakenOver;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.invoice.desk.DeskInvoice.Withdrawn;
import io.hall.payment.HallCode;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads invoices back as they stand, or as they stood after an earlier step. */
final class DeskReader {

  private final RecordLog log;
  private final DeskTables tables = new DeskTables();
  private final IssueTables issues = new IssueTables();
  private final EndTables ends = new EndTables();

  DeskReader(RecordLog log) {
    this.log = log;
  }

  Optional<DeskInvoice> find(Connection connection, RequestId id) throws SQLException {
    Optional<Stage> stage = tables.stage(connection, id);
    return stage.isEmpty() ? Optional.empty() : Optional.of(at(connection, id, stage.get()));
  }

  private DeskInvoice at(Connection connection, RequestId id, Stage stage) throws SQLException {
    return switch (stage) {
      case DRAFTED -> drafted(connection, id);
      case CLEARED -> cleared(connection, id, Integer.MAX_VALUE);
      case SENT -> sent(connection, id, issues.attempts(connection, id).size());
      case ISSUED, DIFFERING -> document(connection, id);
      case REVIEWED -> reviewed(connection, id);
      case REFUSED -> refused(connection, id);
      case DELIVERED -> delivered(connection, id);
      case WITHDRAWN -> withdrawn(connection, id);
      case VOIDED -> voided(connection, id);
      case TAKEN_OVER -> takenOver(connection, id);
    };
  }

  Drafted drafted(Connection connection, RequestId id) throws SQLException {
    DeskTables.DraftRow row = tables.draft(connection, id).orElseThrow();
    LogRecord record = record(connection, row.hall(), row.position());
    Optional<Canonical> personal = log.personal(connection, record);
    return new Drafted(id, DraftBytes.read(record.body(), personal), row.at());
  }

  private LogRecord record(Connection connection, HallCode hall, long position)
      throws SQLException {
    return log.at(connection, DeskJournal.stream(hall), position).orElseThrow();
  }

  /** The checks of a draft, in their order; those that passed alone, or all. */
  List<PointAnswers> checks(Connection connection, RequestId id, boolean passed)
      throws SQLException {
    Optional<DeskTables.DraftRow> draft = tables.draft(connection, id);
    List<PointAnswers> answers = new ArrayList<>();
    for (DeskTables.Row row : tables.checks(connection, id, passed)) {
      LogRecord record = record(connection, draft.orElseThrow().hall(), row.position());
      answers.add(new PointAnswers(StepBytes.answers(record.body()), row.by(), row.at()));
    }
    return answers;
  }

  /** As it stood with {@code attempts} of its requests behind it, all failed. */
  Cleared cleared(Connection connection, RequestId id, int attempts) throws SQLException {
    List<Attempt> made = issues.attempts(connection, id);
    return new Cleared(
        drafted(connection, id),
        checks(connection, id, true).get(0),
        made.subList(0, Math.min(attempts, made.size())));
  }

  /** As it stood when an attempt was made. */
  Sent sent(Connection connection, RequestId id, int attempt) throws SQLException {
    Attempt made = issues.attempts(connection, id).get(attempt - 1);
    return new Sent(
        cleared(connection, id, attempt - 1),
        new Attempt(attempt, made.by(), made.at(), Optional.empty()));
  }

  /** As it was issued: right, or otherwise than it was checked. */
  Document document(Connection connection, RequestId id) throws SQLException {
    boolean differs = issues.issue(connection, id).orElseThrow().differs();
    return differs ? differing(connection, id) : issued(connection, id);
  }

  Issued issued(Connection connection, RequestId id) throws SQLException {
    IssueTables.IssueRow row = issues.issue(connection, id).orElseThrow();
    Sent sent = sent(connection, id, row.attempt());
    return new Issued(sent, row.number().on(sent.draft().invoice()), row.at());
  }

  private Differing differing(Connection connection, RequestId id) throws SQLException {
    IssueTables.IssueRow row = issues.issue(connection, id).orElseThrow();
    Sent sent = sent(connection, id, row.attempt());
    LogRecord record = record(connection, sent.draft().hall(), issues.differing(connection, id));
    StepBytes.Otherwise otherwise =
        StepBytes.otherwise(record.body(), log.personal(connection, record));
    Invoice invoice = row.number().on(otherwise.invoice());
    return new Differing(sent, invoice, otherwise.shares(), otherwise.findings(), row.at());
  }

  TakenOver takenOver(Connection connection, RequestId id) throws SQLException {
    DeskTables.DraftRow row = tables.draft(connection, id).orElseThrow();
    LogRecord record = record(connection, row.hall(), row.position());
    Optional<Canonical> personal = log.personal(connection, record);
    InvoiceDraft draft = StepBytes.takenOver(record.body(), personal);
    Invoice invoice = issues.takenOver(connection, id).on(draft.invoice());
    return new TakenOver(
        new AtStage.Of(id, draft, invoice, draft.shares()),
        personal.map(StepBytes::file),
        row.at());
  }

  Reviewed reviewed(Connection connection, RequestId id) throws SQLException {
    DeskTables.Row row = ends.review(connection, id).orElseThrow();
    return new Reviewed(issued(connection, id), row.by(), row.at());
  }

  Refused refused(Connection connection, RequestId id) throws SQLException {
    DeskTables.Row row = ends.refusal(connection, id).orElseThrow();
    Issued issued = issued(connection, id);
    LogRecord record = record(connection, issued.draft().hall(), row.position());
    return new Refused(issued, refusal(connection, record), row.by(), row.at());
  }

  private Refusal refusal(Connection connection, LogRecord record) throws SQLException {
    Optional<Canonical> note =
        record.commitment().isEmpty()
            ? Optional.of(Canonical.write().text("").end())
            : log.personal(connection, record);
    return StepBytes.refusal(record.body(), note.map(text -> text.read().text()));
  }

  Delivered delivered(Connection connection, RequestId id) throws SQLException {
    EndTables.PairRow row = ends.delivery(connection, id).orElseThrow();
    return new Delivered(reviewed(connection, id), row.one(), row.other(), row.at());
  }

  Withdrawn withdrawn(Connection connection, RequestId id) throws SQLException {
    DeskTables.Row row = ends.withdrawal(connection, id).orElseThrow();
    return new Withdrawn(drafted(connection, id), row.by(), row.at());
  }

  Voided voided(Connection connection, RequestId id) throws SQLException {
    EndTables.PairRow row = ends.voiding(connection, id).orElseThrow();
    return new Voided(document(connection, id), row.one(), row.other(), row.at());
  }
}
