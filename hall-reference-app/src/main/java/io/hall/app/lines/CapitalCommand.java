package io.hall.app.lines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code hall capital}: amounts to capital characters and back, a line each. */
@Command(
    name = "capital",
    description = "Writes and reads capital amounts (中文大写金额), one a line.",
    mixinStandardHelpOptions = true,
    subcommands = {CapitalWriteCommand.class, CapitalReadCommand.class})
public final class CapitalCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Says that a subcommand is due. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Write 'capital write' or 'capital read'");
  }
}
