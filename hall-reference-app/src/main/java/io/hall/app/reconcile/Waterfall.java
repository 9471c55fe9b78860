package io.hall.app.reconcile;

import io.hall.money.Money;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The picture of a comparison (瀑布图): from our total, down the page, a step for each kind of cause
 * and one for the residual, to the other side's total. What it shows stands in it as text too.
 */
final class Waterfall {

  private static final int WIDTH = 720;
  private static final int CHART_LEFT = 210;
  private static final int CHART_WIDTH = 360;
  private static final int TOP = 30;
  private static final int ROW = 28;
  private static final int BAR = 16;

  /** Beside the colour, stripes for what is less there and dots for what is not explained. */
  private static final String PATTERNS =
      """
      <defs><pattern id="less-%1$s" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect width="6" height="6" fill="#f6d9c8"/>\
      <rect width="3" height="6" fill="#b3541e"/></pattern>
      <pattern id="open-%1$s" width="5" height="5" patternUnits="userSpaceOnUse">\
      <rect width="5" height="5" fill="#f3c9c9"/>\
      <circle cx="2.5" cy="2.5" r="1.4" fill="#a3101f"/></pattern></defs>
      """;

  private final Words words;
  private final Reconciliation comparison;
  private final List<Bar> bars = new ArrayList<>();
  private final Axis axis;
  private final StringBuilder svg = new StringBuilder();

  private Waterfall(Words words, Reconciliation comparison) {
    this.words = words;
    this.comparison = comparison;
    bars();
    List<Money> levels = new ArrayList<>();
    bars.forEach(bar -> levels.add(bar.to()));
    this.axis = Axis.of(levels, CHART_LEFT, CHART_WIDTH);
  }

  /** How a bar looks; its sign and label say the same. */
  private enum Look {
    TOTAL,
    MORE,
    LESS,
    NOTHING,
    EXPLAINED,
    UNEXPLAINED
  }

  /** From one level to another. A total stands on the base, whatever it is. */
  private record Bar(String label, String amount, Money from, Money to, Look look) {}

  /** Draws the picture of a comparison. */
  static String of(Words words, Reconciliation comparison) {
    return new Waterfall(words, comparison).draw();
  }

  private void bars() {
    Map<CauseKind, Long> counts = new EnumMap<>(CauseKind.class);
    comparison.causes().forEach(cause -> counts.merge(cause.kind(), 1L, Long::sum));
    total(words.say("本方合计", "Our total"), comparison.ours());
    Money level = comparison.ours();
    for (Map.Entry<CauseKind, Money> kind : comparison.byKind().entrySet()) {
      Money sum = kind.getValue();
      Look look = sum.isZero() ? Look.NOTHING : sum.isPositive() ? Look.MORE : Look.LESS;
      String label =
          words.kind(kind.getKey()) + " (" + counts.getOrDefault(kind.getKey(), 0L) + ")";
      bars.add(new Bar(label, Words.signed(sum), level, level.plus(sum), look));
      level = level.plus(sum);
    }
    Money rest = comparison.theirs().minus(level);
    Look look = comparison.residual().isZero() && rest.isZero() ? Look.EXPLAINED : Look.UNEXPLAINED;
    String label = words.say("残差(未解释)", "Residual (not explained)");
    bars.add(new Bar(label, Words.signed(rest), level, comparison.theirs(), look));
    total(words.say("对方合计", "Their total"), comparison.theirs());
  }

  private void total(String label, Money amount) {
    bars.add(new Bar(label, amount.toString(), Money.ZERO, amount, Look.TOTAL));
  }

