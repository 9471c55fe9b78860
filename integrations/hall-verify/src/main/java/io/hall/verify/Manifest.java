package io.hall.verify;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The list of an archive's files, and what it is an archive of.
 *
 * @param from the first business date, in days since 1970
 * @param to the last
 * @param previous empty if there was none
 * @param files size and digest of every other file, by its path
 */
@SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
record Manifest(
    String company,
    String season,
    int from,
    int to,
    boolean closed,
    byte[] cut,
    byte[] previous,
    long receipts,
    long fen,
    SortedMap<String, Listed> files,
    Sealed sealed) {

  static final String PATH = "manifest";

  private static final Pattern STATE = Pattern.compile("closed|interim");

  /** What the manifest says of a file. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Listed(long size, byte[] sha256) {}

  static Manifest of(byte[] text) throws Unfit {
    Sealed sealed = Sealed.of(text);
    Lines lines = Lines.of(sealed.content());
    lines.only("hall.season-archive.1");
    String company = lines.company("company");
    String season = lines.value("season");
    Dates.season(season);
    int from = Dates.day(lines.value("from"));
    int to = Dates.day(lines.value("to"));
    Unfit.unless(from <= to, Say.PERIOD);
    boolean closed = lines.value("state", STATE).equals("closed");
    byte[] cut = lines.hash("cut");
    byte[] previous = previous(lines);
    long receipts = lines.count("receipts");
    long fen = lines.amount("fen");
    SortedMap<String, Listed> files = files(lines);
    return new Manifest(
        company, season, from, to, closed, cut, previous, receipts, fen, files, sealed);
  }

  private static byte[] previous(Lines lines) throws Unfit {
    String value = lines.value("previous");
    return value.equals("none") ? new byte[0] : Lines.hash(value, lines.number() - 1);
  }

  private static SortedMap<String, Listed> files(Lines lines) throws Unfit {
    long count = lines.count("files");
    SortedMap<String, Listed> files = new TreeMap<>(Bytes.BY_UTF8);
    while (!lines.isEnd()) {
      int line = lines.number();
      String[] words = lines.value("file").split(" ", -1);
      Unfit.unless(words.length == 3 && !words[2].equals(PATH), Say.TEXT_LINE, line);
      Unfit.unless(Shelf.isPath(words[2]), Say.TEXT_LINE, line);
      boolean ascends = files.isEmpty() || Bytes.BY_UTF8.compare(files.lastKey(), words[2]) < 0;
      Unfit.unless(ascends, Say.TEXT_ORDER, line);
      Listed listed = new Listed(Lines.number(words[1], line), Lines.hash(words[0], line));
      Unfit.unless(listed.size() >= 0, Say.TEXT_LINE, line);
      files.put(words[2], listed);
    }
    Unfit.unless(count == files.size(), Say.FILE_COUNT, count, files.size());
    return files;
  }

  boolean has(int day) {
    return day >= from && day <= to;
  }

  boolean hasPrevious() {
    return previous.length > 0;
  }

  boolean isPrevious(byte[] hash) {
    return Arrays.equals(previous, hash);
  }
}
