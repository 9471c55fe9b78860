package io.hall.app.seal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code hall seal}: questions to what is sealed. */
@Command(
    name = "seal",
    description = "Checks what is sealed (签章).",
    mixinStandardHelpOptions = true,
    subcommands = SealCheckCommand.class)
public final class SealCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Says that a subcommand is due. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Write 'seal check'");
  }
}
