package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long what is in an archive must be kept (保管期限): each document of each accounting year from
 * the first day after the year on. {@link #text} is the file {@code retention} of {@code
 * docs/formats/season-archive.md}. Immutable.
 *
 * @param keeps by document, then year; none twice
 * @param sources where the time of each document is written down
 */
public record Retention(List<Keep> keeps, SortedMap<KeptDocument, String> sources) {

  static final Pattern SOURCE =
      Pattern.compile("(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,500}(?<! )");

  private static final String FORMAT = "hall.retention.1";
  private static final String PERMANENT = "permanent";
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final int LONGEST = 1 << 20;
  private static final Pattern KEEP =
      Pattern.compile(
          "keep ([a-z-]+) ([12][0-9]{3}) (%s) (%s|%s)".formatted(DATE, DATE, PERMANENT));
  private static final Pattern SOURCE_LINE = Pattern.compile("source ([a-z-]+) (.+)");

  /**
   * How long a document of a year is kept.
   *
   * @param document which
   * @param year the accounting year, a calendar year
   * @param until the last day of keeping; empty when it is kept for ever
   */
  public record Keep(KeptDocument document, int year, Optional<BusinessDate> until) {

    /** The first day after the accounting year: the time counts from it. */
    public BusinessDate from() {
      return BusinessDate.parse((year + 1) + "-01-01");
    }

    /** Its line in a text. */
    String line() {
      return "keep %s %d %s %s\n".formatted(document.word(), year, from(), untilText(until));
    }
  }

  /** Copies and sorts. */
  public Retention {
    keeps =
        keeps.stream()
            .sorted(Comparator.comparing(Keep::document).thenComparingInt(Keep::year))
            .toList();
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  /** The latest of all: until when the whole archive is kept; empty when for ever. */
  public Optional<BusinessDate> bundle() {
    return keeps.stream().anyMatch(keep -> keep.until().isEmpty())
        ? Optional.empty()
        : keeps.stream().flatMap(keep -> keep.until().stream()).max(Comparator.naturalOrder());
  }

  private static String untilText(Optional<BusinessDate> until) {
    return until.map(BusinessDate::toString).orElse(PERMANENT);
  }

  /** Returns the text, in the one form that {@link #parse} takes. */
  public String text() {
    return FORMAT
        + "\n"
        + keeps.stream().map(Keep::line).collect(Collectors.joining())
        + ("bundle " + untilText(bundle()) + "\n")
        + sources.entrySet().stream()
            .map(source -> "source " + source.getKey().word() + " " + source.getValue() + "\n")
            .collect(Collectors.joining());
  }

  /** Reads retention times from their text; {@code ARCHIVE-045} if it is none. Never throws. */
  public static Checked<Retention> parse(String text) {
    if (text.length() > LONGEST) {
      return BindingCode.RETENTION_TEXT.refusal();
    }
    List<Keep> keeps = new ArrayList<>();
    SortedMap<KeptDocument, String> sources = new TreeMap<>();
    text.lines().flatMap(line -> keep(line).stream()).forEach(keeps::add);
    text.lines().forEach(line -> source(line, sources));
    Retention read = new Retention(keeps, sources);
    return read.isWhole() && read.text().equals(text)
        ? Checked.valid(read)
        : BindingCode.RETENTION_TEXT.refusal();
  }

  /** Whether every document has its source and its years once. */
  private boolean isWhole() {
    Set<KeptDocument> documents = keeps.stream().map(Keep::document).collect(Collectors.toSet());
    long years = keeps.stream().map(keep -> keep.document() + " " + keep.year()).distinct().count();
    return !keeps.isEmpty() && years == keeps.size() && documents.equals(sources.keySet());
  }

  /** Reads a keep from its line; empty if it is none. */
  static Optional<Keep> keep(String line) {
    Matcher words = KEEP.matcher(line);
    Optional<KeptDocument> document =
        words.matches() ? KeptDocument.of(words.group(1)) : Optional.empty();
    if (document.isEmpty()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(words.group(2));
    Optional<BusinessDate> until = BusinessDate.find(words.group(4));
    return Optional.of(new Keep(document.get(), year, until));
  }

  private static void source(String line, Map<KeptDocument, String> sources) {
    Matcher words = SOURCE_LINE.matcher(line);
    if (words.matches() && SOURCE.matcher(words.group(2)).matches()) {
      KeptDocument.of(words.group(1)).ifPresent(document -> sources.put(document, words.group(2)));
    }
  }
}
