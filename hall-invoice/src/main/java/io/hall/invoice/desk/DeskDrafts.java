package io.hall.invoice.desk;

import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.Unissued;
import io.hall.invoice.desk.DeskInvoice.Withdrawn;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Draws invoices up, and gives up those that have no number yet. */
final class DeskDrafts {

  private final DeskTables tables = new DeskTables();
  private final EndTables ends = new EndTables();
  private final DeskRules rules = new DeskRules();
  private final DeskJournal journal;
  private final DeskReader reader;

  DeskDrafts(DeskJournal journal, DeskReader reader) {
    this.journal = journal;
    this.reader = reader;
  }

  Drafted draft(Connection connection, RequestId request, InvoiceDraft draft) throws SQLException {
    String stream = journal.lock(connection, draft.hall());
    Canonical body = DraftBytes.body(draft);
    Canonical personal = InvoiceBytes.personal(draft.invoice());
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.DRAFTED);
    if (earlier.isPresent()) {
      journal.log().requireSame(connection, earlier.get(), body, personal);
      return reader.drafted(connection, request);
    }
    Optional<RequestId> blue = rules.blue(connection, draft);
    rules.requireWrong(connection, draft);
    DeskRules.requireShareable(draft.shares());
    LogRecord record =
        journal.append(connection, stream, StepBytes.DRAFTED, request, body, personal);
    tables.insertDraft(connection, request, draft, record.position(), record.at(), blue);
    return new Drafted(request, draft, record.at());
  }

  Withdrawn withdraw(Connection connection, RequestId request, Unissued invoice, StaffNumber by)
      throws SQLException {
    RequestId id = invoice.id();
    String stream = journal.lock(connection, invoice.draft().hall());
    Canonical body = StepBytes.step(id, by);
    if (journal.isRepeated(connection, request, StepBytes.WITHDRAWN, body)) {
      return reader.withdrawn(connection, id);
    }
    rules.requireStage(connection, id, Stage.DRAFTED, Stage.CLEARED);
    Instant at = journal.append(connection, stream, StepBytes.WITHDRAWN, request, body).at();
    ends.insertWithdrawal(connection, id, by, at);
    return reader.withdrawn(connection, id);
  }
}
