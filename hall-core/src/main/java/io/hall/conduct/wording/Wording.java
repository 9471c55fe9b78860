package io.hall.conduct.wording;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.conduct.wording.PhraseBook.Kind;
import io.hall.conduct.wording.PhraseBook.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrases that the regulation forbids (服务忌语, clauses 6.1 to 6.8) in what a cashier says
 * or a hall sends.
 *
 * <pre>{@code
 * Wording.shipped().find("嘿，等一下，有啥事？"); // clause 6.1, at 1, say instead: 您好，请坐。…
 * Wording.shipped().find("不知道您今天办什么业务？"); // nothing
 * }</pre>
 *
 * <p>Marks, blanks and particles within a phrase, full-width and traditional characters, repeated
 * characters and usual typing slips hide nothing. Not judged are words that the text reports as a
 * customer's or names as not to be said, and not knowing that goes with an offer to help. The time
 * is linear in the length of the text. Immutable and thread-safe.
 */
public final class Wording {

  /** How far behind a phrase what excuses it is looked for, in signs. */
  private static final int EXCUSE_REACH = 30;

  /** How far before a phrase, or its quotation, it is looked for whose words they are. */
  private static final int REPORT_REACH = 40;

  /** How many signs lie at most between "he says" and what he says, when that is not quoted. */
  private static final int REPORT_GAP = 6;

  private final PhraseBook book;

  Wording(PhraseBook book) {
    this.book = book;
  }

  /** The checker with the phrases that are shipped. */
  public static Wording shipped() {
    return Shipped.WORDING;
  }

  /** The phrases of the regulation, each with what to say instead. */
  public List<ForbiddenPhrase> forbidden() {
    return book.forbidden();
  }

  /**
   * Grades a text: the text itself, with a finding for each forbidden phrase in it ({@code
   * WORDING-001} to {@code -008}) and each that sounds like one ({@code WORDING-011} to {@code
   * -018}).
   */
  public Checked<String> check(String text) {
    return Checked.of(text, find(text).stream().map(RudePhrase::finding).toList());
  }

  /** Returns the forbidden phrases in a text in the order of their places. */
  public List<RudePhrase> find(CharSequence text) {
    return find(scan(text));
  }

  Scan scan(CharSequence text) {
    return new Scan(Signs.of(text, book.letters()));
  }

  List<RudePhrase> find(Scan scan) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < scan.signs().size(); i++) {
      book.ways()
          .at(
              scan,
              i,
              scan.signs().size(),
              (way, start, end) -> {
                if (!isExcused(way, scan, start, end)) {
                  matches.add(new Match(way, start, end));
                }
              });
    }
    return merged(matches).stream().map(match -> match.in(scan.signs())).toList();
  }

  /** Whether words of a kind stand in the text. */
  boolean has(Kind kind, String text) {
    Scan scan = scan(text);
    return book.words(kind).isWithin(scan, 0, scan.signs().size());
  }

  private boolean isExcused(Way way, Scan scan, int start, int end) {
    return way.excuse()
            .filter(kind -> book.words(kind).isWithin(scan, end, end + EXCUSE_REACH))
            .isPresent()
        || isReported(scan, start);
  }

  private boolean isReported(Scan scan, int start) {
    Signs signs = scan.signs();
    int quote = signs.quoteStart(start);
    int border = quote < 0 ? start : quote;
    boolean[] reported = {false};
    for (int i = Math.max(0, border - REPORT_REACH); i < border && !reported[0]; i++) {
      if (signs.sentence(i) == signs.sentence(start)) {
        book.words(Kind.REPORT)
            .at(
                scan,
                i,
                border,
                (word, from, to) -> reported[0] |= quote >= 0 || isNear(signs, to, start));
      }
    }
    return reported[0];
  }

  private static boolean isNear(Signs signs, int to, int start) {
    if (start - to > REPORT_GAP) {
      return false;
    }
    for (int i = to; i <= start; i++) {
      if (signs.breakAt(i).compareTo(Break.QUOTE) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Joins matches of a clause that overlap; what only sounds like a clause yields to the rest. */
  private static List<Match> merged(List<Match> matches) {
    Map<ForbiddenPhrase, Verdict> worst = new HashMap<>();
    for (Match match : matches) {
      worst.merge(match.way.forbidden(), match.way.grade(), Verdict::worse);
    }
    List<Match> merged = new ArrayList<>();
    Map<ForbiddenPhrase, Integer> latest = new HashMap<>();
    for (Match match : matches) {
      ForbiddenPhrase phrase = match.way.forbidden();
      if (match.way.grade() != worst.get(phrase)) {
        continue;
      }
      Integer place = latest.get(phrase);
      if (place != null && match.start < merged.get(place).end) {
        merged.set(place, merged.get(place).with(match));
      } else {
        latest.put(phrase, merged.size());
        merged.add(match);
      }
    }
    return merged;
  }

  /** A way to say a phrase, and the signs that it takes up. */
  private record Match(Way way, int start, int end) {

    Match with(Match later) {
      return new Match(way, start, Math.max(end, later.end));
    }

    RudePhrase in(Signs signs) {
      int from = signs.from(start);
      return new RudePhrase(way.forbidden(), way.grade(), from + 1, signs.to(end - 1) - from);
    }
  }

  private static final class Shipped {
    static final Wording WORDING = new Wording(PhraseBook.shipped());
  }
}
