package io.hall.receipt;

import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import java.util.Optional;

/**
 * The running figures of a book, the first four fields of every record in its stream.
 *
 * @param issued how many numbers were issued, voided ones included
 * @param issuedFen their amounts
 * @param voided how many of them were voided
 * @param voidedFen the amounts of those
 */
record RunningTotals(long issued, long issuedFen, long voided, long voidedFen) {

  static final RunningTotals NONE = new RunningTotals(0, 0, 0, 0);

  RunningTotals issue(long fen) {
    return new RunningTotals(issued + 1, Math.addExact(issuedFen, fen), voided, voidedFen);
  }

  /** A number given up unused: taken and void at once. */
  RunningTotals spoil() {
    return new RunningTotals(issued + 1, issuedFen, voided + 1, voidedFen);
  }

  RunningTotals voiding(long fen) {
    return new RunningTotals(issued, issuedFen, voided + 1, Math.addExact(voidedFen, fen));
  }

  Canonical.Writer write() {
    return Canonical.write().number(issued).number(issuedFen).number(voided).number(voidedFen);
  }

  static RunningTotals of(LogRecord record) {
    return read(record.body().read());
  }

  /** The figures at the end of a stream. */
  static RunningTotals of(Optional<LogRecord> head) {
    return head.map(RunningTotals::of).orElse(NONE);
  }

  static RunningTotals read(Canonical.Reader in) {
    return new RunningTotals(in.number(), in.number(), in.number(), in.number());
  }
}
