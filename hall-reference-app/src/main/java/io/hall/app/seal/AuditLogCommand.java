package io.hall.app.seal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code hall audit-log}: questions to the audit log in a data folder. */
@Command(
    name = "audit-log",
    description = "Asks the audit log (审计日志) in a data folder.",
    mixinStandardHelpOptions = true,
    subcommands = AuditLogVerifyCommand.class)
public final class AuditLogCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Says that a subcommand is due. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Write 'audit-log verify'");
  }
}
