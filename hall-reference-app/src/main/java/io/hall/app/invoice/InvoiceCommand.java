package io.hall.app.invoice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
public final class InvoiceCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Says that a subcommand is due. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Write 'invoice check', 'compare', 'print' or 'handover'");
  }
}
