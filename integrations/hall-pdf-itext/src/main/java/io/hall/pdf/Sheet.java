package io.hall.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.AffineTransform;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.draw.SolidLine;
import com.itextpdf.kernel.pdf.extgstate.PdfExtGState;
import com.itextpdf.layout.Canvas;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.LineSeparator;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.QrCode;
import io.hall.document.Block.Rule;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Spacer;
import io.hall.document.Block.Stamp;
import io.hall.document.Chart;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Sets the blocks of one document on its pages. */
final class Sheet implements Block.Printer {

  /** The characters that a sheet adds to those of its document. */
  static final String OWN_CHARACTERS = "第页共 0123456789：";

  private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
  private static final float BODY = 9.5f;
  private static final float SMALL = 7.5f;

  /** Lower paper than this, in millimetres, is filled sparingly. */
  private static final int SLIP = 120;

  private static final Color STAMP_RED = new DeviceRgb(200, 30, 30);

  /** What lies under a stamp stays legible. */
  private static final float STAMP_OPACITY = 0.6f;

  /** The room above and below a stamp in the margin. */
  private static final float CLEARANCE = 5;

  private final com.itextpdf.layout.Document flow;
  private final Lettering lettering;
  private final Document document;
  private final Grid grid;
  private final boolean slip;
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<Block.Watermark> watermarks = new ArrayList<>();
  private int block;

  private Sheet(com.itextpdf.layout.Document flow, Lettering lettering, Document document) {
    this.flow = flow;
    this.lettering = lettering;
    this.document = document;
    this.slip = document.page().height() < SLIP;
    this.grid = new Grid(lettering, width() - 2 * side(), BODY, slip ? 2 : 3.2f);
  }

  /** Prints the documents one after another, each from a new page. */
  static void print(List<Document> documents, PdfDocument pdf, Lettering lettering) {
    com.itextpdf.layout.Document flow =
        new com.itextpdf.layout.Document(pdf, pdf.getDefaultPageSize(), false);
    flow.setFont(lettering.font());
    List<Runnable> finishing = new ArrayList<>();
    for (Document document : documents) {
      Sheet sheet = new Sheet(flow, lettering, document);
      int first = pdf.getNumberOfPages() + 1;
      sheet.begin(first);
      sheet.blocks();
      int last = pdf.getNumberOfPages();
      finishing.add(() -> sheet.finish(first, last));
    }
    flow.flush();
    finishing.forEach(Runnable::run);
    lettering.finish();
  }

  private void begin(int page) {
    PageSize paper = new PageSize(width(), points(document.page().height()));
    float end = points(document.page().endMargin());
    flow.getPdfDocument().setDefaultPageSize(paper);
    flow.setMargins(end, side(), end, side());
    if (page > 1) {
      flow.add(new AreaBreak(paper));
    }
    flow.add(room(0)); // so that a document of stamps alone has a page, too
  }

  private void blocks() {
    for (block = 0; block < document.blocks().size(); block++) {
      document.blocks().get(block).printOn(this);
    }
  }

  // Blocks.

  @Override
  public void print(Heading heading) {
    Paragraph text =
        switch (heading.level()) {
          case TITLE -> heading(heading, 17).simulateBold().setMarginBottom(3);
          case SUBTITLE -> heading(heading, 10.5f).setMarginBottom(2);
          case SECTION -> section(heading);
        };
    flow.add(text);
  }

  private Paragraph heading(Heading heading, float size) {
    return lettering.paragraph(heading.text(), size).setTextAlignment(TextAlignment.CENTER);
  }

  private Paragraph section(Heading heading) {
    boolean followed =
        block + 1 < document.blocks().size()
            && !(document.blocks().get(block + 1) instanceof Stamp);
    return heading(heading, 10.5f)
        .simulateBold()
        .setTextAlignment(TextAlignment.LEFT)
        .setMargins(7, 0, 3, 0)
        .setKeepWithNext(followed);
  }

  @Override
  public void print(Block.Paragraph paragraph) {
    TextAlignment side =
        switch (paragraph.align()) {
          case USUAL, LEFT -> TextAlignment.LEFT;
          case CENTRE -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        };
    flow.add(
        lettering
            .paragraph(paragraph.text(), paragraph.small() ? SMALL : BODY)
            .setTextAlignment(side)
            .setMargins(2, 0, 2, 0));
  }

  @Override
  public void print(Fields fields) {
    if (!fields.fields().isEmpty()) {
      flow.add(grid.of(fields).setMarginTop(fields.framed() ? joint() : 0));
    }
  }

  @Override
  public void print(Table table) {
    flow.add(grid.of(table, "blocks[" + block + "]").setMarginTop(joint()));
  }

  @Override
  public void print(Chart chart) {
    flow.add(new Bars(chart, lettering, width() - 2 * side()).table());
  }

