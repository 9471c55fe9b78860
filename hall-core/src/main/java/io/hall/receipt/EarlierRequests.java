package io.hall.receipt;

import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What was answered to a request before. A request is the same when it would have written the very
 * entry that its id wrote; otherwise its id is refused with {@code STORE-003}. Of personal texts
 * that were erased, only their presence can be compared.
 */
final class EarlierRequests {

  private final RecordLog log;
  private final FiledReceipts filed;

  EarlierRequests(RecordLog log, FiledReceipts filed) {
    this.log = log;
    this.filed = filed;
  }

  /** Returns the receipt that {@code record} issued, if {@code ask} is what it was asked for. */
  Receipt receipt(Connection connection, LogRecord record, IssueRequest ask) throws SQLException {
    if (!record.kind().equals(ReceiptBytes.ISSUE)) {
      throw StoreException.conflict();
    }
    Optional<Canonical> personal = log.personal(connection, record);
    Receipt receipt = ReceiptBytes.readIssue(record, personal);
    RunningTotals totals = RunningTotals.of(record);
    if (!receipt.book().equals(ask.book())) {
      throw StoreException.conflict();
    }
    requireSame(
        connection,
        record,
        ReceiptBytes.issue(totals, record.stream(), receipt.number(), record.at(), ask));
    return receipt;
  }

  /** Whether an earlier request confirmed the clock of the same book in the same name. */
  boolean confirmed(Connection connection, ClockConfirmation ask) throws SQLException {
    Optional<LogRecord> earlier = log.earlier(connection, ask.request(), BookBytes.CLOCK);
    if (earlier.isPresent() && !BookBytes.isConfirmation(earlier.get(), ask)) {
      throw StoreException.conflict();
    }
    return earlier.isPresent();
  }

  Optional<SpoiledNumber> spoiled(Connection connection, SpoilRequest ask) throws SQLException {
    Optional<LogRecord> earlier = log.earlier(connection, ask.request(), ReceiptBytes.SPOILED);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    LogRecord record = earlier.get();
    RunningTotals totals = RunningTotals.of(record);
    SpoiledNumber spoiled = ReceiptBytes.readSpoiled(record);
    requireSame(
        connection,
        record,
        ReceiptBytes.spoiling(totals, record.stream(), record.at(), spoiled.hall(), ask));
    return Optional.of(spoiled);
  }

  Optional<RefundVoucher> voucher(Connection connection, RefundRequest ask) throws SQLException {
    Optional<LogRecord> earlier = log.earlier(connection, ask.request(), ReceiptBytes.REFUND);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    LogRecord record = earlier.get();
    Optional<Canonical> personal = log.personal(connection, record);
    RefundVoucher voucher = ReceiptBytes.readRefund(record, personal);
    RunningTotals totals = RunningTotals.of(record);
    requireSame(
        connection, record, ReceiptBytes.refund(totals, voucher.number(), record.at(), ask));
    return Optional.of(voucher);
  }

  Optional<VoidedReceipt> voided(Connection connection, VoidRequest ask) throws SQLException {
    Optional<LogRecord> earlier = log.earlier(connection, ask.request(), ReceiptBytes.VOID);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    LogRecord record = earlier.get();
    RunningTotals totals = RunningTotals.of(record);
    requireSame(
        connection,
        record,
        ReceiptBytes.voiding(
            totals, record.stream(), record.at(), ReceiptBytes.voidedAmount(record), ask));
    return Optional.of(ReceiptBytes.readVoid(record));
  }

  Optional<Reprint> reprint(Connection connection, ReprintRequest ask) throws SQLException {
    Optional<LogRecord> earlier = log.earlier(connection, ask.request(), ReceiptBytes.REPRINT);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    LogRecord record = earlier.get();
    RunningTotals totals = RunningTotals.of(record);
    Reprint reprint = filed.reprint(connection, record);
    requireSame(
        connection,
        record,
        ReceiptBytes.reprint(totals, record.stream(), record.at(), reprint.copy(), ask));
    return Optional.of(reprint);
  }

  private void requireSame(Connection connection, LogRecord earlier, Entry asked)
      throws SQLException {
    if (!earlier.stream().equals(asked.stream())) {
      throw StoreException.conflict();
    }
    log.requireSame(connection, earlier, asked.body(), asked.personal());
  }
}
