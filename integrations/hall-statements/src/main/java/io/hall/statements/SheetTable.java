package io.hall.statements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet. Not thread-safe. */
final class SheetTable implements Table {

  private final String name;
  private final String title;
  private final WorkbookFacts.SheetFacts facts;
  private final boolean from1904;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private long count;

  SheetTable(String name, Sheet sheet, WorkbookFacts.SheetFacts facts, boolean from1904) {
    this.name = name.isEmpty() ? sheet.getName() : name + ":" + sheet.getName();
    this.title = sheet.getName();
    this.facts = facts;
    this.from1904 = from1904;
    try {
      this.stream = sheet.openStream();
      this.rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      throw WorkbookGuard.damaged(this.name, e);
    }
  }

  @Override
  public Optional<Row> next() {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      org.dhatim.fastexcel.reader.Row row = rows.next();
      count++;
      return Optional.of(row(row, facts.numbered() ? row.getRowNum() : count));
    } catch (RuntimeException e) {
      // The reader answers a broken sheet with exceptions of any kind.
      throw WorkbookGuard.damaged(name, e);
    }
  }

  private Row row(org.dhatim.fastexcel.reader.Row row, long number) {
    List<Range> merged = facts.merged().stream().filter(r -> r.covers(number)).toList();
    List<Cell> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      int column = i;
      Cell cell = row.getOptionalCell(i).map(this::cell).orElse(Cell.EMPTY);
      boolean isMerged = merged.stream().anyMatch(range -> range.holds(column));
      cells.add(isMerged ? new Cell(Cell.Type.MERGED, cell.text()) : cell);
    }
    return new Row(number, cells);
  }

  private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
    return switch (cell.getType()) {
      case EMPTY -> Cell.EMPTY;
      case STRING -> Cell.text(raw);
      case NUMBER -> new Cell(number(cell), raw);
      case FORMULA -> cell.getFormula() == null ? Cell.text(raw) : new Cell(Cell.Type.FORMULA, raw);
      case BOOLEAN, ERROR -> new Cell(Cell.Type.FAULT, raw);
    };
  }

  private Cell.Type number(org.dhatim.fastexcel.reader.Cell cell) {
    if (!NumberFormat.showsADate(cell.getDataFormatId(), cell.getDataFormatString())) {
      return Cell.Type.NUMBER;
    }
    return from1904 ? Cell.Type.DATE_1904 : Cell.Type.DATE;
  }

  @Override
  public Optional<String> sheet() {
    return Optional.of(title);
  }

  @Override
  public String place(Row row) {
    return name + "!" + row.number();
  }

  @Override
  public String place(Row row, int column, String header) {
    return name + "!" + Range.letters(column) + row.number();
  }

  @Override
  public boolean writesEveryCell() {
    return false;
  }

  @Override
  public void close() {
    stream.close();
  }
}
