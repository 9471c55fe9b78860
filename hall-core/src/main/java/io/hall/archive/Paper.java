package io.hall.archive;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paper as it was printed and signed (归档文件): what it is and where it is filed. Immutable.
 *
 * <p>Its name is its period, a slash and its file, and only a file's name has a dot: so no paper
 * lies where another has its folder, the company's papers beside those of a hall of any code
 * included.
 *
 * @param hall whose paper it is; empty for the company's
 * @param kind what it is
 * @param period what it is about: {@code 2026-11-08}, {@code 2026-11} or {@code 2026-2027}
 * @param version 1, and one more for each correction
 * @param file the file's name: 1 to 80 letters, digits, hyphens and underscores, a dot, and 1 to 10
 *     lower-case letters and digits
 */
public record Paper(Optional<HallCode> hall, Kind kind, String period, int version, String file) {

  static final String STREAM = "paper";

  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]{1,80}\\.[a-z0-9]{1,10}");
  private static final Pattern PERIOD =
      Pattern.compile("[0-9]{4}-(?:[0-9]{4}|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)");

  /** What a paper is. */
  public enum Kind {
    /** The daily report of a hall (日报表). */
    DAILY_REPORT,
    /** The summary of a month (月度汇总). */
    MONTHLY_SUMMARY,
    /** The transfer list of a season (移交清册). */
    TRANSFER_LIST,
    /** Anything else. */
    OTHER
  }

  /**
   * Checks what will be a path.
   *
   * @throws CheckFailedException {@link ArchiveCode#PAPER_NAME}, {@link ArchiveCode#PAPER_PERIOD},
   *     {@link ArchiveCode#PAPER_VERSION}
   */
  public Paper {
    Refuse.unless(FILE.matcher(file).matches(), Finding.of(ArchiveCode.PAPER_NAME).in("file"));
    Refuse.unless(
        PERIOD.matcher(period).matches(), Finding.of(ArchiveCode.PAPER_PERIOD).in("period"));
    Refuse.unless(version > 0, Finding.of(ArchiveCode.PAPER_VERSION).in("version"));
  }

  /** Its name among the papers of its stream: {@code 2026-11-08/daily-report-1.pdf}. */
  public String name() {
    return period + "/" + file;
  }

  /** The stream of its record: {@code paper/H01}, or {@code paper} for the company's. */
  public String stream() {
    return stream(hall);
  }

  static String stream(Optional<HallCode> hall) {
    return hall.map(code -> STREAM + "/" + code).orElse(STREAM);
  }
}
