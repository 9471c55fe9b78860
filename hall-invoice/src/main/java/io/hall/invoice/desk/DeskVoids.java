package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes invoices on paper void. */
final class DeskVoids {

  private static final Stage[] ISSUED_HERE = {
    Stage.ISSUED, Stage.DIFFERING, Stage.REVIEWED, Stage.REFUSED, Stage.DELIVERED
  };

  private final DeskTables tables = new DeskTables();
  private final EndTables ends = new EndTables();
  private final DeskRules rules = new DeskRules();
  private final DeskJournal journal;
  private final DeskReader reader;

  DeskVoids(DeskJournal journal, DeskReader reader) {
    this.journal = journal;
    this.reader = reader;
  }

  Voided voidPaper(
      Connection connection,
      RequestId request,
      Document invoice,
      PaperVoid paper,
      StaffNumber by,
      StaffNumber approver)
      throws SQLException {
    RequestId id = invoice.id();
    Locks.takeStore(connection);
    Canonical body = StepBytes.voiding(id, paper.filed(), paper.allCopiesBack(), by, approver);
    if (journal.isRepeated(connection, request, StepBytes.VOIDED, body)) {
      return reader.voided(connection, id);
    }
    DeskRules.requireTwo(by, approver);
    rules.requireStage(connection, id, ISSUED_HERE);
    requireVoidable(connection, invoice, paper);
    String stream = DeskJournal.stream(invoice.draft().hall());
    Instant at = journal.append(connection, stream, StepBytes.VOIDED, request, body).at();
    ends.insertVoid(connection, id, by, approver, at);
    return reader.voided(connection, id);
  }

  private void requireVoidable(Connection connection, Document invoice, PaperVoid paper)
      throws SQLException {
    List<Finding> against =
        new ArrayList<>(paper.check(invoice.invoice(), BusinessDate.of(journal.now())));
    if (!tables.redsOf(connection, invoice.id()).isEmpty()) {
      against.add(Finding.of(InvoiceCode.HAS_REDS));
    }
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
  }
}
