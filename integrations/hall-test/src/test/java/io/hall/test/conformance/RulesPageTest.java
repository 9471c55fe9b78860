package io.hall.test.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of all rules, docs/conformance-rules.md. */
class RulesPageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "conformance-rules.md");

  @Test
  void the_page_says_every_rule() throws IOException {
    if (Boolean.getBoolean("hall.write.docs")) {
      Files.writeString(PAGE, text());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(text());
  }

  @Test
  void the_readme_counts_the_rules() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("holds " + Rule.values().length + " rules against a billing system");
  }

  private static String text() {
    return Arrays.stream(Rule.values())
        .map(RulesPageTest::row)
        .collect(
            Collectors.joining(
                "\n",
                """
                # The rules of the conformance kit

                What [hall-test](../integrations/hall-test/README.md#conformance-does-your-system-keep-the-rules) holds against a billing system (符合性测试).
                Written by `RulesPageTest`; an id never changes its meaning.

                | id | rule | 规则 | source |
                |---|---|---|---|
                """,
                "\n"));
  }

  private static String row(Rule rule) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            rule.id(),
            Texts.of(rule.id(), Locale.ENGLISH),
            Texts.of(rule.id(), Locale.CHINESE),
            rule.source());
  }
}
