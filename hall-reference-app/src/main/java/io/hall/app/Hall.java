package io.hall.app;

import io.hall.app.lines.CapitalCommand;
import io.hall.app.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code hall}: every answer on standard output, everything else on standard error. */
@Command(
    name = "hall",
    description = "A heating company's payment hall (收费大厅) on the command line.",
    mixinStandardHelpOptions = true,
    version = "hall 0.1.0",
    subcommands = {CapitalCommand.class, SimulateCommand.class})
public final class Hall {

  private Hall() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Hall());
  }
}
