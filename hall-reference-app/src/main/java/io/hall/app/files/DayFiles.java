package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.settlement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads the files of a hall's days. Each method answers with everything the file holds for the days
 * asked for, or with its mistakes (the first 100) and nothing else; none throws for anything a file
 * may contain or for a file that is not there.
 *
 * <p>Findings are located as {@code file:line:column-name}. Rows of other days are read only as far
 * as their date, so that a whole season's file answers for one day in little memory.
 */
public final class DayFiles {

  private DayFiles() {}

  /** Every day. */
  public static Predicate<BusinessDate> everyDay() {
    return date -> true;
  }

  /** Reads {@code payments.csv}: the events of these days, in the file's order. */
  public static Checked<List<DayEvent>> payments(Path file, Predicate<BusinessDate> days) {
    List<DayEvent> events = new ArrayList<>();
    List<Finding> findings = eachPayment(file, days, events::add);
    return Checked.of(events, findings);
  }

  /**
   * Reads {@code payments.csv} without keeping it: hands every event of these days to {@code
   * reader}, and returns the mistakes. Only when the list is empty was everything handed over.
   */
  public static List<Finding> eachPayment(
      Path file, Predicate<BusinessDate> days, Consumer<DayEvent> reader) {
    return PaymentsReader.read(file, days, (event, lines) -> reader.accept(event));
  }

  /** Reads {@code counts.csv}: the shifts of these days, in the order of their first rows. */
  public static Checked<List<ShiftFigures>> counts(Path file, Predicate<BusinessDate> days) {
    return CountsReader.read(file, days);
  }

  /** Reads {@code readiness.csv}: the checks of these days, in the file's order. */
  public static Checked<List<CounterCheck>> readiness(Path file, Predicate<BusinessDate> days) {
    return ReadinessReader.read(file, days);
  }

  /**
   * Reads the statements in {@code folder}: one for each tender and hall that has lines on these
   * days. A line's day is the date of its {@code at}.
   */
  public static Checked<List<Statement>> statements(Path folder, Predicate<BusinessDate> days) {
    return StatementsReader.read(folder, days);
  }

  /** Reads {@code corrections.csv}, in the file's order. */
  public static Checked<List<Correction>> corrections(Path file) {
    return CorrectionsReader.read(file);
  }

  /** Reads the answer key {@code mistakes.csv}, in the file's order. */
  public static Checked<List<Mistake>> mistakes(Path file) {
    return MistakesReader.read(file);
  }
}
