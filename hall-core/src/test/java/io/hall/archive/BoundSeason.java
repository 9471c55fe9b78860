package io.hall.archive;

import static io.hall.archive.FilingHall.COMPANY;
import static io.hall.archive.FilingHall.KEY;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.WorkingDays;
import io.hall.payment.HallCode;
import io.hall.report.FiledMonth;
import io.hall.report.HandOverRequest;
import io.hall.report.MonthRegister;
import io.hall.report.MonthlySummary;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A season of five days on a real database, from the first receipt to its archive. */
final class BoundSeason implements AutoCloseable {

  static final List<String> DAYS =
      List.of("2026-11-08", "2026-11-09", "2026-12-31", "2027-01-01", "2027-03-15");
  static final BusinessDate END = BusinessDate.parse("2027-03-15");
  static final String CERTIFICATE =
      "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n";

  final FilingHall filing;

  BoundSeason(TestDatabase.Kind kind, Path folder) {
    filing = new FilingHall(kind, folder);
  }

  /** A hall whose season is over and ready to be closed. */
  static BoundSeason ready(TestDatabase.Kind kind, Path folder) {
    BoundSeason season = new BoundSeason(kind, folder);
    season.work(DAYS);
    season.file();
    return season;
  }

  void work(List<String> days) {
    days.forEach(this::work);
  }

  void work(String day) {
    BusinessDate date = BusinessDate.parse(day);
    filing.work(date);
    filing.close(date);
  }

  /** Months and season are handed over and closed on the day after the last. */
  void file() {
    filing.hall().at("2027-03-16T08:00");
    for (String month : List.of("2026-11", "2026-12", "2027-01")) {
      FiledMonth filed = handOver(YearMonth.parse(month));
      write(
          c ->
              filing
                  .checkpoints()
                  .closeMonth(c, request(), HALL, SEASON, filed.month(), filed.hash()));
    }
    closeSeason();
  }

  void closeSeason() {
    write(c -> filing.checkpoints().closeSeason(c, request(), HALL, SEASON));
  }

  FiledMonth handOver(YearMonth month) {
    MonthRegister months = new MonthRegister(store(), filing.hall().clock());
    MonthlySummary.Complete summary =
        store().read(c -> months.draft(c, month, calendars(DAYS))).complete().orThrow();
    write(
        c ->
            months.handOver(
                c, new HandOverRequest(request(), summary, MANAGER, OFFICE, Optional.empty())));
    return store().read(c -> months.last(c, month)).orElseThrow();
  }

  /** A calendar on which the hall is open on these days. */
  static Map<HallCode, HallCalendar> calendars(List<String> days) {
    StringBuilder rows = new StringBuilder("kind,from,to,days,hours,source\n");
    days.forEach(day -> rows.append("DAY,%s,%s,,08:00-18:00,测试\n".formatted(day, day)));
    return Map.of(
        HALL, HallCalendar.parse("hall.csv", rows.toString(), WorkingDays.shipped()).orThrow());
  }

  Store store() {
    return filing.store();
  }

  <T> T write(Store.Work<T> work) {
    return store().write(work);
  }

  RequestId request() {
    return filing.hall().request();
  }

  SeasonArchives archives() {
    return archives(store());
  }

  SeasonArchives archives(Store store) {
    return new SeasonArchives(
        store, filing.hall().clock(), RetentionRules.shipped(), BoundSeason::paper);
  }

  /** Text instead of a PDF file. */
  private static byte[] paper(
      CompanyName company, TransferList list, Retention retention, Instant at) {
    return (company + "\n" + at + "\n" + list.text() + retention.text())
        .getBytes(StandardCharsets.UTF_8);
  }

  CutRequest closing() {
    return asking(request(), SEASON, END, true);
  }

  CutRequest interim(String to) {
    return asking(request(), SEASON, BusinessDate.parse(to), false);
  }

  static CutRequest asking(
      RequestId request, HeatingSeason season, BusinessDate to, boolean closing) {
    return new CutRequest(request, COMPANY, season, to, closing, LI, MANAGER, calendars(DAYS));
  }

  Cut cut(CutRequest ask) {
    return write(c -> archives().cut(c, ask));
  }

  static ArchiveOrder order(Cut cut) {
    return new ArchiveOrder(
        cut,
        List.of(new ArchiveKey(KEY.key(), KEY)),
        Map.of(KEY.key(), CERTIFICATE.getBytes(StandardCharsets.US_ASCII)));
  }

  ArchiveWriter writer() {
    return writer(Disk.REAL);
  }

  ArchiveWriter writer(Disk disk) {
    return new ArchiveWriter(store(), archives(), ArchiveProgress.NONE, disk);
  }

  @Override
  public void close() {
    filing.close();
  }
}
