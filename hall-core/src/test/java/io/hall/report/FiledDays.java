package io.hall.report;

import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.SEASON;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.WorkingDays;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptNumber;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Submitted reports made up, and written into a log as the page of formats says. */
final class FiledDays {

  static final HallCode H01 = new HallCode("H01");
  static final HallCode H02 = new HallCode("H02");
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final BusinessDate END = BusinessDate.parse("2026-11-30");

  /** Open on working days and on one Saturday, closed on a holiday. */
  static final HallCalendar WORKDAYS =
      calendar(
          """
          WEEKLY,2026-01-01,,MON TUE WED THU FRI,08:00-12:00,测试
          DAY,2026-11-07,2026-11-07,,08:00-12:00,测试:周末营业
          DAY,2026-11-11,2026-11-11,,,测试:停业
          """);

  private FiledDays() {}

  static HallCalendar calendar(String rows) {
    return HallCalendar.parse(
            "hall.csv", "kind,from,to,days,hours,source\n" + rows, WorkingDays.shipped())
        .orThrow();
  }

  static List<BusinessDate> days(YearMonth month) {
    List<BusinessDate> days = new ArrayList<>();
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      days.add(new BusinessDate(month.atDay(day)));
    }
    return days;
  }

  static FiledReport report(HallCode hall, String date, long fen) {
    return report(hall, BusinessDate.parse(date), 1, SEASON, cells(fen, 0));
  }

  /** What was paid in cash and went back by card. */
  static SortedMap<Cell, Figure> cells(long paid, long refunded) {
    SortedMap<Cell, Figure> cells = new TreeMap<>();
    cells.put(
        new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH),
        new Figure(1, Money.ofFen(paid), 0, Money.ZERO));
    if (refunded > 0) {
      cells.put(
          new Cell(FeeCategory.ARREARS, SEASON.previous(), Tender.POS),
          new Figure(0, Money.ZERO, 1, Money.ofFen(refunded)));
    }
    return cells;
  }

  static FiledReport report(
      HallCode hall,
      BusinessDate date,
      int version,
      HeatingSeason season,
      SortedMap<Cell, Figure> cells) {
    String name = hall + ":" + date + ":" + version;
    return new FiledReport(
        hall,
        date,
        version,
        MANAGER,
        date.date().atTime(LocalTime.of(18, 0)).atZone(BusinessDate.ZONE).toInstant(),
        Optional.empty(),
        season,
        MonthTotals.sum(cells.values()).net(),
        cells,
        List.of(
            new NumberRange(
                "SJ1",
                number("SJ1-00000001"),
                number("SJ1-00000003"),
                3,
                List.of(number("SJ1-00000002")))),
        List.of(new FiledReport.Booked(Optional.of(LI), Tender.CASH, Money.ofFen(-5), OFFICE)),
        List.of(),
        ChainHash.SHA_256.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[0]));
  }

  private static ReceiptNumber number(String text) {
    return ReceiptNumber.parse(text).orThrow();
  }

  static FiledReport late(FiledReport r, StaffNumber approver) {
    return new FiledReport(
        r.hall(),
        r.date(),
        r.version(),
        r.by(),
        r.at(),
        Optional.of(approver),
        r.season(),
        r.net(),
        r.cells(),
        r.numbers(),
        r.booked(),
        r.heads(),
        r.hash());
  }

  /** The same report whose record says another net than its cells. */
  static FiledReport saying(FiledReport r, Money net) {
    return new FiledReport(
        r.hall(),
        r.date(),
        r.version(),
        r.by(),
        r.at(),
        r.lateApprover(),
        r.season(),
        net,
        r.cells(),
        r.numbers(),
        r.booked(),
        r.heads(),
        r.hash());
  }

  /** Writes a report into the log and the table, and returns it as it is read back. */
  static FiledReport write(Store store, FiledReport report) {
    RequestId request =
        new RequestId("r:" + report.hall() + ":" + report.date() + ":" + report.version());
    Entry entry =
        new Entry(
            FiledReport.stream(report.hall()),
            FiledReport.KIND,
            request,
            report.at(),
            body(report),
            Canonical.EMPTY);
    return store.write(
        c -> {
          FiledReport written = FiledReport.of(store.log().append(c, entry));
          Sql.insert(
              c,
              "INSERT INTO daily_report VALUES (?, ?, ?, ?, ?, ?)",
              report.hall().value(),
              report.date().toString(),
              report.version(),
              report.at().toEpochMilli(),
              report.by().value(),
              report.net().fen());
          return written;
        });
  }

  static Canonical body(FiledReport report) {
    Canonical.Writer out =
        Canonical.write()
            .text(report.hall().value())
            .text(report.date().toString())
            .number(report.version())
            .fields(Canonical.EMPTY)
            .text(report.season().code())
            .text(report.by().value())
            .text(report.lateApprover().map(StaffNumber::value).orElse(""))
            .number(report.net().fen())
            .number(report.cells().size());
    report
        .cells()
        .forEach(
            (cell, figure) ->
                out.text(cell.category().name())
                    .number(cell.season().firstYear())
                    .text(cell.tender().name())
                    .number(figure.count())
                    .number(figure.paid().fen())
                    .number(figure.refundCount())
                    .number(figure.refunded().fen()));
    out.number(1).text("SJ1").text("SJ1-00000001").text("SJ1-00000003").number(3);
    out.number(1).text("SJ1-00000002");
    return out.number(1).text("C02").text("CASH").number(-5).text("S01").end();
  }

  static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant();
  }
}
