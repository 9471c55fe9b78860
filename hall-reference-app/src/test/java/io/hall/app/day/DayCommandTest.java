package io.hall.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DayCommandTest {

  @TempDir Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  @Test
  @Tag("规程-7.1")
  void answers_1_with_the_differences_and_submits_nothing() throws IOException {
    List<String> args = Run.asLeft(data());
    args.addAll(List.of("--submit-by", "M01"));
    Run run = Run.hall(args);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("-270.00  open", "not balanced");
    assertThat(json()).contains("\"state\" : \"OPEN\"", "\"amountFen\" : -27000");
  }

  @Test
  void answers_0_when_everything_was_corrected_or_booked() throws IOException {
    Run run = Run.hall(Run.corrected(data()));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("net 29592.24 yuan, balanced");
    assertThat(json()).contains("\"state\" : \"BALANCED\"", "\"netFen\" : 2959224");
  }

  @Test
  void goes_on_from_the_evening_s_first_run_without_writing_anything_twice() throws IOException {
    Run.hall(Run.asLeft(data()));
    List<String> args = Run.corrected(data());
    args.addAll(List.of("--submit-by", "M01"));
    Run run = Run.hall(args);
    assertThat(run.exit()).isZero();
    assertThat(json()).contains("\"state\" : \"SUBMITTED\"");
    assertThat(Run.hall(args).out()).isEqualTo(run.out());
  }

  @Test
  @Tag("规程-4.1")
  void nobody_issues_from_a_counter_that_was_not_checked_before_opening() throws IOException {
    Run run = Run.hall(checked(readiness(",C02,", ",C01,")));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("CONDUCT-017 payments.csv:5:payment: C02 has no readiness check");
  }

  @Test
  @Tag("规程-4.1")
  void a_counter_that_was_checked_late_issues_and_is_named() throws IOException {
    Run run = Run.hall(checked(readiness("T07:43:00", "T07:50:01")));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("CONDUCT-013 C02 arrived at 07:50:01 on 2026-11-08, after 07:50:00\n")
        .contains("CONDUCT-016 At counter 2 the printer was not in order on 2026-11-08");
    Run asChecked = Run.hall(checked(Run.EXAMPLE.resolve("readiness.csv")));
    assertThat(asChecked.exit()).as("a check on record is not mended by another file").isEqualTo(2);
    assertThat(asChecked.err()).startsWith("STORE-003");
  }

  @Test
  void a_check_that_cannot_be_is_refused_with_its_line() throws IOException {
    Run run = Run.hall(checked(readiness(",08:00,", ",09:00,")));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("CONDUCT-012 readiness.csv:2:opening: ");
    assertThat(Run.hall(checked(readiness(",C02,", ",C09,"))).err())
        .startsWith("CONDUCT-002 readiness.csv:3:opening: ");
  }

  private List<String> checked(Path readiness) {
    List<String> args = Run.asLeft(data());
    args.addAll(List.of("--readiness", readiness.toString()));
    return args;
  }

  private Path readiness(String text, String other) throws IOException {
    String checks = Files.readString(Run.EXAMPLE.resolve("readiness.csv"));
    assertThat(checks).contains(text);
    return Files.writeString(folder.resolve("readiness.csv"), checks.replace(text, other));
  }

  @Test
  void refuses_a_cashier_who_submits() {
    List<String> args = Run.corrected(data());
    args.addAll(List.of("--submit-by", "C01"));
    Run run = Run.hall(args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("REPORT-011");
  }

  @Test
  void names_file_line_and_column_of_a_wrong_amount_and_writes_nothing() throws IOException {
    Run run = withPayments("1800.00", "1800.005");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("payments.csv:2:received");
    assertThat(run.out()).isEmpty();
    assertThat(data()).doesNotExist();
  }

  @Test
  void answers_in_chinese_when_asked() throws IOException {
    Path payments =
        Run.paymentsWith(folder, "RESIDENTIAL_AREA,2026-2027,98.76", "HOUSE,2026-2027,98.76");
    List<String> args = Run.asLeft(data());
    args.set(2, payments.toString());
    args.set(args.size() - 1, "zh");
    Run run = Run.hall(args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("payments.csv:2:category").containsPattern("[\\u4e00-\\u9fff]");
  }

  @Test
  void keeps_nothing_when_a_payment_was_taken_without_an_open_shift() throws IOException {
    Run run = withPayments("2026-11-08T08:05:10", "2026-11-08T07:05:10");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("SETTLEMENT-008 payments.csv:2:payment");
    assertThat(Run.hall(Run.corrected(data())).exit()).as("nothing was kept").isZero();
  }

  @Test
  void never_repeats_a_payer_in_an_error() throws IOException {
    Run run = withPayments("K1001,测试用户甲,", "K1001,\"=cmd()测试用户甲\n\",");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("测试用户甲");
  }

  @Test
  void tells_a_name_that_cannot_be_printed_before_anything_is_written() throws IOException {
    Run run = withPayments("测试用户甲,", "测试用户\uD842\uDFB7,");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("DOCUMENT-001 payments.csv:2:payment").contains("U+20BB7");
    assertThat(data()).doesNotExist();
  }

  @Test
  void asks_for_the_day_when_the_files_hold_several() throws IOException {
    Path payments = folder.resolve("payments.csv");
    String file = Files.readString(Run.EXAMPLE.resolve("payments.csv"));
    String last = file.lines().reduce((a, b) -> b).orElseThrow();
    Files.writeString(
        payments, file + last.replace("P020", "P099").replace("2026-11-08", "2026-11-09") + "\n");
    List<String> args = Run.asLeft(data());
    args.set(2, payments.toString());
    Run several = Run.hall(args);
    assertThat(several.exit()).isEqualTo(2);
    assertThat(several.err()).startsWith("DAY-002");
    args.addAll(List.of("--date", "2026-11-08"));
    assertThat(Run.hall(args).exit()).isEqualTo(1);
  }

  @Test
  void a_day_on_which_nobody_paid_has_its_report_too() throws IOException {
    List<String> args = nobodyPaid("2026-11-09");
    Run run = Run.hall(args);
    assertThat(run.out()).contains("0 documents (0 void), net 0.00 yuan, submitted (version 1)");
    assertThat(run.exit()).isZero();
    args.set(args.indexOf("2026-11-09"), "2026-11-10");
    assertThat(Run.hall(args).err()).startsWith("DAY-003");
  }

  @Test
  void a_day_that_can_no_longer_be_closed_is_not_submitted_either() throws IOException {
    assertThat(Run.hall(nobodyPaid("2026-11-09")).exit()).isZero();
    Run late = Run.hall(nobodyPaid("2026-11-07"));
    assertThat(late.exit()).isEqualTo(2);
    assertThat(late.err()).startsWith("ARCHIVE-012");
    Run month =
        Run.hall("month", "--data", data().toString(), "--month", "2026-11", "--lang", "en");
    assertThat(month.out()).contains("1 halls, 1 reports");
  }

  private List<String> nobodyPaid(String date) throws IOException {
    String columns =
        Files.readString(Run.EXAMPLE.resolve("payments.csv")).lines().findFirst().orElseThrow();
    Path payments = Files.writeString(folder.resolve("payments.csv"), columns + "\n");
    String shift =
        """
        hall,cashier,date,shift,figure,at,category,season,tender,face,count,amount
        H01,C01,DATE,1,OPENED,DATET07:54:49,,,,,,500.00
        H01,C01,DATE,1,NOTE,,,,,100.00,5,500.00
        H01,C01,DATE,1,CLOSED,DATET12:08:30,,,,,,
        """;
    Path counts = Files.writeString(folder.resolve("counts.csv"), shift.replace("DATE", date));
    List<String> args = Run.asLeft(data());
    args.set(2, payments.toString());
    args.set(4, counts.toString());
    args.addAll(List.of("--date", date, "--submit-by", "M01"));
    return args;
  }

  @Test
  void answers_2_for_a_file_that_is_not_there_or_a_date_that_is_none() {
    List<String> args = Run.asLeft(data());
    args.set(2, folder.resolve("nothing.csv").toString());
    assertThat(Run.hall(args).exit()).isEqualTo(2);
    List<String> dated = Run.asLeft(data());
    dated.addAll(List.of("--date", "8.11.2026"));
    Run run = Run.hall(dated);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("DAY-004");
    assertThat(Run.hall("day", "--payments").exit()).isEqualTo(2);
  }

  @Test
  void refuses_a_language_it_does_not_speak_before_anything_begins() {
    List<String> args = Run.asLeft(data());
    args.set(args.size() - 1, "fr");
    Run run = Run.hall(args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("ARGS-003 --lang: ", "zh|en").doesNotContain("Exception");
    assertThat(data()).doesNotExist();
  }

  private Run withPayments(String text, String other) throws IOException {
    List<String> args = Run.asLeft(data());
    args.set(2, Run.paymentsWith(folder, text, other).toString());
    return Run.hall(args);
  }

  private String json() throws IOException {
    return Files.readString(data().resolve("out/2026-11-08/H01/day.json"));
  }
}
