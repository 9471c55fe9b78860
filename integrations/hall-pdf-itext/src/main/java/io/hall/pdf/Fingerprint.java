package io.hall.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import io.hall.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** What takes the place of chance in a file, so that the same documents give the same bytes. */
final class Fingerprint {

  private static final int ID_BYTES = 16;

  private final byte[] hash;

  private Fingerprint(byte[] hash) {
    this.hash = hash;
  }

  static Fingerprint of(List<Document> documents, Typeface typeface) {
    String content = typeface.name() + '\n' + documents;
    return new Fingerprint(sha256(content.getBytes(StandardCharsets.UTF_8)));
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
   * lot, replaced by letters of this fingerprint. Nothing moves.
   */
  byte[] inPlaceOfLots(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    byte[] result = file.clone();
    int number = 0;
    for (String lot : lots(file)) {
      byte[] letters = prefix(number++).getBytes(StandardCharsets.ISO_8859_1);
      for (int at = text.indexOf(lot); at >= 0; at = text.indexOf(lot, at + 1)) {
        System.arraycopy(letters, 0, result, at + 1, letters.length);
      }
    }
    return result;
  }

  /** Reads what was drawn, as it stands in the file: {@code /ABCDEF+}. */
  private static List<String> lots(byte[] file) throws IOException {
    List<String> lots = new ArrayList<>();
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(file)))) {
      for (int i = 1; i < pdf.getNumberOfPdfObjects(); i++) {
        if (pdf.getPdfObject(i) instanceof PdfDictionary found
            && PdfName.FontDescriptor.equals(found.getAsName(PdfName.Type))) {
          lots.add("/" + found.getAsName(PdfName.FontName).getValue().substring(0, 7));
        }
      }
    }
    return lots;
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
