package io.hall.app.receipts;

import io.hall.app.data.DataFolder;
import io.hall.app.language.LanguageOption;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.SequenceAudit;
import io.hall.receipt.TablesAudit;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source = new Source();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  /** What is audited. */
  private static final class Source {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Data data;

    @Option(
        names = "--chain",
        required = true,
        paramLabel = "FILE",
        description = "A chain file of one book, as 'receipts certify' writes it.")
    private @Nullable Path chain;
  }

  /** Books in a data folder. */
  private static final class Data {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    private Path folder = Path.of(".");

    @Option(names = "--book", paramLabel = "B", description = "One book; all without it.")
    private @Nullable String book;
  }

  @Override
  public Integer call() throws IOException {
    return source.chain != null
        ? audit(source.chain)
        : audit(Objects.requireNonNull(source.data, "picocli sets one of the two"));
  }

  private int audit(Path chain) throws IOException {
    if (!Files.isRegularFile(chain)) {
      throw new CheckFailedException(Finding.of(ReceiptsCode.NO_CHAIN).in("--chain"));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    ChainFile file = ChainFile.open(chain, ChainHash.SHA_256);
    return answer(List.of(SequenceAudit.of(file, threads)), List.of());
  }

  private int audit(Data data) throws IOException {
    try (SqliteStore file = ReceiptData.open(data.folder)) {
      Store store = DataFolder.readable(data.folder, file, Clock.systemUTC());
      List<String> books = data.book == null ? SequenceAudit.books(store) : List.of(data.book);
      List<SequenceAudit.Result> results =
          books.stream().map(name -> SequenceAudit.of(store, name)).toList();
      List<Finding> beside = new ArrayList<>();
      books.forEach(name -> beside.addAll(TablesAudit.of(store, name)));
      if (data.book == null) {
        beside.addAll(file.damage());
      }
      return answer(results, beside);
    }
  }

  /** Tells what the records hold, and what is wrong in the tables and the file beside them. */
  private int answer(List<SequenceAudit.Result> results, List<Finding> beside) {
    tell(results, beside);
    boolean wrong = results.stream().anyMatch(r -> r.verdict() == Verdict.INVALID);
    return wrong || !beside.isEmpty() ? 1 : 0;
  }

  private void tell(List<SequenceAudit.Result> results, List<Finding> beside) {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    Locale locale = language.locale();
    results.forEach(result -> out.println(line(result, locale)));
    for (SequenceAudit.Result result : results) {
      if (!result.isClean()) {
        out.println(new CheckFailedException(result.findings()).message(locale));
      }
      if (result.unlisted() > 0) {
        out.println(more(result.unlisted(), locale));
      }
    }
    if (!beside.isEmpty()) {
      out.println(new CheckFailedException(beside).message(locale));
    }
    out.flush();
  }

  private static String line(SequenceAudit.Result result, Locale locale) {
    String sentence =
        isChinese(locale)
            ? "%s:%s 至 %s,开具 %d 张 %s 元,作废 %d 张 %s 元,补打 %d 次,记录 %d 条,链尾 %s"
            : "%s: %s to %s, %d issued %s yuan, %d void %s yuan, %d reprints, %d records, head %s";
    return sentence.formatted(
        result.stream().substring(result.stream().indexOf('/') + 1),
        result
            .book()
            .map(book -> new ReceiptNumber(book.prefix(), book.first()).toString())
            .orElse("-"),
        result.last().map(ReceiptNumber::toString).orElse("-"),
        result.issued(),
        result.issuedAmount(),
        result.voided(),
        result.voidedAmount(),
        result.reprints(),
        result.head().records(),
        result.head().hash());
  }

  private static String more(long unlisted, Locale locale) {
    return (isChinese(locale) ? "另有 %d 处未列出" : "%d more are not listed").formatted(unlisted);
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
