package io.hall.invoice.desk;

import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heating seasons that an invoice names in its items and its remark (采暖季). */
public final class SeasonNames {

  /**
   * Two numbers of four digits, the second perhaps the first of a pair again, joined as {@link
   * HeatingSeason#parse} knows, among other words.
   */
  private static final Pattern NAME =
      Pattern.compile("(?<![0-9])([0-9]{4})年? ?(?:-|–|—{1,2}|－|~|～|〜|/|至) ?([0-9]{4})(?![0-9])");

  private SeasonNames() {}

  /** Returns the seasons that an invoice names, in their order. */
  public static Set<HeatingSeason> in(Invoice invoice) {
    Set<HeatingSeason> seasons = new TreeSet<>();
    add(seasons, invoice.remark());
    for (InvoiceLine line : invoice.lines()) {
      add(seasons, line.name());
      line.specification().ifPresent(text -> add(seasons, text));
    }
    return seasons;
  }

  private static void add(Set<HeatingSeason> seasons, String text) {
    Matcher names = NAME.matcher(text);
    for (int from = 0; names.find(from); from = names.start(2)) {
      Checked<HeatingSeason> season = HeatingSeason.parse(names.group(1) + "-" + names.group(2));
      season.value().ifPresent(seasons::add);
    }
  }
}
