package io.hall.security.disclosure;

import java.util.List;

/**
 * What a format writes down: texts in rows, masked already. Immutable.
 *
 * @param title what it is
 * @param headings what stands above the columns
 * @param rows the rows, each with a text for every column
 * @param watermark what each page or row says of its origin
 */
public record ExportSheet(
    String title, List<String> headings, List<List<String>> rows, Watermark watermark) {

  /** The heading of the column that holds the watermark where a format has no pages. */
  public static final String MARK = "导出标记";

  /** Copies the lists. */
  public ExportSheet {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
