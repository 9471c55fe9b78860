package io.hall.pdf;

import com.itextpdf.kernel.pdf.PdfName;
import io.hall.document.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What takes the place of chance in a file, so that the same documents give the same bytes. */
final class Fingerprint {

  private static final int ID_BYTES = 16;

  private final byte[] hash;
  private final Pattern embeddedName;

  private Fingerprint(byte[] hash, Pattern embeddedName) {
    this.hash = hash;
    this.embeddedName = embeddedName;
  }

  static Fingerprint of(List<Document> documents, Typeface typeface) {
    String name = new PdfName(typeface.postScriptName()).toString().substring(1);
    String content = typeface.name() + '\n' + documents;
    return new Fingerprint(
        sha256(content.getBytes(StandardCharsets.UTF_8)),
        Pattern.compile("/([A-Z]{6})\\+" + Pattern.quote(name)));
  }

  /** The file's identifier, in signs that need no escape. */
  String id() {
    StringBuilder id = new StringBuilder(ID_BYTES);
    for (int i = 0; i < ID_BYTES; i++) {
      id.append(letter(i));
    }
    return id.toString();
  }

  /**
   * Returns {@code file} with the six letters before each embedded font's name, which are drawn by
   * lot, replaced by letters of this fingerprint. Nothing moves. Text of the documents is never
   * touched: it stands compressed, or in two bytes a letter.
   */
  byte[] inPlaceOfLots(byte[] file) {
    Map<String, String> prefixes = new HashMap<>();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    byte[] result = file.clone();
    for (MatchResult match : embeddedName.matcher(text).results().toList()) {
      String prefix = prefixes.computeIfAbsent(match.group(1), lot -> prefix(prefixes.size()));
      byte[] letters = prefix.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(letters, 0, result, match.start(1), letters.length);
    }
    return result;
  }

  private String prefix(int number) {
    StringBuilder prefix = new StringBuilder(6);
    for (int i = 0; i < 5; i++) {
      prefix.append(letter(ID_BYTES + i));
    }
    return prefix.append((char) ('A' + number % 26)).toString();
  }

  private char letter(int i) {
    return (char) ('A' + Byte.toUnsignedInt(hash[i]) % 26);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
