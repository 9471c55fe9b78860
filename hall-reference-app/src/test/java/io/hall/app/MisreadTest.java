package io.hall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MisreadTest {

  private record Run(int exit, String out, String err) {}

  private static Run run(String command) {
    return Commands.run(Run::new, command.isEmpty() ? new String[0] : command.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "week --lang en | ARGS-001 --data, --week: This is needed",
        "week --lang zh | ARGS-001 --data, --week: 缺少必填项",
        "week --lang=zh | ARGS-001 --data, --week: 缺少必填项",
        "receipts certify --data x --out y --from many | ARGS-003 --from: | 0, 1, 2",
        "week --data x --week 2025-W47 --weak 2 --lang en | ARGS-008 --weak: | --week?",
        "week --data x --week 2025-W47 --what 1 --lang zh | ARGS-002 --what: 没有这个选项或命令",
        "backap --lang en | ARGS-008 backap: | backup",
        "serve --port many | ARGS-003 --port: | 0, 1, 2",
        "serve --port 1 --port 2 | ARGS-005 --port:",
        "day --lang fr | ARGS-003 --lang: | zh|en",
        "archive --lang zh | ARGS-002 --lang:",
        "archive | ARGS-004 archive: | build, prove, verify, due, hold, release, destroy",
        "archive destroy | ARGS-004 destroy: | draft",
        "check | ARGS-004 check: | social-credit-code",
        "audit-log | ARGS-004 audit-log: | verify",
        "receipts audit | ARGS-004 audit: | (--chain=FILE"
      })
  void says_what_is_wrong_where_and_how_it_is_written(String line) {
    String[] parts = line.split(" \\| ");
    Run run = run(parts[0].strip());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(parts[1].strip());
    assertThat(run.err()).contains(" --help").doesNotContain("Exception");
    Arrays.stream(parts).skip(2).forEach(text -> assertThat(run.err()).contains(text.strip()));
  }

  @Test
  void without_a_command_the_commands_are_named() {
    assertThat(run("").err()).startsWith("ARGS-004 hall: ").contains("demo, day").contains("serve");
  }

  /** It may be a name or a number of somebody. */
  @Test
  void what_was_typed_for_a_value_is_not_repeated() {
    for (String value : List.of("测试用户甲", "41080019900101001X", "ceshiyonghu")) {
      assertThat(run("week --data x --week 2025-W47 " + value).err())
          .startsWith("ARGS-002 …: ")
          .doesNotContain(value);
      assertThat(run("week --data x --week 2025-W47 --payer=" + value).err())
          .startsWith("ARGS-002 --payer: ")
          .doesNotContain(value);
    }
  }

  private static Stream<List<String>> groups() {
    return groups(Hall.commandLine(Locale.ENGLISH), List.of());
  }

  private static Stream<List<String>> groups(CommandLine command, List<String> path) {
    Stream<List<String>> below =
        command.getSubcommands().entrySet().stream()
            .flatMap(
                one ->
                    groups(
                        one.getValue(),
                        Stream.concat(path.stream(), Stream.of(one.getKey())).toList()));
    return command.getSubcommands().isEmpty() ? below : Stream.concat(Stream.of(path), below);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void a_group_of_commands_names_them(List<String> path) {
    assertThat(run(String.join(" ", path)).err()).startsWith("ARGS-004 ");
  }
}
