package io.hall.app.archive;

import io.hall.archive.DestructionScope;
import io.hall.archive.KeptDocument;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which documents and accounting years are asked about. */
final class ScopeOption {

  @Option(
      names = "--document",
      paramLabel = "DOCUMENT",
      description =
          "book-record, daily-report, invoice-register, monthly-summary, receipt, refund-voucher,"
              + " settlement-sheet or transfer-list; may be repeated. All of them without it.")
  private List<String> documents = List.of();

  @Option(names = "--from", paramLabel = "YEAR", description = "The first accounting year.")
  private @Nullable Integer from;

  @Option(names = "--to", paramLabel = "YEAR", description = "The last accounting year.")
  private @Nullable Integer to;

  /** All years where none are named. */
  DestructionScope scope() {
    return new DestructionScope(
        documents(), from == null ? Year.MIN_VALUE : from, to == null ? Year.MAX_VALUE : to);
  }

  /** What a list is drafted of names its years. */
  DestructionScope named() {
    if (from == null || to == null) {
      throw ArchiveInputCode.YEARS.refusal(from == null ? "--from" : "--to");
    }
    return scope();
  }

  private SortedSet<KeptDocument> documents() {
    return documents.isEmpty()
        ? new TreeSet<>(List.of(KeptDocument.values()))
        : documents.stream()
            .map(ScopeOption::document)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static KeptDocument document(String word) {
    return Arrays.stream(KeptDocument.values())
        .filter(document -> document.word().equals(word))
        .findFirst()
        .orElseThrow(() -> ArchiveInputCode.DOCUMENT.refusal("--document"));
  }
}
