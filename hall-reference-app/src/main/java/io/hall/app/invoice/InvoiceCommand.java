package io.hall.app.invoice;

import picocli.CommandLine.Command;

/** The command {@code hall invoice}: questions about invoice files. */
@Command(
    name = "invoice",
    description =
        "Judges and prints the files of VAT invoices (发票): XML, OFD, PDF, images, QR texts, tables.",
    mixinStandardHelpOptions = true,
    subcommands = {
      InvoiceCheckCommand.class,
      InvoiceCompareCommand.class,
      InvoicePrintCommand.class,
      InvoiceHandoverCommand.class
    })
public final class InvoiceCommand {}
