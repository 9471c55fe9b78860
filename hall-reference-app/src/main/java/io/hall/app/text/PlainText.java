package io.hall.app.text;

/**
 * Text of somebody else's file, fit to be shown: what would move the cursor, change colours, break
 * the line or turn the direction of writing becomes U+FFFD.
 */
public final class PlainText {

  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /** Returns {@code text} with nothing in it but what can be seen. */
  public static String of(String text) {
    boolean plain = text.codePoints().noneMatch(PlainText::isStrange);
    if (plain) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints().map(c -> isStrange(c) ? REPLACEMENT : c).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean isStrange(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }
}
