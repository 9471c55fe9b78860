package io.hall.app.seal;

import picocli.CommandLine.Command;

/** The command {@code hall audit-log}: questions to the audit log in a data folder. */
@Command(
    name = "audit-log",
    description = "Asks the audit log (审计日志) in a data folder.",
    mixinStandardHelpOptions = true,
    subcommands = AuditLogVerifyCommand.class)
public final class AuditLogCommand {}
