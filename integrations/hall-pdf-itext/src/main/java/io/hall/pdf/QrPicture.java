package io.hall.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.util.Map;

/** Draws QR codes as shapes, which stay sharp at every size. */
final class QrPicture {

  /** The white around the code, in modules (ISO/IEC 18004). */
  private static final int QUIET = 4;

  /** 24 mm a side, in points. */
  private static final float SIDE = 68;

  private static final float GAP = 6;

  private QrPicture() {}

  /** Returns a code with its label and its content beside it. */
  static Table beside(String content, PdfDocument pdf, Paragraph label, Paragraph text) {
    Table table =
        new Table(
                new UnitValue[] {
                  UnitValue.createPointValue(SIDE), UnitValue.createPercentValue(100)
                })
            .useAllAvailableWidth()
            .setKeepTogether(true)
            .setMarginTop(4);
    table.addCell(bare().add(image(content, pdf)));
    table.addCell(bare().setPaddingLeft(GAP).add(label).add(text));
    return table;
  }

  private static Cell bare() {
    return new Cell()
        .setBorder(Border.NO_BORDER)
        .setPadding(0)
        .setVerticalAlignment(VerticalAlignment.MIDDLE);
  }

  private static Image image(String content, PdfDocument pdf) {
    ByteMatrix modules = modules(content);
    int size = modules.getWidth() + 2 * QUIET;
    PdfFormXObject shape = new PdfFormXObject(new Rectangle(size, size));
    PdfCanvas canvas = new PdfCanvas(shape, pdf).setFillColor(ColorConstants.BLACK);
    for (int row = 0; row < modules.getHeight(); row++) {
      bars(modules, row, size - QUIET - 1 - row, canvas);
    }
    canvas.fill().release();
    return new Image(shape).scaleToFit(SIDE, SIDE);
  }

  /** Draws the dark modules of a row; those that touch are one bar. */
  private static void bars(ByteMatrix modules, int row, int y, PdfCanvas canvas) {
    int from = 0;
    while (from < modules.getWidth()) {
      int to = from;
      while (to < modules.getWidth() && modules.get(to, row) == 1) {
        to++;
      }
      if (to > from) {
        canvas.rectangle(QUIET + from, y, to - from, 1);
      }
      from = to + 1;
    }
  }

  private static ByteMatrix modules(String content) {
    try {
      return Encoder.encode(
              content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("A QR code cannot hold this much", e);
    }
  }
}
