package io.hall.proof;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement about a tree at one moment (检查点): whose tree it is, how large, its root, and figures
 * such as a count and a total in fen. {@link #text()} is what gets sealed, printed and kept; {@code
 * docs/formats/merkle.md} publishes it. Immutable.
 *
 * @param origin which tree of whom, and of what period where there is one; one line of 1 to 200
 *     code points without control or invisible characters and without blanks at the ends
 * @param hash the name of the tree's hash, such as {@code SHA-256}
 * @param head the tree's size, not negative, and root
 * @param time when it was made, in whole seconds, years 0 to 9999
 * @param figures at most 64 by their names, which have 1 to 32 lower-case letters, digits and
 *     hyphens, begin with a letter, and are none of the words of the text itself; money in fen
 */
public record Checkpoint(
    String origin, String hash, TreeHead head, Instant time, SortedMap<String, Long> figures) {

  private static final String FORMAT = "hall.checkpoint.1";

  private static final Pattern ORIGIN =
      Pattern.compile("(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}(?<! )");
  private static final Pattern HASH_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
  private static final Pattern FIGURE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Set<String> OWN_WORDS =
      Set.of("origin", "hash", "size", "root", "time", "seal");
  private static final int MOST_FIGURES = 64;
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  /** Longer texts are not even looked at. */
  static final int LONGEST = 8_192;

  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(FORMAT)
              + "\norigin ([^\n]*)\nhash ([^\n]*)\nsize (%s)\nroot (%s)\n"
                  .formatted(ProofText.NUMBER, ProofText.HASH)
              + "time ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)\n"
              + "((?:[^ \n]+ -?(?:%s)\n){0,%d})".formatted(ProofText.NUMBER, MOST_FIGURES));

  /**
   * Copies the figures and cuts the time off to seconds.
   *
   * @throws CheckFailedException if something cannot be written: {@link ProofCode#ORIGIN}, {@link
   *     ProofCode#HASH_NAME}, {@link ProofCode#SIZE}, {@link ProofCode#TIME}, {@link
   *     ProofCode#FIGURE}
   */
  public Checkpoint {
    time = time.truncatedTo(ChronoUnit.SECONDS);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    require(ORIGIN.matcher(origin).matches(), ProofCode.ORIGIN);
    require(HASH_NAME.matcher(hash).matches(), ProofCode.HASH_NAME);
    require(head.size() >= 0, ProofCode.SIZE);
    require(!time.isBefore(YEAR_0) && time.isBefore(YEAR_10000), ProofCode.TIME);
    require(figures.size() <= MOST_FIGURES, ProofCode.FIGURE);
    figures.keySet().forEach(name -> require(isFigure(name), ProofCode.FIGURE));
  }

  /** Returns the checkpoint of a tree of {@code hash} as of now. */
  public static Checkpoint of(
      String origin, ChainHash hash, TreeHead head, Map<String, Long> figures, Clock clock) {
    return new Checkpoint(origin, hash.name(), head, clock.instant(), new TreeMap<>(figures));
  }

  /** Returns the text, in the one form that {@link #parse} takes. */
  public String text() {
    return FORMAT
        + ("\norigin " + origin)
        + ("\nhash " + hash)
        + ("\nsize " + head.size())
        + ("\nroot " + head.root())
        + ("\ntime " + time + "\n")
        + figures.entrySet().stream()
            .map(figure -> figure.getKey() + " " + figure.getValue() + "\n")
            .collect(Collectors.joining());
  }

  /**
   * Reads a checkpoint from its text. No two texts are the same checkpoint: what {@link #text}
   * would not write, down to an empty line, is refused with {@link ProofCode#CHECKPOINT_TEXT} or
   * the code of the part that is wrong. Never throws.
   */
  public static Checked<Checkpoint> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      return ProofCode.CHECKPOINT_TEXT.refusal();
    }
    try {
      Checkpoint read = read(matcher);
      return read.text().equals(text)
          ? Checked.valid(read)
          : ProofCode.CHECKPOINT_TEXT.refusal(); // such as figures out of order or twice
    } catch (CheckFailedException e) {
      return Checked.invalid(e.findings());
    } catch (NumberFormatException | DateTimeException e) {
      return ProofCode.CHECKPOINT_TEXT.refusal();
    }
  }

  private static Checkpoint read(Matcher matcher) {
    TreeHead head = new TreeHead(Long.parseLong(matcher.group(3)), Hash.parse(matcher.group(4)));
    SortedMap<String, Long> figures = new TreeMap<>();
    for (String line : matcher.group(6).lines().toList()) {
      int blank = line.indexOf(' ');
      figures.put(line.substring(0, blank), Long.parseLong(line.substring(blank + 1)));
    }
    return new Checkpoint(
        matcher.group(1), matcher.group(2), head, Instant.parse(matcher.group(5)), figures);
  }

  private static boolean isFigure(String name) {
    return FIGURE.matcher(name).matches() && !OWN_WORDS.contains(name);
  }

  private static void require(boolean condition, ProofCode code) {
    if (!condition) {
      throw new CheckFailedException(Finding.of(code));
    }
  }
}
