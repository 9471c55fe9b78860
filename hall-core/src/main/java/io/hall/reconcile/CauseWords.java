package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Causes in a cashier's words, in Chinese or English: what a kind is called, what happened, and
 * what to do. The sentences stand in the bundle {@code io.hall.reconcile.causes}, the words for
 * tenders and categories among those of findings. They hold amounts and the numbers of
 * transactions, never personal data. Immutable.
 */
public final class CauseWords {

  private static final Pattern FIGURE = Pattern.compile("\\{([a-z]+)}");

  private final boolean chinese;
  private final ResourceBundle bundle;
  private final ResourceBundle constants;

  private CauseWords(boolean chinese) {
    this.chinese = chinese;
    this.bundle = bundle("io.hall.reconcile.causes", chinese);
    this.constants = bundle("io.hall.check.messages", chinese);
  }

  private static ResourceBundle bundle(String name, boolean chinese) {
    return ResourceBundle.getBundle(
        name, chinese ? Locale.CHINESE : Locale.ENGLISH, CauseWords.class.getClassLoader());
  }

  /** Returns the words for a reader of {@code locale}: Chinese for {@code zh}, else English. */
  public static CauseWords in(Locale locale) {
    return new CauseWords(locale.getLanguage().equals("zh"));
  }

  /** Returns the short name of a kind, as a table has it. */
  public String name(CauseKind kind) {
    return bundle.getString(kind + ".name");
  }

  /** Returns one sentence that says what to do about a cause of this kind. */
  public String todo(CauseKind kind) {
    return bundle.getString(kind + ".do");
  }

  /** Returns one sentence that says what happened. */
  public String what(Cause cause) {
    Map<String, String> figures = figures(cause);
    return FIGURE
        .matcher(bundle.getString(cause.kind() + ".what"))
        .replaceAll(found -> Matcher.quoteReplacement(figures.getOrDefault(found.group(1), "-")));
  }

  /** Returns a row of a report in words. */
  public String row(Row row) {
    return row.season() + " " + category(row.category());
  }

  /** Returns what a category is called: {@code 居民面积采暖费}, {@code residential area}. */
  public String category(FeeCategory category) {
    return constants.getString("word." + category);
  }

  /** Returns what a tender is called: {@code 微信}, {@code WeChat}. */
  public String tender(Tender tender) {
    return constants.getString("word." + tender);
  }

  private Map<String, String> figures(Cause cause) {
    Map<String, String> figures = new TreeMap<>();
    figures.put("amount", amount(cause).toString());
    figures.put("number", numbers(cause.ours()));
    figures.put("reference", numbers(cause.theirs()));
    figures.put("ours", total(cause.ours()).toString());
    figures.put("theirs", theirs(cause).toString());
    figures.put("here", here(cause));
    figures.put("there", there(cause));
    if (cause instanceof Cause.OpeningFloat opening) {
      figures.put("filed", opening.filed().toString());
      figures.put("usual", opening.usual().toString());
    }
    return figures;
  }

  /** The amount of the line, when it is about one; else how much money it is about. */
  private static Money amount(Cause cause) {
    boolean oneLine = cause.ours().size() + cause.theirs().size() == 1;
    if (oneLine && cause.kind() != CauseKind.REFUND_NOT_MIRRORED) {
      return total(cause.ours()).plus(total(cause.theirs()));
    }
    return cause.size();
  }

  private static Money total(List<Line> lines) {
    return Money.sum(lines.stream().map(Line::amount).toList());
  }

  /** What the other side has; where it has only a total, what it must have. */
  private static Money theirs(Cause cause) {
    return cause.theirs().isEmpty()
        ? total(cause.ours()).plus(cause.amount())
        : total(cause.theirs());
  }

  private String numbers(List<Line> lines) {
    String numbers =
        lines.stream()
            .map(line -> line.number().isEmpty() ? line.reference() : line.number())
            .filter(number -> !number.isEmpty())
            .distinct()
            .collect(Collectors.joining(chinese ? "、" : ", "));
    return numbers.isEmpty() ? (chinese ? "无编号" : "an unnumbered payment") : numbers;
  }

  /** Where we have it, in the respect in which the two sides differ. */
  private String here(Cause cause) {
    if (cause.ours().isEmpty()) {
      return ends(cause, effect -> effect.amount().isNegative());
    }
    Line line = cause.ours().get(0);
    return aspect(
        cause.kind(),
        new Place(line.hall(), line.date(), line.cashier(), line.tender(), line.row()));
  }

  /** Where the other side has it. */
  private String there(Cause cause) {
    String here = here(cause);
    return ends(cause, effect -> !aspect(cause.kind(), effect.place()).equals(here));
  }

  private String ends(Cause cause, Function<Effect, Boolean> wanted) {
    return cause.effects().stream()
        .filter(wanted::apply)
        .findFirst()
        .map(effect -> aspect(cause.kind(), effect.place()))
        .orElse("-");
  }

  private String aspect(CauseKind kind, Place place) {
    Optional<String> text =
        switch (kind) {
          case WRONG_CATEGORY, ARREARS_IN_CURRENT_SEASON -> place.row().map(this::row);
          case WRONG_CASHIER -> place.cashier().map(StaffNumber::value);
          case WRONG_DAY -> Optional.of(place.date().toString());
          default -> Optional.of(tender(place.tender()));
        };
    return text.orElse("-");
  }
}
