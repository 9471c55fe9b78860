package io.hall.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.DocumentCode;
import io.hall.document.FontFace;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A font file that was read once and serves every page. */
final class Typeface {

  private final String name;
  private final TrueTypeFont program;

  private Typeface(String name, TrueTypeFont program) {
    this.name = name;
    this.program = program;
  }

  /**
   * Reads the face.
   *
   * @throws CheckFailedException with {@code DOCUMENT-004} if it is no TrueType or OpenType font or
   *     forbids embedding
   */
  static Typeface of(FontFace face) {
    try {
      FontProgram program =
          face.isCollection()
              ? FontProgramFactory.createFont(face.bytes(), face.index(), false)
              : FontProgramFactory.createFont(face.bytes(), false);
      if (program instanceof TrueTypeFont font && font.getFontNames().allowEmbedding()) {
        return new Typeface(face.name(), font);
      }
    } catch (IOException | RuntimeException e) {
      throw unusable(face);
    }
    throw unusable(face);
  }

  private static CheckFailedException unusable(FontFace face) {
    return new CheckFailedException(
        Finding.of(DocumentCode.UNUSABLE_FONT).with("font", face.name()));
  }

  TrueTypeFont program() {
    return program;
  }

  String name() {
    return name;
  }

  /** Returns one finding for each character of {@code text} that this font has no picture of. */
  List<Finding> missing(String where, String text) {
    return text.codePoints()
        .distinct()
        .filter(c -> glyph(c) == 0)
        .mapToObj(
            c ->
                Finding.of(DocumentCode.MISSING_GLYPH)
                    .with("font", name)
                    .with("character", Character.toString(c))
                    .with("codePoint", "U+%04X".formatted(c))
                    .in(where))
        .toList();
  }

  /** Returns the number of the picture of {@code codePoint}; 0 if there is none. */
  int glyph(int codePoint) {
    @Nullable Glyph glyph = program.getGlyph(codePoint);
    return glyph == null ? 0 : Math.max(0, glyph.getCode());
  }

  /** Returns how wide {@code text} is at {@code size} points, in points. */
  float width(String text, float size) {
    int thousandths = text.codePoints().map(c -> program.getGlyph(c).getWidth()).sum();
    return thousandths * size / 1000;
  }
}
