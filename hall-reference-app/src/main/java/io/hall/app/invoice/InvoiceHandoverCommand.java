package io.hall.app.invoice;

import io.hall.app.language.LanguageOption;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.document.Letterhead;
import io.hall.invoice.print.HandoverList;
import io.hall.invoice.print.HandoverList.Entry;
import io.hall.invoice.print.HandoverPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code hall invoice handover}: the list of invoices that goes to finance. */
@Command(
    name = "handover",
    description = {
      "Checks invoice files and lists them for finance (发票交接清单) in a PDF, red ones netted.",
      "Nothing is written unless every file can be listed.",
      "Exit code: 0; 1 if a file is INVALID or cannot be listed; 2 if one cannot be opened."
    },
    mixinStandardHelpOptions = true)
final class InvoiceHandoverCommand implements Callable<Integer> {

  private final Clock clock;
  private final Set<String> sellers = new TreeSet<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "XML, OFD, PDF.")
  private List<String> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "PDF", description = "The PDF to write.")
  private Path out = Path.of("");

  @Option(names = "--hall", paramLabel = "NAME", description = "The hall's name on the list.")
  private String hall = "—";

  @Mixin private LanguageOption language = new LanguageOption();

  /** Makes the command. */
  InvoiceHandoverCommand() {
    this(Clock.system(BusinessDate.ZONE));
  }

  InvoiceHandoverCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PdfOut pdf = PdfOut.of(out, files);
    PaperSource source =
        new PaperSource(BusinessDate.today(clock), spec.commandLine().getErr(), language.locale());
    List<Entry> entries = new ArrayList<>();
    for (String file : files) {
      source.take(file, this::entry).ifPresent(entries::add);
    }
    if (source.exit() == 0) {
      write(entries, pdf, source);
    }
    return source.exit();
  }

  private Entry entry(PaperSource.Read read) {
    if (read.verdict() == Verdict.INVALID) {
      throw new CheckFailedException(Finding.of(FileCode.NOT_HANDED_OVER));
    }
    sellers.add(read.issued().invoice().seller().name());
    return Entry.of(read.issued());
  }

  private void write(List<Entry> entries, PdfOut pdf, PaperSource source) throws IOException {
    try {
      HandoverList list = new HandoverList(entries);
      Letterhead head = new Letterhead(String.join("、", sellers), hall);
      pdf.write(List.of(HandoverPage.of(list, head, clock.instant())), spec.commandLine().getOut());
    } catch (CheckFailedException e) {
      source.tell(out.toString(), e.findings());
    }
  }
}
