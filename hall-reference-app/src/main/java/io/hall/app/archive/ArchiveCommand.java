package io.hall.app.archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code hall archive}: seasons bound and filed, and proofs for strangers. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Binds a season, proves a receipt, verifies an archive. 采暖季归档、收据证明、归档核验。",
    subcommands = {
      ArchiveBuildCommand.class,
      ArchiveProveCommand.class,
      ArchiveVerifyCommand.class
    })
public final class ArchiveCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "build, prove or verify?");
  }
}
