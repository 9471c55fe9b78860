package io.hall.app.invoice;

import io.hall.app.language.LanguageOption;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code hall invoice compare}: where two files of one invoice disagree. */
@Command(
    name = "compare",
    description = {
      "Compares two files of one invoice, by the fields that both hold.",
      "Exit code: 0; 1 if they differ or one is INVALID; 2 if one cannot be opened."
    },
    mixinStandardHelpOptions = true)
final class InvoiceCompareCommand implements Callable<Integer> {

  private static final int UNREADABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A", description = "A file; its figures are the due ones.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other file.")
  private String second = "";

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    Optional<IssuedInvoice> one = read(first);
    Optional<IssuedInvoice> other = read(second);
    if (one.isEmpty() || other.isEmpty()) {
      return UNREADABLE;
    }
    List<Finding> findings = new ArrayList<>();
    unread(one.get(), "A", findings);
    unread(other.get(), "B", findings);
    findings.addAll(one.get().compare(other.get()));
    Verdict verdict = Answers.verdict(findings);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(InvoiceJson.compared(first, second, findings, language.locale()) + "\n");
    } else {
      Answers.print(verdict + " " + first + " " + second, findings, out, language.locale());
    }
    out.flush();
    return verdict == Verdict.INVALID ? 1 : 0;
  }

  /** What keeps a file from being compared stands before the differences. */
  private static void unread(IssuedInvoice file, String which, List<Finding> findings) {
    file.findings().stream()
        .filter(f -> f.grade() == Verdict.INVALID)
        .map(f -> f.in((which + " " + f.where()).strip()))
        .forEach(findings::add);
  }

  private Optional<IssuedInvoice> read(String file) {
    try {
      return Optional.of(InvoiceReader.usual().read(Path.of(file)));
    } catch (IOException | InvalidPathException e) {
      Unopened.tell(file, e, spec.commandLine().getErr(), language.locale());
      return Optional.empty();
    }
  }
}
