package io.hall.app.figures;

import io.hall.document.Chart;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as shapes of an SVG, the same model as on paper. Every value is written beside its bar,
 * and a table says the same, so that nothing is told by length or colour alone.
 *
 * @param id its name on the page
 * @param title what it shows
 * @param description what a reader who does not see it should know
 * @param height of its box, {@link #WIDTH} wide
 * @param zero where the bars begin
 * @param shapes the bars from the top down
 */
public record Picture(
    String id, String title, String description, int height, int zero, List<Shape> shapes) {

  /** How wide it is. */
  public static final int WIDTH = 720;

  private static final int LEFT = 210;
  private static final int RIGHT = 590;
  private static final int STEP = 30;
  private static final int BAR = 18;

  /** Copies the shapes. */
  public Picture {
    shapes = List.copyOf(shapes);
  }

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param value the value beside it
   * @param y its upper edge
   * @param x its left edge
   * @param width how long it is, at least 1
   * @param below whether it is less than nothing, and hatched
   * @param valueAt where the value begins
   */
  public record Shape(
      String label, String value, int y, int x, int width, boolean below, int valueAt) {

    /** How high it is. */
    public int height() {
      return BAR;
    }

    /** The line on which its texts stand. */
    public int baseline() {
      return y + BAR - 4;
    }

    /** Says nothing of the texts. */
    @Override
    public String toString() {
      return "Shape[" + x + ", " + y + ", " + width + "]";
    }
  }

  /** Draws a chart, the longest bar from edge to edge. */
  public static Picture of(String id, String title, String description, Chart chart) {
    return of(id, title, description, chart, chart.most());
  }

  /** Draws a chart in which a bar of size {@code whole} goes from edge to edge. */
  static Picture of(String id, String title, String description, Chart chart, long whole) {
    long span = Math.max(1, Math.max(whole, chart.most()) - chart.least());
    int zero = LEFT + scaled(-chart.least(), span);
    List<Shape> shapes = new ArrayList<>();
    for (Chart.Bar bar : chart.bars()) {
      shapes.add(shape(bar, span, zero, STEP * shapes.size() + 6));
    }
    return new Picture(id, title, description, STEP * shapes.size() + 8, zero, shapes);
  }

  private static Shape shape(Chart.Bar bar, long span, int zero, int y) {
    boolean below = bar.size() < 0;
    int width = scaled(Math.abs(bar.size()), span);
    int x = below ? zero - width : zero;
    return new Shape(
        bar.label(), bar.value(), y, x, Math.max(1, width), below, (below ? zero : x + width) + 6);
  }

  /** In whole steps: {@code size} of {@code span} is so long. */
  private static int scaled(long size, long span) {
    long room = RIGHT - LEFT;
    return (int) (span > Long.MAX_VALUE / room ? size / (span / room) : size * room / span);
  }
}
