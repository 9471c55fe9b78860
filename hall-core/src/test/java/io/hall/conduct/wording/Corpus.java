package io.hall.conduct.wording;

import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The labelled sentences that are shipped, and how well the checker does on them. */
record Corpus(String name, List<Labelled> sentences) {

  static final Corpus TUNING = shipped("tuning");
  static final Corpus HELD_OUT = shipped("held-out");
  static final Corpus FRESH = shipped("fresh");

  /** A sentence, and the clauses that it offends. */
  record Labelled(Set<String> clauses, String text) {

    boolean isInnocent() {
      return clauses.isEmpty();
    }
  }

  /** How many clauses were rightly found, wrongly found, and not found. */
  record Score(int right, int wrong, int missed) {

    /** In thousandths, rounded down. */
    int precision() {
      return 1000 * right / (right + wrong);
    }

    /** In thousandths, rounded down. */
    int recall() {
      return 1000 * right / (right + missed);
    }

    private Score plus(Score other) {
      return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }
  }

  private static Corpus shipped(String name) {
    RuleFile file =
        RuleFile.shipped(Wording.class, "corpus-" + name + ".csv", List.of("label", "sentence"));
    if (!file.findings().isEmpty()) {
      throw new IllegalStateException(file.findings().toString());
    }
    return new Corpus(name, file.rows().stream().map(Corpus::labelled).toList());
  }

  private static Labelled labelled(RuleRow row) {
    String label = row.optional("label").orElseThrow();
    return new Labelled(
        label.equals("OK") ? Set.of() : Set.of(label.split(" ")),
        row.optional("sentence").orElse(""));
  }

  List<Labelled> innocent() {
    return sentences.stream().filter(Labelled::isInnocent).toList();
  }

  List<Labelled> rude() {
    return sentences.stream().filter(sentence -> !sentence.isInnocent()).toList();
  }

  Score score() {
    return sentences.stream().map(Corpus::score).reduce(new Score(0, 0, 0), Score::plus);
  }

  /** The score on what this clause says alone. */
  Score score(String clause) {
    return sentences.stream()
        .map(
            sentence ->
                score(only(clause, sentence.clauses()), only(clause, found(sentence.text()))))
        .reduce(new Score(0, 0, 0), Score::plus);
  }

  private static Set<String> only(String clause, Set<String> clauses) {
    return clauses.contains(clause) ? Set.of(clause) : Set.of();
  }

  private static Score score(Labelled sentence) {
    return score(sentence.clauses(), found(sentence.text()));
  }

  private static Score score(Set<String> wanted, Set<String> found) {
    int right = (int) found.stream().filter(wanted::contains).count();
    return new Score(right, found.size() - right, wanted.size() - right);
  }

  /** The clauses that are found in a text, for certain or perhaps. */
  static Set<String> found(String text) {
    return Wording.shipped().find(text).stream()
        .map(phrase -> phrase.forbidden().clause())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
