package io.hall.verify;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A sealed checkpoint.
 *
 * @param hash the name of the tree's hash
 */
@SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
record Checkpoint(
    String origin, String hash, long size, byte[] root, Map<String, Long> figures, Sealed sealed) {

  private static final Pattern ORIGIN =
      Pattern.compile("(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}(?<! )");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z");
  private static final Pattern FIGURE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern HASH = Pattern.compile("SHA-256|SM3");
  private static final int MOST_FIGURES = 64;

  static Checkpoint of(byte[] text) throws Unfit {
    Sealed sealed = Sealed.of(text);
    Lines lines = Lines.of(sealed.content());
    lines.only("hall.checkpoint.1");
    String origin = lines.value("origin", ORIGIN);
    String hash = lines.value("hash", HASH);
    long size = lines.count("size");
    byte[] root = lines.hash("root");
    lines.value("time", TIME);
    return new Checkpoint(origin, hash, size, root, figures(lines), sealed);
  }

  private static Map<String, Long> figures(Lines lines) throws Unfit {
    TreeMap<String, Long> figures = new TreeMap<>();
    while (!lines.isEnd()) {
      String[] words = lines.words();
      int line = lines.number() - 1;
      boolean fits =
          words.length == 2
              && FIGURE.matcher(words[0]).matches()
              && figures.size() < MOST_FIGURES
              && (figures.isEmpty() || figures.lastKey().compareTo(words[0]) < 0);
      Unfit.unless(fits, Say.TEXT_LINE, line);
      figures.put(words[0], Lines.number(words[1], line));
    }
    return figures;
  }
}
