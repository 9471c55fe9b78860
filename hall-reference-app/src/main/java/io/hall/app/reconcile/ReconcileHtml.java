package io.hall.app.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Place;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSetFile;
import io.hall.reconcile.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A result as a page: one file without script and without anything from elsewhere, that prints on
 * A4. Whatever stands in it came through {@link Html#text}.
 */
final class ReconcileHtml {

  /** A browser lays out no more in a moment; all causes stand in the files beside the page. */
  static final int MOST_CAUSES = 2_000;

  private static final int MOST_AMBIGUITIES = 100;
  private static final String STYLE = style();

  private final Words words;
  private final Result result;
  private final Writer out;

  private ReconcileHtml(Words words, Result result, Writer out) {
    this.words = words;
    this.result = result;
    this.out = out;
  }

  /** Writes the page. */
  static void write(Words words, Result result, Writer to) throws IOException {
    new ReconcileHtml(words, result, to).page();
  }

  private static String style() {
    try (InputStream in = ReconcileHtml.class.getResourceAsStream("reconcile.css")) {
      if (in == null) {
        throw new IllegalStateException("reconcile.css is missing beside the page");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page() throws IOException {
    String title = words.say("核对结果", "Reconciliation");
    out.write("<!DOCTYPE html>\n<html lang=\"" + words.say("zh-CN", "en") + "\">\n<head>\n");
    out.write("<meta charset=\"utf-8\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width\">\n");
    element("title", title);
    out.write("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
    element("h1", title);
    verdict();
    compared();
    for (Reconciliation comparison : result.comparisons()) {
      comparison(comparison);
    }
    rules();
    out.write("</main>\n</body>\n</html>\n");
  }

  private void element(String name, String text) throws IOException {
    out.write("<" + name + ">" + Html.text(text) + "</" + name + ">\n");
  }

  private void verdict() throws IOException {
    String type = result.agrees() ? "good" : "open";
    String sentence =
        result.agrees()
            ? words.say("✓ 相符:两边没有差异。", "✓ In agreement: nothing differs.")
            : words.say(
                "✗ 有差异。已找到原因的差异在更正或批准前仍算未平。",
                "✗ There are differences. One whose cause is known still counts until it is"
                    + " corrected or approved.");
    out.write("<p class=\"verdict " + type + "\">" + Html.text(sentence) + "</p>\n");
  }

  private void compared() throws IOException {
    element("h2", words.say("核对了什么", "What was compared"));
    begin(words.say("哪一方", "side"), words.say("文件", "file"), words.say("#行数", "#lines"), "SHA-256");
    for (SourceFile file : result.sources().files()) {
      row(
          side(file.side()),
          file(file),
          number(Long.toString(file.lines())),
          "<td class=\"hash\">" + Html.text(file.sha256().get()) + "</td>");
    }
    end();
    selection();
    if (!result.notCompared().isEmpty()) {
      element(
          "p",
          words.say("未核对(对方没有资料):", "Not compared, for nothing tells of it: ")
              + result.notCompared().stream().map(words::tender).collect(Collectors.joining(", ")));
    }
  }

  private String file(SourceFile file) {
    String mapping =
        file.bill()
            .flatMap(Bill::mapping)
            .map(name -> "<br>" + Html.text(words.say("列对应:", "mapping: ") + name))
            .orElse("");
    return "<td>" + Html.text(file.name()) + mapping + "</td>";
  }

  private String side(Side side) {
    return cell(words.say(side.chinese(), side == Side.OURS ? "ours" : "theirs"));
  }

  private void selection() throws IOException {
    Selection selection = result.selection();
    if (!selection.equals(Selection.ALL)) {
      String open = words.say("不限", "any");
      element(
          "p",
          words
              .say("范围:%s 至 %s,大厅 %s。", "Only: %s to %s, hall %s.")
              .formatted(
                  selection.from().map(BusinessDate::toString).orElse(open),
                  selection.to().map(BusinessDate::toString).orElse(open),
                  selection.hall().map(HallCode::value).orElse(open)));
    }
  }

  private void comparison(Reconciliation comparison) throws IOException {
    out.write("<section>\n");
    element("h2", words.subject(comparison.subject()));
    element(
        "p",
        words
            .say(
                "本方 %s 元(%d 笔),对方 %s 元(%d 笔),差额 %s 元,残差 %s 元。",
                "Ours %s yuan (%d lines), theirs %s yuan (%d lines), apart %s, residual %s.")
            .formatted(
                comparison.ours(),
                comparison.ourLines(),
                comparison.theirs(),
                comparison.theirLines(),
                Words.signed(comparison.difference()),
                comparison.residual()));
    out.write(Waterfall.of(words, comparison));
    List<Numbered> causes = Numbered.of(comparison);
    kinds(comparison);
    causes(causes);
    ambiguities(comparison, causes);
    residuals(comparison);
    out.write("</section>\n");
  }

  private void kinds(Reconciliation comparison) throws IOException {
    if (comparison.causes().isEmpty()) {
      return;
    }
    Map<CauseKind, Long> counts = new EnumMap<>(CauseKind.class);
    comparison.causes().forEach(cause -> counts.merge(cause.kind(), 1L, Long::sum));
    element("h3", words.say("原因与办法", "Causes, and what to do"));
    begin(
        words.say("原因", "cause"),
        words.say("#笔数", "#count"),
        words.say("#合计", "#sum"),
        words.say("怎么办", "what to do"));
    for (Map.Entry<CauseKind, Money> kind : comparison.byKind().entrySet()) {
      row(
          cell(words.kind(kind.getKey())),
          number(counts.getOrDefault(kind.getKey(), 0L).toString()),
          number(Words.signed(kind.getValue())),
          cell(words.todo(kind.getKey())));
    }
    Money sum = Money.sum(comparison.byKind().values());
    total(words.say("原因合计", "sum of causes"), comparison.causes().size(), sum);
    total(words.say("残差", "residual"), -1, comparison.difference().minus(sum));
    total(words.say("差额", "apart"), -1, comparison.difference());
    end();
  }

  private void total(String label, int count, Money sum) throws IOException {
    out.write("<tr class=\"total\">");
    out.write(cell(label) + number(count < 0 ? "" : Integer.toString(count)));
    out.write(number(Words.signed(sum)) + cell("") + "</tr>\n");
  }

  private void causes(List<Numbered> causes) throws IOException {
    if (causes.isEmpty()) {
      return;
    }
    element("h3", words.say("逐项", "One by one"));
    if (causes.size() > MOST_CAUSES) {
      element(
          "p",
          words
              .say(
                  "此处列出前 %d 项,共 %d 项;全部见 causes.csv 与 reconcile.json。",
                  "Here are the first %d of %d; all stand in causes.csv and reconcile.json.")
              .formatted(MOST_CAUSES, causes.size()));
    }
    begin(
        words.say("#序", "#no."),
        words.say("发生了什么", "what happened"),
        words.say("在哪里", "where"),
        words.say("#差异", "#apart"),
        words.say("本方", "ours"),
        words.say("对方", "theirs"));
    for (Numbered one : causes.subList(0, Math.min(MOST_CAUSES, causes.size()))) {
      cause(one);
    }
    end();
  }

  private void cause(Numbered one) throws IOException {
    Cause cause = one.cause();
    String others =
        one.alternatives() == 0
            ? ""
            : "<br><em>"
                + Html.text(
                    words
                        .say("另有 %d 种解释", "%d other explanations fit as well")
                        .formatted(one.alternatives()))
                + "</em>";
    int rows = cause.effects().size();
    out.write("<tr>" + over(rows, "number", Html.text(Integer.toString(one.number()))));
    out.write(
        over(
            rows,
            "",
            "<strong>"
                + Html.text(words.kind(cause.kind()))
                + "</strong><br>"
                + Html.text(words.what(cause))
                + others));
    for (int i = 0; i < rows; i++) {
      Effect effect = cause.effects().get(i);
      out.write((i == 0 ? "" : "<tr>") + where(effect.place()));
      out.write(number(Words.signed(effect.amount())));
      if (i == 0) {
        out.write(over(rows, "lines", Html.text(words.ours(result.sources(), cause))));
        out.write(over(rows, "lines", Html.text(words.theirs(result.sources(), cause))));
      }
      out.write("</tr>\n");
    }
  }

  /** A cell beside all effects of a cause. */
  private static String over(int rows, String type, String content) {
    String span = rows == 1 ? "" : " rowspan=\"" + rows + "\"";
    return "<td"
        + span
        + (type.isEmpty() ? "" : " class=\"" + type + "\"")
        + ">"
        + content
        + "</td>";
  }

  private String where(Place place) {
    String row = place.row().isPresent() ? "<br>" + Html.text(words.row(place)) : "";
    return "<td class=\"where\">"
        + Html.text(place.hall() + " " + place.date())
        + "<br>"
        + Html.text(words.cashier(place) + " " + words.tender(place.tender()))
        + row
        + "</td>";
  }

  private void ambiguities(Reconciliation comparison, List<Numbered> causes) throws IOException {
    if (comparison.ambiguities().isEmpty()) {
      return;
    }
    Map<Cause, Integer> numbers = new HashMap<>();
    causes.forEach(one -> numbers.put(one.cause(), one.number()));
    element("h3", words.say("其他解释", "Other explanations"));
    element(
        "p",
        words.say(
            "下列各项同样说明该差异,由人来判断。",
            "Each of these explains the same difference as well; a person decides."));
    out.write("<ul>\n");
    for (Ambiguity ambiguity : comparison.ambiguities().stream().limit(MOST_AMBIGUITIES).toList()) {
      ambiguity(ambiguity, numbers);
    }
    out.write("</ul>\n");
    int more = comparison.ambiguities().size() - MOST_AMBIGUITIES;
    if (more > 0) {
      element(
          "p",
          words
              .say("… 另有 %d 处,见 reconcile.json。", "… and %d more, in reconcile.json.")
              .formatted(more));
    }
  }

  private void ambiguity(Ambiguity ambiguity, Map<Cause, Integer> numbers) throws IOException {
    String chosen =
        ambiguity.chosen().stream()
            .map(cause -> numbers.getOrDefault(cause, 0).toString())
            .collect(Collectors.joining(", "));
    out.write("<li>" + Html.text(words.say("代替第 %s 项:", "Instead of %s:").formatted(chosen)));
    out.write("\n<ul>\n");
    for (List<Cause> alternative : ambiguity.alternatives()) {
      element("li", alternative.stream().map(this::brief).collect(Collectors.joining(" + ")));
    }
    out.write("</ul>\n</li>\n");
  }

  private String brief(Cause cause) {
    return words.kind(cause.kind()) + " " + Words.signed(cause.amount()) + ": " + words.what(cause);
  }

  private void residuals(Reconciliation comparison) throws IOException {
    List<Difference> left =
        comparison.differences().stream().filter(d -> !d.residual().isZero()).toList();
    if (left.isEmpty()) {
      return;
    }
    element("h3", words.say("残差所在", "Where the residual is"));
    begin(
        words.say("在哪里", "where"),
        words.say("#本方", "#ours"),
        words.say("#对方", "#theirs"),
        words.say("#差异", "#apart"),
        words.say("#已解释", "#explained"),
        words.say("#残差", "#residual"));
    for (Difference d : left.subList(0, Math.min(MOST_CAUSES, left.size()))) {
      row(
          where(d.place()),
          number(d.ours().toString()),
          number(d.theirs().toString()),
          number(Words.signed(d.amount())),
          number(Words.signed(d.explained())),
          number(Words.signed(d.residual())));
    }
    end();
  }

  private void rules() throws IOException {
    element("h2", words.say("所用规则", "The rules"));
    element(
        "p",
        words
            .say("%s,第 %d 版,SHA-256 %s", "%s, version %d, SHA-256 %s")
            .formatted(
                result.rules().name(), result.rules().version(), RulesHash.of(result.rules())));
    String lines =
        RuleSetFile.write(result.rules()).lines().map(Html::text).collect(Collectors.joining("\n"));
    out.write("<pre>" + lines + "</pre>\n");
  }

  /** Begins a table; a column whose name begins with # holds figures. */
  private void begin(String... columns) throws IOException {
    List<String> heads = new ArrayList<>();
    for (String column : columns) {
      boolean figures = column.startsWith("#");
      heads.add(
          (figures ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
              + Html.text(figures ? column.substring(1) : column)
              + "</th>");
    }
    out.write("<table>\n<thead><tr>" + String.join("", heads) + "</tr></thead>\n<tbody>\n");
  }

  private void row(String... cells) throws IOException {
    out.write("<tr>" + String.join("", cells) + "</tr>\n");
  }

  private void end() throws IOException {
    out.write("</tbody>\n</table>\n");
  }

  private static String cell(String text) {
    return "<td>" + Html.text(text) + "</td>";
  }

  private static String number(String text) {
    return "<td class=\"number\">" + Html.text(text) + "</td>";
  }
}
