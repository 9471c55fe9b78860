package io.hall.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.StoreException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A submitted daily report as its record holds it (已上报的日报表), without the reasons in words, which
 * are personal text. {@code docs/formats/report-chain.md} lists the same fields. Immutable.
 *
 * @param hall which hall
 * @param date the reported business date
 * @param version 1, and one more for each correction
 * @param by who submitted it
 * @param at when
 * @param lateApprover who allowed it after its day; empty when it was submitted on its day
 * @param season the current heating season of that day
 * @param net paid less refunded, as the record says it; {@link #total} is the sum of the cells
 * @param cells what was taken
 * @param numbers the numbers used, book by book
 * @param booked the differences booked as over or short
 * @param heads the chain heads of the hall's receipt books at that moment
 * @param hash the hash of the record
 */
public record FiledReport(
    HallCode hall,
    BusinessDate date,
    int version,
    StaffNumber by,
    Instant at,
    Optional<StaffNumber> lateApprover,
    HeatingSeason season,
    Money net,
    SortedMap<Cell, Figure> cells,
    List<NumberRange> numbers,
    List<Booked> booked,
    List<BookHead> heads,
    Hash hash) {

  /** The kind of a record that holds a submitted report. */
  public static final String KIND = "report.daily.1";

  /**
   * A difference booked as over or short.
   *
   * @param cashier whose; empty for the hall's as a whole
   * @param tender by which tender
   * @param amount positive is over, negative short
   * @param approver who allowed it
   */
  public record Booked(
      Optional<StaffNumber> cashier, Tender tender, Money amount, StaffNumber approver) {}

  /** Copies the collections. */
  public FiledReport {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    numbers = List.copyOf(numbers);
    booked = List.copyOf(booked);
    heads = List.copyOf(heads);
  }

  /** Returns the name of the stream in which the reports of {@code hall} stand. */
  public static String stream(HallCode hall) {
    return "daily-report/" + hall;
  }

  /**
   * Reads a report from its record.
   *
   * @throws StoreException with {@code STORE-004} if the record holds no such report
   */
  public static FiledReport of(LogRecord record) {
    return FiledReportReader.read(record);
  }

  /** Whether it was submitted after its business day. */
  @JsonIgnore
  public boolean isLate() {
    return lateApprover.isPresent();
  }

  /** What was taken in all: the sum of the cells. */
  public Figure total() {
    return cells.values().stream().reduce(Figure.NONE, Figure::plus);
  }
}
