package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.store.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The business day of a record; the records of a day follow each other, so it is reckoned once. */
final class DayOfRecord {

  private long start;
  private long end;
  private long day;
  private byte[] text = {};

  /** Moves to the day of this instant and returns it, counted from 1970. */
  long of(long millis) {
    if (millis < start || millis >= end) {
      BusinessDate date = BusinessDate.of(Instant.ofEpochMilli(millis));
      long from = date.start().toEpochMilli();
      end = date.next().start().toEpochMilli();
      start = from;
      day = date.date().toEpochDay();
      text = date.toString().getBytes(StandardCharsets.UTF_8);
    }
    return day;
  }

  /** Whether this instant lies before the day. */
  boolean isAfter(long millis) {
    return millis < start;
  }

  /** Whether a field of the record names the day. */
  boolean isNamedBy(RawRecord record, int field) {
    return record.is(field, text);
  }
}
