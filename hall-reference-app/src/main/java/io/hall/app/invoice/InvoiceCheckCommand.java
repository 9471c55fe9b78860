package io.hall.app.invoice;

import io.hall.app.language.LanguageOption;
import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code hall invoice check}: one answer for each file, in the order of arguments. */
@Command(
    name = "check",
    description = {
      "Judges invoice files by their content and the rules of their day.",
      "Exit code: 0; 1 if a file is INVALID; 2 if one cannot be opened."
    },
    mixinStandardHelpOptions = true)
final class InvoiceCheckCommand implements Callable<Integer> {

  private static final int UNREADABLE = 2;

  private final BusinessDate today;
  private final InvoiceCheck check = InvoiceCheck.chinese(InvoiceRuleBook.shipped());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "XML, OFD, PDF, image, QR text.")
  private List<String> files = List.of();

  @Option(names = "--json", description = "Answer with one JSON object a line.")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  /** Makes the command; a draft without a day is judged by this machine's. */
  InvoiceCheckCommand() {
    this(Clock.system(BusinessDate.ZONE));
  }

  InvoiceCheckCommand(Clock clock) {
    this.today = BusinessDate.today(clock);
  }

  @Override
  public Integer call() {
    int exit = 0;
    for (String file : files) {
      exit = Math.max(exit, answer(file));
    }
    spec.commandLine().getOut().flush();
    return exit;
  }

  /** A file that cannot be opened is told on standard error, and the others are answered. */
  private int answer(String file) {
    IssuedInvoice issued;
    try {
      issued = InvoiceReader.usual().read(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      Unopened.tell(file, e, spec.commandLine().getErr(), language.locale());
      return UNREADABLE;
    }
    List<Finding> findings = issued.check(check, today);
    Verdict verdict = Answers.verdict(findings);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(InvoiceJson.checked(file, issued, findings, language.locale()) + "\n");
    } else {
      Answers.print(verdict + " " + file, findings, out, language.locale());
    }
    return verdict == Verdict.INVALID ? 1 : 0;
  }
}
