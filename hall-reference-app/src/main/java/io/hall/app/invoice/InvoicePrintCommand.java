package io.hall.app.invoice;

import io.hall.app.language.LanguageOption;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code hall invoice print}: what files hold, to be read on paper. */
@Command(
    name = "print",
    description = {
      "Prints what invoice files hold and what is found in them into one PDF, each from a new page,",
      "marked as not the tax document.",
      "Exit code: 0; 1 if a file cannot be printed; 2 if one cannot be opened."
    },
    mixinStandardHelpOptions = true)
final class InvoicePrintCommand implements Callable<Integer> {

  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "XML, OFD, PDF, image, QR text.")
  private List<String> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "PDF", description = "The PDF to write.")
  private Path out = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  /** Makes the command. */
  InvoicePrintCommand() {
    this(Clock.system(BusinessDate.ZONE));
  }

  InvoicePrintCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PdfOut pdf = PdfOut.of(out, files);
    PaperSource source =
        new PaperSource(BusinessDate.today(clock), spec.commandLine().getErr(), language.locale());
    List<Document> pages = new ArrayList<>();
    for (String file : files) {
      source.take(file, read -> read.page(clock.instant())).ifPresent(pages::add);
    }
    write(pages, pdf, source);
    return source.exit();
  }

  private void write(List<Document> pages, PdfOut pdf, PaperSource source) throws IOException {
    if (pages.isEmpty()) {
      return;
    }
    try {
      pdf.write(pages, spec.commandLine().getOut());
    } catch (CheckFailedException e) {
      source.tell(out.toString(), e.findings());
    }
  }
}
