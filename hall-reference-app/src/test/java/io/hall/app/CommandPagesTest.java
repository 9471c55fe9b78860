package io.hall.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.house.pages.Block;
import io.hall.house.pages.Page;
import io.hall.house.pages.Pages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the pages say of {@code ./hall} is what it understands and answers. */
@ResourceLock(Resources.SYSTEM_OUT)
class CommandPagesTest {

  private static final String HALL = "./hall";
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
  private static final Pattern RUN = Pattern.compile("\\$ (?:echo (\\S+) \\| )?\\./hall (.*)");
  private static final List<String> OF_EVERY_COMMAND = List.of("--help", "--version", "--lang");

  private static Page page(String path) {
    return Pages.all().stream().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void every_command_that_a_page_tells_to_run_is_understood() {
    Pages.requireUnderstood(
        HALL, arguments -> Hall.commandLine(Locale.ENGLISH).parseArgs(arguments));
  }

  @Test
  void every_option_that_a_page_names_is_one_of_its_command() {
    for (Page page : Pages.all()) {
      page.code()
          .forEach(
              (line, spans) ->
                  spans.stream()
                      .filter(span -> span.startsWith(HALL + " "))
                      .forEach(
                          span ->
                              assertThat(names(deepest(span)))
                                  .as("%s:%d: %s", page.path(), line, span)
                                  .containsAll(options(span))));
    }
  }

  /** The command that a piece of text such as {@code ./hall api-key list} names. */
  private static CommandLine deepest(String span) {
    CommandLine command = Hall.commandLine(Locale.ENGLISH);
    for (String word : span.split(" ")) {
      CommandLine below = command.getSubcommands().get(word);
      command = below == null ? command : below;
    }
    return command;
  }

  private static List<String> names(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .toList();
  }

  private static List<String> options(String text) {
    return OPTION.matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void the_page_of_commands_names_every_command_with_its_options() {
    List<String> rows =
        page("docs/commands.md").code().values().stream()
            .map(spans -> String.join(" ", spans))
            .toList();
    List<String> untold =
        leaves("", Hall.commandLine(Locale.ENGLISH))
            .flatMap(leaf -> leaf.without(options(String.join(" ", rowsOf(rows, leaf.name())))))
            .toList();
    assertThat(untold).as("in docs/commands.md").isEmpty();
  }

  private record Leaf(String name, List<String> options) {

    /** Its options that are not told. */
    Stream<String> without(List<String> told) {
      return options.stream()
          .filter(option -> !told.contains(option))
          .map(option -> name + " " + option);
    }
  }

  private static Stream<Leaf> leaves(String name, CommandLine command) {
    if (!command.getSubcommands().isEmpty()) {
      return command.getSubcommands().entrySet().stream()
          .flatMap(below -> leaves(name + " " + below.getKey(), below.getValue()));
    }
    List<String> options =
        command.getCommandSpec().options().stream()
            .filter(option -> !option.hidden())
            .map(OptionSpec::longestName)
            .filter(option -> !OF_EVERY_COMMAND.contains(option))
            .toList();
    return Stream.of(new Leaf(name.strip(), options));
  }

  /** The rows that name a command, or its parent and its own name. */
  private static List<String> rowsOf(List<String> rows, String leaf) {
    String parent = leaf.contains(" ") ? leaf.substring(0, leaf.indexOf(' ')) : leaf;
    String own = leaf.substring(leaf.indexOf(' ') + 1);
    List<String> found =
        rows.stream()
            .filter(row -> row.contains(HALL + " " + parent))
            .filter(row -> row.matches(".*\\b" + own + "\\b.*"))
            .toList();
    assertThat(found).as("rows of docs/commands.md for " + leaf).isNotEmpty();
    return found;
  }

  @Test
  void what_a_console_shows_is_what_hall_answers() {
    List<Block> blocks =
        Pages.all().stream()
            .flatMap(page -> page.blocks().stream())
            .filter(block -> block.label().equals("run"))
            .toList();
    assertThat(blocks).isNotEmpty();
    for (Block block : blocks) {
      assertThat(run(block)).as(block.where()).isEqualTo(block.text());
    }
  }

  /** The block as it would be if its commands were run now. */
  private static String run(Block block) {
    StringBuilder console = new StringBuilder();
    for (String line : block.text().lines().toList()) {
      Matcher command = RUN.matcher(line);
      if (command.matches()) {
        console.append(line).append('\n').append(answer(command.group(1), command.group(2)));
      }
    }
    return console.toString();
  }

  private static String answer(String input, String words) {
    InputStream in = System.in;
    PrintStream out = System.out;
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream((input + "\n").getBytes(UTF_8)));
    System.setOut(new PrintStream(answers, true, UTF_8));
    try {
      String told = Commands.run((exit, text, error) -> text, arguments(words));
      return answers.toString(UTF_8) + told;
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }

  /** The words of a command; files of the project are named from its folder. */
  private static String[] arguments(String words) {
    List<String> arguments = new ArrayList<>();
    for (String word : words.split(" ")) {
      Path file = Pages.root().resolve(word);
      arguments.add(word.contains("/") && Files.exists(file) ? file.toString() : word);
    }
    return arguments.toArray(String[]::new);
  }
}
