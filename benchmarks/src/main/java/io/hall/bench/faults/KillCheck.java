package io.hall.bench.faults;

import io.hall.receipt.ReceiptNumber;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a register against what was acknowledged, run after run, and counts what is wrong. */
final class KillCheck {

  private final Set<Long> serials = new HashSet<>();
  private long position;
  private long lastSerial = FaultHall.BOOK.first() - 1;
  private Hash head = Hash.NONE;
  private long acknowledged;
  private long lost;
  private long duplicates;
  private long gaps;
  private long broken;

  /** Checks the answers of a run, and the records that are new since the last. */
  void run(FaultHall hall, List<Acknowledged> answers) {
    acknowledged += answers.size();
    hall.store.read(
        connection -> {
          for (Acknowledged answer : answers) {
            lost += kept(hall, connection, answer) ? 0 : 1;
          }
          readOn(hall, connection);
          return this;
        });
  }

  private static boolean kept(FaultHall hall, Connection connection, Acknowledged answer)
      throws SQLException {
    return hall.register
        .outcome(connection, new RequestId(answer.request()))
        .filter(number -> number.toString().equals(answer.number()))
        .isPresent();
  }

  private void readOn(FaultHall hall, Connection connection) throws SQLException {
    RecordLog log = new RecordLog(hall.store.chain());
    String stream = FaultHall.BOOK.stream();
    Optional<LogRecord> next = log.at(connection, stream, position + 1);
    while (next.isPresent()) {
      take(next.get());
      hall.register.outcome(connection, next.get().request()).ifPresent(this::take);
      next = log.at(connection, stream, position + 1);
    }
  }

  private void take(LogRecord record) {
    broken += record.previous().equals(head) ? 0 : 1;
    head = record.hash();
    position = record.position();
  }

  private void take(ReceiptNumber number) {
    long serial = number.serial();
    duplicates += serials.add(serial) ? 0 : 1;
    gaps += Math.max(0, serial - lastSerial - 1);
    lastSerial = Math.max(serial, lastSerial);
  }

  /** Checks the whole chain, and the query table against the log. */
  void whole(FaultHall hall) {
    hall.store.read(
        connection -> {
          RecordLog log = new RecordLog(hall.store.chain());
          broken += log.verify(connection, FaultHall.BOOK.stream()).size();
          List<Long> table = table(connection);
          Set<Long> once = new HashSet<>(table);
          duplicates += table.size() - once.size();
          gaps += serials.stream().filter(serial -> !once.contains(serial)).count();
          return this;
        });
  }

  private static List<Long> table(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT serial FROM receipt WHERE book = ?",
        row -> row.getLong(1),
        FaultHall.BOOK.id());
  }

  /** How far the stream of the book was read. */
  long position() {
    return position;
  }

  /** What was counted in {@code runs} runs. */
  KillResult result(int runs) {
    return new KillResult(runs, acknowledged, lost, duplicates, gaps, broken);
  }
}
