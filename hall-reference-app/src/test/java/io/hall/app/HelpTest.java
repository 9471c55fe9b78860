package io.hall.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.language.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Who reads Chinese has every command's help in Chinese. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int WIDTH = 2_000;

  private static Stream<CommandSpec> commands() {
    return below(Hall.commandLine(Locale.CHINESE));
  }

  private static Stream<CommandSpec> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_and_option_is_told_in_chinese(CommandSpec command) {
    List<ArgSpec> shown = command.args().stream().filter(argument -> !argument.hidden()).toList();
    assertThat(shown)
        .allSatisfy(
            argument ->
                assertThat(String.join("", argument.description()))
                    .as("%s: %s", command.qualifiedName(), argument)
                    .containsPattern(HAN));
    String text = new CommandLine(command).setUsageHelpWidth(WIDTH).getUsageMessage();
    assertThat(text).startsWith("用法：");
    List<String> english =
        text.lines()
            .filter(line -> !HAN.matcher(line).find())
            .filter(line -> line.matches(".*[a-z]{3,} [a-z]{2,}.*"))
            .toList();
    assertThat(english).as(command.qualifiedName()).isEmpty();
  }

  /** A sentence that is in no help has a key that nothing asks for. */
  @Test
  void every_chinese_sentence_is_in_some_help() {
    String all =
        commands()
            .map(command -> new CommandLine(command).setUsageHelpWidth(WIDTH).getUsageMessage())
            .collect(Collectors.joining());
    ResourceBundle bundle = ResourceBundle.getBundle("io.hall.app.help", Locale.CHINESE);
    List<String> unused =
        bundle.keySet().stream()
            .filter(key -> !key.endsWith(".demo-tills")) // hidden
            .filter(key -> !all.contains(shown(bundle.getString(key))))
            .toList();
    assertThat(unused).isEmpty();
  }

  /** Up to a default, which help fills in; an exit code stands in a column of its own. */
  private static String shown(String sentence) {
    return sentence
        .replaceAll("\\$\\{.*", "")
        .replaceAll("%n", "")
        .replaceAll("^[0-9]:", "")
        .strip();
  }

  @Test
  void the_language_is_that_of_the_arguments() {
    StringWriter out = new StringWriter();
    String[] arguments = {"week", "--lang", "zh"};
    Hall.commandLine(Language.in(arguments, Map.of()))
        .setOut(new PrintWriter(out))
        .execute("week", "--help");
    assertThat(out.toString()).contains("用法：", "数据文件夹");
  }
}
