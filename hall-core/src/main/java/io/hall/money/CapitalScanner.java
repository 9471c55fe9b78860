package io.hall.money;

/**
 * Goes through a text character by character, steps over gaps, and notes each gap and each
 * character that is not the one to be written.
 */
final class CapitalScanner {

  private final CapitalDepartures departures;
  private final int[] characters;
  private final CapitalGlyph[] glyphs;
  private final int[] positions;
  private int size;
  private int next;

  CapitalScanner(String text, CapitalDepartures departures) {
    this.departures = departures;
    this.characters = new int[text.length()];
    this.glyphs = new CapitalGlyph[text.length()];
    this.positions = new int[text.length() + 1];
    int position = 0;
    boolean inGap = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      position++;
      inGap = take(text.codePointAt(i), position, inGap);
    }
    positions[size] = position + 1;
  }

  private boolean take(int character, int position, boolean inGap) {
    CapitalGlyph glyph = CapitalGlyph.of(character);
    boolean gap =
        glyph.kind() == CapitalGlyph.Kind.FOREIGN
            && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    if (!gap) {
      characters[size] = character;
      glyphs[size] = glyph;
      positions[size++] = position;
    } else if (!inGap) {
      departures.add(CapitalCode.GAP, position);
    }
    return gap;
  }

  /** Whether nothing but gaps was found. */
  boolean isEmpty() {
    return size == 0;
  }

  /** The present character. */
  CapitalGlyph peek() {
    return glyph(next);
  }

  /** The character behind the present one. */
  CapitalGlyph peekSecond() {
    return glyph(next + 1);
  }

  /** The 1-based code point position of the present character; behind the last, at the end. */
  int at() {
    return positions[next];
  }

  /** The position of the character behind the present one. */
  int atSecond() {
    return positions[Math.min(next + 1, size)];
  }

  /** Steps over the present character. */
  void take() {
    CapitalGlyph glyph = peek();
    if (!glyph.lawful()) {
      departures.add(CapitalCode.NOT_CAPITAL, at(), glyph.proper());
    }
    next++;
  }

  /** Steps over as many {@code characters}. */
  void take(int characters) {
    for (int i = 0; i < characters; i++) {
      take();
    }
  }

  /** Whether a numeral with 角 or 分 stands here. */
  boolean isSmallAmount() {
    return peek().kind() == CapitalGlyph.Kind.DIGIT
        && !peek().isZero()
        && peekSecond().isSmallUnit();
  }

  /** Steps over {@code word} if it stands here, and returns whether it did. */
  boolean skip(String word) {
    if (size - next < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (characters[next + i] != word.charAt(i)) {
        return false;
      }
    }
    next += word.length();
    return true;
  }

  /** Steps over {@code word}, which is written {@code proper}, if it stands here. */
  boolean skipInsteadOf(String proper, String word) {
    int at = at();
    boolean skipped = skip(word);
    if (skipped) {
      departures.add(CapitalCode.NOT_CAPITAL, at, proper);
    }
    return skipped;
  }

  private CapitalGlyph glyph(int index) {
    return index < size ? glyphs[index] : CapitalGlyph.END;
  }
}
