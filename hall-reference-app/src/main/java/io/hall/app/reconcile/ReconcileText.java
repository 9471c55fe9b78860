package io.hall.app.reconcile;

import io.hall.app.text.TextTable;
import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Place;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.Side;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A result as a person reads it on a terminal. */
final class ReconcileText {

  /** Who wants to read more takes the report. */
  private static final int MOST_ROWS = 50;

  private static final int MOST_NUMBERS = 12;

  private final Words words;
  private final Result result;
  private final PrintWriter out;

  ReconcileText(Words words, Result result, PrintWriter out) {
    this.words = words;
    this.result = result;
    this.out = out;
  }

  /** Prints everything. */
  void print() {
    side(words.say("本方:", "ours:   "), Side.OURS);
    side(words.say("对方:", "theirs: "), Side.THEIRS);
    out.println(words.say("规则:", "rules:  ") + rules());
    selection();
    if (!result.notCompared().isEmpty()) {
      out.println(
          words.say("未核对(对方没有资料):", "not compared, for nothing tells of it: ")
              + result.notCompared().stream().map(words::tender).collect(Collectors.joining(", ")));
    }
    result.comparisons().forEach(this::comparison);
    out.flush();
  }

  private void side(String title, Side side) {
    out.println(
        title
            + result.sources().of(side).stream()
                .map(words::file)
                .collect(Collectors.joining(", ")));
  }

  private String rules() {
    return words
        .say("%s 第 %d 版,%s", "%s, version %d, %s")
        .formatted(result.rules().name(), result.rules().version(), RulesHash.of(result.rules()));
  }

  private void selection() {
    Selection selection = result.selection();
    if (selection.equals(Selection.ALL)) {
      return;
    }
    String open = words.say("不限", "any");
    out.println(
        words
            .say("范围:%s 至 %s,大厅 %s", "only:   %s to %s, hall %s")
            .formatted(
                selection.from().map(BusinessDate::toString).orElse(open),
                selection.to().map(BusinessDate::toString).orElse(open),
                selection.hall().map(HallCode::value).orElse(open)));
  }

  private void comparison(Reconciliation comparison) {
    out.println();
    out.println(words.subject(comparison.subject()));
    out.println(
        words
            .say(
                "本方 %s(%d 笔),对方 %s(%d 笔),差额 %s",
                "ours %s (%d lines), theirs %s (%d lines), apart %s")
            .formatted(
                comparison.ours(),
                comparison.ourLines(),
                comparison.theirs(),
                comparison.theirLines(),
                Words.signed(comparison.difference())));
    if (comparison.agrees()) {
      out.println(words.say("相符:没有差异", "in agreement: nothing differs"));
      return;
    }
    List<Numbered> causes = Numbered.of(comparison);
    causes(causes);
    sums(comparison);
    residuals(comparison);
    todo(causes);
  }

  private void causes(List<Numbered> causes) {
    if (causes.isEmpty()) {
      return;
    }
    TextTable table =
        words.isChinese()
            ? new TextTable("序", "原因", "大厅", "日期", "收费员", "缴费方式", "类别", "差异", "本方", "对方", "另解")
            : new TextTable(
                "#", "cause", "hall", "date", "cashier", "tender", "row", "apart", "ours", "theirs",
                "others");
    int rows = 0;
    int shown = 0;
    for (Numbered one : causes) {
      rows += Math.max(1, one.cause().effects().size());
      if (rows > MOST_ROWS && shown > 0) {
        break;
      }
      shown++;
      rows(table, one);
    }
    out.print(table);
    if (shown < causes.size()) {
      out.println(
          words
              .say("… 另有 %d 项(见 --json 或 --out)", "… and %d more (see --json or --out)")
              .formatted(causes.size() - shown));
    }
  }

  /** A row for each effect; what belongs to the cause as a whole stands in the first. */
  private void rows(TextTable table, Numbered one) {
    boolean first = true;
    for (Effect effect : one.cause().effects()) {
      Place place = effect.place();
      table.row(
          first ? Integer.toString(one.number()) : "",
          first ? words.kind(one.cause().kind()) : "",
          place.hall().value(),
          place.date().toString(),
          words.cashier(place),
          words.tender(place.tender()),
          words.row(place),
          Words.signed(effect.amount()),
          first ? words.ours(result.sources(), one.cause()) : "",
          first ? words.theirs(result.sources(), one.cause()) : "",
          first && one.alternatives() > 0 ? Integer.toString(one.alternatives()) : "");
      first = false;
    }
  }

  private void sums(Reconciliation comparison) {
    Money sum = Money.sum(comparison.byKind().values());
    out.println(
        words
            .say("原因合计 %s,残差 %s", "sum of causes %s, residual %s")
            .formatted(Words.signed(sum), Words.signed(comparison.difference().minus(sum))));
  }

  private void residuals(Reconciliation comparison) {
    List<Difference> left =
        comparison.differences().stream().filter(d -> !d.residual().isZero()).toList();
    if (left.isEmpty()) {
      return;
    }
    TextTable table =
        words.isChinese()
            ? new TextTable("残差", "大厅", "日期", "收费员", "缴费方式", "类别", "本方", "对方", "差异", "已解释")
            : new TextTable(
                "residual",
                "hall",
                "date",
                "cashier",
                "tender",
                "row",
                "ours",
                "theirs",
                "apart",
                "explained");
    left.stream().limit(MOST_ROWS).forEach(d -> residual(table, d));
    out.print(table);
    if (left.size() > MOST_ROWS) {
      out.println(
          words
              .say("… 另有 %d 处(见 --json 或 --out)", "… and %d more (see --json or --out)")
              .formatted(left.size() - MOST_ROWS));
    }
  }

  private void residual(TextTable table, Difference d) {
    Place place = d.place();
    table.row(
        Words.signed(d.residual()),
        place.hall().value(),
        place.date().toString(),
        words.cashier(place),
        words.tender(place.tender()),
        words.row(place),
        d.ours().toString(),
        d.theirs().toString(),
        Words.signed(d.amount()),
        Words.signed(d.explained()));
  }

  private void todo(List<Numbered> causes) {
    Map<CauseKind, List<Integer>> numbers = new EnumMap<>(CauseKind.class);
    for (Numbered one : causes) {
      numbers.computeIfAbsent(one.cause().kind(), kind -> new ArrayList<>()).add(one.number());
    }
    if (!numbers.isEmpty()) {
      out.println(words.say("怎么办:", "what to do:"));
    }
    numbers.forEach(
        (kind, list) ->
            out.println("  " + words.kind(kind) + " (" + numbers(list) + "): " + words.todo(kind)));
  }

  private static String numbers(List<Integer> numbers) {
    String first =
        numbers.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining(", "));
    return numbers.size() > MOST_NUMBERS ? first + ", …" : first;
  }
}
