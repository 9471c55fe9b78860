package io.hall.conduct.wording;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.conduct.wording.PhraseBook.Kind;
import io.hall.conduct.wording.PhraseBook.Way;
import io.hall.conduct.wording.PhraseIndex.Found;
import java.util.ArrayList;
import java.util.Comparator;
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
 * customer's or names as not to be said, not knowing that goes with an offer to help, and a short
 * tone in a sentence that has a courteous word. The time is linear in the length of the text.
 * Immutable and thread-safe.
 */
public final class Wording {

  /** How far behind a phrase what excuses it is looked for, in signs. */
  private static final int EXCUSE_REACH = 30;

  /** How far before a phrase, or its quotation, it is looked for whose words they are. */
  private static final int REPORT_REACH = 40;

  /** How many signs lie at most between "he says" and what he says, when that is not quoted. */
  private static final int REPORT_GAP = 6;

  private static final Comparator<Found<Way>> LONGER_FIRST =
      Comparator.<Found<Way>>comparingInt(Found::start)
          .thenComparing(Comparator.<Found<Way>>comparingInt(Found::end).reversed());

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
    Signs signs = scan.signs();
    List<Found<Way>> all = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      all.addAll(book.ways().at(scan, i, signs.size()));
      all.addAll(book.tones().at(scan, i, signs.sentenceEnd(i)));
    }
    all.removeIf(
        found ->
            straddles(found, signs)
                || isExcused(found, scan)
                || isReported(beginning(found, signs), scan));
    return apart(joined(worst(all))).stream().map(found -> phrase(found, signs)).toList();
  }

  /** Whether words of a kind stand in the text. */
  boolean has(Kind kind, String text) {
    Scan scan = scan(text);
    return book.words(kind).isWithin(scan, 0, scan.signs().size());
  }

  /** Whether it is the end of one thing said and the beginning of another. */
  private static boolean straddles(Found<Way> found, Signs signs) {
    int start = found.start();
    int last = found.end() - 1;
    return signs.sentence(start) != signs.sentence(last)
        && start > 0
        && signs.sentence(start - 1) == signs.sentence(start)
        && last + 1 < signs.size()
        && signs.sentence(last + 1) == signs.sentence(last);
  }

  private boolean isExcused(Found<Way> found, Scan scan) {
    int end = found.end();
    return found.thing().excuses().stream()
        .anyMatch(
            kind ->
                kind == Kind.POLITE
                    ? isPolite(found, scan)
                    : book.words(kind).isWithin(scan, end, end + EXCUSE_REACH));
  }

  private boolean isPolite(Found<Way> found, Scan scan) {
    Signs signs = scan.signs();
    int from = sentenceStart(signs, found.start());
    int to = Math.min(signs.sentenceEnd(found.end() - 1), found.end() + EXCUSE_REACH);
    return book.words(Kind.POLITE).isWithin(scan, from, to);
  }

  /** The first sign of the sentence, or so far before that nothing is looked for there. */
  private static int sentenceStart(Signs signs, int index) {
    int start = index;
    while (start > 0
        && index - start < EXCUSE_REACH
        && signs.sentence(start - 1) == signs.sentence(index)) {
      start--;
    }
    return start;
  }

  /** Where the phrase begins, or the quotation within it that it ends in. */
  private static int beginning(Found<Way> found, Signs signs) {
    return Math.max(found.start(), signs.quoteStart(found.end() - 1));
  }

  private boolean isReported(int start, Scan scan) {
    Signs signs = scan.signs();
    int quote = signs.quoteStart(start);
    int border = quote < 0 ? start : quote;
    for (int i = Math.max(0, border - REPORT_REACH); i < border; i++) {
      if (signs.sentence(i) == signs.sentence(start)) {
        for (Found<PhrasePattern> report : book.words(Kind.REPORT).at(scan, i, border)) {
          if (quote >= 0 || isNear(signs, report.end(), start)) {
            return true;
          }
        }
      }
    }
    return false;
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

  /** What only sounds like a clause yields to what is one. */
  private static List<Found<Way>> worst(List<Found<Way>> all) {
    Map<ForbiddenPhrase, Verdict> worst = new HashMap<>();
    for (Found<Way> found : all) {
      worst.merge(found.thing().forbidden(), found.thing().grade(), Verdict::worse);
    }
    return all.stream()
        .filter(found -> found.thing().grade() == worst.get(found.thing().forbidden()))
        .toList();
  }

  /** Makes one of those of a clause that overlap. */
  private static List<Found<Way>> joined(List<Found<Way>> all) {
    List<Found<Way>> joined = new ArrayList<>();
    Map<ForbiddenPhrase, Integer> latest = new HashMap<>();
    for (Found<Way> found : all) {
      ForbiddenPhrase phrase = found.thing().forbidden();
      int place = latest.getOrDefault(phrase, joined.size());
      if (place < joined.size() && found.start() < joined.get(place).end()) {
        Found<Way> earlier = joined.get(place);
        int end = Math.max(earlier.end(), found.end());
        joined.set(place, new Found<>(earlier.thing(), earlier.start(), end));
      } else {
        latest.put(phrase, joined.size());
        joined.add(found);
      }
    }
    return joined;
  }

  /** Leaves out what lies within a longer phrase of another clause, unless it is graded worse. */
  private static List<Found<Way>> apart(List<Found<Way>> all) {
    List<Found<Way>> apart = new ArrayList<>();
    Map<ForbiddenPhrase, Found<Way>> latest = new HashMap<>();
    for (Found<Way> found : all.stream().sorted(LONGER_FIRST).toList()) {
      if (latest.values().stream().noneMatch(longer -> contains(longer, found))) {
        apart.add(found);
      }
      latest.put(found.thing().forbidden(), found);
    }
    return apart;
  }

  private static boolean contains(Found<Way> longer, Found<Way> found) {
    return longer.end() >= found.end()
        && longer.end() - longer.start() > found.end() - found.start()
        && longer.thing().grade().compareTo(found.thing().grade()) >= 0;
  }

  private static RudePhrase phrase(Found<Way> found, Signs signs) {
    int from = signs.from(found.start());
    Way way = found.thing();
    return new RudePhrase(way.forbidden(), way.grade(), from + 1, signs.to(found.end() - 1) - from);
  }

  private static final class Shipped {
    static final Wording WORDING = new Wording(PhraseBookReader.shipped());
  }
}
