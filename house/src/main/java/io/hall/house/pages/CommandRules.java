package io.hall.house.pages;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What holds of commands on pages: their programs, modules and profiles are there. */
final class CommandRules {

  private CommandRules() {}

  /** Everything wrong with these commands, but for the arguments that their programs judge. */
  static List<String> findings(List<Command> commands) {
    List<String> findings = new ArrayList<>();
    for (Command command : commands) {
      String program = command.program();
      boolean own = program.matches("(\\./|scripts/|\\.ci/).*");
      if (own && !Files.isExecutable(Pages.root().resolve(program))) {
        findings.add(command.where() + ": there is no program " + program);
      }
      if (program.equals("mvn")) {
        addTo(findings, command);
      }
    }
    return findings;
  }

  private static void addTo(List<String> findings, Command command) {
    String poms = read("pom.xml");
    for (String module : after("-pl", command)) {
      if (poms.contains("<module>" + module + "</module>")) {
        poms += read(module + "/pom.xml");
      } else {
        findings.add(command.where() + ": there is no module " + module);
      }
    }
    for (String profile : after("-P", command)) {
      if (!poms.contains("<id>" + profile + "</id>")) {
        findings.add(command.where() + ": there is no profile " + profile);
      }
    }
  }

  private static List<String> after(String option, Command command) {
    int at = command.words().indexOf(option);
    return at < 0 || at + 1 == command.words().size()
        ? List.of()
        : List.of(command.words().get(at + 1).split(","));
  }

  private static String read(String pom) {
    return String.join("\n", Pages.lines(Pages.root().resolve(pom)));
  }
}
