package io.hall.app.files;

/**
 * Keeps free text from being taken for a formula (公式注入).
 *
 * <p>A spreadsheet runs a cell that begins with {@code = + - @}, with a tab or with their
 * full-width forms. Such a text is written behind an apostrophe, which the reader takes away again;
 * a text that has apostrophes before such a character gets one more, so that every text comes back
 * as it was.
 */
final class FreeText {

  private FreeText() {}

  static String guarded(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  static String bare(String cell) {
    return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
  }

  private static boolean isRisky(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(at)) >= 0;
  }
}
