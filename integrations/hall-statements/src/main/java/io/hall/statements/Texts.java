package io.hall.statements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is put around texts, and how their characters vary in width. */
final class Texts {

  /** {@code ="0012"}: how a text is kept from being read as a number. */
  private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000\\uFEFF]+");
  private static final String MARKS = "'`\u2018\u2019";

  private Texts() {}

  /**
   * The text without the blanks and tabs around it, without one apostrophe or backtick before it,
   * and without {@code =""} around it.
   */
  static String bare(String text) {
    String bare = stripped(text);
    Matcher kept = AS_TEXT.matcher(bare);
    if (kept.matches()) {
      bare = stripped(kept.group(1));
    }
    boolean marked = !bare.isEmpty() && MARKS.indexOf(bare.charAt(0)) >= 0;
    return marked ? stripped(bare.substring(1)) : bare;
  }

  /** The text with full-width forms and signs as their ASCII ones. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      narrow.append(narrow(text.charAt(i)));
    }
    return narrow.toString();
  }

  /** How a header or a word is compared: without blanks, whatever the width of its characters. */
  static String key(String text) {
    return BLANKS.matcher(narrow(bare(text))).replaceAll("");
  }

  static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\u2028' || c == '\u2029') {
        return true;
      }
    }
    return false;
  }

  private static char narrow(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\uFFE5' -> '\u00A5';
      case '\u2212' -> '-';
      case '\u3000', '\u00A0' -> ' ';
      default -> c;
    };
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
  }
}
