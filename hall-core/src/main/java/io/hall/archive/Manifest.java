package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.money.Money;
import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is in an archive (归档目录): whose it is, of what time, and each file with its digest. {@link
 * #text} is what is sealed. Immutable.
 *
 * @param company the company
 * @param season the season
 * @param from the first business date
 * @param to the last business date
 * @param closed whether it closes the season
 * @param cut the hash of the cut's record
 * @param previous the hash of the cut that closed the season before; empty if there was none
 * @param receipts how many receipts were issued, void ones included
 * @param amount the amounts of those that are not void
 * @param files every other file, by path
 */
public record Manifest(
    CompanyName company,
    HeatingSeason season,
    BusinessDate from,
    BusinessDate to,
    boolean closed,
    Hash cut,
    Optional<Hash> previous,
    long receipts,
    Money amount,
    List<File> files) {

  /** The name of the manifest's own file. */
  public static final String PATH = "manifest";

  private static final String FORMAT = "hall.season-archive.1";
  private static final String NONE = "none";
  private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
  private static final String HASH = "[0-9a-f]{64}";
  private static final String COUNT = "(0|[1-9][0-9]{0,18})";
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(FORMAT)
              + "\ncompany ([^\n]+)\nseason ([^\n]+)\nfrom %s\nto %s\n".formatted(DATE, DATE)
              + "state (closed|interim)\ncut (%s)\nprevious (%s|none)\n".formatted(HASH, HASH)
              + "receipts %s\nfen (-?%s)\nfiles %s\n".formatted(COUNT, COUNT, COUNT));
  private static final Pattern FILE =
      Pattern.compile("file (%s) %s ([^ ]+)".formatted(HASH, COUNT));

  /**
   * One file.
   *
   * @param digest SHA-256 of its bytes
   * @param size how many bytes it has
   * @param path where it lies in the archive, with slashes
   */
  public record File(Hash digest, long size, String path) {

    private String line() {
      return "file " + digest + " " + size + " " + path + "\n";
    }

    private static File read(String line) {
      Matcher words = FILE.matcher(line);
      requireForm(words.matches());
      return new File(Hash.parse(words.group(1)), Long.parseLong(words.group(2)), words.group(3));
    }
  }

  /** Copies and sorts. */
  public Manifest {
    List<File> sorted = new ArrayList<>(files);
    sorted.sort((a, b) -> ArchivePath.BY_BYTES.compare(a.path(), b.path()));
    files = List.copyOf(sorted);
  }

  /** Returns the text, in the one form that {@link #parse} takes. */
  public String text() {
    return FORMAT
        + ("\ncompany " + company)
        + ("\nseason " + season.code())
        + ("\nfrom " + from)
        + ("\nto " + to)
        + ("\nstate " + (closed ? "closed" : "interim"))
        + ("\ncut " + cut)
        + ("\nprevious " + previous.map(Hash::toString).orElse(NONE))
        + ("\nreceipts " + receipts)
        + ("\nfen " + amount.fen())
        + ("\nfiles " + files.size() + "\n")
        + files.stream().map(File::line).collect(Collectors.joining());
  }

  /** Reads a manifest from its text; {@code ARCHIVE-046} if it is none. Never throws. */
  public static Checked<Manifest> parse(String text) {
    try {
      Matcher matcher = TEXT.matcher(text);
      requireForm(matcher.lookingAt());
      Manifest read = read(matcher, text.substring(matcher.end()));
      requireForm(read.text().equals(text));
      return Checked.valid(read);
    } catch (CheckFailedException | IllegalArgumentException | ArithmeticException e) {
      return BindingCode.MANIFEST_TEXT.refusal();
    }
  }

  private static Manifest read(Matcher matcher, String files) {
    String previous = matcher.group(7);
    return new Manifest(
        new CompanyName(matcher.group(1)),
        HeatingSeason.parse(matcher.group(2)).orThrow(),
        BusinessDate.find(matcher.group(3)).orElseThrow(Manifest::wrong),
        BusinessDate.find(matcher.group(4)).orElseThrow(Manifest::wrong),
        matcher.group(5).equals("closed"),
        Hash.parse(matcher.group(6)),
        previous.equals(NONE) ? Optional.empty() : Optional.of(Hash.parse(previous)),
        Long.parseLong(matcher.group(8)),
        Money.ofFen(Long.parseLong(matcher.group(9))),
        files.lines().map(File::read).toList());
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
