package io.hall.house.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a page tells its reader to run.
 *
 * @param where the page and the line of its block, as an editor opens them
 * @param words the program and its arguments, without quotes; the brackets of what may be left out
 *     are taken away
 */
public record Command(String where, List<String> words) {

  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
  private static final Pattern SETTING = Pattern.compile("[A-Z_]+=.*");

  /** Copies the words. */
  public Command {
    words = List.copyOf(words);
  }

  /** The program, such as {@code ./hall}. */
  public String program() {
    return words.get(0);
  }

  /** What the program is given. */
  public List<String> arguments() {
    return words.subList(1, words.size());
  }

  /** The commands of a block of shell lines, or of a console's block, where a prompt leads them. */
  static List<Command> of(Block block) {
    List<Command> commands = new ArrayList<>();
    boolean prompted = block.text().startsWith("$ ") || block.text().contains("\n$ ");
    for (String line : block.text().replace("\\\n", " ").lines().toList()) {
      if (!prompted || line.startsWith("$ ")) {
        addAll(commands, block, prompted ? line.substring(2) : line);
      }
    }
    return commands;
  }

  private static void addAll(List<Command> commands, Block block, String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find() && !word.group().startsWith("#")) {
      if (word.group().matches("\\||&&|;|>|<")) {
        add(commands, block, words);
        words = new ArrayList<>();
      } else if (!words.isEmpty() || !SETTING.matcher(word.group()).matches()) {
        words.add(bare(word.group()));
      }
    }
    add(commands, block, words);
  }

  private static void add(List<Command> commands, Block block, List<String> words) {
    if (!words.isEmpty()) {
      commands.add(new Command(block.where(), words));
    }
  }

  private static String bare(String word) {
    return word.replaceAll("^[\\[(]|[\\])]$", "").replaceAll("['\"]", "");
  }
}
