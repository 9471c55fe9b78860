package io.hall.conduct.wording;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.conduct.wording.PhraseBook.Kind;
import io.hall.conduct.wording.PhraseBook.Way;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the phrases from their files, whose columns are explained in their heads. */
final class PhraseBookReader {

  static final List<String> CLAUSES = List.of("clause", "words", "alternative", "source");
  static final List<String> PHRASES =
      List.of("clause", "grade", "pattern", "not_after", "not_before", "excused_by");

  private final Letters letters;
  private final Map<String, ForbiddenPhrase> forbidden = new LinkedHashMap<>();
  private final Map<String, String> lists = new LinkedHashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final Map<Kind, List<PhrasePattern>> words = new EnumMap<>(Kind.class);

  private PhraseBookReader(Letters letters) {
    this.letters = letters;
  }

  /** Reads the files that are shipped. */
  static PhraseBook shipped() {
    return read(
        RuleFile.shipped(PhraseBook.class, "characters.csv", Letters.COLUMNS),
        RuleFile.shipped(PhraseBook.class, "clauses.csv", CLAUSES),
        RuleFile.shipped(PhraseBook.class, "phrases.csv", PHRASES));
  }

  /**
   * Reads the phrases.
   *
   * @throws CheckFailedException if a file is not in its form
   * @throws IllegalArgumentException if a pattern is not
   */
  static PhraseBook read(RuleFile characters, RuleFile clauses, RuleFile phrases) {
    PhraseBookReader reader = new PhraseBookReader(Letters.of(characters));
    clauses.rows().forEach(reader::takeClause);
    phrases.rows().forEach(reader::takePhrase);
    List<Finding> findings = new ArrayList<>();
    for (RuleFile file : List.of(characters, clauses, phrases)) {
      findings.addAll(file.findings());
      file.rows().forEach(row -> findings.addAll(row.findings()));
    }
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
    return new PhraseBook(
        reader.letters, List.copyOf(reader.forbidden.values()), reader.ways, reader.words);
  }

  private void takeClause(RuleRow row) {
    Optional<String> clause = row.required("clause", "6.1", PhraseBookReader::clause);
    Optional<String> phrase = row.requiredText("words", "不知道");
    Optional<String> alternative = row.requiredText("alternative", "请您稍等");
    Optional<String> source = row.requiredText("source", "5.4");
    if (row.isRight()) {
      forbidden.put(
          clause.orElseThrow(),
          new ForbiddenPhrase(
              clause.orElseThrow(),
              phrase.orElseThrow(),
              alternative.orElseThrow(),
              source.orElseThrow()));
    }
  }

  private static Optional<String> clause(String text) {
    return text.matches("6\\.[1-8]") ? Optional.of(text) : Optional.empty();
  }

  private void takePhrase(RuleRow row) {
    String name = row.optional("clause").orElse("");
    Optional<String> pattern = row.requiredText("pattern", "别/不要 啰嗦");
    if (pattern.isEmpty()) {
      return;
    }
    ForbiddenPhrase phrase = forbidden.get(name);
    if (name.startsWith("@")) {
      lists.put(name, pattern.get());
    } else if (phrase != null) {
      takeWay(row, phrase, pattern(row, pattern.get()));
    } else {
      row.required("clause", "6.1", RuleRow.constant(Kind.class))
          .map(kind -> words.computeIfAbsent(kind, k -> new ArrayList<>()))
          .ifPresent(list -> list.add(pattern(row, pattern.get())));
    }
  }

  private void takeWay(RuleRow row, ForbiddenPhrase phrase, PhrasePattern pattern) {
    Optional<Set<Kind>> excuses = row.optional("excused_by", "OFFER", PhraseBookReader::kinds);
    row.required("grade", "INVALID", RuleRow.constant(Verdict.class))
        .ifPresent(grade -> ways.add(new Way(phrase, grade, pattern, excuses.orElse(Set.of()))));
  }

  private static Optional<Set<Kind>> kinds(String names) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : names.split(" ")) {
      Optional<Kind> kind = RuleRow.constant(Kind.class).apply(name);
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      kinds.add(kind.get());
    }
    return Optional.of(Set.copyOf(kinds));
  }

  private PhrasePattern pattern(RuleRow row, String written) {
    String pattern = written;
    for (Map.Entry<String, String> list : lists.entrySet()) {
      pattern = pattern.replace(list.getKey(), list.getValue());
    }
    return PhrasePattern.of(
        pattern,
        row.optional("not_after").orElse(""),
        row.optional("not_before").orElse(""),
        letters);
  }
}
