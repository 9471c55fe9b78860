package io.hall.app.receipts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code hall receipts}: questions to the receipts in a data folder. */
@Command(
    name = "receipts",
    description = "Asks the receipts (收据) in a data folder.",
    mixinStandardHelpOptions = true,
    subcommands = {AuditCommand.class, CertifyCommand.class})
public final class ReceiptsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Says that a subcommand is due. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Write 'receipts audit' or 'receipts certify'");
  }
}
