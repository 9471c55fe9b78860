package io.hall.report;

import static io.hall.report.FiledDays.H01;
import static io.hall.report.FiledDays.H02;
import static io.hall.report.FiledDays.NOVEMBER;
import static io.hall.report.FiledDays.WORKDAYS;
import static io.hall.report.FiledDays.at;
import static io.hall.report.FiledDays.cells;
import static io.hall.report.FiledDays.report;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.SEASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.ErasedTexts;
import io.hall.store.LogRecord;
import io.hall.store.NotedLocks;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.1")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class MonthRegisterTest {

  private static final RequestId FIRST = new RequestId("month-first");
  private static final RequestId SECOND = new RequestId("month-second");
  private static final Instant EVENING = at("2026-11-30T19:00");
  private static final Map<HallCode, HallCalendar> HALLS = Map.of(H01, WORKDAYS);

  @Parameter public TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private TestDatabase database;
  private Store store;
  private MonthRegister months;

  @BeforeEach
  void reportAMonth(@TempDir Path folder) {
    database = kind.make(folder);
    store = database.open();
    months = register(EVENING);
    FiledDays.days(NOVEMBER).stream()
        .filter(WORKDAYS::isOpen)
        .filter(day -> !day.toString().equals("2026-11-30"))
        .forEach(day -> FiledDays.write(store, report(H01, day.toString(), 1000)));
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  private MonthRegister register(Instant now) {
    return new MonthRegister(store, Clock.fixed(now, BusinessDate.ZONE));
  }

  private MonthlySummary.Draft draft() {
    return store.read(c -> months.draft(c, NOVEMBER, HALLS));
  }

  private MonthlySummary.Complete complete() {
    return draft().explain(new ExplainedGap(lastDay(), "暴雪停业", OFFICE)).complete().orThrow();
  }

  private static ReportDay lastDay() {
    return new ReportDay(H01, BusinessDate.parse("2026-11-30"));
  }

  private static HandOverRequest ask(RequestId id, MonthlySummary.Complete summary) {
    return new HandOverRequest(id, summary, MANAGER, LI, Optional.empty());
  }

  private static HandOverRequest anew(MonthlySummary.Complete summary, String reason) {
    return new HandOverRequest(SECOND, summary, MANAGER, LI, Optional.of(reason));
  }

  private MonthlySummary.HandedOver handOver(HandOverRequest ask) {
    return store.write(c -> months.handOver(c, ask));
  }

  private FiledMonth last() {
    return store.read(c -> months.last(c, NOVEMBER)).orElseThrow();
  }

  private List<FiledMonth> versions() {
    return store.read(c -> months.versions(c, NOVEMBER));
  }

  private List<Finding> outdated() {
    FiledMonth filed = last();
    return store.read(c -> months.outdated(c, filed));
  }

  @Test
  void the_summary_is_drawn_up_from_the_reports_in_the_log() {
    assertThat(draft().openGaps()).containsExactly(lastDay());
    assertThat(draft().figures().totals().total().net()).hasToString("200.00");
    SortedSet<HallCode> halls = store.read(c -> months.knownHalls(c));
    assertThat(halls).containsExactly(H01);
  }

  @Test
  void a_hall_that_reported_is_summed_up_even_where_nobody_names_it() {
    FiledDays.write(store, report(H02, "2026-11-02", 77));
    assertThat(codes(draft().complete().findings())).containsExactly("REPORT-030", "REPORT-032");
    assertThat(draft().figures().totals().halls()).containsOnlyKeys(H01, H02);
  }

  @Test
  void reports_that_the_table_does_not_know_are_summed_up_all_the_same() {
    database.tamper("DELETE FROM daily_report");
    assertThat(draft().figures().totals().total().net()).hasToString("200.00");
  }

  @Test
  void a_complete_month_is_handed_over_as_version_1_and_read_back() {
    MonthlySummary.Complete summary = complete();

    MonthlySummary.HandedOver done = handOver(ask(FIRST, summary));

    MonthlySummary.HandOver how = done.handOver();
    assertThat(how.version()).isEqualTo(1);
    assertThat(how.preparedBy()).isEqualTo(MANAGER);
    assertThat(how.receivedBy()).isEqualTo(LI);
    assertThat(how.at()).isEqualTo(EVENING);
    FiledMonth filed = last();
    assertThat(filed.hash()).isEqualTo(how.hash());
    assertThat(filed.version()).isEqualTo(1);
    assertThat(filed.preparedBy()).isEqualTo(MANAGER);
    assertThat(filed.receivedBy()).isEqualTo(LI);
    assertThat(filed.at()).isEqualTo(EVENING);
    assertThat(filed.totals()).isEqualTo(summary.figures().totals());
    assertThat(filed.totals().findings()).isEmpty();
    assertThat(filed.cumulative()).isEqualTo(summary.figures().cumulative());
    assertThat(filed.gaps()).containsExactly(new FiledMonth.Gap(lastDay(), OFFICE));
    assertThat(filed.reports())
        .hasSize(20)
        .isEqualTo(
            summary.figures().reports().stream()
                .map(r -> new FiledMonth.Report(MonthCollector.day(r), r.version(), r.hash()))
                .toList());
    assertThat(outdated()).isEmpty();
  }

  @Test
  void the_table_beside_the_log_says_the_same() {
    handOver(ask(FIRST, complete()));
    handOver(anew(complete(), "更正"));

    List<String> rows =
        store.read(
            c ->
                Sql.list(
                    c,
                    "SELECT month, version, handed_over_at, prepared_by, received_by, net_fen"
                        + " FROM monthly_summary ORDER BY version",
                    row ->
                        "%s %d %d %s %s %d"
                            .formatted(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6))));
    String rest = " " + EVENING.toEpochMilli() + " M01 C02 20000";
    assertThat(rows).containsExactly("2026-11 1" + rest, "2026-11 2" + rest);
  }

  @Test
  void nothing_in_the_table_is_changed_or_taken_out() throws SQLException {
    handOver(ask(FIRST, complete()));
    try (Connection c = database.connect()) {
      assertThatThrownBy(() -> Sql.insert(c, "UPDATE monthly_summary SET net_fen = 1"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> Sql.insert(c, "DELETE FROM monthly_summary"))
          .hasMessageContaining("append-only");
    }
  }

  /** The notes are taken where SQLite needs no locks; PostgreSQL needs what they say. */
  @Test
  void handing_over_waits_for_everybody_who_writes() throws SQLException {
    assumeTrue(kind == TestDatabase.Kind.SQLITE);
    HandOverRequest ask = ask(FIRST, complete());
    NotedLocks locks = new NotedLocks();
    try (Connection c = database.connect()) {
      c.setAutoCommit(false);
      months.handOver(locks.on(c), ask);
      c.commit();
    }
    assertThat(locks.held()).contains(NotedLocks.STORE);
  }

  @Test
  void a_month_is_handed_over_from_its_last_day_on_whatever_the_draft_said() {
    HandOverRequest ask = ask(FIRST, complete());
    months = register(at("2026-11-29T23:59:59.999"));
    assertThat(codesOf(() -> handOver(ask))).containsExactly("REPORT-031");
    months = register(at("2026-11-30T00:00"));
    assertThat(codesOf(() -> handOver(ask))).isEmpty();
  }

  @Test
  void the_settlement_administrator_is_another_person_than_who_prepares_it() {
    MonthlySummary.Complete summary = complete();
    assertThat(
            codesOf(() -> handOver(new HandOverRequest(FIRST, summary, LI, LI, Optional.empty()))))
        .containsExactly("REPORT-040");
    assertThat(
            codesOf(
                () -> handOver(new HandOverRequest(FIRST, summary, OFFICE, LI, Optional.empty()))))
        .containsExactly("REPORT-040");
    assertThat(versions()).isEmpty();
  }

  @Test
  void a_new_version_needs_a_reason_and_leaves_the_first_as_it_was() {
    MonthlySummary.Complete summary = complete();
    handOver(ask(FIRST, summary));
    FiledMonth first = last();

    assertThat(codesOf(() -> handOver(ask(SECOND, summary)))).containsExactly("REPORT-041");
    assertThat(codesOf(() -> handOver(anew(summary, " ")))).containsExactly("REPORT-041");
    MonthlySummary.HandOver second = handOver(anew(summary, "更正")).handOver();

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.correction()).contains("更正");
    assertThat(second.toString()).doesNotContain("更正");
    assertThat(versions()).hasSize(2).first().isEqualTo(first);
  }

  @Test
  void each_month_counts_its_own_versions() {
    handOver(ask(FIRST, complete()));
    MonthlySummary.Complete october =
        store.read(c -> months.draft(c, NOVEMBER.minusMonths(1), Map.of())).complete().orThrow();
    assertThat(handOver(ask(SECOND, october)).handOver().version()).isEqualTo(1);
    assertThat(last().reports()).hasSize(20);
  }

  @Test
  void a_request_asked_again_gives_the_same_answer() {
    MonthlySummary.Complete summary = complete();
    MonthlySummary.HandOver first = handOver(ask(FIRST, summary)).handOver();
    MonthlySummary.HandOver second = handOver(anew(summary, "更正")).handOver();
    months = register(at("2026-12-02T08:00"));

    assertThat(handOver(ask(FIRST, summary)).handOver()).isEqualTo(first);
    assertThat(handOver(anew(summary, "更正")).handOver()).isEqualTo(second);
    assertThat(versions()).hasSize(2);
  }

  @Test
  void a_request_asked_again_with_other_content_is_a_conflict() {
    MonthlySummary.Complete summary = complete();
    handOver(ask(FIRST, summary));
    List<String> conflict = List.of("STORE-003");
    StaffNumber other = new StaffNumber("S09");

    assertThat(
            codesOf(
                () ->
                    handOver(
                        new HandOverRequest(FIRST, summary, MANAGER, other, Optional.empty()))))
        .isEqualTo(conflict);
    assertThat(
            codesOf(
                () ->
                    handOver(new HandOverRequest(FIRST, summary, MANAGER, LI, Optional.of("更正")))))
        .isEqualTo(conflict);
    MonthlySummary.Complete told =
        draft().explain(new ExplainedGap(lastDay(), "停电", OFFICE)).complete().orThrow();
    assertThat(codesOf(() -> handOver(ask(FIRST, told)))).isEqualTo(conflict);
    RequestId report = new RequestId("r:H01:2026-11-02:1");
    assertThat(codesOf(() -> handOver(ask(report, summary)))).isEqualTo(conflict);
  }

  @Test
  void reasons_that_were_erased_on_their_date_are_taken_for_the_same() {
    MonthlySummary.Complete summary = complete();
    handOver(ask(FIRST, summary));
    store.write(
        c -> {
          ErasedTexts.of(c, FiledMonth.STREAM);
          return true;
        });
    assertThat(codesOf(() -> handOver(ask(FIRST, summary)))).isEmpty();
    List<Finding> broken = store.read(c -> store.log().verify(c, FiledMonth.STREAM));
    assertThat(broken).isEmpty();
  }

  @Test
  void reports_submitted_after_the_draft_refuse_it() {
    MonthlySummary.Complete summary = complete();
    FiledDays.write(store, report(H01, BusinessDate.parse("2026-11-02"), 2, SEASON, cells(900, 0)));
    assertThat(codesOf(() -> handOver(ask(FIRST, summary)))).containsExactly("REPORT-042");
  }

  @Test
  void a_report_of_an_earlier_month_of_the_season_after_the_draft_refuses_it_too() {
    MonthlySummary.Complete summary = complete();
    FiledDays.write(store, report(H01, "2026-10-09", 900));
    assertThat(codesOf(() -> handOver(ask(FIRST, summary)))).containsExactly("REPORT-042");
  }

  @Test
  void everything_that_stands_against_it_is_said_at_once() {
    handOver(ask(FIRST, complete()));
    MonthlySummary.Complete summary = complete();
    FiledDays.write(store, report(H01, "2026-10-09", 900));
    months = register(at("2026-11-29T08:00"));
    assertThat(
            codesOf(
                () ->
                    handOver(
                        new HandOverRequest(SECOND, summary, OFFICE, OFFICE, Optional.empty()))))
        .containsExactly("REPORT-031", "REPORT-040", "REPORT-040", "REPORT-041", "REPORT-042");
  }

  @Test
  void a_new_version_of_a_report_makes_the_month_outdated_and_never_changes_it() {
    handOver(ask(FIRST, complete()));
    FiledMonth before = last();
    FiledDays.write(store, report(H01, BusinessDate.parse("2026-11-02"), 2, SEASON, cells(900, 0)));
    FiledDays.write(store, report(H02, "2026-11-03", 5));

    assertThat(codes(outdated())).containsExactly("REPORT-039", "REPORT-039");
    assertThat(outdated().get(0).message(Locale.ENGLISH))
        .startsWith(
            "The report of H01 on 2026-11-02 came as version 2 after 2026-11 was handed over"
                + " as version 1");
    assertThat(last()).isEqualTo(before);
  }

  @Test
  void handing_over_anew_takes_the_corrected_reports_up() {
    handOver(ask(FIRST, complete()));
    FiledDays.write(store, report(H01, BusinessDate.parse("2026-11-02"), 2, SEASON, cells(900, 0)));
    handOver(anew(complete(), "更正日报表"));

    assertThat(outdated()).isEmpty();
    assertThat(last().totals().total().net()).hasToString("199.00");
    LogRecord head = store.read(c -> store.log().head(c, FiledMonth.STREAM)).orElseThrow();
    assertThat(head.hash()).isEqualTo(last().hash());
    assertThat(head.position()).isEqualTo(2);
  }
}
