package io.hall.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.data.DataFolder;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoCommandTest {

  @TempDir static Path data;
  static Run demo = new Run(-1, "", "");

  @BeforeAll
  static void runs_the_demonstration() {
    demo = Run.hall("demo", "--no-serve", "--lang", "en", "--data", data.toString());
  }

  @Test
  @Tag("规程-7.1")
  void ends_balanced_with_the_figures_worked_out_by_hand() {
    assertThat(demo.exit()).isZero();
    assertThat(demo.out())
        .contains("2 counters checked before opening (1 fault, seen to), 5 shifts opened")
        .contains("22 receipts, 1 refund voucher, 1 reprint")
        .contains("1714.80 yuan, cash 1800.00, change 85.20")
        .contains("Closing found 6 differences")
        .contains("5 of them corrected, 1 booked")
        .contains(
            "Net 29592.24 yuan = cash 5388.40 + card 8549.39 + WeChat 7312.51"
                + " + Alipay 6050.21 + UnionPay 1416.23 + bank 875.50")
        .contains("submitted by M01");
  }

  @Test
  void tells_it_in_eleven_lines() {
    assertThat(demo.out().lines().filter(line -> line.matches(" ?\\d+  .*"))).hasSize(11);
    assertThat(demo.err()).isEmpty();
  }

  @Test
  @Tag("规程-7.2")
  void ends_with_an_archive_that_holds() {
    assertThat(demo.out()).contains("of its checks 11 hold, 0 do not");
    assertThat(data.resolve("archive/manifest")).exists();
  }

  @Test
  void names_each_planted_difference_with_its_place_and_amount() {
    assertThat(demo.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "H01 sheets C01 residential area card 3731.04 4331.04 +600.00 open",
            "H01 sheets C01 arrears card 600.00 0.00 -600.00 open",
            "H01 money C01 - cash 3345.00 3335.00 -10.00 open",
            "H01 money C01 - card 4961.04 4691.04 -270.00 open",
            "H01 money C02 - WeChat 6680.86 5118.14 -1562.72 open",
            "H01 money C02 - Alipay 1714.98 3277.70 +1562.72 open");
  }

  @Test
  void prints_the_report_with_amounts_in_figures_and_capitals() throws IOException {
    String report = text("daily-report.pdf");
    assertThat(report)
        .contains("收费大厅日报表", "29592.24", "人民币贰万玖仟伍佰玖拾贰元贰角肆分")
        .contains("S26H01C01-00000006", "上午找零多付", "实收结算管理员");
    assertThat(report.codePoints()).noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
  }

  @Test
  @Tag("规程-7.2")
  void prints_the_receipts_with_the_small_number_on_top_and_void_ones_stamped() throws IOException {
    try (PDDocument receipts = Loader.loadPDF(paper("receipts.pdf").toFile())) {
      assertThat(receipts.getNumberOfPages()).isEqualTo(23);
      List<String> numbers = new ArrayList<>();
      for (int page = 1; page <= 23; page++) {
        String text = text(receipts, page);
        numbers.add(text.replaceAll("(?s).*?([ST]26H01C0\\d-\\d{8}).*", "$1"));
        boolean isVoid = text.contains("作废");
        assertThat(isVoid)
            .as(numbers.get(page - 1))
            .isEqualTo(
                List.of("S26H01C01-00000006", "S26H01C01-00000008", "S26H01C02-00000006")
                    .contains(numbers.get(page - 1)));
      }
      assertThat(numbers).isSorted().doesNotHaveDuplicates();
      assertThat(text(receipts, 1)).contains("人民币壹仟柒佰壹拾肆元捌角整", "测试用户甲", "98.76");
    }
  }

  @Test
  @Tag("规程-7.4")
  void keeps_every_chain_whole_and_no_personal_text_in_clear() throws IOException {
    try (SqliteStore file = SqliteStore.open(data.resolve("hall.db"))) {
      Store store = DataFolder.readable(data, file, Clock.systemUTC());
      RecordLog log = store.log();
      store.read(
          connection -> {
            List<String> streams =
                Sql.list(
                    connection, "SELECT DISTINCT stream FROM log_record", row -> row.getString(1));
            assertThat(streams).hasSizeGreaterThan(4);
            for (String stream : streams) {
              assertThat(log.verify(connection, stream)).isEmpty();
            }
            assertThat(
                    Sql.exists(
                        connection,
                        "SELECT 1 FROM log_record"
                            + " WHERE instr(content, CAST('测试用户' AS BLOB)) > 0"
                            + " UNION ALL SELECT 1 FROM personal_text"
                            + " WHERE instr(content, CAST('测试用户' AS BLOB)) > 0"))
                .isFalse();
            assertThat(Sql.exists(connection, "SELECT 1 FROM personal_text")).isTrue();
            return streams;
          });
    }
  }

  @Test
  void without_its_keys_the_database_tells_nothing_of_a_person() {
    try (SqliteStore store = SqliteStore.open(data.resolve("hall.db"))) {
      List<String> found =
          store.read(
              c ->
                  new RecordLog(store.chain())
                          .verify(
                              c,
                              Sql.first(
                                      c,
                                      "SELECT stream FROM personal_text LIMIT 1",
                                      row -> row.getString(1))
                                  .orElseThrow())
                          .stream()
                          .map(finding -> finding.code().id())
                          .toList());
      assertThat(found).containsExactly("STORE-042");
    }
  }

  @Test
  void says_the_same_when_it_runs_again_on_the_same_data_and_writes_nothing_twice() {
    long before = records();
    Run again = Run.hall("demo", "--lang", "en", "--data", data.toString());
    assertThat(again.exit()).isZero();
    assertThat(records()).isEqualTo(before);
  }

  @Test
  @Tag("规程-4.1")
  void each_counter_was_checked_before_it_opened() {
    try (SqliteStore store = SqliteStore.open(data.resolve("hall.db"))) {
      List<String> checks =
          store.read(
              c ->
                  Sql.list(
                      c,
                      "SELECT staff || ' ' || opening || ' ' || uniform FROM readiness_check"
                          + " WHERE arrived_at <= 1794095400000 ORDER BY staff", // 07:50
                      row -> row.getString(1)));
      assertThat(checks).containsExactly("C01 08:00 1", "C02 08:00 1");
    }
  }

  private static long records() {
    try (SqliteStore store = SqliteStore.open(data.resolve("hall.db"))) {
      return store.read(
          c ->
              Sql.first(c, "SELECT count(*) FROM log_record", row -> row.getLong(1)).orElseThrow());
    }
  }

  private static Path paper(String name) {
    return data.resolve("out/2026-11-08/H01").resolve(name);
  }

  private static String text(String name) throws IOException {
    try (PDDocument paper = Loader.loadPDF(paper(name).toFile())) {
      return new PDFTextStripper().getText(paper);
    }
  }

  private static String text(PDDocument paper, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(paper);
  }
}
