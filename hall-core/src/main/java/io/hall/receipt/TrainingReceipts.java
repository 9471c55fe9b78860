package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.receipt.ReceiptTables.Place;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Receipts for training, which stand in the log alone: no table that is asked for figures has a row
 * of them. They are found by reading the stream of their book, which is short.
 */
final class TrainingReceipts {

  private final BookTables books;
  private final RecordLog log;

  TrainingReceipts(BookTables books, RecordLog log) {
    this.books = books;
    this.log = log;
  }

  Optional<Place> place(Connection connection, ReceiptNumber number) throws SQLException {
    List<LogRecord> about = about(connection, number);
    return about.stream()
        .filter(record -> record.kind().equals(ReceiptBytes.ISSUE))
        .findFirst()
        .map(record -> place(record, number, has(about, ReceiptBytes.VOID)));
  }

  /** How many papers there are of a receipt. */
  int copies(Connection connection, ReceiptNumber number) throws SQLException {
    return 1
        + (int)
            about(connection, number).stream()
                .filter(record -> record.kind().equals(ReceiptBytes.REPRINT))
                .count();
  }

  private List<LogRecord> about(Connection connection, ReceiptNumber number) throws SQLException {
    List<LogRecord> about = new ArrayList<>();
    Optional<BookState> book = books.of(connection, number);
    if (book.isPresent()) {
      log.forEach(
          connection,
          book.get().book().stream(),
          record -> {
            if (ReceiptBytes.number(record).equals(Optional.of(number))) {
              about.add(record);
            }
          });
    }
    return about;
  }

  private static boolean has(List<LogRecord> records, String kind) {
    return records.stream().anyMatch(record -> record.kind().equals(kind));
  }

  private static Place place(LogRecord record, ReceiptNumber number, boolean voided) {
    Receipt receipt = ReceiptBytes.readIssue(record, Optional.empty());
    return new Place(
        number,
        record.stream(),
        record.position(),
        receipt.payment().hall(),
        receipt.payment().cashier(),
        BusinessDate.of(record.at()),
        false,
        voided,
        receipt.payment().total());
  }
}
