package io.hall.conduct.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One way to say a phrase, and the words beside it that make it another thing.
 *
 * <p>Elements stand one behind the other, with blanks between: {@code 别/不要} is one of these words,
 * {@code 在这?} may be missing, {@code ~3} is up to three signs of one sentence, {@code ^} in front
 * and {@code $} behind are the borders of a clause. The length of a match is bounded, so a text is
 * gone through in linear time.
 */
final class PhrasePattern {

  /** How many signs a match has at most: the places reached are the bits of a long. */
  static final int LONGEST = 60;

  /** Where a phrase does not stand at a place. */
  static final int NO_MATCH = -1;

  private final List<Element> elements = new ArrayList<>();
  private final List<int[]> notAfter;
  private final List<int[]> notBefore;

  /** A word must come behind a gap before this place among the elements. */
  private final int bound;

  private final boolean begins;
  private final boolean ends;

  private PhrasePattern(
      String pattern, List<int[]> notAfter, List<int[]> notBefore, Letters letters) {
    this.notAfter = notAfter;
    this.notBefore = notBefore;
    List<String> words = new ArrayList<>(List.of(pattern.split(" +")));
    begins = words.remove("^");
    ends = words.remove("$");
    words.forEach(word -> elements.add(Element.of(word, letters)));
    int last = elements.size();
    while (last > 0 && elements.get(last - 1).optional()) {
      last--;
    }
    bound = last;
  }

  /**
   * Reads a pattern.
   *
   * @param notAfter words that make it another thing when they stand right before it, separated by
   *     slashes
   * @param notBefore such words right behind it
   * @throws IllegalArgumentException if a match could be longer than {@link #LONGEST}, or begins
   *     with a gap
   */
  static PhrasePattern of(String pattern, String notAfter, String notBefore, Letters letters) {
    PhrasePattern read =
        new PhrasePattern(pattern, words(notAfter, letters), words(notBefore, letters), letters);
    int longest = read.elements.stream().mapToInt(Element::longest).sum();
    if (longest > LONGEST || read.beginsWithGap() || pattern.indexOf('@') >= 0) {
      throw new IllegalArgumentException("Too long, or begins with a gap: " + pattern);
    }
    return read;
  }

  private boolean beginsWithGap() {
    return elements.stream()
        .filter(element -> !element.optional() || element.gap() > 0)
        .findFirst()
        .map(element -> element.gap() > 0)
        .orElse(true);
  }

  private static List<int[]> words(String slashed, Letters letters) {
    if (slashed.isEmpty()) {
      return List.of();
    }
    List<int[]> words = new ArrayList<>();
    for (String word : slashed.split("/")) {
      words.add(Signs.word(word, letters));
    }
    return words;
  }

  /** The signs with which a match may begin. */
  Set<Integer> firsts() {
    Set<Integer> firsts = new HashSet<>();
    for (Element element : elements) {
      element.addFirsts(firsts);
      if (!element.optional()) {
        break;
      }
    }
    return firsts;
  }

  /**
   * Returns the end of the longest match that begins at {@code start} and ends at {@code limit} at
   * the latest, or {@link #NO_MATCH}.
   */
  int end(Scan scan, int start, int limit) {
    if ((begins && !scan.signs().beginsClause(start)) || follows(scan, start)) {
      return NO_MATCH;
    }
    long reached = 1;
    for (int i = 0; i < elements.size(); i++) {
      reached = elements.get(i).advance(scan, start, reached, i < bound);
    }
    return lastAllowed(scan, start, reached & Scan.places(limit - start) & ~1L);
  }

  private int lastAllowed(Scan scan, int start, long reached) {
    for (long left = reached; left != 0; left &= ~Long.highestOneBit(left)) {
      int end = start + Long.numberOfTrailingZeros(Long.highestOneBit(left));
      if ((!ends || scan.signs().endsClause(end)) && !isFollowed(scan, end)) {
        return end;
      }
    }
    return NO_MATCH;
  }

  private boolean follows(Scan scan, int start) {
    return !scan.signs().beginsClause(start)
        && notAfter.stream().anyMatch(word -> scan.standsUnbroken(word, start - word.length));
  }

  private boolean isFollowed(Scan scan, int end) {
    return !scan.signs().endsClause(end)
        && notBefore.stream().anyMatch(word -> scan.standsUnbroken(word, end));
  }

  /** One of some words, or a gap of up to so many signs. */
  private record Element(List<int[]> words, boolean optional, int gap) {

    static Element of(String written, Letters letters) {
      if (written.startsWith("~")) {
        return new Element(List.of(), true, Integer.parseInt(written.substring(1)));
      }
      boolean optional = written.endsWith("?");
      String slashed = optional ? written.substring(0, written.length() - 1) : written;
      List<int[]> words = PhrasePattern.words(slashed, letters);
      if (words.stream().anyMatch(word -> word.length == 0)) {
        throw new IllegalArgumentException("A word of nothing but particles: " + written);
      }
      return new Element(words, optional, 0);
    }

    int longest() {
      return words.stream().mapToInt(word -> word.length).max().orElse(gap);
    }

    void addFirsts(Set<Integer> firsts) {
      for (int[] word : words) {
        firsts.add(word[0]);
        if (word[0] == Scan.YOU) {
          firsts.add(Scan.POLITE_YOU);
        }
      }
    }

    /** From the places reached so far, as bits behind {@code start}, those reached with this. */
    long advance(Scan scan, int start, long reached, boolean bound) {
      return words.isEmpty()
          ? overGap(scan, start, reached, bound)
          : overWord(scan, start, reached);
    }

    /** Where a word is bound to come, it stands in the sentence of the gap. */
    private long overGap(Scan scan, int start, long reached, boolean bound) {
      long all = reached;
      long gone = reached;
      for (int step = 0; step < gap; step++) {
        gone = scan.stepped(start, gone);
        all |= gone;
      }
      return bound ? reached | scan.stepped(start, all) >>> 1 : all;
    }

    private long overWord(Scan scan, int start, long reached) {
      long next = optional ? reached : 0;
      for (long left = reached; left != 0; left &= left - 1) {
        int offset = Long.numberOfTrailingZeros(left);
        for (int[] word : words) {
          if (scan.stands(word, start + offset)) {
            next |= 1L << (offset + word.length);
          }
        }
      }
      return next;
    }
  }
}
