package io.hall.security.seal;

import java.nio.charset.StandardCharsets;

/** A file as text, one character for each byte, so that places in both are the same. */
record PdfText(String text) {

  static PdfText of(byte[] file) {
    return new PdfText(new String(file, StandardCharsets.ISO_8859_1));
  }

  /** How often a word is there, read from left to right. */
  int count(String word) {
    int count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      count++;
    }
    return count;
  }

  int length() {
    return text.length();
  }

  String part(int from, int to) {
    return text.substring(from, to);
  }
}
