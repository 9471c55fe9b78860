package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconcileCommandTest {

  @TempDir Path folder;

  private static Path example(String name) {
    return Run.EXAMPLE.resolve(name);
  }

  @Test
  @Tag("规程-7.1")
  void the_example_gives_the_text_that_was_worked_out_by_hand() throws IOException {
    Run run = Run.example();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEqualTo(Files.readString(example("expected.txt")));
  }

  @Test
  void the_example_speaks_chinese_when_asked() throws IOException {
    Run run = Run.example("--lang", "zh");

    assertThat(run.out()).isEqualTo(Files.readString(example("expected.zh.txt")));
  }

  @Test
  void with_the_rules_of_a_bank_that_books_on_the_next_day_one_cause_is_none() {
    Run run = Run.example("--rules", example("rules.csv"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("bank-next-day, version 1").doesNotContain("Wrong day");
  }

  @Test
  void answers_0_when_both_sides_agree() {
    Run run = Run.reconcile("--ours", example("payments.csv"), "--theirs", example("payments.csv"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("in agreement: nothing differs").doesNotContain("what to do");
  }

  @Test
  void one_statement_is_compared_by_its_tender_alone_and_the_others_are_named() {
    Run run =
        Run.reconcile("--ours", example("payments.csv"), "--theirs", example("statements/pos.csv"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "not compared, for nothing tells of it: cash, WeChat, Alipay, bank",
            "ours 3964.32 (2 lines), theirs 3955.32 (2 lines), apart -9.00");
  }

  @Test
  void a_tender_without_a_file_in_the_folder_has_no_statement() throws IOException {
    Path statements = folder.resolve("statements");
    Files.createDirectories(statements);
    Files.copy(example("statements/pos.csv"), statements.resolve("pos.csv"));

    Run run = Run.reconcile("--ours", example("payments.csv"), "--theirs", statements);

    assertThat(run.out()).contains("Missing there", "P109 BK26112001");
  }

  @Test
  void a_part_is_compared_by_day_and_hall() {
    Run bank = Run.example("--from", "2026-11-21");
    Run hall = Run.example("--hall", "H09", "--to", "2026-11-20");

    assertThat(bank.out())
        .contains("only:   2026-11-21 to any, hall any", "ours 0.00 (0 lines), theirs 510.19");
    assertThat(hall.exit()).isZero();
    assertThat(hall.out()).contains("only:   any to 2026-11-20, hall H09");
  }

  @Test
  void the_first_and_the_last_day_belong_to_the_part() {
    Run day = Run.example("--from", "2026-11-20", "--to", "2026-11-20");

    assertThat(day.out())
        .contains("ours 15516.63 (12 lines), theirs 16135.13 (10 lines)", "P112 BK26112002");
  }

  @Test
  void every_mistake_of_every_file_is_told_and_nothing_is_written() throws IOException {
    Path payments = Run.with(folder, "payments.csv", "200.00,CASH", "200.005,CASH");
    Path pos = Run.with(folder, "statements/pos.csv", "2026-11-20T09:41:32", "yesterday");
    Path out = folder.resolve("out");

    Run run = Run.reconcile("--ours", payments, "--theirs", pos, "--out", out);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("payments.csv:8:amount", "pos.csv:2:at");
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void files_that_cannot_be_compared_are_told_together() {
    Run run =
        Run.reconcile(
            "--ours",
            example("counts.csv"),
            "--theirs",
            example("rules.csv"),
            "--theirs",
            folder.resolve("none.csv"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().map(line -> line.substring(0, 11)))
        .containsExactly(
            "COMPARE-002", "COMPARE-001", "CSV-001 " + folder.toString().substring(0, 3));
  }

  @Test
  void a_file_is_named_once_on_a_side() {
    Run run = Run.example("--theirs", example("counts.csv"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("COMPARE-009").contains("counts.csv");
  }

  @Test
  void wrong_options_are_refused_with_their_names() {
    assertThat(Run.example("--from", "2026/11/20").err()).startsWith("COMPARE-004 --from:");
    assertThat(Run.example("--from", "2026-11-21", "--to", "2026-11-20").err())
        .startsWith("COMPARE-005");
    assertThat(Run.example("--threads", "0").err()).startsWith("COMPARE-006");
    assertThat(Run.example("--hall", "a b").err()).startsWith("PAYMENT-001");
    assertThat(Run.example("--rules", folder.resolve("none.csv")).err()).startsWith("RULES-001");
    assertThat(Run.example("--out", Run.EXAMPLE).err()).startsWith("COMPARE-007");
    assertThat(Run.reconcile("--ours", example("payments.csv")).exit()).isEqualTo(2);
  }

  @Test
  void a_wrong_rules_file_is_told_line_by_line() throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("rules.csv"), "rule,value,source\nname,x,\nparts,99,\nfoo,1,\n");

    Run run = Run.example("--rules", rules);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("RULESET-003 rules.csv:3", "RULESET-001 rules.csv:4", "RULESET-004 rules.csv:");
  }

  @Test
  void without_a_data_folder_the_run_is_dry_and_says_so() {
    Run run = Run.example();

    assertThat(run.err().strip()).isEqualTo("dry run: the result is not kept; --data DIR keeps it");
  }

  @Test
  void a_result_is_kept_once_however_often_the_same_is_asked() {
    Path data = folder.resolve("data");

    Run first = Run.example("--data", data);
    Run again = Run.example("--data", data, "--threads", "1");
    Run others = Run.example("--data", data, "--rules", example("rules.csv"));

    assertThat(first.err().strip()).isEqualTo("kept as record 2 of reconciliation");
    assertThat(again.err().strip()).isEqualTo("kept before, as record 2 of reconciliation");
    assertThat(others.err().strip()).isEqualTo("kept as record 4 of reconciliation");
    assertThat(again.out()).isEqualTo(first.out());
  }

  @Test
  void the_json_is_that_of_the_report() throws IOException {
    Path out = folder.resolve("out");

    Run run = Run.example("--json", "--out", out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEqualTo(Files.readString(out.resolve("reconcile.json")));
  }

  @Test
  void the_report_is_whole_or_not_there() throws IOException {
    Path out = folder.resolve("out");

    Run.example("--out", out);

    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("reconcile.html", "reconcile.json", "causes.csv");
    }
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(out);
    }
    assertThat(Run.example("--out", out).exit()).as("it is not written over").isEqualTo(2);
  }

  @Test
  void the_same_files_give_the_same_report_byte_by_byte() throws IOException {
    Run.example("--out", folder.resolve("one"));
    Run.example("--out", folder.resolve("two"), "--threads", "1");

    for (String file : List.of("reconcile.html", "reconcile.json", "causes.csv")) {
      assertThat(folder.resolve("two").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  @Test
  void no_name_of_a_person_stands_in_any_answer() throws IOException {
    Path out = folder.resolve("out");
    Run run = Run.example("--out", out, "--lang", "zh");

    assertThat(run.out()).doesNotContain("测试用户", "K20", "重复计费");
    for (String file : List.of("reconcile.html", "reconcile.json", "causes.csv")) {
      assertThat(Files.readString(out.resolve(file)))
          .as(file)
          .doesNotContain("测试用户", "K2010", "重复计费");
    }
  }

  @Test
  void lines_of_several_files_are_told_apart() throws IOException {
    Path more = folder.resolve("payments.csv");
    String[] rows = Files.readString(example("payments.csv")).split("\n", -1);
    Files.writeString(
        more, rows[0] + "\n" + rows[15].replace("P111", "P199").replace("000102", "000199") + "\n");

    Run run = Run.example("--ours", more);

    assertThat(run.out())
        .contains("payments.csv (19 lines), payments.csv (2) (2 lines)")
        .contains("P199 POS2-000199 payments.csv (2):2");
  }

  @Test
  void a_void_in_another_file_takes_its_payment_out() throws IOException {
    String[] rows = Files.readString(example("payments.csv")).split("\n", -1);
    Path late = folder.resolve("late.csv");
    Files.writeString(late, rows[0] + "\n" + rows[16].replace("P111", "P103") + "\n");

    Run run =
        Run.reconcile(
            "--ours",
            late,
            "--ours",
            example("payments.csv"),
            "--theirs",
            example("statements/pos.csv"));

    assertThat(run.out()).contains("Voided after the count", "ours 2421.05 (1 lines)");
  }

  @Test
  void help_names_the_exit_codes() {
    Run run = Run.reconcile("--help");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("0   balanced", "1   differences", "2   bad input");
  }
}
