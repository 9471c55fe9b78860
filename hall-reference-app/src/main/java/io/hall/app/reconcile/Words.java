package io.hall.app.reconcile;

import io.hall.app.text.PlainText;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.CauseWords;
import io.hall.reconcile.Line;
import io.hall.reconcile.Place;
import io.hall.reconcile.Side;
import io.hall.reconcile.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a result for a reader, in Chinese or English. */
final class Words {

  private final boolean chinese;
  private final CauseWords causes;

  Words(Locale locale) {
    this.chinese = locale.getLanguage().equals("zh");
    this.causes = CauseWords.in(locale);
  }

  boolean isChinese() {
    return chinese;
  }

  /** Returns the sentence in the reader's language. */
  String say(String inChinese, String inEnglish) {
    return chinese ? inChinese : inEnglish;
  }

  String subject(Subject subject) {
    return switch (subject) {
      case LINES -> say("明细:与另一系统逐笔核对", "Lines: another system's, one by one");
      case MONEY -> say("资金:与对账单、钱箱核对", "Money: statements and drawers");
      case SHEETS -> say("结算单:与收费员所报结算单核对", "Sheets: the settlement sheets that were filed");
    };
  }

  String kind(CauseKind kind) {
    return causes.name(kind);
  }

  String what(Cause cause) {
    return PlainText.of(causes.what(cause));
  }

  String todo(CauseKind kind) {
    return causes.todo(kind);
  }

  String tender(Tender tender) {
    return causes.tender(tender);
  }

  String cashier(Place place) {
    return place.cashier().map(StaffNumber::value).orElse(say("全厅", "(hall)"));
  }

  String row(Place place) {
    return place.row().map(causes::row).orElse("-");
  }

  /** An amount that says by how much the other side has more (+) or less (-). */
  static String signed(Money amount) {
    return (amount.isPositive() ? "+" : "") + amount;
  }

  /** A file, and the mapping by which it was read. */
  String file(SourceFile file) {
    String mapping =
        file.bill()
            .flatMap(Bill::mapping)
            .map(say(",列对应 %s", ", mapping %s")::formatted)
            .orElse("");
    return say("%s(%d 行%s)", "%s (%d lines%s)")
        .formatted(PlainText.of(file.name()), file.lines(), PlainText.of(mapping));
  }

  /** Number, transaction number and place of each line; of more than two, how many more. */
  String lines(Sources sources, Side side, List<Line> lines) {
    String first =
        lines.stream()
            .limit(2)
            .map(line -> line(sources, side, line))
            .collect(Collectors.joining("; "));
    return lines.size() <= 2
        ? first
        : first
            + say(" 等 %d 笔", " and %d more").formatted(chinese ? lines.size() : lines.size() - 2);
  }

  private static String line(Sources sources, Side side, Line line) {
    return Stream.of(
            PlainText.of(line.number()),
            PlainText.of(line.reference()),
            PlainText.of(sources.place(side, line)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What our side has of a cause; a dash when it has nothing. */
  String ours(Sources sources, Cause cause) {
    return dashed(lines(sources, Side.OURS, cause.ours()));
  }

  /** What the other side has of a cause, which may be a drawer; a dash when it has nothing. */
  String theirs(Sources sources, Cause cause) {
    if (cause instanceof Cause.OpeningFloat opening) {
      return shift(opening.shift().number());
    }
    if (cause instanceof Cause.CashOverShort drawer) {
      return shift(drawer.shift().number());
    }
    return dashed(lines(sources, Side.THEIRS, cause.theirs()));
  }

  private String shift(int number) {
    return say("第 %d 班", "shift %d").formatted(number);
  }

  private static String dashed(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
