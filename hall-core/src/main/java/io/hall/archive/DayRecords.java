package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.receipt.NumberedRecord;
import io.hall.receipt.NumberedRecord.Act;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of a hall's day that take a number or make one void, as its tree has them: book by
 * book, in the order of the books' names by their bytes. The tables say which there must be, the
 * log what they are.
 */
final class DayRecords {

  private static final String TOLD =
      "SELECT book, CASE WHEN refunds IS NULL THEN 'ISSUED' ELSE 'REFUNDED' END, number"
          + " FROM receipt WHERE hall = ? AND business_date = ?"
          + " UNION ALL SELECT book, 'SPOILED', number FROM receipt_spoiled"
          + " WHERE hall = ? AND business_date = ?"
          + " UNION ALL SELECT r.book, 'VOIDED', v.number FROM receipt_void v"
          + " JOIN receipt r ON r.number = v.number WHERE r.hall = ? AND v.business_date = ?"
          + " ORDER BY 1";
  private static final String DATES = " AND business_date >= ? AND business_date <= ?";
  private static final String BY_DATE =
      "SELECT business_date, sum(records) FROM ("
          + "SELECT business_date, count(*) AS records FROM receipt WHERE hall = ?"
          + DATES
          + " GROUP BY business_date"
          + " UNION ALL SELECT business_date, count(*) FROM receipt_spoiled WHERE hall = ?"
          + DATES
          + " GROUP BY business_date"
          + " UNION ALL SELECT v.business_date, count(*) FROM receipt_void v"
          + " JOIN receipt r ON r.number = v.number"
          + " WHERE r.hall = ? AND v.business_date >= ? AND v.business_date <= ?"
          + " GROUP BY v.business_date"
          + " UNION ALL SELECT DISTINCT business_date, 0 FROM daily_report WHERE hall = ?"
          + DATES
          + ") AS days GROUP BY business_date";

  private final RecordLog log;
  private final LeafTables leaves;

  DayRecords(RecordLog log, LeafTables leaves) {
    this.log = log;
    this.leaves = leaves;
  }

  /** What the tables tell of a record. */
  private record Told(Act act, ReceiptNumber number) {}

  /** A record with what it says. */
  private record Read(LogRecord record, NumberedRecord said) {}

  /**
   * Returns how many records each date has by the tables, from {@code first} to {@code last}; 0 for
   * one that has only a report.
   */
  SortedMap<BusinessDate, Long> counts(
      Connection connection, HallCode hall, BusinessDate first, BusinessDate last)
      throws SQLException {
    Object[] values = new Object[12];
    for (int i = 0; i < values.length; i += 3) {
      values[i] = hall.value();
      values[i + 1] = first.toString();
      values[i + 2] = last.toString();
    }
    SortedMap<BusinessDate, Long> counts = new TreeMap<>();
    Sql.list(
        connection,
        BY_DATE,
        row -> counts.put(BusinessDate.parse(row.getString(1)), row.getLong(2)),
        values);
    return counts;
  }

  /**
   * Returns the records of a day.
   *
   * @throws CheckFailedException with {@code ARCHIVE-014} if tables and log differ
   */
  List<Leaf> of(Connection connection, HallCode hall, BusinessDate date) throws SQLException {
    List<Leaf> all = new ArrayList<>();
    for (var book : told(connection, hall, date).entrySet()) {
      all.addAll(ofBook(connection, hall, date, book.getKey(), book.getValue()));
    }
    return all;
  }

  private static Map<String, Set<Told>> told(
      Connection connection, HallCode hall, BusinessDate date) throws SQLException {
    Map<String, Set<Told>> told = new LinkedHashMap<>();
    Sql.list(
        connection,
        TOLD,
        row ->
            told.computeIfAbsent(row.getString(1), book -> new HashSet<>())
                .add(
                    new Told(
                        Act.valueOf(row.getString(2)),
                        ReceiptNumber.parse(row.getString(3)).orThrow())),
        hall.value(),
        date.toString(),
        hall.value(),
        date.toString(),
        hall.value(),
        date.toString());
    return told;
  }

  /** Where the clock went back over midnight, a day's records can stand before older ones. */
  private List<Leaf> ofBook(
      Connection connection, HallCode hall, BusinessDate date, String book, Set<Told> told)
      throws SQLException {
    String stream = ReceiptBook.STREAM + book;
    long last = leaves.last(connection, hall, stream);
    List<Leaf> found = read(connection, hall, date, stream, last + 1);
    if (!agree(found, told)) {
      found = read(connection, hall, date, stream, 1);
    }
    if (!agree(found, told)) {
      throw differ(book, date);
    }
    return found;
  }

  private static boolean agree(List<Leaf> found, Set<Told> told) {
    Set<Told> of = new HashSet<>();
    found.forEach(leaf -> of.add(new Told(leaf.said().act(), leaf.said().number())));
    return of.equals(told) && of.size() == found.size();
  }

  private List<Leaf> read(
      Connection connection, HallCode hall, BusinessDate date, String stream, long from)
      throws SQLException {
    List<Read> ofDay = new ArrayList<>();
    log.forEach(
        connection,
        stream,
        from,
        record ->
            NumberedRecord.of(record)
                .filter(said -> said.date().equals(date))
                .ifPresent(said -> ofDay.add(new Read(record, said))));
    List<Leaf> all = new ArrayList<>();
    for (Read read : ofDay) {
      leaf(connection, hall, read.record(), read.said()).ifPresent(all::add);
    }
    return all;
  }

  /** A voiding belongs to the hall that issued the number. */
  private Optional<Leaf> leaf(
      Connection connection, HallCode hall, LogRecord record, NumberedRecord said)
      throws SQLException {
    NumberedRecord first =
        said.act() == Act.VOIDED ? issue(connection, record.stream(), said) : said;
    return first.hall().equals(Optional.of(hall))
        ? Optional.of(
            new Leaf(
                record.stream(),
                record.position(),
                record.hash(),
                said,
                first.act() == Act.REFUNDED))
        : Optional.empty();
  }

  /** Returns what was said of a number when it was issued. */
  private NumberedRecord issue(Connection connection, String stream, NumberedRecord voided)
      throws SQLException {
    long position =
        Sql.first(
                connection,
                "SELECT position FROM receipt WHERE number = ?",
                row -> row.getLong(1),
                voided.number().toString())
            .orElse(0L);
    return log.at(connection, stream, position)
        .flatMap(NumberedRecord::of)
        .filter(said -> said.number().equals(voided.number()) && said.act() != Act.VOIDED)
        .orElseThrow(() -> differ(stream.substring(ReceiptBook.STREAM.length()), voided.date()));
  }

  private static CheckFailedException differ(String book, BusinessDate date) {
    return new CheckFailedException(
        Finding.of(ArchiveCode.TABLES_DIFFER).with("book", book).with("date", date));
  }
}
