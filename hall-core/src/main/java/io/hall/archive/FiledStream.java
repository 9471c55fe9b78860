package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.store.RawRecord;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** The streams that go into an archive (归档流水), in the order of their names. */
enum FiledStream {
  CHECKPOINT("checkpoint/") {
    @Override
    Optional<BusinessDate> about(RawRecord record) {
      return Optional.of(BusinessDate.parse(record.text(3)));
    }
  },
  DAILY_REPORT("daily-report/") {
    @Override
    Optional<BusinessDate> about(RawRecord record) {
      return Optional.of(BusinessDate.parse(record.text(2)));
    }

    @Override
    Optional<KeptDocument> document(RawRecord record) {
      return Optional.of(KeptDocument.DAILY_REPORT);
    }
  },
  INVOICE_DESK("invoice-desk/") {
    @Override
    Optional<KeptDocument> document(RawRecord record) {
      return Optional.of(KeptDocument.INVOICE_REGISTER);
    }
  },
  INVOICE_FILE("invoice-file/") {
    @Override
    Optional<KeptDocument> document(RawRecord record) {
      return Optional.of(KeptDocument.INVOICE_REGISTER);
    }
  },
  MONTHLY_SUMMARY("monthly-summary") {
    @Override
    Optional<BusinessDate> about(RawRecord record) {
      return Optional.of(new BusinessDate(YearMonth.parse(record.text(1)).atEndOfMonth()));
    }

    @Override
    Optional<KeptDocument> document(RawRecord record) {
      return Optional.of(KeptDocument.MONTHLY_SUMMARY);
    }
  },
  COMPANY_PAPER("paper"),
  PAPER("paper/"),
  BOOK("receipt-book/"),
  SEALS("seals"),
  SHIFT("shift/") {
    @Override
    Optional<BusinessDate> about(RawRecord record) {
      return Optional.of(BusinessDate.parse(record.text(3)));
    }

    @Override
    Optional<KeptDocument> document(RawRecord record) {
      return record.kind().equals("shift.close.1")
          ? Optional.of(KeptDocument.SETTLEMENT_SHEET)
          : Optional.empty();
    }
  };

  private final String name;

  FiledStream(String name) {
    this.name = name;
  }

  /** Returns what a stream of an archive is. */
  static FiledStream of(String stream) {
    return Arrays.stream(values())
        .filter(kind -> kind.isMany() ? stream.startsWith(kind.name) : stream.equals(kind.name))
        .findFirst()
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
    return Optional.empty();
  }

  /** The document that a record is, if it is one that is kept for a time of its own. */
  Optional<KeptDocument> document(RawRecord record) {
    return Optional.empty();
  }

  /** The accounting year of a record. */
  int year(RawRecord record) {
    return about(record)
        .orElseGet(() -> BusinessDate.of(Instant.ofEpochMilli(record.millis())))
        .date()
        .getYear();
  }
}
