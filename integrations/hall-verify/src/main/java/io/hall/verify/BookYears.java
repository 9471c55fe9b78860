package io.hall.verify;

import java.time.LocalDate;

/** The accounting years that a book's records name, each told to the ledger once in a row. */
final class BookYears {

  private final Ledger ledger;
  private int recordDay = Integer.MIN_VALUE;
  private int receiptDay = Integer.MIN_VALUE;
  private int refundDay = Integer.MIN_VALUE;

  BookYears(Ledger ledger) {
    this.ledger = ledger;
  }

  void record(long millis) {
    int day = Dates.ofMillis(millis);
    if (day != recordDay) {
      recordDay = day;
      tell(ledger, "book-record", day);
    }
  }

  void receipt(int day) {
    if (day != receiptDay) {
      receiptDay = day;
      tell(ledger, "receipt", day);
    }
  }

  void refund(int day) {
    if (day != refundDay) {
      refundDay = day;
      tell(ledger, "refund-voucher", day);
    }
  }

  static void tell(Ledger ledger, String document, int day) {
    ledger.year(document, LocalDate.ofEpochDay(day).getYear());
  }
}
