package io.hall.app.operations;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A report's cells as a table: categories down, tenders across, those that were used.
 *
 * @param tenders the columns
 * @param rows the rows
 * @param total the last row
 */
record Cells(List<Tender> tenders, List<Row> rows, Row total) {

  /**
   * One row.
   *
   * @param category what for; empty text for the last row
   * @param season of which season
   * @param amounts net, one for each column
   * @param whole the row's figure
   */
  record Row(String category, String season, List<Money> amounts, Figure whole) {}

  static Cells of(SortedMap<Cell, Figure> cells) {
    List<Tender> tenders =
        Arrays.stream(Tender.values())
            .filter(tender -> cells.keySet().stream().anyMatch(c -> c.tender() == tender))
            .toList();
    Map<List<Object>, Map<Tender, Figure>> grouped = new LinkedHashMap<>();
    cells.forEach(
        (cell, figure) ->
            grouped
                .computeIfAbsent(
                    List.of(cell.category(), cell.season()), key -> new LinkedHashMap<>())
                .merge(cell.tender(), figure, Figure::plus));
    List<Row> rows = new ArrayList<>();
    grouped.forEach((key, of) -> rows.add(row(key, of, tenders)));
    Map<Tender, Figure> all = new LinkedHashMap<>();
    cells.forEach((cell, figure) -> all.merge(cell.tender(), figure, Figure::plus));
    return new Cells(tenders, rows, row("", "", all, tenders));
  }

  private static Row row(List<Object> key, Map<Tender, Figure> of, List<Tender> tenders) {
    FeeCategory category = (FeeCategory) key.get(0);
    return row(category.name(), ((HeatingSeason) key.get(1)).code(), of, tenders);
  }

  private static Row row(
      String category, String season, Map<Tender, Figure> of, List<Tender> tenders) {
    return new Row(
        category,
        season,
        tenders.stream().map(t -> of.getOrDefault(t, Figure.NONE).net()).toList(),
        of.values().stream().reduce(Figure.NONE, Figure::plus));
  }
}
