package io.hall.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with its seals: the text, an empty line, 1 to 8 lines of seals.
 *
 * @param content the bytes that were sealed
 */
@SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
record Sealed(byte[] content, List<Seal> seals) {

  private static final int MOST_SEALS = 8;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final int LONGEST_VALUE = 2 * 8192;

  /** One seal as it is written. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Seal(String algorithm, String key, byte[] value) {}

  static Sealed of(byte[] text) throws Unfit {
    int end = 0;
    while (end + 1 < text.length && !(text[end] == '\n' && text[end + 1] == '\n')) {
      end++;
    }
    Unfit.unless(end + 2 < text.length, Say.NO_SEAL);
    Lines lines = Lines.of(Arrays.copyOfRange(text, end + 2, text.length));
    List<Seal> seals = new ArrayList<>();
    while (!lines.isEnd()) {
      Unfit.unless(seals.size() < MOST_SEALS, Say.SEAL_LINE);
      seals.add(seal(lines.value("seal")));
    }
    return new Sealed(Arrays.copyOf(text, end + 1), seals);
  }

  private static Seal seal(String line) throws Unfit {
    String[] words = line.split(" ", -1);
    boolean fits =
        words.length == 3
            && NAME.matcher(words[0]).matches()
            && NAME.matcher(words[1]).matches()
            && !words[2].isEmpty()
            && words[2].length() <= LONGEST_VALUE;
    Unfit.unless(fits, Say.SEAL_LINE);
    return new Seal(
        words[0], words[1], Bytes.ofHex(words[2]).orElseThrow(() -> new Unfit(Say.SEAL_LINE)));
  }
}
