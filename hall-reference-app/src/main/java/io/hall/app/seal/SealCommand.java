package io.hall.app.seal;

import picocli.CommandLine.Command;

/** The command {@code hall seal}: questions to what is sealed. */
@Command(
    name = "seal",
    description = "Checks what is sealed (签章).",
    mixinStandardHelpOptions = true,
    subcommands = SealCheckCommand.class)
public final class SealCommand {}
