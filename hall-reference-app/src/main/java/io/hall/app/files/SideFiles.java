package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvFindings;
import io.hall.payment.Tender;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the files of the two sides of a reconciliation row by row, each with its line in the file.
 * Mistakes are found and told as {@link DayFiles} does; only when there are none was everything
 * handed over.
 */
public final class SideFiles {

  private SideFiles() {}

  /** Reads {@code payments.csv}. */
  public static List<Finding> payments(
      Path file, Predicate<BusinessDate> days, EventReader reader) {
    return PaymentsReader.read(file, days, reader);
  }

  /** Returns the statements in a folder, as {@link DayFiles#statements} takes it; workbooks too. */
  public static Checked<List<Path>> statements(Path folder) {
    return StatementsReader.files(folder);
  }

  /** The tender whose statement a file is by its name, such as {@code wechat.csv}. */
  public static Optional<Tender> tender(Path file) {
    return StatementsReader.tender(String.valueOf(file.getFileName()));
  }

  /** Reads one statement; a file that is called by a tender is of that tender alone. */
  public static List<Finding> statement(
      Path file, Predicate<BusinessDate> days, StatementReader reader) {
    CsvFindings findings = new CsvFindings();
    StatementsReader.rows(file, tender(file), days, findings, reader);
    return findings.list();
  }

  /** Reads {@code counts.csv}. */
  public static Checked<List<ShiftFigures>> counts(Path file, Predicate<BusinessDate> days) {
    return CountsReader.read(file, days);
  }
}
