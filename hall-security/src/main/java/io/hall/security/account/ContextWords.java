package io.hall.security.account;

import java.nio.CharBuffer;
import java.util.Arrays;

/** Takes known words, and years, out of a password and says how much is left. */
final class ContextWords {

  private static final int LEAST_LETTERS = 3;
  private static final int LEAST_HAN = 2;
  private static final char TAKEN = '\0';

  private ContextWords() {}

  /** Whether it is long enough to be looked for. */
  static boolean isWord(char[] word) {
    boolean han = word.length > 0 && Character.isIdeographic(word[0]);
    return word.length >= (han ? LEAST_HAN : LEAST_LETTERS);
  }

  /** Returns the letters and digits of a text, in small letters; the caller wipes them. */
  static char[] folded(char[] text) {
    char[] folded = new char[text.length];
    int end = 0;
    for (char c : text) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        folded[end++] = Character.toLowerCase(c);
      }
    }
    char[] exact = Arrays.copyOf(folded, end);
    Arrays.fill(folded, TAKEN);
    return exact;
  }

  /**
   * Returns how many characters are left beside known words and years, letters and digits each,
   * other signs once for each kind; where nothing known occurs, as many as there are.
   */
  static int left(char[] password, char[][] words) {
    char[] rest = folded(password);
    try {
      for (char[] word : words) {
        take(rest, word);
      }
      takeYears(rest);
      int left = 0;
      boolean known = false;
      for (char c : rest) {
        known |= c == TAKEN;
        left += c == TAKEN || Character.isLowSurrogate(c) ? 0 : 1;
      }
      return known ? left + signs(password) : Integer.MAX_VALUE;
    } finally {
      Arrays.fill(rest, TAKEN);
    }
  }

  private static int signs(char[] password) {
    return (int)
        CharBuffer.wrap(password)
            .chars()
            .filter(c -> !Character.isLetterOrDigit(c) && !Character.isSurrogate((char) c))
            .distinct()
            .count();
  }

  private static void take(char[] rest, char[] word) {
    for (int at = 0; at + word.length <= rest.length; at++) {
      if (Arrays.equals(rest, at, at + word.length, word, 0, word.length)) {
        Arrays.fill(rest, at, at + word.length, TAKEN);
      }
    }
  }

  private static void takeYears(char[] rest) {
    for (int at = 0; at + 4 <= rest.length; at++) {
      boolean century =
          (rest[at] == '1' && rest[at + 1] == '9') || (rest[at] == '2' && rest[at + 1] == '0');
      if (century && isDigit(rest[at + 2]) && isDigit(rest[at + 3])) {
        Arrays.fill(rest, at, at + 4, TAKEN);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
