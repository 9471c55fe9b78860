package io.hall.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a workbook before it is read.
 *
 * @param sheets what is known of each sheet, by the name of its part
 * @param parts the name of the part behind each relation of the workbook
 * @param hasStyles whether it says how numbers are shown
 */
record WorkbookFacts(Map<String, SheetFacts> sheets, Map<String, String> parts, boolean hasStyles) {

  /**
   * What is known of a sheet.
   *
   * @param merged the ranges of merged cells
   * @param numbered whether the rows carry their numbers
   */
  record SheetFacts(List<Range> merged, boolean numbered) {}

  /** The sheet behind a relation of the workbook. */
  Optional<SheetFacts> sheet(String relation) {
    return Optional.ofNullable(parts.get(relation)).map(sheets::get);
  }
}
