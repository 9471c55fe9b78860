package io.hall.invoice.desk;

import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
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
  private final DeskTables tables;

  DeskReader(RecordLog log, DeskTables tables) {
    this.log = log;
    this.tables = tables;
  }

  Optional<DeskInvoice> find(Connection connection, RequestId id) throws SQLException {
    Optional<Stage> stage = tables.stage(connection, id);
    return stage.isEmpty() ? Optional.empty() : Optional.of(at(connection, id, stage.get()));
  }

  private DeskInvoice at(Connection connection, RequestId id, Stage stage) throws SQLException {
    return switch (stage) {
      case DRAFTED -> drafted(connection, id);
      case CLEARED -> cleared(connection, id, Integer.MAX_VALUE);
      case SENT -> sent(connection, id, tables.attempts(connection, id).size());
      case ISSUED -> issued(connection, id);
      case REVIEWED -> reviewed(connection, id);
      case DELIVERED -> delivered(connection, id);
      case WITHDRAWN -> withdrawn(connection, id);
      case VOIDED -> voided(connection, id);
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
    List<Attempt> made = tables.attempts(connection, id);
    return new Cleared(
        drafted(connection, id),
        checks(connection, id, true).get(0),
        made.subList(0, Math.min(attempts, made.size())));
  }

  /** As it stood when an attempt was made. */
  Sent sent(Connection connection, RequestId id, int attempt) throws SQLException {
    Attempt made = tables.attempts(connection, id).get(attempt - 1);
    return new Sent(
        cleared(connection, id, attempt - 1),
        new Attempt(attempt, made.by(), made.at(), Optional.empty()));
  }

  Issued issued(Connection connection, RequestId id) throws SQLException {
    DeskTables.IssueRow row = tables.issue(connection, id).orElseThrow();
    return new Issued(
        sent(connection, id, row.attempt()), row.number(), row.checkCode(), row.day(), row.at());
  }

  Reviewed reviewed(Connection connection, RequestId id) throws SQLException {
    DeskTables.Row row = tables.review(connection, id).orElseThrow();
    return new Reviewed(issued(connection, id), row.by(), row.at());
  }

  Delivered delivered(Connection connection, RequestId id) throws SQLException {
    DeskTables.PairRow row = tables.delivery(connection, id).orElseThrow();
    return new Delivered(reviewed(connection, id), row.one(), row.other(), row.at());
  }

  Withdrawn withdrawn(Connection connection, RequestId id) throws SQLException {
    DeskTables.Row row = tables.withdrawal(connection, id).orElseThrow();
    return new Withdrawn(drafted(connection, id), row.by(), row.at());
  }

  Voided voided(Connection connection, RequestId id) throws SQLException {
    DeskTables.PairRow row = tables.voiding(connection, id).orElseThrow();
    return new Voided(issued(connection, id), row.one(), row.other(), row.at());
  }
}
