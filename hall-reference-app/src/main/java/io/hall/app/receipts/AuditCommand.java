package io.hall.app.receipts;

import io.hall.app.language.LanguageOption;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.SequenceAudit;
import io.hall.receipt.TablesAudit;
import io.hall.store.SqliteStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall receipts audit}: goes through the records of every book and says what is wrong. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Audits the numbers, totals, chain and tables of every book. 收据连号、累计、链与查询表的检查。",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is wrong", "2:it could not be done"})
final class AuditCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(names = "--book", paramLabel = "B", description = "One book; all without it.")
  private @Nullable String book;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path file = data.resolve("hall.db");
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      throw new CheckFailedException(Finding.of(ReceiptsCode.NO_DATA).in("--data"));
    }
    try (SqliteStore store = SqliteStore.open(file)) {
      List<String> books = book == null ? SequenceAudit.books(store) : List.of(book);
      List<SequenceAudit.Result> results =
          books.stream().map(name -> SequenceAudit.of(store, name)).toList();
      List<Finding> beside = beside(store, books);
      tell(results, beside);
      boolean wrong = results.stream().anyMatch(r -> r.verdict() == Verdict.INVALID);
      return wrong || !beside.isEmpty() ? 1 : 0;
    }
  }

  /** What is wrong in the tables beside the log, and in the file itself. */
  private List<Finding> beside(SqliteStore store, List<String> books) {
    List<Finding> findings = new ArrayList<>();
    books.forEach(name -> findings.addAll(TablesAudit.of(store, name)));
    if (book == null) {
      findings.addAll(store.damage());
    }
    return findings;
  }

  private void tell(List<SequenceAudit.Result> results, List<Finding> beside) {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    Locale locale = language.locale();
    results.forEach(result -> out.println(line(result, locale)));
    for (SequenceAudit.Result result : results) {
      if (!result.isClean()) {
        out.println(new CheckFailedException(result.findings()).message(locale));
      }
    }
    if (!beside.isEmpty()) {
      out.println(new CheckFailedException(beside).message(locale));
    }
    out.flush();
  }

  private static String line(SequenceAudit.Result result, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    String sentence =
        chinese
            ? "%s:%s 至 %s,开具 %d 张 %s 元,作废 %d 张 %s 元,补打 %d 次,记录 %d 条,链尾 %s"
            : "%s: %s to %s, %d issued %s yuan, %d void %s yuan, %d reprints, %d records, head %s";
    return sentence.formatted(
        result.book().id(),
        result.first(),
        result.last().map(ReceiptNumber::toString).orElse("-"),
        result.issued(),
        result.issuedAmount(),
        result.voided(),
        result.voidedAmount(),
        result.reprints(),
        result.head().records(),
        result.head().hash());
  }
}
