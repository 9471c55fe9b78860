package io.hall.app.reconcile;

import io.hall.app.text.PlainText;

/** Text as it may stand in a page, between tags and in quotation marks alike. */
final class Html {

  private Html() {}

  /** Returns the text with nothing left in it that a browser would take for more than text. */
  static String text(String text) {
    String plain = PlainText.of(text);
    StringBuilder safe = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
