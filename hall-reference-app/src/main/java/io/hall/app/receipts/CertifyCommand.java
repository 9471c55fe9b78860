package io.hall.app.receipts;

import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.app.language.ArgumentCode;
import io.hall.app.language.LanguageOption;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.receipt.CompletenessCertificate;
import io.hall.receipt.SequenceAudit;
import io.hall.receipt.SerialRange;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall receipts certify}: writes the completeness certificate of every book. */
@Command(
    name = "certify",
    mixinStandardHelpOptions = true,
    description =
        "Certifies that no number of a book is unaccounted for: JSON, PDF, and the chain file that"
            + " proves it. 出具收据号码完整性证明。",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every number is accounted for",
      "1:a number is missing, or something is wrong",
      "2:it could not be done"
    })
final class CertifyCommand implements Callable<Integer> {

  private final Clock clock;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(names = "--book", paramLabel = "B", description = "One book; all without it.")
  private @Nullable String book;

  @Option(names = "--from", paramLabel = "N", description = "The first serial number; with --book.")
  private @Nullable Long from;

  @Option(names = "--to", paramLabel = "N", description = "The last serial number; with --book.")
  private @Nullable Long to;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out = Path.of(".");

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  CertifyCommand() {
    this(Clock.systemUTC());
  }

  CertifyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if ((from == null) != (to == null) || (from != null && book == null)) {
      throw ArgumentCode.TOGETHER.refusal("--from, --to", "--book");
    }
    Optional<SerialRange> range =
        from == null
            ? Optional.empty()
            : Optional.of(new SerialRange(from, Objects.requireNonNull(to, "beside --from")));
    List<CompletenessCertificate> made = new ArrayList<>();
    try (SqliteStore file = ReceiptData.open(data)) {
      Store store = DataFolder.readable(data, file, clock);
      CertificateFiles files =
          new CertificateFiles(store, out, clock, DataKeys.of(data).known(clock.instant()));
      for (String name : book == null ? SequenceAudit.books(store) : List.of(book)) {
        made.add(files.write(name, range));
      }
    }
    tell(made);
    return made.stream().allMatch(CompletenessCertificate::isComplete) ? 0 : 1;
  }

  private void tell(List<CompletenessCertificate> made) {
    PrintWriter answers = spec.commandLine().getOut();
    Locale locale = language.locale();
    for (CompletenessCertificate certificate : made) {
      answers.println(line(certificate, locale.getLanguage().equals("zh")));
      List<Finding> findings = certificate.findings();
      if (!findings.isEmpty()) {
        answers.println(new CheckFailedException(findings).message(locale));
      }
    }
    answers.flush();
  }

  private static String line(CompletenessCertificate certificate, boolean chinese) {
    String sentence =
        chinese
            ? "%s:%d 至 %d,有效 %d 张 %s 元,作废 %d,空白作废 %d,退回 %d,未用 %d,缺号 %d:%s"
            : "%s: %d to %d, %d in force %s yuan, %d void, %d spoiled, %d returned,"
                + " %d remaining, %d missing: %s";
    String verdict =
        certificate.isComplete()
            ? (chinese ? "完整" : "complete")
            : (chinese ? "不完整" : "not complete");
    return sentence.formatted(
        certificate.book().id(),
        certificate.range().from(),
        certificate.range().to(),
        certificate.issued().count(),
        certificate.issued().amount(),
        certificate.voided().count(),
        certificate.spoiled().count(),
        certificate.returned().count(),
        certificate.remaining().count(),
        certificate.missing().count(),
        verdict);
  }
}
