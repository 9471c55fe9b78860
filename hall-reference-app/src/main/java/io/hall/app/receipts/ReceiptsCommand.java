package io.hall.app.receipts;

import picocli.CommandLine.Command;

/** The command {@code hall receipts}: questions to the receipts in a data folder. */
@Command(
    name = "receipts",
    description = "Asks the receipts (收据) in a data folder.",
    mixinStandardHelpOptions = true,
    subcommands = {AuditCommand.class, CertifyCommand.class})
public final class ReceiptsCommand {}
