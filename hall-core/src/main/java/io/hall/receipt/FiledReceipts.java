package io.hall.receipt;

import io.hall.check.Finding;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Receipts as they lie in the log. */
final class FiledReceipts {

  private final RecordLog log;
  private final ReceiptTables tables;
  private final TrainingReceipts training;

  FiledReceipts(RecordLog log, ReceiptTables tables, TrainingReceipts training) {
    this.log = log;
    this.tables = tables;
    this.training = training;
  }

  /** Returns where a document stands, for training or not. */
  Optional<ReceiptTables.Place> place(Connection connection, ReceiptNumber number)
      throws SQLException {
    return ReceiptBook.isTraining(number.prefix())
        ? training.place(connection, number)
        : tables.place(connection, number);
  }

  Optional<Receipt> find(Connection connection, ReceiptNumber number) throws SQLException {
    Optional<ReceiptTables.Place> place = place(connection, number);
    return place.isEmpty() || place.get().refund()
        ? Optional.empty()
        : Optional.of(at(connection, place.get()));
  }

  Receipt at(Connection connection, ReceiptTables.Place place) throws SQLException {
    LogRecord record =
        log.at(connection, place.stream(), place.position())
            .filter(found -> found.kind().equals(ReceiptBytes.ISSUE))
            .filter(found -> ReceiptBytes.number(found).equals(Optional.of(place.number())))
            .orElseThrow(FiledReceipts::missing);
    return ReceiptBytes.readIssue(record, log.personal(connection, record));
  }

  /** Returns the reprint that {@code record} tells of. */
  Reprint reprint(Connection connection, LogRecord record) throws SQLException {
    ReceiptNumber number = ReceiptBytes.number(record).orElseThrow(FiledReceipts::missing);
    Receipt receipt = find(connection, number).orElseThrow(FiledReceipts::missing);
    return ReceiptBytes.readReprint(record, receipt);
  }

  private static StoreException missing() {
    return StoreException.of(Finding.of(StoreCode.MISSING_RECORD));
  }
}
