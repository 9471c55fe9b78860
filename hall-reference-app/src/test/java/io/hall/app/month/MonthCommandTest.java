package io.hall.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import io.hall.app.Folders;
import io.hall.app.data.DataFolder;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The month of the demonstration's day, which is the only one that its calendar opens. */
@Tag("规程-7.1")
class MonthCommandTest {

  private static final Instant DECEMBER = Instant.parse("2026-12-01T01:00:00Z");
  private static final String HEADER = "kind,from,to,days,hours,source\n";
  private static final String OPEN = "DAY,2026-11-08,2026-11-08,,08:00-18:00,测试\n";
  private static final String STORM = "DAY,2026-11-09,2026-11-09,,08:00-18:00,测试\n";

  @TempDir static Path demo;
  @TempDir Path folder;
  private Path data;
  private Path oneDay;
  private Path twoDays;

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void runs_the_demonstration() {
    Run run = Commands.run(Run::new, "demo", "--no-serve", "--data", demo.toString());
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @BeforeEach
  void a_copy_of_its_data() throws IOException {
    data = folder.resolve("data");
    Folders.copy(demo, data);
    oneDay = folder.resolve("one.csv");
    twoDays = folder.resolve("two.csv");
    Files.writeString(oneDay, HEADER + OPEN);
    Files.writeString(twoDays, HEADER + OPEN + STORM);
  }

  private Run month(Instant now, String... more) {
    List<String> args =
        new ArrayList<>(List.of("--data", data.toString(), "--month", "2026-11", "--lang", "en"));
    args.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new MonthCommand(Clock.fixed(now, BusinessDate.ZONE)))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  assertThat(failure).isInstanceOf(CheckFailedException.class);
                  line.getErr().println(((CheckFailedException) failure).message(Locale.ENGLISH));
                  return 2;
                });
    int exit = command.execute(args.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  private Run handOver(Path calendar, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("--calendar", calendar.toString(), "--by", "M01", "--received-by", "S01"));
    args.addAll(List.of(more));
    return month(DECEMBER, args.toArray(String[]::new));
  }

  private Path paper(String name) {
    return data.resolve("out/2026-11").resolve(name);
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  @Test
  void a_complete_month_is_shown_and_nothing_is_written() throws IOException {
    Run run = month(DECEMBER, "--calendar", oneDay.toString());

    assertThat(run.out())
        .startsWith("2026-11: 1 halls, 1 reports, 0 open gaps, net ")
        .contains(" yuan, complete\n")
        .containsPattern("H01 +1 +0 +");
    assertThat(run.exit()).isZero();
    assertThat(paper("month.json")).doesNotExist();
  }

  @Test
  void without_a_calendar_jiaozuos_halls_are_open_all_november() {
    Run run = month(DECEMBER);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("29 open gaps", "REPORT-030 H01/2026-11-01: H01 was open on 2026-11-01 and")
        .doesNotContain("2026-11-08 and has no report");
  }

  @Test
  void a_month_that_runs_has_gaps_up_to_today_and_is_not_over() {
    Run run = month(Instant.parse("2026-11-09T08:00:00Z"), "--calendar", twoDays.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("1 open gaps", "REPORT-030 H01", "REPORT-031 2026-11 is not");
  }

  @Test
  void a_hall_that_reported_nothing_is_named_by_hand() {
    Run run = month(DECEMBER, "--calendar", oneDay.toString(), "--hall", "H09");
    assertThat(run.out())
        .contains("2 halls", "REPORT-030 H09/2026-11-08: H09 was open on 2026-11-08");
    Run own = month(DECEMBER, "--calendar", oneDay.toString(), "--calendar", "H09=" + twoDays);
    assertThat(own.out()).contains("2 open gaps", "H09 was open on 2026-11-09");
  }

  @Test
  void a_complete_month_is_handed_over_with_its_papers_sealed_and_signed() throws IOException {
    Run run = handOver(oneDay);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("2026-11 version 1 handed over by M01 to S01, net ");
    assertThat(run.exit()).isZero();
    JsonNode json = json(paper("month.json"));
    assertThat(json.path("format").asString()).isEqualTo("hall.month.1");
    assertThat(json.path("state").asString()).isEqualTo("HANDED_OVER");
    assertThat(json.path("handOver").path("version").asInt()).isEqualTo(1);
    assertThat(json.path("reports")).hasSize(1);
    assertThat(run.out()).contains(json.path("handOver").path("hash").asString());
    assertSums(json);
    String key = paper("seal.crt").toString();
    Run seal = check(paper("month.seal"), key);
    assertThat(seal.out()).startsWith("sealed: monthly-summary 2026-11 1, 2026-12-01T01:00:00Z");
    assertThat(seal.exit()).isZero();
    assertThat(check(paper("month.pdf"), key).out()).startsWith("the PDF is signed with the key ");
    assertThat(text(paper("month.pdf"))).contains("收费月汇总表", "11月8日 周日", "实收结算管理员", "S01");
    assertThat(Files.readString(paper("month.seal")))
        .contains("digest SHA-256 " + json.path("handOver").path("hash").asString());
  }

  private static void assertSums(JsonNode json) {
    long net = json.path("total").path("netFen").asLong();
    assertThat(net).isPositive();
    for (String way : List.of("categories", "tenders", "halls", "days", "cumulative")) {
      long sum = 0;
      for (JsonNode part : json.path(way)) {
        sum += part.path("netFen").asLong();
      }
      assertThat(sum).as(way).isEqualTo(net);
    }
  }

  private static Run check(Path file, String key) {
    return Commands.run(Run::new, "seal", "check", file.toString(), "--lang", "en", "--key", key);
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void the_same_command_again_gives_the_same_papers() throws IOException {
    handOver(oneDay);
    byte[] pdf = Files.readAllBytes(paper("month.pdf"));
    byte[] json = Files.readAllBytes(paper("month.json"));

    Run again = handOver(oneDay);

    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("2026-11 version 1 handed over");
    assertThat(Files.readAllBytes(paper("month.pdf"))).isEqualTo(pdf);
    assertThat(Files.readAllBytes(paper("month.json"))).isEqualTo(json);
  }

  @Test
  void after_the_hand_over_it_is_shown_as_such_and_a_new_version_needs_a_reason() {
    handOver(oneDay);
    Run shown = month(DECEMBER, "--calendar", oneDay.toString());
    assertThat(shown.exit()).isZero();
    assertThat(shown.out())
        .contains("2026-11 version 1 was handed over at 2026-12-01T01:00:00Z by M01 to S01");

    Run anew =
        month(DECEMBER, "--calendar", oneDay.toString(), "--by", "M02", "--received-by", "S01");
    assertThat(anew.exit()).isEqualTo(2);
    assertThat(anew.err()).contains("REPORT-041");
    Run second = handOver(oneDay, "--reason", "补签字");
    assertThat(second.exit()).isZero();
    assertThat(second.out()).contains("version 2 handed over");
    assertThat(handOver(oneDay, "--reason", "补签字").out()).contains("version 2 handed over");
  }

  @Test
  void a_report_corrected_later_makes_the_month_outdated_until_it_is_handed_over_anew()
      throws IOException {
    handOver(oneDay);
    correctTheReport();

    Run shown = month(DECEMBER, "--calendar", oneDay.toString(), "--out", folder + "/new");
    assertThat(shown.exit()).isEqualTo(1);
    assertThat(shown.out())
        .contains("REPORT-039 H01/2026-11-08: The report of H01 on 2026-11-08 came as version 2");
    assertThat(folder.resolve("new/2026-11/month.pdf")).exists();
    assertThat(handOver(oneDay).err()).contains("REPORT-041");
    assertThat(handOver(oneDay, "--reason", "日报表更正").out()).contains("version 2 handed over");
    assertThat(month(DECEMBER, "--calendar", oneDay.toString()).exit()).isZero();
    assertThat(text(paper("month.pdf"))).contains("第2版", "日报表更正", "更正");
  }

  /** Writes the day's report once more, as its second version. */
  private void correctTheReport() throws IOException {
    int version = 4 + 3 + 4 + 10 + 4 + 7;
    try (SqliteStore store = SqliteStore.open(data.resolve("hall.db"))) {
      RecordLog log = store.log();
      store.write(
          c -> {
            LogRecord first = log.head(c, "daily-report/H01").orElseThrow();
            byte[] body = first.body().bytes();
            body[version] = 2;
            return log.append(
                c,
                new Entry(
                    first.stream(),
                    first.kind(),
                    new RequestId("corrected"),
                    DECEMBER,
                    Canonical.of(body),
                    Canonical.EMPTY));
          });
    }
  }

  @Test
  void a_gap_is_handed_over_only_when_it_is_explained() throws IOException {
    Run open = handOver(twoDays);
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.out()).contains("REPORT-030 H01/2026-11-09: H01 was open on 2026-11-09");
    assertThat(paper("month.json")).doesNotExist();

    Run explained = handOver(twoDays, "--explain", "H01/2026-11-09=暴雪停业", "--approved-by", "S02");
    assertThat(explained.exit()).isZero();
    assertThat(json(paper("month.json")).path("gaps").path(0).path("approver").asString())
        .isEqualTo("S02");
    assertThat(Files.readString(paper("month.json"))).doesNotContain("暴雪");
    assertThat(text(paper("month.pdf"))).contains("暴雪停业");
    Run shown = month(DECEMBER, "--calendar", twoDays.toString());
    assertThat(shown.out()).contains("0 open gaps").doesNotContain("REPORT-030");
    assertThat(shown.exit()).isZero();
  }

  @Test
  void a_draft_is_written_where_it_is_asked_for_and_never_of_a_month_that_is_handed_over()
      throws IOException {
    Path out = folder.resolve("papers");
    String[] asked = {"--calendar", twoDays.toString(), "--out", out.toString()};
    assertThat(month(DECEMBER, asked).out()).contains("papers: " + out.resolve("2026-11"));
    assertThat(json(out.resolve("2026-11/month.json")).path("state").asString()).isEqualTo("OPEN");
    assertThat(text(out.resolve("2026-11/month.pdf"))).contains("未齐 未移交", "未说明");
    assertThat(out.resolve("2026-11/month.seal")).doesNotExist();

    handOver(oneDay);
    Run refused = month(DECEMBER, "--calendar", oneDay.toString(), "--out", out.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("MONTH-008");
  }

  @Test
  void data_without_keys_are_handed_over_without_a_seal() throws IOException {
    Files.delete(data.resolve("keys/vault.p12"));
    Run run = handOver(oneDay);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(paper("month.pdf")).exists();
    assertThat(paper("month.seal")).doesNotExist();
  }

  @Test
  void wrong_input_ends_with_2_and_a_sentence() throws IOException {
    says("MONTH-002", "--month", "2026-13");
    says("MONTH-002", "--month", "November");
    says("MONTH-004", "--by", "M01");
    says("MONTH-004", "--received-by", "S01");
    says("MONTH-005", "--explain", "H01/2026-11-09=storm");
    for (String text :
        List.of("H01=storm", "H01/2026-11-09", "H01/2026-11-32=x", "/2026-11-09=x")) {
      says("MONTH-003", "--explain", text, "--approved-by", "S02");
    }
    says("REPORT-033", "--explain", "H01/2026-11-09= ", "--approved-by", "S02");
    says("PAYMENT-001", "--explain", "H 1/2026-11-09=x", "--approved-by", "S02");
    says("PAYMENT-001", "--hall", "H 1");
    says("MONTH-006", "--calendar", oneDay.toString(), "--calendar", twoDays.toString());
    says("MONTH-006", "--calendar", "H1=" + oneDay, "--calendar", "H1=" + twoDays);
    says("RULES-001", "--calendar", folder.resolve("none.csv").toString());
    assertThat(handOver(oneDay, "--by", "S01").exit()).isEqualTo(2);
    data = folder.resolve("elsewhere");
    says("DATA-001");
    assertThat(data).doesNotExist();
  }

  private void says(String code, String... more) {
    List<String> args = new ArrayList<>(List.of(more));
    Run run;
    if (args.remove("--month")) {
      run =
          Commands.run(
              Run::new, "month", "--data", data.toString(), "--month", args.get(0), "--lang", "en");
    } else {
      run = month(DECEMBER, args.toArray(String[]::new));
    }
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(code).doesNotContain("Exception");
  }

  @Test
  void a_folder_in_which_nobody_worked_knows_no_hall() throws IOException {
    Path empty = folder.resolve("empty");
    DataFolder.open(empty, Optional.empty(), Clock.systemUTC()).close();
    data = empty;
    says("MONTH-007");
    assertThat(month(DECEMBER, "--hall", "H01").out()).contains("REPORT-030 H01");
  }

  @Test
  void the_summary_is_told_in_chinese_too() {
    Run run =
        Commands.run(
            Run::new,
            "month",
            "--data",
            data.toString(),
            "--month",
            "2026-11",
            "--lang",
            "zh",
            "--calendar",
            oneDay.toString());
    assertThat(run.out()).startsWith("2026-11:大厅 1 个,日报表 1 份,缺报 0 份,净收 ");
  }
}
