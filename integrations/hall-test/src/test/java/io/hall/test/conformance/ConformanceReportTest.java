package io.hall.test.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConformanceReportTest {

  private static final CheckResult PASSED = result(Rule.NUMBER_ONCE, Standing.PASSED);
  private static final CheckResult FAILED =
      new CheckResult(
          Rule.EXACT.id(),
          Subject.REGISTER,
          "规程 7.1",
          Standing.FAILED,
          3,
          Optional.of(new Counterexample("issue r1 \"甲\" 0.29", "0.29", "0.2\t8\\")));
  private static final CheckResult NOT_OFFERED = result(Rule.SPLIT, Standing.NOT_OFFERED);
  private static final CheckResult UNDECIDED = result(Rule.NO_GAP, Standing.UNDECIDED);

  private static CheckResult result(Rule rule, Standing standing) {
    return new CheckResult(rule.id(), rule.subject(), "规程 7.2", standing, 100, Optional.empty());
  }

  private static ConformanceReport report(CheckResult... results) {
    return new ConformanceReport(42, Arrays.asList(results));
  }

  @Test
  void what_failed_is_told_first_with_its_counterexample() {
    assertThat(report(PASSED, FAILED, NOT_OFFERED).text(Locale.CHINA))
        .isEqualTo(
            """
            符合性报告
            种子 42; 未通过 1, 未能判定 0, 未提供 1, 通过 1
            未通过 KIT-REGISTER-09 金额记录精确到分 (规程 7.1)
                给出 issue r1 "甲" 0.29
                应为 0.29
                实为 0.2\t8\\
            通过 KIT-REGISTER-01 任何号码不得使用两次,无论其后如何处理 (规程 7.2)
            未提供 INVOICE
            """);
  }

  @Test
  void whoever_reads_no_chinese_is_told_in_english() {
    assertThat(report(PASSED, FAILED).text(Locale.GERMANY))
        .contains("seed 42; FAILED 1, UNDECIDED 0, NOT OFFERED 0, PASSED 1")
        .contains("FAILED KIT-REGISTER-09 Amounts are kept to the fen");
  }

  @Test
  void a_program_reads_json() {
    assertThat(report(FAILED).json())
        .isEqualTo(
            "{\"format\":\"hall.conformance.1\",\"seed\":42,\"checks\":["
                + "{\"id\":\"KIT-REGISTER-09\",\"subject\":\"REGISTER\",\"standing\":\"FAILED\","
                + "\"source\":\"规程 7.1\",\"zh\":\"金额记录精确到分\",\"en\":\"Amounts are kept to the"
                + " fen\",\"tries\":3,\"counterexample\":{\"given\":\"issue r1 \\\"甲\\\" 0.29\","
                + "\"expected\":\"0.29\",\"answered\":\"0.2\\u00098\\\\\"}}]}\n");
  }

  @Test
  void a_system_conforms_when_something_passed_and_nothing_failed() {
    assertThatCode(() -> report(PASSED, NOT_OFFERED).requireConforming(Subject.REGISTER))
        .doesNotThrowAnyException();
  }

  @Test
  void a_failure_is_thrown_with_the_whole_report_in_both_languages() {
    assertThatThrownBy(() -> report(PASSED, FAILED).requireConforming())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("金额记录精确到分")
        .hasMessageContaining("Amounts are kept to the fen")
        .hasMessageContaining("KIT-REGISTER-01");
  }

  @Test
  void what_was_cut_short_does_not_conform() {
    assertThatThrownBy(() -> report(PASSED, UNDECIDED).requireConforming())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void nothing_tried_is_nothing_proved() {
    assertThatThrownBy(() -> report(NOT_OFFERED).requireConforming())
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ConformanceKit.seeded(1).run().requireConforming())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_subject_that_is_required_must_be_offered_whole() {
    assertThatThrownBy(() -> report(PASSED, NOT_OFFERED).requireConforming(Subject.INVOICE))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_kit_without_adapters_offers_nothing_and_lists_every_rule() {
    ConformanceReport report = ConformanceKit.seeded(1).run();
    assertThat(report.with(Standing.NOT_OFFERED)).hasSameSizeAs(report.results());
    assertThat(report.results())
        .extracting(CheckResult::id)
        .containsExactlyElementsOf(List.of(Rule.values()).stream().map(Rule::id).toList());
  }

  @Test
  void a_rule_is_tried_at_least_once() {
    assertThatThrownBy(() -> ConformanceKit.seeded(1).tries(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A rule is tried at least once, and not 0 times");
  }

  @Test
  void the_same_seed_gives_the_same_report() {
    assertThat(naive(5)).isEqualTo(naive(5));
  }

  private static String naive(long seed) {
    return ConformanceKit.seeded(seed)
        .reconciliation(
            new PlainReconciliation(PlainReconciliation.Flaw.NAMES_THE_FIRST_MISTAKE_ALONE))
        .run()
        .json();
  }

  @Test
  void both_languages_say_every_rule_once() throws IOException {
    Set<String> due = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      due.add(rule.id());
    }
    assertThat(due).hasSize(Rule.values().length);
    for (Standing standing : Standing.values()) {
      due.add(standing.name());
    }
    due.addAll(List.of("TITLE", "SEED", "GIVEN", "EXPECTED", "ANSWERED"));
    assertThat(keys("report.properties")).isEqualTo(due);
    assertThat(keys("report_zh.properties")).isEqualTo(due);
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ConformanceReportTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
