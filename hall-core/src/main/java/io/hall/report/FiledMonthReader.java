package io.hall.report;

import static io.hall.report.FiledReportReader.list;
import static io.hall.report.FiledReportReader.requireThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Figure;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.tariff.FeeCategory;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes the fields of a month off again, in the order of {@link MonthBytes}. */
final class FiledMonthReader {

  private FiledMonthReader() {}

  static FiledMonth read(LogRecord record) {
    requireThat(record.kind().equals(FiledMonth.KIND) && record.stream().equals(FiledMonth.STREAM));
    return FiledReportReader.orDamaged(() -> month(record));
  }

  private static FiledMonth month(LogRecord record) {
    Canonical.Reader in = record.body().read();
    FiledMonth month =
        new FiledMonth(
            YearMonth.parse(in.text()),
            Math.toIntExact(in.number()),
            new StaffNumber(in.text()),
            new StaffNumber(in.text()),
            record.at(),
            list(in, () -> report(in)),
            totals(in),
            figures(in, FiledMonthReader::season),
            list(in, () -> new FiledMonth.Gap(day(in), new StaffNumber(in.text()))),
            record.hash());
    requireThat(in.atEnd());
    return month;
  }

  private static FiledMonth.Report report(Canonical.Reader in) {
    return new FiledMonth.Report(day(in), Math.toIntExact(in.number()), Hash.of(in.bytes()));
  }

  private static ReportDay day(Canonical.Reader in) {
    return new ReportDay(new HallCode(in.text()), BusinessDate.parse(in.text()));
  }

  private static HeatingSeason season(Canonical.Reader in) {
    return new HeatingSeason(Math.toIntExact(in.number()));
  }

  private static MonthTotals totals(Canonical.Reader in) {
    return new MonthTotals(
        FiledReportReader.figure(in),
        figures(in, from -> FeeCategory.valueOf(from.text())),
        figures(in, from -> Tender.valueOf(from.text())),
        figures(in, from -> new HallCode(from.text())),
        figures(in, from -> BusinessDate.parse(from.text())));
  }

  private static <K extends Comparable<? super K>> SortedMap<K, Figure> figures(
      Canonical.Reader in, Function<Canonical.Reader, K> key) {
    SortedMap<K, Figure> figures = new TreeMap<>();
    list(in, () -> figures.put(key.apply(in), FiledReportReader.figure(in)) == null)
        .forEach(once -> requireThat(once));
    return figures;
  }
}
