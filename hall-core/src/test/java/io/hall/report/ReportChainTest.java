package io.hall.report;

import static io.hall.report.PageBytes.record;
import static io.hall.report.PageBytes.row;
import static io.hall.report.PageBytes.sha256;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static io.hall.settlement.SampleDay.pos;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.receipt.Receipt;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds, from {@code docs/formats/report-chain.md} alone, what the registers wrote. */
class ReportChainTest {

  private static final long NINE = 1_794_099_600_000L;
  private static final long HALF_PAST_FIVE = NINE + 8 * 3_600_000L + 30 * 60_000L;

  private HallAtWork hall;

  @BeforeEach
  void openTheHall(@TempDir Path folder) {
    hall = new HallAtWork(folder);
  }

  @AfterEach
  void closeTheHall() {
    hall.close();
  }

  @Test
  void a_shift_is_written_as_the_page_says() {
    hall.open(new RequestId("open-1"), WANG, "500.05");
    hall.at("2026-11-08T17:30");
    hall.close(
        new RequestId("close-1"),
        WANG,
        new CashCount(
            Map.of(Denomination.FEN_5, 1L, Denomination.YUAN_100, 5L, Denomination.YUAN_1, 0L)));

    PageBytes opened =
        record("shift/H01/C01", 1, "shift.open.1", "open-1", NINE, new byte[0])
            .field(shift().number(50_005));
    PageBytes closed =
        record("shift/H01/C01", 2, "shift.close.1", "close-1", HALF_PAST_FIVE, new byte[0])
            .field(
                shift()
                    .number(3)
                    .number(10_000)
                    .number(5)
                    .number(100)
                    .number(0)
                    .number(5)
                    .number(1));
    byte[] first = sha256(new byte[32], opened.bytes());
    assertThat(rows("shift/H01/C01"))
        .containsExactly(
            row(opened.bytes(), first), row(closed.bytes(), sha256(first, closed.bytes())));
  }

  @Test
  void a_plain_report_is_written_as_the_page_says() {
    hall.open(WANG);
    hall.receiptBook(WANG);
    Receipt receipt = hall.pay(WANG, cash("1000"), pos("714.82"));
    hall.at("2026-11-08T17:30");
    hall.closeExactly(WANG);

    DailyReport.Submitted submitted =
        hall.submit(SubmitRequest.of(new RequestId("send-1"), hall.balanced(DATE), MANAGER));

    PageBytes body =
        new PageBytes()
            .text("H01")
            .text("2026-11-08")
            .number(1)
            .field(new PageBytes().text("SJC01").number(4).bytes(receipt.link().hash().bytes()))
            .text("2026-2027")
            .text("M01")
            .text("")
            .number(171_482)
            .number(2)
            .text("RESIDENTIAL_AREA")
            .number(2026)
            .text("CASH")
            .number(1)
            .number(100_000)
            .number(0)
            .number(0)
            .text("RESIDENTIAL_AREA")
            .number(2026)
            .text("POS")
            .number(1)
            .number(71_482)
            .number(0)
            .number(0)
            .number(1)
            .text("SJC01")
            .text("SJC01-00000001")
            .text("SJC01-00000001")
            .number(1)
            .number(0)
            .number(0);
    PageBytes record =
        record("daily-report/H01", 1, "report.daily.1", "send-1", HALF_PAST_FIVE, new byte[0])
            .field(body);
    byte[] hash = sha256(new byte[32], record.bytes());
    assertThat(rows("daily-report/H01")).containsExactly(row(record.bytes(), hash));
    assertThat(submitted.submission().hash().bytes()).isEqualTo(hash);
  }

  @Test
  void a_report_with_everything_in_it_is_written_as_the_page_says() {
    FullDay.submitted(hall);

    PageBytes body =
        new PageBytes()
            .text("H01")
            .text("2026-11-08")
            .number(1)
            .field(
                new PageBytes()
                    .text("SJC01")
                    .number(6)
                    .bytes(head("receipt-book/SJC01"))
                    .text("TFC01")
                    .number(4)
                    .bytes(head("receipt-book/TFC01")))
            .text("2026-2027")
            .text("M01")
            .text("S01")
            .number(129_900)
            .number(2)
            .text("RESIDENTIAL_AREA")
            .number(2026)
            .text("CASH")
            .number(1)
            .number(100_000)
            .number(1)
            .number(100)
            .text("ARREARS")
            .number(2025)
            .text("CASH")
            .number(1)
            .number(30_000)
            .number(0)
            .number(0)
            .number(2)
            .text("SJC01")
            .text("SJC01-00000001")
            .text("SJC01-00000002")
            .number(2)
            .number(1)
            .text("SJC01-00000002")
            .text("TFC01")
            .text("TFC01-00000001")
            .text("TFC01-00000001")
            .number(1)
            .number(0)
            .number(1)
            .text("C02")
            .text("CASH")
            .number(-5)
            .text("M01");
    byte[] reasons = new PageBytes().text("停电").text("").text("少五分").bytes();
    PageBytes record =
        record(
                "daily-report/H01",
                1,
                "report.daily.1",
                "send-1",
                HALF_PAST_FIVE + 86_400_000L,
                sha256(salt("daily-report/H01"), reasons))
            .field(body);
    assertThat(rows("daily-report/H01"))
        .containsExactly(row(record.bytes(), sha256(new byte[32], record.bytes())));
  }

  private static PageBytes shift() {
    return new PageBytes().text("H01").text("C01").text("2026-11-08").number(1);
  }

  private List<String> rows(String stream) {
    return hall.store()
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT content, hash FROM log_record WHERE stream = ? ORDER BY position",
                    row -> row(row.getBytes(1), row.getBytes(2)),
                    stream));
  }

  private byte[] head(String stream) {
    return hall.store()
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT hash FROM log_record WHERE stream = ? ORDER BY position DESC",
                    row -> row.getBytes(1),
                    stream))
        .get(0);
  }

  private byte[] salt(String stream) {
    return hall.store()
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT salt FROM personal_text WHERE stream = ?",
                    row -> row.getBytes(1),
                    stream))
        .get(0);
  }
}
