package io.hall.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.Tender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetFileTest {

  private static final String NAMED = "rule,value,source\nname,season-close,\nversion,3,\n";

  private static Checked<RuleSet> parse(String text) {
    return RuleSetFile.parse("rules.csv", text);
  }

  @Test
  void a_file_names_its_rules_and_what_it_does_not_name_is_standard() {
    RuleSet rules =
        parse(
                NAMED
                    + "window_minutes,45,the terminals' clocks drift\n"
                    + "settlement_days.BANK,1,contract of 2026-10-12\n")
            .orThrow();

    assertThat(rules.name()).isEqualTo("season-close");
    assertThat(rules.version()).isEqualTo(3);
    assertThat(rules.window()).isEqualTo(Duration.ofMinutes(45));
    assertThat(rules.settlementDays()).isEqualTo(Map.of(Tender.BANK, 1));
    assertThat(rules.parts()).isEqualTo(RuleSet.STANDARD.parts());
    assertThat(rules.alternatives()).isEqualTo(RuleSet.STANDARD.alternatives());
  }

  @Test
  void an_unknown_rule_is_found_with_its_line_and_the_rules_there_are() {
    assertThat(parse(NAMED + "window,10,\n").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(RuleSetCode.UNKNOWN_RULE);
              assertThat(finding.where()).isEqualTo("rules.csv:4");
              assertThat(finding.toString())
                  .contains("window_minutes", "settlement_days.BANK", "name");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "window_minutes,1441,0,1440",
    "parts,0,1,12",
    "parts,13,1,12",
    "causes,7,1,6",
    "candidates,201,1,200",
    "alternatives,21,0,20",
    "settlement_days.POS,32,0,31"
  })
  void a_number_out_of_range_is_found_with_its_range(
      String rule, String value, String least, String most) {
    assertThat(parse(NAMED + rule + "," + value + ",\n").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(RuleSetCode.OUT_OF_RANGE);
              assertThat(finding.where()).isEqualTo("rules.csv:4");
              assertThat(finding.parameters())
                  .containsEntry("rule", rule)
                  .containsEntry("least", least)
                  .containsEntry("most", most);
            });
  }

  @ParameterizedTest
  @CsvSource({"parts,1", "parts,12", "alternatives,0", "window_minutes,1440", "causes,6"})
  void the_ends_of_a_range_are_in_it(String rule, String value) {
    assertThat(parse(NAMED + rule + "," + value + ",\n").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parts,,", "parts,six,", "parts,-1,", "parts,6.0,", "parts,1234567890,"})
  void what_is_no_number_is_found(String row) {
    assertThat(parse(NAMED + row + "\n").findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.where()).isEqualTo("rules.csv:4"));
  }

  @Test
  void a_rule_is_given_once() {
    assertThat(parse(NAMED + "parts,6,\nparts,6,\n").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(RuleSetCode.RULE_TWICE);
              assertThat(finding.where()).isEqualTo("rules.csv:5");
              assertThat(finding.parameters()).containsEntry("other", "rules.csv:4");
            });
  }

  @Test
  void a_rule_set_has_a_name_and_a_version() {
    assertThat(parse("rule,value,source\nparts,6,\n").findings())
        .extracting(Finding::toString)
        .containsExactly(
            "RULESET-004 rules.csv: The file does not give name; a rule set has a name and a"
                + " version, by which a result remembers it",
            "RULESET-004 rules.csv: The file does not give version; a rule set has a name and a"
                + " version, by which a result remembers it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "<b>", "-x", "名称"})
  void a_name_is_a_code(String name) {
    assertThat(parse("rule,value,source\nname," + name + ",\nversion,1,\n").findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.where()).isEqualTo("rules.csv:2"));
  }

  @Test
  void every_mistake_of_a_file_is_listed() {
    assertThat(parse("rule,value,source\nname,,\nversion,x,\nwindow,1,\nparts,99,\n").findings())
        .extracting(Finding::where)
        .containsExactly("rules.csv:2", "rules.csv:3", "rules.csv:4", "rules.csv:5");
  }

  @Test
  void the_one_text_of_the_standard_rules_does_not_change() {
    assertThat(RuleSetFile.write(RuleSet.STANDARD))
        .isEqualTo(
            """
            rule,value,source
            name,standard,
            version,1,
            window_minutes,10,
            parts,6,
            causes,5,
            candidates,120,
            alternatives,8,
            """);
  }

  @Test
  void a_window_of_seconds_has_no_text() {
    RuleSet odd = new RuleSet("odd", 1, Duration.ofSeconds(90), 6, Map.of(), 5, 120, 8);

    assertThatThrownBy(() -> RuleSetFile.write(odd)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_file_is_read_from_a_path_and_from_a_stream(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("rules.csv"), NAMED);

    assertThat(RuleSetFile.read(file).orThrow().version()).isEqualTo(3);
    assertThat(
            RuleSetFile.read(
                    "rules.csv", new ByteArrayInputStream(NAMED.getBytes(StandardCharsets.UTF_8)))
                .orThrow())
        .isEqualTo(parse(NAMED).orThrow());
    assertThat(RuleSetFile.read(folder.resolve("none.csv")).findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("RULES-001");
  }
}
