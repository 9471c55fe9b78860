package io.hall.app.archive;

import picocli.CommandLine.Command;

/**
 * The command {@code hall archive}: seasons bound and filed, proofs for strangers, and what is kept
 * for how long.
 */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = {
      "Binds a season, proves a receipt, verifies an archive. 采暖季归档、收据证明、归档核验。",
      "Tells when personal texts may be destroyed, and destroys them by list. 保管与销毁。"
    },
    subcommands = {
      ArchiveBuildCommand.class,
      ArchiveProveCommand.class,
      ArchiveVerifyCommand.class,
      DueCommand.class,
      HoldCommand.class,
      ReleaseCommand.class,
      DestroyCommand.class
    })
public final class ArchiveCommand {}
