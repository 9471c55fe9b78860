package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Figure;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of a month (月合计), each in four ways that must come to the same: {@link #findings} says
 * where they do not. Immutable.
 *
 * @param total what was taken in all
 * @param categories by category of fee
 * @param tenders by means of payment
 * @param halls by hall; halls without a report are left out
 * @param days by business date; days without a report are left out
 */
public record MonthTotals(
    Figure total,
    SortedMap<FeeCategory, Figure> categories,
    SortedMap<Tender, Figure> tenders,
    SortedMap<HallCode, Figure> halls,
    SortedMap<BusinessDate, Figure> days) {

  /** Copies the maps. */
  public MonthTotals {
    categories = copy(categories);
    tenders = copy(tenders);
    halls = copy(halls);
    days = copy(days);
  }

  private static <K> SortedMap<K, Figure> copy(SortedMap<K, Figure> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /** Adds reports up. */
  static MonthTotals of(Collection<FiledReport> reports) {
    SortedMap<FeeCategory, Figure> categories = new TreeMap<>();
    SortedMap<Tender, Figure> tenders = new TreeMap<>();
    SortedMap<HallCode, Figure> halls = new TreeMap<>();
    SortedMap<BusinessDate, Figure> days = new TreeMap<>();
    for (FiledReport report : reports) {
      report
          .cells()
          .forEach(
              (cell, figure) -> {
                categories.merge(cell.category(), figure, Figure::plus);
                tenders.merge(cell.tender(), figure, Figure::plus);
              });
      halls.merge(report.hall(), report.total(), Figure::plus);
      days.merge(report.date(), report.total(), Figure::plus);
    }
    return new MonthTotals(sum(halls.values()), categories, tenders, halls, days);
  }

  /** Returns what figures come to. */
  static Figure sum(Collection<Figure> figures) {
    return figures.stream().reduce(Figure.NONE, Figure::plus);
  }

  /** Returns one {@code REPORT-035} for each way in which the parts do not come to the total. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Map<String, Collection<Figure>> ways = new TreeMap<>();
    ways.put("categories", categories.values());
    ways.put("days", days.values());
    ways.put("halls", halls.values());
    ways.put("tenders", tenders.values());
    ways.forEach(
        (what, parts) -> {
          Figure sum = sum(parts);
          if (!sum.equals(total)) {
            findings.add(differ(what, sum.net(), total.net()));
          }
        });
    return findings;
  }

  /** Says that {@code what} comes to {@code sum} and should to {@code total}. */
  static Finding differ(String what, Object sum, Object total) {
    return Finding.of(MonthCode.SUMS_DIFFER)
        .with("what", what)
        .with("sum", sum)
        .with("total", total);
  }
}
