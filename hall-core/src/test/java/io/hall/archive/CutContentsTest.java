package io.hall.archive;

import static io.hall.archive.BoundSeason.END;
import static io.hall.archive.FilingHall.COMPANY;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookStep;
import io.hall.report.ExplainedGap;
import io.hall.report.FiledMonth;
import io.hall.report.HandOverRequest;
import io.hall.report.MonthRegister;
import io.hall.report.MonthlySummary;
import io.hall.report.ReportDay;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which books a cut takes along, and which days and months it asks for. */
@Tag("规程-7.2")
class CutContentsTest {

  private BoundSeason season;

  @BeforeEach
  void open(@TempDir Path folder) {
    season = new BoundSeason(TestDatabase.Kind.SQLITE, folder);
  }

  @AfterEach
  void close() {
    season.close();
  }

  private List<String> refused(CutRequest ask) {
    CheckFailedException refusal =
        catchThrowableOfType(CheckFailedException.class, () -> season.cut(ask));
    return refusal.findings().stream().map(f -> f.code().id() + " " + f.parameters()).toList();
  }

  private void endOf(String book, StaffNumber cashier) {
    StaffNumber keeper = new StaffNumber("K01");
    for (BookStep step :
        List.of(
            new BookStep.Returned(season.request(), book, cashier, keeper),
            new BookStep.WrittenOff(season.request(), book, keeper, MANAGER))) {
      season.write(c -> season.filing.hall().receipts().books().take(c, step));
    }
  }

  private List<String> books(String to) {
    CutRequest ask =
        BoundSeason.asking(
            season.request(), new HeatingSeason(2027), BusinessDate.parse(to), false);
    return season.cut(ask).streams().stream()
        .filter(part -> part.stream().startsWith("receipt-book/"))
        .map(part -> part.stream() + " " + part.first() + "-" + part.last())
        .toList();
  }

  @Test
  void a_book_is_handed_over_whole_each_time_until_its_end_was_handed_over() {
    BusinessDate next = BusinessDate.parse("2027-03-16");
    season.work(BoundSeason.DAYS);
    endOf("SJ" + LI, LI);
    season.file();
    season.cut(season.closing());
    season.filing.hall().at(next + "T09:00");
    season.filing.hall().open(WANG);
    season.filing.pay(WANG, "10");
    season.filing.hall().closeExactly(WANG);
    season.filing.hall().report(next);
    season.filing.close(next);
    assertThat(books("2027-03-16"))
        .containsExactly("receipt-book/SJC01 1-14", "receipt-book/TFC01 1-8");
    endOf("TF" + WANG, WANG);
    assertThat(books("2027-03-16"))
        .containsExactly("receipt-book/SJC01 1-14", "receipt-book/TFC01 1-10");
  }

  private static CutRequest closing(BoundSeason season, List<String> openDays) {
    Map<HallCode, HallCalendar> calendars = BoundSeason.calendars(openDays);
    return new CutRequest(season.request(), COMPANY, SEASON, END, true, LI, MANAGER, calendars);
  }

  private void handOver(YearMonth month, List<String> openDays, ExplainedGap gap) {
    MonthRegister months = new MonthRegister(season.store(), season.filing.hall().clock());
    MonthlySummary.Complete summary =
        season
            .store()
            .read(c -> months.draft(c, month, BoundSeason.calendars(openDays)))
            .explain(gap)
            .complete()
            .orThrow();
    HandOverRequest ask =
        new HandOverRequest(season.request(), summary, MANAGER, OFFICE, Optional.empty());
    season.write(c -> months.handOver(c, ask));
    FiledMonth filed = season.store().read(c -> months.last(c, month)).orElseThrow();
    season.write(
        c ->
            season
                .filing
                .checkpoints()
                .closeMonth(c, season.request(), HALL, SEASON, month, filed.hash()));
  }

  @Test
  void an_open_day_without_report_is_asked_for_unless_its_month_explains_it() {
    season.work("2026-11-08");
    season.filing.hall().at("2027-03-16T08:00");
    ReportDay storm = new ReportDay(HALL, BusinessDate.parse("2026-11-09"));
    List<String> open = List.of("2026-11-08", "2026-11-09");
    handOver(YearMonth.of(2026, 11), open, new ExplainedGap(storm, "暴雪停电", LI));
    season.closeSeason();
    assertThat(refused(closing(season, List.of("2026-11-08", "2026-11-09", "2026-11-10"))))
        .containsExactly("ARCHIVE-041 {date=2026-11-10, hall=H01}");
    assertThat(season.cut(closing(season, open)).closing()).isTrue();
  }

  @Test
  void a_month_is_asked_of_the_halls_that_reported_in_it() {
    season.work(BoundSeason.DAYS);
    season.file();
    season
        .filing
        .database()
        .tamper("INSERT INTO daily_report VALUES ('H02', '2026-12-30', 1, 0, 'M01', 0)");
    assertThat(refused(season.closing()))
        .containsExactly(
            "ARCHIVE-036 {date=2026-12-30, hall=H02}",
            "ARCHIVE-039 {hall=H02, month=2026-12}",
            "ARCHIVE-040 {hall=H02, season=2026-2027, to=2027-03-15}");
  }
}
