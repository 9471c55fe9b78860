package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which personal texts are destroyed (销毁清册), by their places alone: it is kept for ever and says
 * nothing of what they were. {@link #text} is the text of {@code docs/formats/destruction-list.md}.
 * Immutable.
 *
 * @param day the business date on which it was reckoned
 * @param keeps how long their documents had to be kept: all times are over on {@code day}
 * @param runs where they stand, by stream in ascending order of the names' bytes, then by position
 */
public record DestructionList(BusinessDate day, List<Retention.Keep> keeps, List<Run> runs) {

  private static final String FORMAT = "hall.destruction-list.1";
  private static final int LONGEST = 1 << 26;
  private static final String NUMBER = "([1-9][0-9]{0,17})";
  private static final Pattern DAY =
      Pattern.compile(Pattern.quote(FORMAT) + "\nday ([0-9]{4}-[0-9]{2}-[0-9]{2})\n");
  private static final Pattern TEXTS = Pattern.compile("texts " + NUMBER + " " + NUMBER + " (.+)");

  /**
   * Personal texts of records that stand one behind the other.
   *
   * @param stream their stream
   * @param first the position of the first
   * @param last the position of the last
   */
  public record Run(String stream, long first, long last) {

    /** How many there are. */
    public long count() {
      return last - first + 1;
    }

    private boolean isBefore(Run next) {
      int names = ArchivePath.BY_BYTES.compare(stream, next.stream);
      return names < 0 || (names == 0 && last + 1 < next.first);
    }

    private String line() {
      return "texts %d %d %s\n".formatted(first, last, ArchivePath.of(stream).orThrow());
    }

    private static Run read(Matcher words) {
      return new Run(
          ArchivePath.name(words.group(3)).orElseThrow(DestructionList::wrong),
          Long.parseLong(words.group(1)),
          Long.parseLong(words.group(2)));
    }
  }

  /** Copies, and sorts the times. */
  public DestructionList {
    keeps =
        keeps.stream()
            .sorted(
                Comparator.comparing(Retention.Keep::document)
                    .thenComparingInt(Retention.Keep::year))
            .toList();
    runs = List.copyOf(runs);
  }

  /** How many texts there are. */
  public long total() {
    return runs.stream().mapToLong(Run::count).reduce(0, Math::addExact);
  }

  /** Tells whether a text is on it. */
  Predicate<PersonalText> places() {
    Map<String, NavigableMap<Long, Run>> byFirst = new HashMap<>();
    runs.forEach(
        run ->
            byFirst.computeIfAbsent(run.stream(), none -> new TreeMap<>()).put(run.first(), run));
    return text ->
        Optional.ofNullable(byFirst.get(text.stream()))
            .map(some -> some.floorEntry(text.position()))
            .filter(entry -> text.position() <= entry.getValue().last())
            .isPresent();
  }

  /** SHA-256 of the text: what was destroyed, by its places. */
  public Hash digest() {
    return Hash.of(ChainHash.SHA_256.digest().digest(text().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Returns the text, in the one form that {@link #parse} takes.
   *
   * @throws CheckFailedException with {@code ARCHIVE-047} if a stream's name cannot be written
   */
  public String text() {
    return FORMAT
        + ("\nday " + day + "\n")
        + keeps.stream().map(Retention.Keep::line).collect(Collectors.joining())
        + runs.stream().map(Run::line).collect(Collectors.joining())
        + ("total " + total() + "\n");
  }

  /** Reads a destruction list from its text; {@code ARCHIVE-075} if it is none. Never throws. */
  public static Checked<DestructionList> parse(String text) {
    try {
      Matcher day = DAY.matcher(text);
      requireForm(text.length() <= LONGEST && day.lookingAt());
      DestructionList read =
          new DestructionList(
              BusinessDate.find(day.group(1)).orElseThrow(DestructionList::wrong),
              text.lines().flatMap(line -> Retention.keep(line).stream()).toList(),
              text.lines().map(TEXTS::matcher).filter(Matcher::matches).map(Run::read).toList());
      requireForm(read.isWhole() && read.text().equals(text));
      return Checked.valid(read);
    } catch (CheckFailedException | IllegalArgumentException | ArithmeticException e) {
      return HoldCode.LIST_TEXT.refusal();
    }
  }

  /** Whether nothing is on it twice, or in another place, or before its time. */
  private boolean isWhole() {
    Set<String> years = new HashSet<>();
    boolean over = keeps.stream().allMatch(keep -> isOver(keep, day));
    boolean once = keeps.stream().allMatch(keep -> years.add(keep.document() + " " + keep.year()));
    boolean ordered =
        IntStream.range(0, runs.size())
            .allMatch(
                i -> runs.get(i).count() > 0 && (i == 0 || runs.get(i - 1).isBefore(runs.get(i))));
    return over && once && ordered && !keeps.isEmpty() && !runs.isEmpty();
  }

  /** Whether the last day of keeping lies before a day. */
  static boolean isOver(Retention.Keep keep, BusinessDate day) {
    return keep.until().filter(until -> until.isBefore(day)).isPresent();
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException("not in its form");
  }

  private static void requireForm(boolean kept) {
    if (!kept) {
      throw wrong();
    }
  }
}
