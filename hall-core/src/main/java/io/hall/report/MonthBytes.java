package io.hall.report;

import io.hall.settlement.Figure;
import io.hall.store.Canonical;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * The canonical bytes of a month's record; {@code docs/formats/month-chain.md} lists the same
 * fields in the same order.
 */
final class MonthBytes {

  private MonthBytes() {}

  static Canonical body(HandOverRequest ask, int version) {
    MonthFigures figures = ask.summary().figures();
    Canonical.Writer out =
        Canonical.write()
            .text(figures.month().toString())
            .number(version)
            .text(ask.preparedBy().value())
            .text(ask.receivedBy().value());
    out.number(figures.reports().size());
    for (FiledReport report : figures.reports()) {
      day(out, MonthCollector.day(report));
      out.number(report.version()).bytes(report.hash().bytes());
    }
    totals(out, figures.totals());
    figures(out, figures.cumulative(), (o, season) -> o.number(season.firstYear()));
    out.number(ask.summary().explained().size());
    for (ExplainedGap gap : ask.summary().explained()) {
      day(out, gap.day());
      out.text(gap.approver().value());
    }
    return out.end();
  }

  private static void day(Canonical.Writer out, ReportDay day) {
    out.text(day.hall().value()).text(day.date().toString());
  }

  private static void totals(Canonical.Writer out, MonthTotals totals) {
    ReportBytes.figure(out, totals.total());
    figures(out, totals.categories(), (o, category) -> o.text(category.name()));
    figures(out, totals.tenders(), (o, tender) -> o.text(tender.name()));
    figures(out, totals.halls(), (o, hall) -> o.text(hall.value()));
    figures(out, totals.days(), (o, day) -> o.text(day.toString()));
  }

  private static <K> void figures(
      Canonical.Writer out, SortedMap<K, Figure> figures, BiConsumer<Canonical.Writer, K> key) {
    out.number(figures.size());
    figures.forEach(
        (of, figure) -> {
          key.accept(out, of);
          ReportBytes.figure(out, figure);
        });
  }

  /** The reasons in words: they may name a person, so they are kept as personal text. */
  static Canonical reasons(HandOverRequest ask) {
    if (ask.correction().isEmpty() && ask.summary().explained().isEmpty()) {
      return Canonical.EMPTY;
    }
    Canonical.Writer out = Canonical.write().text(ask.correction().orElse(""));
    ask.summary().explained().forEach(gap -> out.text(gap.reason()));
    return out.end();
  }
}
