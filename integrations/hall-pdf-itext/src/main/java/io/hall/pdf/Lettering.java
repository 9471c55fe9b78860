package io.hall.pdf;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters of one file: the same typeface, embedded as often as needed for every character to be
 * read back as itself.
 *
 * <p>A font may draw several characters with one picture (民 and the radical ⺠), and an embedded
 * font says of each picture one character only. The second such character is therefore written with
 * a second embedding, so that search and copying find what was printed.
 */
final class Lettering {

  private static final float LEADING = 1.25f;

  private final Typeface typeface;
  private final List<PdfFont> embeddings = new ArrayList<>();
  private final Map<Integer, List<Integer>> charactersByGlyph = new HashMap<>();

  Lettering(Typeface typeface) {
    this.typeface = typeface;
  }

  Typeface typeface() {
    return typeface;
  }

  /** The first embedding, which measures lines without text. */
  PdfFont font() {
    return font(0);
  }

  /** Returns the height of a line of {@code size} points. */
  float lineHeight(float size) {
    return size * LEADING;
  }

  /** Returns a paragraph without margins. */
  Paragraph paragraph(String text, float size) {
    Paragraph paragraph = new Paragraph().setFontSize(size).setMargin(0);
    paragraph.setFixedLeading(lineHeight(size));
    paragraph.setProperty(Property.SPLIT_CHARACTERS, new LineBreaks());
    pieces(text).forEach(paragraph::add);
    return paragraph;
  }

  /** Returns {@code text} cut where the embedding changes. */
  private List<Text> pieces(String text) {
    List<Text> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int embedding = embedding(text.codePointAt(from));
      int to = from;
      while (to < text.length() && embedding(text.codePointAt(to)) == embedding) {
        to = text.offsetByCodePoints(to, 1);
      }
      pieces.add(new Text(text.substring(from, to)).setFont(font(embedding)));
      from = to;
    }
    return pieces;
  }

  /** Returns a paragraph in which every sign stands in the middle of equal room. */
  Paragraph fixedPitch(String signs, float size) {
    Paragraph paragraph = paragraph("", size);
    float[] widths = new float[signs.codePointCount(0, signs.length()) + 1];
    float pitch = 0;
    int[] codePoints = signs.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      widths[i] = typeface.width(Character.toString(codePoints[i]), size);
      pitch = Math.max(pitch, widths[i]);
    }
    widths[codePoints.length] = pitch;
    for (int i = 0; i < codePoints.length; i++) {
      float rest = pitch - (widths[i] + widths[i + 1]) / 2;
      pieces(Character.toString(codePoints[i]))
          .forEach(piece -> paragraph.add(piece.setCharacterSpacing(rest)));
    }
    return paragraph;
  }

  /** Writes the embedded fonts into the file, in the order in which they were begun. */
  void finish() {
    embeddings.forEach(PdfFont::flush);
  }

  private int embedding(int codePoint) {
    List<Integer> characters =
        charactersByGlyph.computeIfAbsent(typeface.glyph(codePoint), g -> new ArrayList<>(1));
    if (!characters.contains(codePoint)) {
      characters.add(codePoint);
    }
    return characters.indexOf(codePoint);
  }

  private PdfFont font(int embedding) {
    while (embeddings.size() <= embedding) {
      embeddings.add(
          PdfFontFactory.createFont(
              typeface.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
    }
    return embeddings.get(embedding);
  }
}
