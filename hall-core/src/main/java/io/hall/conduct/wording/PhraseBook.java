package io.hall.conduct.wording;

import io.hall.calendar.RuleFile;
import io.hall.calendar.RuleRow;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The phrases as the data files have them. Immutable. */
final class PhraseBook {

  /** Words that are looked for, other than those forbidden. */
  enum Kind {
    /** An offer to help (愿意帮助), which makes up for not knowing. */
    OFFER,
    /** A reason to call somebody back (提醒), which makes up for a short call. */
    REMINDER,
    /** The words to come are somebody's, or are named as not to be said (转述). */
    REPORT,
    /** A greeting (来有迎声). */
    GREETING,
    /** A courteous word (礼貌用语). */
    COURTESY,
    /** A farewell (走有笑声). */
    FAREWELL,
    /** A customer's praise (表扬). */
    PRAISE,
    /** The answer to it (谦辞). */
    MODESTY
  }

  /** One way to say a forbidden phrase, whether that is certain, and what excuses it. */
  record Way(
      ForbiddenPhrase forbidden, Verdict grade, PhrasePattern pattern, Optional<Kind> excuse) {}

  static final List<String> CLAUSES = List.of("clause", "words", "alternative", "source");
  static final List<String> PHRASES =
      List.of("clause", "grade", "pattern", "not_after", "not_before", "excused_by");

  private final Letters letters;
  private final Map<String, String> lists = new HashMap<>();
  private final PhraseIndex<Way> ways;
  private final Map<Kind, PhraseIndex<PhrasePattern>> words = new EnumMap<>(Kind.class);
  private final List<ForbiddenPhrase> forbidden;

  private PhraseBook(Letters letters, List<ForbiddenPhrase> forbidden, List<RuleRow> phrases) {
    this.letters = letters;
    this.forbidden = List.copyOf(forbidden);
    Map<String, ForbiddenPhrase> byClause = new HashMap<>();
    forbidden.forEach(phrase -> byClause.put(phrase.clause(), phrase));
    List<Way> rude = new ArrayList<>();
    Map<Kind, List<PhrasePattern>> others = new EnumMap<>(Kind.class);
    for (RuleRow row : phrases) {
      String name = row.optional("clause").orElse("");
      ForbiddenPhrase clause = byClause.get(name);
      if (name.startsWith("@")) {
        lists.put(name, row.requiredText("pattern", "告/投诉").orElse(""));
      } else if (clause == null) {
        row.required("clause", "6.1", RuleRow.constant(Kind.class))
            .ifPresent(k -> others.computeIfAbsent(k, x -> new ArrayList<>()).add(pattern(row)));
      } else {
        rude.add(way(row, clause));
      }
    }
    ways = new PhraseIndex<>(rude, Way::pattern);
    for (Kind kind : Kind.values()) {
      words.put(kind, new PhraseIndex<>(others.getOrDefault(kind, List.of()), p -> p));
    }
  }

  /** Reads the files that are shipped. */
  static PhraseBook shipped() {
    return of(
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
  static PhraseBook of(RuleFile characters, RuleFile clauses, RuleFile phrases) {
    List<Finding> findings = new ArrayList<>();
    for (RuleFile file : List.of(characters, clauses, phrases)) {
      findings.addAll(file.findings());
    }
    List<ForbiddenPhrase> forbidden = clauses.rows().stream().map(PhraseBook::forbidden).toList();
    PhraseBook book = new PhraseBook(Letters.of(characters), forbidden, phrases.rows());
    for (RuleFile file : List.of(characters, clauses, phrases)) {
      file.rows().forEach(row -> findings.addAll(row.findings()));
    }
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
    return book;
  }

  private static ForbiddenPhrase forbidden(RuleRow row) {
    return new ForbiddenPhrase(
        row.required("clause", "6.1", PhraseBook::clause).orElse("6.1"),
        row.requiredText("words", "不知道").orElse(""),
        row.requiredText("alternative", "请您稍等").orElse(""),
        row.requiredText("source", "5.4").orElse(""));
  }

  private static Optional<String> clause(String text) {
    return text.matches("6\\.[1-8]") ? Optional.of(text) : Optional.empty();
  }

  private Way way(RuleRow row, ForbiddenPhrase clause) {
    Verdict grade =
        row.required("grade", "INVALID", RuleRow.constant(Verdict.class)).orElse(Verdict.INVALID);
    return new Way(
        clause,
        grade,
        pattern(row),
        row.optional("excused_by", "OFFER", RuleRow.constant(Kind.class)));
  }

  private PhrasePattern pattern(RuleRow row) {
    String pattern = row.requiredText("pattern", "别/不要 啰嗦").orElse("不知道");
    for (Map.Entry<String, String> list : lists.entrySet()) {
      pattern = pattern.replace(list.getKey(), list.getValue());
    }
    return PhrasePattern.of(
        pattern,
        row.optional("not_after").orElse(""),
        row.optional("not_before").orElse(""),
        letters);
  }

  List<ForbiddenPhrase> forbidden() {
    return forbidden;
  }

  Letters letters() {
    return letters;
  }

  PhraseIndex<Way> ways() {
    return ways;
  }

  /** The words of a kind. */
  PhraseIndex<PhrasePattern> words(Kind kind) {
    return Objects.requireNonNull(words.get(kind));
  }
}
