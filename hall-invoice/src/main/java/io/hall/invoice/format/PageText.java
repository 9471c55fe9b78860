package io.hall.invoice.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds an invoice in the text of a page, by the labels that are printed on it. What is not found
 * is left out; lines are taken all or none.
 */
final class PageText {

  private static final int LONGEST_LINE = 500;
  private static final int MOST_LINES = 5_000;
  private static final String AMOUNT = "[¥￥]? ?(-?[0-9]{1,15}\\.[0-9]{2}";

  private static final Pattern CODE = Pattern.compile("发 ?票 ?代 ?码 ?[:：] ?([0-9]{10,12})");
  private static final Pattern NUMBER = Pattern.compile("发 ?票 ?号 ?码 ?[:：] ?([0-9]{8,20})");
  private static final Pattern CHECK_CODE =
      Pattern.compile("校 ?验 ?码 ?[:：] ?([0-9]{5} ?[0-9]{5} ?[0-9]{5} ?[0-9]{5})");
  private static final Pattern ISSUED =
      Pattern.compile("开 ?票 ?日 ?期 ?[:：] ?([0-9]{4} ?[年-] ?[0-9]{1,2} ?[月-] ?[0-9]{1,2}(?: ?日)?)");
  private static final Pattern NAME = Pattern.compile("名 ?称 ?[:：] ?(.*?)(?= (?:购|销|名 ?称)|$)");
  private static final Pattern TAXPAYER =
      Pattern.compile("纳 ?税 ?人 ?识 ?别 ?号 ?[:：] ?([0-9A-Z]{15,20})?");
  private static final Pattern SUMS =
      Pattern.compile("(?<!税 ?)合 ?计 ?" + AMOUNT + ") " + AMOUNT + "|\\*{1,6})$");
  private static final Pattern GROSS =
      Pattern.compile("价税合计 ?[(（]大写[)）] ?(\\S{1,60}) ?[(（]小写[)）] ?" + AMOUNT + ")");
  private static final Pattern DRAWER = Pattern.compile("开 ?票 ?人 ?[:：] ?(\\S{1,40})");
  private static final Pattern REMARK = Pattern.compile("^备 ?注 ?[:：]? ?(.*)$");
  private static final Pattern ITEMS = Pattern.compile("项目名称|货物或应税劳务");
  private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,13})?");
  private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,15}\\.[0-9]{1,2}");
  private static final Pattern RATE = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,6})?%|免税|不征税");

  private final List<String> lines = new ArrayList<>();
  private final Values values = new Values();
  private final int mostRows;
  private boolean rowsAreWhole = true;

  private PageText(List<String> page, ReadLimits limits) {
    mostRows = limits.lines();
    for (String raw : page.subList(0, Math.min(page.size(), MOST_LINES))) {
      String cut = raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw;
      lines.add(cut.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip());
    }
  }

  /** Returns the invoice on a page; empty if there is no number of one. */
  static Optional<IssuedInvoice> read(
      List<String> page, InvoiceContainer file, String place, ReadLimits limits) {
    PageText text = new PageText(page, limits);
    text.find();
    return text.values.has(Slot.NUMBER)
        ? Optional.of(new Assembler(file, text.values, Places.all(place)).in(file))
        : Optional.empty();
  }

  private void find() {
    first(CODE, Slot.CODE);
    first(NUMBER, Slot.NUMBER);
    first(CHECK_CODE, Slot.CHECK_CODE);
    first(ISSUED, Slot.ISSUED);
    first(DRAWER, Slot.DRAWER);
    twice(NAME, Slot.BUYER_NAME, Slot.SELLER_NAME);
    twice(TAXPAYER, Slot.BUYER_ID, Slot.SELLER_ID);
    figures(SUMS, Slot.NET, Slot.TAX);
    figures(GROSS, Slot.WORDS, Slot.GROSS);
    rows();
    remark();
  }

  private void first(Pattern pattern, Slot slot) {
    for (String line : lines) {
      Matcher match = pattern.matcher(line);
      if (match.find()) {
        String text = match.group(1);
        values.put(slot, slot == Slot.ISSUED ? text.replace(" ", "") : text);
        return;
      }
    }
  }

  /** The buyer stands to the left of the seller, or above. */
  private void twice(Pattern pattern, Slot buyer, Slot seller) {
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      Matcher match = pattern.matcher(line);
      while (match.find() && found.size() < 2) {
        found.add(match.group(1) == null ? "" : withoutFrame(match.group(1)));
      }
    }
    if (found.size() == 2) {
      values.put(buyer, found.get(0));
      values.put(seller, found.get(1));
    }
  }

  /** Without the characters of 购买方信息 and 销售方信息, which run down the frame beside the names. */
  private static String withoutFrame(String name) {
    return name.replaceAll("(?: [购买销售方信息]){1,5}$", "").strip();
  }

  private void figures(Pattern pattern, Slot one, Slot other) {
    for (String line : lines) {
      Matcher match = pattern.matcher(line);
      if (match.find()) {
        values.put(one, match.group(1).replaceFirst("^[ⓧⓍ⊗×]", ""));
        values.put(other, match.group(2));
        return;
      }
    }
  }

  private void rows() {
    int at = 0;
    while (at < lines.size() && !ITEMS.matcher(lines.get(at)).find()) {
      at++;
    }
    for (at++; at < lines.size() && !SUMS.matcher(lines.get(at)).find(); at++) {
      row(lines.get(at));
    }
    if (at >= lines.size() || !rowsAreWhole) {
      values.dropLines();
    }
  }

  private void row(String line) {
    String[] words = line.split(" ", -1);
    int last = words.length - 1;
    boolean row =
        last >= 3
            && (MONEY.matcher(words[last]).matches() || Figures.isStars(words[last]))
            && RATE.matcher(words[last - 1]).matches()
            && MONEY.matcher(words[last - 2]).matches();
    rowsAreWhole &= !row || values.count(Slot.Rows.LINES) < mostRows;
    if (row && rowsAreWhole) {
      values.begin(Slot.Rows.LINES);
      values.put(Slot.LINE_TAX, words[last]);
      values.put(Slot.RATE, words[last - 1]);
      values.put(Slot.LINE_NET, words[last - 2]);
      goods(List.of(words).subList(0, last - 2));
    } else {
      goOn(line);
    }
  }

  /** Name, specification, unit, quantity and price, of which all but the name may be missing. */
  private void goods(List<String> words) {
    int end = words.size();
    boolean priced =
        end >= 3
            && FIGURE.matcher(words.get(end - 1)).matches()
            && FIGURE.matcher(words.get(end - 2)).matches();
    if (priced) {
      values.put(Slot.PRICE, words.get(end - 1));
      values.put(Slot.QUANTITY, words.get(end - 2));
      end -= 2;
      if (end >= 2) {
        values.put(Slot.UNIT, words.get(--end));
      }
    }
    values.put(Slot.ITEM, words.get(0));
    if (end > 1) {
      values.put(Slot.SPECIFICATION, String.join(" ", words.subList(1, end)));
    }
  }

  /** A name that is too long goes on in the next line; a row that is not understood ends it all. */
  private void goOn(String line) {
    boolean figures = line.chars().anyMatch(c -> c == '.' || c == '%');
    if (figures || values.count(Slot.Rows.LINES) == 0) {
      rowsAreWhole &= line.isEmpty() || !figures;
    } else {
      values.append(Slot.ITEM, line.replace(" ", ""));
    }
  }

  private void remark() {
    for (int i = 0; i < lines.size(); i++) {
      Matcher label = REMARK.matcher(lines.get(i));
      if (label.find()) {
        StringBuilder text = new StringBuilder(label.group(1));
        for (i++; i < lines.size() && !DRAWER.matcher(lines.get(i)).find(); i++) {
          text.append(lines.get(i));
        }
        values.put(Slot.REMARK, text.toString());
      }
    }
  }
}
