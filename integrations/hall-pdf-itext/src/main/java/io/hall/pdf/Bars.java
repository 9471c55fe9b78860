package io.hall.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.HorizontalAlignment;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;
import io.hall.document.Chart;
import java.util.function.Function;

/** Draws charts: in each row a label, the bar, and its value. */
final class Bars {

  /** Both stay apart on a printer without colours. */
  private static final Color ABOVE = new DeviceRgb(62, 104, 150);

  private static final Color BELOW = new DeviceRgb(190, 120, 110);

  private static final float SIZE = 8;
  private static final float GAP = 6;
  private static final float ROW_PADDING = 0.6f;
  private static final float THICKNESS = 6.5f;

  /** What is more than nothing is seen. */
  private static final float THINNEST = 0.8f;

  private final Chart chart;
  private final Lettering lettering;
  private final float labels;
  private final float values;

  /** How far the bars reach below and above zero, in points. */
  private final float below;

  private final float above;

  Bars(Chart chart, Lettering lettering, float width) {
    this.chart = chart;
    this.lettering = lettering;
    this.labels = widest(Chart.Bar::label) + GAP;
    this.values = widest(Chart.Bar::value) + GAP;
    float room = Math.max(GAP, width - labels - values - 2 * Grid.LINE);
    float range = Math.max(1f, (float) chart.most() - chart.least());
    this.below = room * -chart.least() / range;
    this.above = room - below;
  }

  private float widest(Function<Chart.Bar, String> text) {
    float widest = 0;
    for (Chart.Bar bar : chart.bars()) {
      widest = Math.max(widest, lettering.typeface().width(text.apply(bar), SIZE));
    }
    return widest * 1.02f;
  }

  Table table() {
    boolean both = chart.least() < 0;
    float[] widths =
        both ? new float[] {labels, below, above, values} : new float[] {labels, above, values};
    Table table = new Table(widths).setFixedLayout().setMargins(2, 0, 2, 0);
    table.setWidth(labels + below + above + values);
    for (Chart.Bar bar : chart.bars()) {
      table.addCell(text(bar.label(), TextAlignment.LEFT));
      if (both) {
        table.addCell(bar(length(-bar.size(), -chart.least(), below), BELOW, false));
      }
      table.addCell(bar(length(bar.size(), chart.most(), above), ABOVE, true));
      table.addCell(text(bar.value(), TextAlignment.RIGHT));
    }
    return table;
  }

  private static float length(long size, long longest, float room) {
    return size <= 0 ? 0 : Math.max(THINNEST, (float) size / longest * room);
  }

  private Cell text(String text, TextAlignment align) {
    return bare().add(lettering.paragraph(text, SIZE).setTextAlignment(align));
  }

  /** A bar that begins at zero: the line at the left of what is above it. */
  private static Cell bar(float length, Color color, boolean positive) {
    Cell cell = bare();
    if (positive) {
      cell.setBorderLeft(new SolidBorder(Grid.LINE));
    }
    if (length > 0) {
      cell.add(
          new Div()
              .setWidth(length)
              .setHeight(THICKNESS)
              .setBackgroundColor(color)
              .setHorizontalAlignment(
                  positive ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT));
    }
    return cell;
  }

  private static Cell bare() {
    return new Cell()
        .setBorder(Border.NO_BORDER)
        .setPaddings(ROW_PADDING, 0, ROW_PADDING, 0)
        .setKeepTogether(true)
        .setVerticalAlignment(VerticalAlignment.MIDDLE);
  }
}
