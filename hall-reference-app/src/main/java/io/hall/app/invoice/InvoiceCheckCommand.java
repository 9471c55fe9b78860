package io.hall.app.invoice;

import io.hall.app.language.LanguageOption;
import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.format.BatchAnswer;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "XML, OFD, PDF, image, QR text, or a CSV or XLSX table of many.")
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
    try {
      FileBytes bytes = FileBytes.of(Path.of(file));
      Optional<BatchAnswer> batch = new Batches(check, today).check(bytes);
      return batch.isPresent() ? answer(file, batch.get()) : answer(file, read(bytes));
    } catch (IOException | InvalidPathException e) {
      Unopened.tell(file, e, spec.commandLine().getErr(), language.locale());
      return UNREADABLE;
    }
  }

  private static IssuedInvoice read(FileBytes bytes) throws IOException {
    InvoiceReader reader = InvoiceReader.usual();
    return reader.read(bytes.first(reader.limits().fileBytes() + 1));
  }

  private int answer(String file, IssuedInvoice issued) {
    List<Finding> findings = issued.check(check, today);
    Verdict verdict = Answers.verdict(findings);
    if (json) {
      print(InvoiceJson.checked(file, issued, findings, language.locale()));
    } else {
      print(file, verdict, findings);
    }
    return exit(verdict);
  }

  private int answer(String file, BatchAnswer batch) {
    if (json) {
      print(InvoiceJson.checked(file, batch, language.locale()));
    } else {
      print(file, batch.verdict(), batch.findings());
    }
    return exit(batch.verdict());
  }

  private void print(String line) {
    spec.commandLine().getOut().print(line + "\n");
  }

  private void print(String file, Verdict verdict, List<Finding> findings) {
    Answers.print(verdict + " " + file, findings, spec.commandLine().getOut(), language.locale());
  }

  private static int exit(Verdict verdict) {
    return verdict == Verdict.INVALID ? 1 : 0;
  }
}
