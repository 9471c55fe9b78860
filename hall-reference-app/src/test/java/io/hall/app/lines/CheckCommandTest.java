package io.hall.app.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@ResourceLock(Resources.SYSTEM_OUT)
class CheckCommandTest {

  /** In China it is the 24th already. */
  private static final Clock LATE =
      Clock.fixed(Instant.parse("2026-11-23T16:30:00Z"), ZoneOffset.UTC);

  /** What a run of the command left behind. */
  private record Run(int exit, String out, String err) {}

  @Test
  void answers_every_line_with_its_verdict_and_codes() {
    String lines =
        "91350100M000100Y43\r\n91350203M0001QKT19\n\n9135010OM0OO100Y43\n91350100m000100y43";
    assertThat(run(lines, "social-credit-code"))
        .isEqualTo(
            new Run(
                1,
                """
                VALID
                SUSPECT USCC-022
                INVALID USCC-001
                INVALID USCC-007 USCC-008
                SUSPECT USCC-006
                """,
                ""));
  }

  @ParameterizedTest
  @CsvSource({
    "social-credit-code, 914108000000001820",
    "organisation-code, 40000225-9",
    "taxpayer-id, 410800190001010017",
    "resident-id, 41080019000101005x",
    "mobile, +86 138 0000 0000",
    "landline, 0391-3568888",
    "bank-card, 6222 0200 0000 0000 000",
    "wording, 您好，请坐。",
  })
  void a_right_line_is_answered_with_one_word_and_zero(String kind, String line) {
    assertThat(run(line + "\n", kind)).isEqualTo(new Run(0, "VALID\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"resident-id", "taxpayer-id"})
  void a_birth_date_has_come_when_it_is_that_day_in_china(String kind) {
    assertThat(run("410800202611240018\n410800202611250013\n", kind).out())
        .isEqualTo("VALID\nINVALID RID-021\n");
  }

  @Test
  void a_suspect_line_alone_is_no_failure() {
    assertThat(run("411111111116\n", "bank-card").exit()).isEqualTo(1);
    assertThat(run("411111111117\n", "bank-card")).isEqualTo(new Run(0, "SUSPECT CARD-021\n", ""));
  }

  @Test
  void explains_each_code_once_where_it_was_met_first() {
    String lines = "91350100M000100Y43\n91320621MA1MRHG207\n91320621MA1MRHG206\n91\n";
    assertThat(run(lines, "social-credit-code", "--explain", "--lang=en").err())
        .isEqualTo(
            """
            2: USCC-012 For the characters before it, the check character must be 5; one of the 18 \
            characters is wrong
            4: USCC-002 Too short by 16; a social credit code has 18 characters
            """);
    assertThat(run("12\n", "mobile", "--explain", "--lang", "zh").err())
        .isEqualTo("1: MOBILE-002 少 9 位;手机号码应为 11 位数字\n");
  }

  @Test
  void sentences_are_graded_by_the_phrases_that_must_not_be_said() {
    assertThat(
            run(
                """
                不知道您今天办什么业务？
                别罗嗦，快点讲！不知道！
                我解决不了。

                """,
                "wording"))
        .isEqualTo(
            new Run(
                1,
                """
                VALID
                INVALID WORDING-002 WORDING-003
                SUSPECT WORDING-018
                VALID
                """,
                ""));
    assertThat(run("张三，找领导去！\n", "wording", "--explain", "--lang=zh").err())
        .startsWith("1: WORDING-005 第 4 个字起 4 个字:")
        .doesNotContain("张三");
  }

  @Test
  void bad_usage_is_two_and_leaves_standard_output_alone() {
    for (String[] arguments :
        new String[][] {{}, {"passport"}, {"mobile", "--lang=fr"}, {"mobile", "13800000000"}}) {
      Run run = run("13800000000\n", arguments);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isNotEmpty().doesNotContain("Exception");
    }
  }

  private static Run run(String input, String... arguments) {
    InputStream in = System.in;
    PrintStream out = System.out;
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    StringWriter errors = new StringWriter();
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    System.setOut(new PrintStream(answers, true, UTF_8));
    try {
      int exit =
          new CommandLine(new CheckCommand(LATE))
              .setErr(new PrintWriter(errors))
              .execute(arguments);
      return new Run(exit, answers.toString(UTF_8), errors.toString());
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }
}
