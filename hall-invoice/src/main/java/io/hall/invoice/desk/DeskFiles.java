package io.hall.invoice.desk;

import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.payment.HallCode;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of issued invoices, each the personal text of a record of its own. */
final class DeskFiles {

  private static final Stage[] DOCUMENTS = {
    Stage.ISSUED, Stage.DIFFERING, Stage.REVIEWED, Stage.REFUSED, Stage.DELIVERED, Stage.TAKEN_OVER
  };

  private final IssueTables tables = new IssueTables();
  private final DeskRules rules = new DeskRules();
  private final DeskJournal journal;

  DeskFiles(DeskJournal journal) {
    this.journal = journal;
  }

  /** Where a file's record is. */
  private record KeptFile(long position, Media media) {}

  int attach(Connection connection, RequestId request, Document invoice, InvoiceFile file)
      throws SQLException {
    RequestId id = invoice.id();
    HallCode hall = invoice.draft().hall();
    Locks.take(connection, DeskJournal.stream(hall), DeskJournal.files(hall));
    Canonical bytes = Canonical.write().bytes(file.bytes()).end();
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.FILED);
    if (earlier.isPresent()) {
      int number = StepBytes.ordinal(earlier.get().body());
      Canonical body = StepBytes.file(id, number, file);
      journal.log().requireSame(connection, earlier.get(), body, bytes);
      return number;
    }
    rules.requireStage(connection, id, DOCUMENTS);
    int number = tables.files(connection, id, row -> row.getLong(1)).size() + 1;
    LogRecord record =
        journal.append(
            connection,
            DeskJournal.files(hall),
            StepBytes.FILED,
            request,
            StepBytes.file(id, number, file),
            bytes);
    tables.insertFile(connection, id, number, file, record.position());
    return number;
  }

  List<InvoiceFile> of(Connection connection, Document invoice) throws SQLException {
    String stream = DeskJournal.files(invoice.draft().hall());
    List<InvoiceFile> files = new ArrayList<>();
    for (KeptFile kept :
        tables.files(
            connection,
            invoice.id(),
            row -> new KeptFile(row.getLong(1), Media.valueOf(row.getString(2))))) {
      LogRecord record = journal.log().at(connection, stream, kept.position()).orElseThrow();
      journal
          .log()
          .personal(connection, record)
          .ifPresent(text -> files.add(InvoiceFile.of(kept.media(), text.read().bytes())));
    }
    return files;
  }
}
