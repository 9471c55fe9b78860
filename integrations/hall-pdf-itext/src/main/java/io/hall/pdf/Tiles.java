package io.hall.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.layout.Canvas;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;

/** Repeats a watermark over a whole page, slanted and pale, under everything that stands on it. */
final class Tiles {

  /** Pale enough to read figures over it, dark enough to survive a copier. */
  private static final Color PALE = new DeviceGray(0.82f);

  private static final float SIZE = 14;
  private static final float SLANT = (float) Math.toRadians(28);

  /** How far the rows are apart, in points: five on the height of a sheet of A4. */
  private static final float ROWS = 165;

  private Tiles() {}

  static void under(PdfPage page, String text, Lettering lettering) {
    Rectangle paper = page.getPageSize();
    int columns = paper.getWidth() > paper.getHeight() ? 3 : 2;
    float step = paper.getWidth() / columns;
    float natural = lettering.typeface().width(text, SIZE) * (float) Math.cos(SLANT);
    float size = Math.min(SIZE, SIZE * step * 0.95f / natural);
    PdfCanvas drawing =
        new PdfCanvas(page.newContentStreamBefore(), page.getResources(), page.getDocument());
    Canvas canvas = new Canvas(drawing, paper);
    for (float y = ROWS / 2; y < paper.getHeight(); y += ROWS) {
      for (int column = 0; column < columns; column++) {
        canvas.showTextAligned(
            lettering.paragraph(text, size).setFontColor(PALE),
            step * (column + 0.5f),
            y,
            1,
            TextAlignment.CENTER,
            VerticalAlignment.MIDDLE,
            SLANT);
      }
    }
    canvas.close();
  }
}
