package io.hall.pdf;

import io.hall.document.Block;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.FontFace;
import io.hall.document.FontSource;
import io.hall.document.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Prints pages for the tests and reads them with a library that did not write them. */
final class Papers {

  /** The font that the application ships. */
  static final FontFace FONT = FontSource.classPath(FontSource.SHIPPED).orThrow();

  private Papers() {}

  static Document page(Block... blocks) {
    return new Document(
        "样张",
        PageSize.A4,
        new Document.Metadata("示范热力有限公司", "样张", Instant.parse("2026-11-15T01:32:18Z")),
        List.of(blocks));
  }

  static byte[] print(DocumentRenderer renderer, Document... documents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(List.of(documents), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String text(byte[] file) {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The characters as the file says them, in the order of writing, before a reader's own repairs.
   */
  static String signs(byte[] file) {
    StringBuilder signs = new StringBuilder();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          signs.append(position.getUnicode());
        }
      }.getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signs.toString();
  }

  /** The text of each page. */
  static List<String> texts(byte[] file) {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      List<String> texts = new ArrayList<>();
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        texts.add(stripper.getText(pdf));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many points below the upper edge of a page a sign stands at first. */
  static int top(byte[] file, int page, String sign) {
    List<Integer> tops = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
              if (position.getUnicode().equals(sign)) {
                tops.add(Math.round(position.getYDirAdj()));
              }
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.min(tops);
  }

  static int pages(byte[] file) {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return pdf.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
