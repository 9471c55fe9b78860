package io.hall.receipt;

import io.hall.store.RawRecord;

/** Running totals that are added to, of which a pass over a book needs no new one a record. */
final class Tally {

  private long issued;
  private long issuedFen;
  private long voided;
  private long voidedFen;

  void read(RawRecord record) {
    issued = record.number(1);
    issuedFen = record.number(2);
    voided = record.number(3);
    voidedFen = record.number(4);
  }

  void set(Tally other) {
    issued = other.issued;
    issuedFen = other.issuedFen;
    voided = other.voided;
    voidedFen = other.voidedFen;
  }

  void issue(long fen) {
    issuedFen = Math.addExact(issuedFen, fen);
    issued = Math.addExact(issued, 1);
  }

  void voiding(long fen) {
    voidedFen = Math.addExact(voidedFen, fen);
    voided = Math.addExact(voided, 1);
  }

  /** A number is spoiled: taken and void at once, and of no amount. */
  void spoil() {
    issue(0);
    voiding(0);
  }

  boolean same(Tally other) {
    return issued == other.issued
        && issuedFen == other.issuedFen
        && voided == other.voided
        && voidedFen == other.voidedFen;
  }

  RunningTotals totals() {
    return new RunningTotals(issued, issuedFen, voided, voidedFen);
  }
}
