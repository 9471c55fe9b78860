package io.hall.test.canary;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader of a PDF gets to see: text through the font's own table, title and metadata. */
final class PdfWords {

  private PdfWords() {}

  static boolean canRead() {
    try {
      Class.forName("org.apache.pdfbox.Loader", false, PdfWords.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** The text under {@code text}, each entry of the metadata under its name. */
  static Map<String, String> of(byte[] pdf) {
    Map<String, String> words = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      words.put("text", new PDFTextStripper().getText(document));
      PDDocumentInformation information = document.getDocumentInformation();
      for (String key : information.getMetadataKeys()) {
        words.put(
            "metadata",
            words.getOrDefault("metadata", "") + information.getCustomMetadataValue(key));
      }
      for (COSName key : information.getCOSObject().keySet()) {
        words.merge("metadata", "\n" + information.getCOSObject().getString(key), String::concat);
      }
    } catch (IOException e) {
      words.put("damaged", "");
    }
    return words;
  }
}
