package io.hall.document;

import java.util.List;
import java.util.function.ToIntFunction;

/** Draws a chart in signs of a terminal. */
final class TextBars {

  private static final int ROOM = 40;
  private static final String SIGN = "█";
  private static final String BELOW = "▒";

  private final Chart chart;
  private final int labels;
  private final int values;

  /** How many signs stand for the longest bar below and above zero. */
  private final int below;

  private final int above;

  TextBars(Chart chart) {
    this.chart = chart;
    this.labels = widest(bar -> TextRenderer.width(bar.label()));
    this.values = widest(bar -> TextRenderer.width(bar.value()));
    double range = Math.max(1, (double) chart.most() - chart.least());
    this.below = (int) Math.round(ROOM * -(double) chart.least() / range);
    this.above = ROOM - below;
  }

  private int widest(ToIntFunction<Chart.Bar> width) {
    return chart.bars().stream().mapToInt(width).max().orElse(0);
  }

  List<String> lines() {
    return chart.bars().stream().map(this::line).toList();
  }

  private String line(Chart.Bar bar) {
    String left = BELOW.repeat(length(Math.min(0, bar.size()), chart.least(), below));
    String right = SIGN.repeat(length(Math.max(0, bar.size()), chart.most(), above));
    return TextRenderer.padded(bar.label(), labels, Align.LEFT)
        + "  "
        + TextRenderer.padded(left, below, Align.RIGHT)
        + TextRenderer.padded(right, above, Align.LEFT)
        + "  "
        + TextRenderer.padded(bar.value(), values, Align.RIGHT);
  }

  /** What is more than nothing has one sign at least. */
  private static int length(long size, long longest, int room) {
    return size == 0 ? 0 : Math.max(1, (int) Math.round((double) size / longest * room));
  }
}
