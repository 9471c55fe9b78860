package io.hall.store;

/** Writes text as UTF-8 where it belongs, without an array in between. */
final class Utf8 {

  /** The most bytes that one {@code char} of a text takes. */
  static final int MOST = 3;

  private static final int USUAL = 128;

  private static final ThreadLocal<char[]> CHARS = ThreadLocal.withInitial(() -> new char[USUAL]);

  private Utf8() {}

  /**
   * Writes {@code text} from {@code at} on and returns where it ends; there is room for it.
   *
   * @throws StoreException with {@code STORE-008} if it holds half a character
   */
  static int put(String text, byte[] out, int at) {
    int length = text.length();
    if (length > USUAL) {
      return putRest(text, 0, out, at);
    }
    char[] chars = CHARS.get();
    text.getChars(0, length, chars, 0);
    return narrow(chars, length, out, at) < 0x80 ? at + length : putRest(text, 0, out, at);
  }

  /** Copies characters as bytes, two plain loops that the machine takes many at a time of. */
  private static int narrow(char[] chars, int length, byte[] out, int at) {
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= chars[i];
    }
    for (int i = 0; i < length; i++) {
      out[at + i] = (byte) chars[i];
    }
    return all;
  }

  private static int putRest(String text, int from, byte[] out, int at) {
    int end = at;
    int i = from;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      end = put(character, out, end);
    }
    return end;
  }

  private static int put(int character, byte[] out, int at) {
    if (character < 0x80) {
      out[at] = (byte) character;
      return at + 1;
    }
    int more = following(character);
    out[at] = (byte) ((0xFF00 >> (more + 1)) | (character >> (6 * more)));
    for (int i = 1; i <= more; i++) {
      out[at + i] = (byte) (0x80 | ((character >> (6 * (more - i))) & 0x3F));
    }
    return at + 1 + more;
  }

  private static int following(int character) {
    if (character < 0x800) {
      return 1;
    }
    if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
      throw StoreException.of(StoreCode.NOT_A_TEXT);
    }
    return character < 0x1_0000 ? 2 : 3;
  }
}
