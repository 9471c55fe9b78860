package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX workbook, looked through before it is read. */
final class Workbook implements SourceFile {

  private final String name;
  private final WorkbookFacts facts;
  private final ReadableWorkbook workbook;

  private Workbook(String name, WorkbookFacts facts, ReadableWorkbook workbook) {
    this.name = name;
    this.facts = facts;
    this.workbook = workbook;
  }

  static Workbook open(String name, byte[] bytes) {
    WorkbookFacts facts = WorkbookGuard.look(name, bytes);
    try {
      return new Workbook(
          name,
          facts,
          new ReadableWorkbook(
              new ByteArrayInputStream(bytes), new ReadingOptions(facts.hasStyles(), true)));
    } catch (IOException | RuntimeException e) {
      // The reader answers a broken workbook with exceptions of any kind.
      throw WorkbookGuard.damaged(name, e);
    }
  }

  @Override
  public List<Supplier<Table>> tables(Rules rules) {
    List<Sheet> sheets = rules.sheet.map(this::named).orElseGet(this::visible);
    return sheets.stream().map(sheet -> (Supplier<Table>) () -> table(sheet)).toList();
  }

  private Table table(Sheet sheet) {
    String place = name + ":" + sheet.getName();
    WorkbookFacts.SheetFacts known =
        facts
            .sheet(sheet.getId())
            .orElseThrow(() -> failed(StatementsCode.WORKBOOK_DAMAGED, place));
    return new SheetTable(name, sheet, known, workbook.isDate1904());
  }

  private List<Sheet> visible() {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .toList();
  }

  private List<Sheet> named(String wanted) {
    Sheet sheet =
        workbook.findSheet(wanted).orElseThrow(() -> failed(StatementsCode.NO_SHEET, name));
    if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
      throw failed(StatementsCode.SHEET_HIDDEN, name);
    }
    return List.of(sheet);
  }

  private static CheckFailedException failed(StatementsCode code, String where) {
    return new CheckFailedException(Finding.of(code).in(where));
  }

  @Override
  public Optional<Finding> instead() {
    return Optional.empty();
  }

  @Override
  public boolean isWorkbook() {
    return true;
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw WorkbookGuard.damaged(name, e);
    }
  }
}