  /** Lays the upper line of a frame upon the lower line of the frame before it. */
  private float joint() {
    return block > 0 && isFramed(document.blocks().get(block - 1)) ? -Grid.LINE : 0;
  }

  private static boolean isFramed(Block block) {
    return block instanceof Table || (block instanceof Fields fields && fields.framed());
  }

  @Override
  public void print(Signatures signatures) {
    flow.add(grid.of(signatures).setMarginTop(slip ? 6 : 16).setKeepTogether(true));
  }

  @Override
  public void print(Monospace text) {
    flow.add(lettering.paragraph(text.label(), SMALL).setMarginTop(3).setKeepWithNext(true));
    flow.add(lettering.fixedPitch(text.text(), BODY - 1));
  }

  @Override
  public void print(Stamp stamp) {
    stamps.add(stamp);
  }

  @Override
  public void print(Block.Watermark watermark) {
    watermarks.add(watermark);
  }

  @Override
  public void print(QrCode code) {
    Paragraph label = lettering.paragraph(code.label(), SMALL);
    Paragraph content = lettering.paragraph(code.content(), SMALL);
    flow.add(QrPicture.beside(code.content(), flow.getPdfDocument(), label, content));
  }

  @Override
  public void print(Rule rule) {
    flow.add(new LineSeparator(new SolidLine(Grid.LINE)).setMargins(3, 0, 3, 0));
  }

  @Override
  public void print(Spacer spacer) {
    flow.add(room(points(spacer.millimetres())));
  }

  private static Div room(float height) {
    return new Div().setHeight(height).setMargin(0);
  }

  // What is added when the number of pages is known.

  private void finish(int first, int last) {
    for (int number = first; number <= last; number++) {
      PdfPage page = flow.getPdfDocument().getPage(number);
      for (Stamp stamp : stamps) {
        stamp(page, stamp);
      }
      watermarks.forEach(mark -> Tiles.under(page, mark.text(), lettering));
      if (document.page().numbered()) {
        int count = last - first + 1;
        number(page, "第 " + (number - first + 1) + " 页 共 " + count + " 页");
      }
    }
  }

  private void number(PdfPage page, String text) {
    Canvas canvas = new Canvas(new PdfCanvas(page), page.getPageSize());
    canvas.showTextAligned(
        lettering.paragraph(text, SMALL),
        width() / 2,
        points(document.page().endMargin()) / 2,
        1,
        TextAlignment.CENTER,
        VerticalAlignment.MIDDLE,
        0);
    canvas.close();
  }

  private void stamp(PdfPage page, Stamp stamp) {
    boolean across = stamp.position() == Stamp.Position.ACROSS;
    float height = points(document.page().height());
    float room = width() - 2 * side();
    float natural = lettering.typeface().width(stamp.text(), 1);
    float size =
        across
            ? Math.min(Math.min(height / 5, 64), room * 0.6f / natural)
            : Math.min(11, room * 0.3f / natural);
    float halfWidth = natural * size / 2 + size * 0.45f;
    float halfHeight = size * 0.8f;
    float x = across ? width() / 2 : width() - side() - halfWidth - 1;
    float y = across ? height * 0.55f : height - cornerDepth(halfHeight);
    PdfCanvas drawing = new PdfCanvas(page);
    drawing
        .saveState()
        .setExtGState(
            new PdfExtGState().setFillOpacity(STAMP_OPACITY).setStrokeOpacity(STAMP_OPACITY));
    drawing.concatMatrix(AffineTransform.getRotateInstance(across ? Math.toRadians(12) : 0, x, y));
    drawing
        .setStrokeColor(STAMP_RED)
        .setLineWidth(Math.max(0.9f, size / 20))
        .roundRectangle(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, size / 8)
        .stroke();
    Canvas canvas = new Canvas(drawing, page.getPageSize());
    canvas.showTextAligned(
        lettering.paragraph(stamp.text(), size).setFontColor(STAMP_RED),
        x,
        y,
        1,
        TextAlignment.CENTER,
        VerticalAlignment.MIDDLE,
        0);
    canvas.close();
    drawing.restoreState();
  }

  /** How far below the paper's edge a corner stamp stands: in the margin, if there is room. */
  private float cornerDepth(float halfHeight) {
    float margin = points(document.page().endMargin());
    boolean fits = margin >= 2 * halfHeight + 2 * CLEARANCE;
    return fits ? margin - CLEARANCE - halfHeight : margin + halfHeight;
  }

  // Measures, in points.

  private float width() {
    return points(document.page().width());
  }

  private float side() {
    return points(document.page().sideMargin());
  }

  private static float points(int millimetres) {
    return millimetres * POINTS_PER_MILLIMETRE;
  }
}
