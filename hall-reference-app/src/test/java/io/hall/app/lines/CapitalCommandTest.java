package io.hall.app.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

@ResourceLock(Resources.SYSTEM_OUT)
class CapitalCommandTest {

  /** What a run of the command left behind. */
  private record Run(int exit, String out, String err) {}

  @Test
  void writes_one_capital_amount_a_line() {
    assertThat(run("1714.82\n0\n-0.00\n10.500\r\n9999999999999999.99", "write"))
        .isEqualTo(
            new Run(
                0,
                """
                壹仟柒佰壹拾肆元捌角贰分
                零元整
                零元整
                壹拾元零伍角整
                玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分
                """,
                ""));
  }

  @Test
  void refuses_what_it_cannot_write_and_goes_on() {
    Run run =
        run(
            "1.005\n1,000\n\n10000000000000000\n99999999999999999999999\n1\n",
            "write",
            "--lang=en");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("INVALID MONEY-003 The amount has a part of a fen"),
            line -> assertThat(line).startsWith("INVALID MONEY-001 ").doesNotContain("1,000"),
            line -> assertThat(line).startsWith("INVALID MONEY-001 "),
            line -> assertThat(line).startsWith("INVALID CAPITAL-008 "),
            line -> assertThat(line).startsWith("INVALID MONEY-002 "),
            line -> assertThat(line).isEqualTo("壹元整"));
  }

  @Test
  void writes_in_the_style_that_is_asked_for() {
    assertThat(
            run(
                    "-107000.50\n1\n",
                    "write",
                    "--yuan-character=圆",
                    "--whole-character=straight",
                    "--zeros=all",
                    "--minus=负",
                    "--no-whole-after-jiao",
                    "--prefix")
                .out())
        .isEqualTo("人民币负壹拾万零柒仟圆零伍角\n人民币壹圆正\n");
    assertThat(run("-107000.5\n", "write", "--yuan-character", "round").out())
        .isEqualTo("（负数）壹拾万柒仟圆零伍角整\n");
  }

  @Test
  void reads_with_a_verdict_for_every_line() {
    assertThat(run("壹仟柒佰壹拾肆元捌角贰分\n陆万柒仟伍佰伍拾陆元\n一百元\n（负数）壹元整\n", "read"))
        .isEqualTo(
            new Run(
                0,
                """
                VALID 1714.82
                SUSPECT 67556.00 CAPITAL-011
                SUSPECT 100.00 CAPITAL-015 CAPITAL-011
                VALID -1.00
                """,
                ""));
  }

  @Test
  void says_where_and_why_a_line_cannot_be_read() {
    assertThat(run("壹佰伍\n\n", "read", "--lang", "zh"))
        .isEqualTo(
            new Run(
                1,
                """
                INVALID CAPITAL-006 at 3 自第 3 个字符起可理解为不止一个金额;请写全单位和零
                INVALID CAPITAL-001 at 1 这里没有金额;请写成 壹仟柒佰壹拾肆元捌角贰分 的形式
                """,
                ""));
  }

  @Test
  void bad_usage_is_two_and_leaves_standard_output_alone() {
    for (String[] arguments :
        new String[][] {
          {}, {"say"}, {"read", "--lang=fr"}, {"write", "--yuan-character=$"}, {"read", "x"}
        }) {
      Run run = run("壹元整\n", arguments);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isNotEmpty();
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
          new CommandLine(new CapitalCommand()).setErr(new PrintWriter(errors)).execute(arguments);
      return new Run(exit, answers.toString(UTF_8), errors.toString());
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }
}
