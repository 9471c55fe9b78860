package io.hall.receipt;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Who did what with a book or a number, in short, as a record of the register says it: what an
 * {@link IssuingListener} passes on. It holds no amounts and no personal text. Immutable.
 *
 * @param what the record's kind without its version: {@code receipt.issue}, {@code receipt.void}
 * @param book the book in whose stream it stands
 * @param number the number it is about; empty for the steps of a book's life and for its clock
 * @param hall where; of a void or a reprint the hall that has the book. Empty if no hall has it
 * @param by who did it, or asked for it where another allowed it; empty for a small step of the
 *     clock, which nobody did
 */
public record Recorded(
    String what,
    String book,
    Optional<ReceiptNumber> number,
    Optional<HallCode> hall,
    Optional<StaffNumber> by) {

  private static final BookTables BOOKS = new BookTables();

  /**
   * Reads a record of the register.
   *
   * @throws io.hall.store.StoreException with {@code STORE-004} if it is damaged
   * @throws IllegalArgumentException if it is no record of the register
   */
  public static Recorded of(Connection connection, LogRecord record) throws SQLException {
    Recorded recorded =
        switch (record.kind()) {
          case ReceiptBytes.ISSUE -> issued(record, 1);
          case ReceiptBytes.REFUND -> issued(record, 2);
          case ReceiptBytes.VOID -> about(record, ReceiptBytes.readVoid(record).requestedBy());
          case ReceiptBytes.REPRINT -> about(record, ReceiptBytes.readPrinted(record).by());
          case ReceiptBytes.SPOILED -> spoiled(record);
          case BookBytes.CLOCK -> clock(record);
          default -> step(record);
        };
    return recorded.hall().isPresent() ? recorded : recorded.in(holder(connection, record));
  }

  /** Number, then texts to pass over, then hall and cashier. */
  private static Recorded issued(LogRecord record, int between) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    ReceiptNumber number = ReceiptNumber.parse(in.text()).orThrow();
    for (int i = 0; i < between; i++) {
      in.text();
    }
    HallCode hall = new HallCode(in.text());
    return of(record, Optional.of(number), Optional.of(hall), new StaffNumber(in.text()));
  }

  private static Recorded about(LogRecord record, StaffNumber by) {
    return of(record, ReceiptBytes.number(record), Optional.empty(), by);
  }

  private static Recorded spoiled(LogRecord record) {
    SpoiledNumber spoiled = ReceiptBytes.readSpoiled(record);
    return of(
        record, Optional.of(spoiled.number()), Optional.of(spoiled.hall()), spoiled.spoiledBy());
  }

  private static Recorded clock(LogRecord record) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    in.number();
    String by = in.text();
    return new Recorded(
        what(record),
        ReceiptBook.of(record),
        Optional.empty(),
        Optional.empty(),
        by.isEmpty() ? Optional.empty() : Optional.of(new StaffNumber(by)));
  }

  private static Recorded step(LogRecord record) {
    BookStep step = BookBytes.readStep(record);
    if (step instanceof BookStep.HandedOut out) {
      return of(record, Optional.empty(), Optional.of(out.hall()), out.by());
    }
    if (step instanceof BookStep.InUse use) {
      return of(record, Optional.empty(), Optional.of(use.hall()), use.cashier());
    }
    if (step instanceof BookStep.Registered registered) {
      return about(record, registered.by());
    }
    return about(
        record,
        step instanceof BookStep.Returned returned
            ? returned.by()
            : ((BookStep.WrittenOff) step).by());
  }

  private static Recorded of(
      LogRecord record, Optional<ReceiptNumber> number, Optional<HallCode> hall, StaffNumber by) {
    return new Recorded(what(record), ReceiptBook.of(record), number, hall, Optional.of(by));
  }

  private static String what(LogRecord record) {
    return record.kind().substring(0, record.kind().lastIndexOf('.'));
  }

  private Recorded in(Optional<HallCode> where) {
    return new Recorded(what, book, number, where, by);
  }

  private static Optional<HallCode> holder(Connection connection, LogRecord record)
      throws SQLException {
    return BOOKS
        .state(connection, ReceiptBook.of(record))
        .flatMap(BookState::holder)
        .map(BookState.Holder::hall);
  }
}
