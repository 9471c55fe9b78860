package io.hall.report;

import static io.hall.report.FiledDays.H01;
import static io.hall.report.FiledDays.NOVEMBER;
import static io.hall.report.FiledDays.report;
import static io.hall.report.PageBytes.sha256;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.SEASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds, from {@code docs/formats/month-chain.md} alone, what the register of months wrote. */
@Tag("规程-7.1")
class MonthChainTest {

  private static final long EVENING = 1_796_036_400_000L;
  private static final HallCalendar TWO_DAYS =
      FiledDays.calendar(
          "DAY,2026-11-02,2026-11-02,,08:00-12:00,测试\nDAY,2026-11-04,2026-11-04,,08:00-12:00,测试\n");

  private Store store;
  private FiledReport written;

  @BeforeEach
  void reportTwoDays(@TempDir Path folder) {
    Path file = folder.resolve("hall.db");
    SqliteStore.createTables(file);
    store = SqliteStore.open(file);
    FiledDays.write(store, report(H01, "2026-10-09", 500));
    written =
        FiledDays.write(
            store,
            report(
                H01, BusinessDate.parse("2026-11-02"), 1, SEASON, FiledDays.cells(171_482, 1_200)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private MonthlySummary.HandedOver handOver(Optional<String> reason, String id) {
    Clock clock = Clock.fixed(FiledDays.at("2026-11-30T19:00"), BusinessDate.ZONE);
    MonthRegister months = new MonthRegister(store, clock);
    ReportDay gap = new ReportDay(H01, BusinessDate.parse("2026-11-04"));
    return store.write(
        c -> {
          MonthlySummary.Complete summary =
              months
                  .draft(c, NOVEMBER, Map.of(H01, TWO_DAYS))
                  .explain(new ExplainedGap(gap, "暴雪停业", OFFICE))
                  .complete()
                  .orThrow();
          return months.handOver(
              c, new HandOverRequest(new RequestId(id), summary, MANAGER, LI, reason));
        });
  }

  private PageBytes body(int version) {
    return new PageBytes()
        .text("2026-11")
        .number(version)
        .text("M01")
        .text("C02")
        .number(1)
        .text("H01")
        .text("2026-11-02")
        .number(1)
        .bytes(written.hash().bytes())
        .number(1)
        .number(171_482)
        .number(1)
        .number(1_200)
        .number(2)
        .text("RESIDENTIAL_AREA")
        .number(1)
        .number(171_482)
        .number(0)
        .number(0)
        .text("ARREARS")
        .number(0)
        .number(0)
        .number(1)
        .number(1_200)
        .number(2)
        .text("CASH")
        .number(1)
        .number(171_482)
        .number(0)
        .number(0)
        .text("POS")
        .number(0)
        .number(0)
        .number(1)
        .number(1_200)
        .number(1)
        .text("H01")
        .number(1)
        .number(171_482)
        .number(1)
        .number(1_200)
        .number(1)
        .text("2026-11-02")
        .number(1)
        .number(171_482)
        .number(1)
        .number(1_200)
        .number(1)
        .number(2026)
        .number(2)
        .number(171_982)
        .number(1)
        .number(1_200)
        .number(1)
        .text("H01")
        .text("2026-11-04")
        .text("S01");
  }

  private static PageBytes head(long position, String id, byte[] commitment) {
    return PageBytes.record("monthly-summary", position, "report.month.1", id, EVENING, commitment);
  }

  @Test
  void a_month_and_its_new_version_are_written_as_the_page_says() {
    MonthlySummary.HandedOver first = handOver(Optional.empty(), "month-1");
    MonthlySummary.HandedOver second = handOver(Optional.of("漏了印章"), "month-2");

    byte[] reasons = new PageBytes().text("").text("暴雪停业").bytes();
    byte[] one = head(1, "month-1", sha256(salt(1), reasons)).field(body(1)).bytes();
    byte[] again = new PageBytes().text("漏了印章").text("暴雪停业").bytes();
    byte[] two = head(2, "month-2", sha256(salt(2), again)).field(body(2)).bytes();
    byte[] firstHash = sha256(new byte[32], one);
    byte[] secondHash = sha256(firstHash, two);
    assertThat(rows())
        .containsExactly(PageBytes.row(one, firstHash), PageBytes.row(two, secondHash));
    assertThat(first.handOver().hash().bytes()).isEqualTo(firstHash);
    assertThat(second.handOver().hash().bytes()).isEqualTo(secondHash);
  }

  private List<String> rows() {
    return store.read(
        c ->
            Sql.list(
                c,
                "SELECT content, hash FROM log_record WHERE stream = ? ORDER BY position",
                row -> PageBytes.row(row.getBytes(1), row.getBytes(2)),
                "monthly-summary"));
  }

  private byte[] salt(long position) {
    return store
        .read(
            c ->
                Sql.first(
                    c,
                    "SELECT salt FROM personal_text WHERE stream = ? AND position = ?",
                    row -> row.getBytes(1),
                    "monthly-summary",
                    position))
        .orElseThrow();
  }

  @Test
  void a_body_that_was_cut_or_is_too_long_is_no_month() {
    byte[] body = body(1).bytes();
    assertThat(FiledMonth.of(record(body)).gaps()).hasSize(1);
    for (int length = 0; length < body.length; length++) {
      refuses(record(Arrays.copyOf(body, length)));
    }
    refuses(record(Arrays.copyOf(body, body.length + 12)));
  }

  @Test
  void a_record_of_another_kind_or_stream_is_no_month() {
    byte[] body = body(1).bytes();
    refuses(record("monthly-summary", FiledReport.KIND, body));
    refuses(record("daily-report/H01", FiledMonth.KIND, body));
  }

  private static LogRecord record(byte[] body) {
    return record("monthly-summary", "report.month.1", body);
  }

  private static LogRecord record(String stream, String kind, byte[] body) {
    return new LogRecord(
        stream,
        1,
        kind,
        new RequestId("r"),
        FiledDays.at("2026-11-30T19:00"),
        Optional.empty(),
        Canonical.of(body),
        Hash.NONE,
        Hash.NONE);
  }

  private static void refuses(LogRecord record) {
    assertThatThrownBy(() -> FiledMonth.of(record))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.finding().code().id()).isEqualTo("STORE-004"));
  }
}
