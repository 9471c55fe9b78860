package io.hall.conduct.wording;

import io.hall.check.Finding;
import io.hall.check.Verdict;

/**
 * A place in a text where a forbidden phrase stands.
 *
 * @param forbidden which phrase
 * @param grade {@link Verdict#INVALID} when it is said, {@link Verdict#SUSPECT} when it sounds like
 *     it
 * @param at the first code point of the place, counted from 1
 * @param length how many code points it has, whatever stands between its characters included
 */
public record RudePhrase(ForbiddenPhrase forbidden, Verdict grade, int at, int length) {

  /** The code of the finding, {@code WORDING-001} to {@code WORDING-018}. */
  public WordingCode code() {
    return WordingCode.of(forbidden.number(), grade);
  }

  /** The words at the place of the text in which the phrase was found. */
  public String wordsIn(String text) {
    int from = text.offsetByCodePoints(0, at - 1);
    return text.substring(from, text.offsetByCodePoints(from, length));
  }

  /**
   * The finding: place, the regulation's phrase, and what to say instead; never the text itself.
   */
  public Finding finding() {
    return Finding.at(code(), at)
        .with("length", length)
        .with("phrase", forbidden.words())
        .with("alternative", forbidden.alternative());
  }
}