  private String draw() {
    int bottom = TOP + bars.size() * ROW;
    int height = bottom + (axis.isBroken() ? 46 : 30);
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"waterfall\" role=\"img\""
                + " viewBox=\"0 0 %d %d\">\n")
            .formatted(WIDTH, height));
    element("title", title());
    element("desc", description());
    svg.append(PATTERNS.formatted(comparison.subject()));
    scale(bottom);
    for (int i = 0; i < bars.size(); i++) {
      row(i);
    }
    legend(bottom);
    return svg.append("</svg>\n").toString();
  }

  private String title() {
    return words
        .say("从本方合计 %s 到对方合计 %s", "From our total %s to theirs %s")
        .formatted(comparison.ours(), comparison.theirs());
  }

  private String description() {
    return bars.stream()
        .map(bar -> bar.label() + " " + bar.amount())
        .collect(Collectors.joining(words.say(";", "; ")));
  }

  private void element(String name, String text) {
    svg.append('<').append(name).append('>').append(Html.text(text));
    svg.append("</").append(name).append(">\n");
  }

  private void scale(int bottom) {
    for (Axis.Tick tick : axis.ticks()) {
      svg.append("<path class=\"grid\" d=\"M%d %dV%d\"/>".formatted(tick.at(), TOP - 6, bottom));
      text(tick.at(), TOP - 12, "tick", tick.label());
    }
  }

  private void row(int index) {
    Bar bar = bars.get(index);
    int top = TOP + index * ROW;
    int middle = top + ROW / 2;
    svg.append("<g>");
    element("title", bar.label() + " " + bar.amount());
    text(0, middle + 4, bar.look() == Look.TOTAL ? "label total" : "label", bar.label());
    text(WIDTH, middle + 4, bar.look() == Look.TOTAL ? "amount total" : "amount", bar.amount());
    boolean total = bar.look() == Look.TOTAL;
    int from = total ? axis.base() : axis.at(bar.from());
    int to = axis.at(bar.to());
    bar(bar.look(), Math.min(from, to), Math.abs(to - from), top + (ROW - BAR) / 2);
    if (total && axis.isBroken()) {
      cut(axis.base() == CHART_LEFT ? CHART_LEFT + 14 : CHART_LEFT + CHART_WIDTH - 22, top);
    }
    svg.append("</g>\n");
    if (index + 1 < bars.size()) {
      svg.append(
          "<path class=\"link\" d=\"M%d %dv%d\"/>\n"
              .formatted(to, top + (ROW + BAR) / 2, ROW - BAR));
    }
  }

  /** A step of nothing is a line, so that it is seen. */
  private void bar(Look look, int x, int width, int y) {
    int seen = Math.max(width, 2);
    String fill =
        switch (look) {
          case TOTAL -> "#7d848c";
          case MORE -> "#2a6ca8";
          case LESS -> "url(#less-" + comparison.subject() + ")";
          case NOTHING -> "#333333";
          case EXPLAINED -> "#2e7d32";
          case UNEXPLAINED -> "url(#open-" + comparison.subject() + ")";
        };
    String edge =
        switch (look) {
          case LESS -> " stroke=\"#b3541e\"";
          case UNEXPLAINED -> " stroke=\"#a3101f\"";
          default -> "";
        };
    int left = width == 0 ? x - 1 : x;
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"%s/>"
            .formatted(left, y, seen, BAR, fill, edge));
    if (look == Look.EXPLAINED) {
      svg.append(
          "<path d=\"M%d %dl4 4l7 -9\" fill=\"none\" stroke=\"#2e7d32\" stroke-width=\"2.5\"/>"
              .formatted(x + 7, y + 8));
    }
  }

  /** The mark that a bar is cut: it would reach far beyond the picture. */
  private void cut(int x, int top) {
    int y = top + (ROW - BAR) / 2 - 3;
    svg.append(
        "<path class=\"cut\" d=\"M%d %dl5 5l-5 6l5 6l-5 5h6l5 -5l-5 -6l5 -6l-5 -5z\"/>"
            .formatted(x, y));
  }

  private void legend(int bottom) {
    int y = bottom + 22;
    bar(Look.MORE, 0, 14, y - 12);
    text(20, y, "note", words.say("对方多(+)", "the other side has more (+)"));
    bar(Look.LESS, 220, 14, y - 12);
    text(240, y, "note", words.say("对方少(-)", "the other side has less (-)"));
    bar(Look.UNEXPLAINED, 440, 14, y - 12);
    text(460, y, "note", words.say("残差;绿色勾为 0.00", "residual; a green tick is 0.00"));
    if (axis.isBroken()) {
      text(
          0,
          y + 20,
          "note",
          words.say(
              "坐标轴不从 0 开始:两端合计的长条已截断(锯齿处),只有中间各步按比例。",
              "The axis does not begin at 0: the bars of the totals are cut (jagged mark), only the"
                  + " steps between them are to scale."));
    }
  }

  private void text(int x, int y, String type, String text) {
    svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(type, x, y));
    svg.append(Html.text(text)).append("</text>");
  }
}
