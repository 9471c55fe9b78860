package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.receipt.ReceiptNumber;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import io.hall.tariff.FeeCategory;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Takes the fields of a submitted report off again, in the order of {@link ReportBytes}. */
final class FiledReportReader {

  private FiledReportReader() {}

  static FiledReport read(LogRecord record) {
    requireThat(record.kind().equals(FiledReport.KIND));
    return orDamaged(() -> report(record));
  }

  /** Returns what {@code reading} reads; a value that cannot be one has its code, too. */
  static <T> T orDamaged(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException
        | CheckFailedException
        | DateTimeException
        | ArithmeticException e) {
      throw StoreException.of(Finding.of(StoreCode.DAMAGED_RECORD), e);
    }
  }

  /** Refuses a record that says something that no writer wrote. */
  static void requireThat(boolean holds) {
    if (!holds) {
      throw StoreException.of(Finding.of(StoreCode.DAMAGED_RECORD));
    }
  }

  private static FiledReport report(LogRecord record) {
    Canonical.Reader in = record.body().read();
    HallCode hall = new HallCode(in.text());
    BusinessDate date = BusinessDate.parse(in.text());
    int version = Math.toIntExact(in.number());
    List<BookHead> heads = ReportBytes.readHeads(in.fields());
    HeatingSeason season = HeatingSeason.parse(in.text()).orThrow();
    StaffNumber by = new StaffNumber(in.text());
    Optional<StaffNumber> late = staff(in.text());
    Money net = Money.ofFen(in.number());
    FiledReport report =
        new FiledReport(
            hall,
            date,
            version,
            by,
            record.at(),
            late,
            season,
            net,
            cells(in),
            list(in, () -> numbers(in)),
            list(in, () -> booked(in)),
            heads,
            record.hash());
    requireThat(in.atEnd() && record.stream().equals(FiledReport.stream(hall)));
    return report;
  }

  private static SortedMap<Cell, Figure> cells(Canonical.Reader in) {
    SortedMap<Cell, Figure> cells = new TreeMap<>();
    list(in, () -> cells.put(cell(in), figure(in)) == null).forEach(once -> requireThat(once));
    return cells;
  }

  private static Cell cell(Canonical.Reader in) {
    return new Cell(
        FeeCategory.valueOf(in.text()),
        new HeatingSeason(Math.toIntExact(in.number())),
        Tender.valueOf(in.text()));
  }

  static Figure figure(Canonical.Reader in) {
    return new Figure(in.number(), Money.ofFen(in.number()), in.number(), Money.ofFen(in.number()));
  }

  /** Reads how many follow, and then each of them. */
  static <T> List<T> list(Canonical.Reader in, Supplier<T> one) {
    List<T> all = new ArrayList<>();
    long count = in.number();
    requireThat(count >= 0);
    for (long left = count; left > 0; left--) {
      all.add(one.get());
    }
    return all;
  }

  private static NumberRange numbers(Canonical.Reader in) {
    return new NumberRange(
        in.text(), number(in), number(in), in.number(), list(in, () -> number(in)));
  }

  private static ReceiptNumber number(Canonical.Reader in) {
    return ReceiptNumber.parse(in.text()).orThrow();
  }

  private static FiledReport.Booked booked(Canonical.Reader in) {
    return new FiledReport.Booked(
        staff(in.text()),
        Tender.valueOf(in.text()),
        Money.ofFen(in.number()),
        new StaffNumber(in.text()));
  }

  private static Optional<StaffNumber> staff(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new StaffNumber(text));
  }
}
