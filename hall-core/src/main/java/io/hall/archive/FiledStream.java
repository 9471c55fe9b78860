package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.store.RawRecord;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** The streams that go into an archive (归档流水), in the order of their names. */
enum FiledStream {
  CHECKPOINT("checkpoint/", 3),
  DAILY_REPORT("daily-report/", 2, KeptDocument.DAILY_REPORT, "report.daily.1"),
  INVOICE_DESK("invoice-desk/", 0, KeptDocument.INVOICE_REGISTER, ""),
  INVOICE_FILE("invoice-file/", 0, KeptDocument.INVOICE_REGISTER, ""),
  MONTHLY_SUMMARY("monthly-summary", 1, KeptDocument.MONTHLY_SUMMARY, "report.month.1"),
  COMPANY_PAPER("paper", 0),
  PAPER("paper/", 0),
  BOOK("receipt-book/", 0),
  SEALS("seals", 0),
  SHIFT("shift/", 3, KeptDocument.SETTLEMENT_SHEET, "shift.close.1");

  private static final int MONTH = 7; // 2026-11

  private final String name;

  /** The field of a record's body that names the day it is about; 0 if none does. */
  private final int day;

  private final Optional<KeptDocument> document;

  /** The kind of those records that are the document; empty if all are. */
  private final String kind;

  FiledStream(String name, int day) {
    this(name, day, Optional.empty(), "");
  }

  FiledStream(String name, int day, KeptDocument document, String kind) {
    this(name, day, Optional.of(document), kind);
  }

  FiledStream(String name, int day, Optional<KeptDocument> document, String kind) {
    this.name = name;
    this.day = day;
    this.document = document;
    this.kind = kind;
  }

  /** Returns what a stream of an archive is; empty if it is in none. */
  static Optional<FiledStream> find(String stream) {
    return Arrays.stream(values())
        .filter(kind -> kind.isMany() ? stream.startsWith(kind.name) : stream.equals(kind.name))
        .findFirst();
  }

  /** Returns what a stream of an archive is. */
  static FiledStream of(String stream) {
    return find(stream)
        .orElseThrow(() -> new IllegalArgumentException(stream + " is in no archive"));
  }

  /** Whether there are several, each with a name of its own behind the slash. */
  boolean isMany() {
    return name.endsWith("/");
  }

  /** The name of the stream, or what the names of several begin with. */
  String begins() {
    return name;
  }

  /** The last day that a record is about, where the streams are parted by it and not by time. */
  Optional<BusinessDate> about(RawRecord record) {
    return day == 0 ? Optional.empty() : Optional.of(lastDay(record.text(day)));
  }

  /** The day, or the last day of the month, that a text names. */
  private static BusinessDate lastDay(String text) {
    return text.length() == MONTH
        ? new BusinessDate(YearMonth.parse(text).atEndOfMonth())
        : BusinessDate.parse(text);
  }

  /** The document that a record is, if it is one that is kept for a time of its own. */
  Optional<KeptDocument> document(RawRecord record) {
    return kind.isEmpty() || record.kind().equals(kind) ? document : Optional.empty();
  }

  /** The accounting year of a record. */
  int year(RawRecord record) {
    return about(record)
        .orElseGet(() -> BusinessDate.of(Instant.ofEpochMilli(record.millis())))
        .date()
        .getYear();
  }
}
