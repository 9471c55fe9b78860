package io.hall.app.lines;

import picocli.CommandLine.Command;

/** The command {@code hall capital}: amounts to capital characters and back, a line each. */
@Command(
    name = "capital",
    description = "Writes and reads capital amounts (中文大写金额), one a line.",
    mixinStandardHelpOptions = true,
    subcommands = {CapitalWriteCommand.class, CapitalReadCommand.class})
public final class CapitalCommand {}
