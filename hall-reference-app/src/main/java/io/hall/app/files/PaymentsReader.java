package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.csv.CsvFindings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code payments.csv} event by event. Not thread-safe. */
final class PaymentsReader {

  private final WantedDays days;
  private final EventReader reader;
  private final CsvFindings findings = new CsvFindings();
  private final Map<String, Long> lines = new HashMap<>();
  private Optional<EventRows> event = Optional.empty();

  private PaymentsReader(Predicate<BusinessDate> days, EventReader reader) {
    this.days = new WantedDays(days);
    this.reader = reader;
  }

  static List<Finding> read(Path file, Predicate<BusinessDate> days, EventReader reader) {
    PaymentsReader payments = new PaymentsReader(days, reader);
    new CsvFile(file, Layout.PAYMENTS, payments.findings).rows(payments::row);
    payments.end();
    return payments.findings.list();
  }

  private void row(Row row) {
    boolean wanted = days.wants(row, "at");
    if (event.isPresent() && event.get().goesOnWith(row)) {
      if (wanted || event.get().isWanted()) {
        event.get().add(row);
      }
    } else {
      end();
      event = Optional.of(new EventRows(row, wanted));
    }
  }

  /** Ends the present event. */
  private void end() {
    event.filter(EventRows::isWanted).ifPresent(this::told);
    event = Optional.empty();
  }

  private void told(EventRows rows) {
    Row head = rows.head();
    String kind = head.raw("event");
    if (!kind.equals(EventRows.Kind.REPRINT.name())) {
      Long before = lines.putIfAbsent(kind + " " + head.raw("payment"), head.line());
      if (before != null) {
        head.wrong("payment", Finding.of(DayFileCode.ROWS_APART).with("line", before));
      }
    }
    rows.event()
        .filter(e -> findings.isEmpty())
        .ifPresent(event -> reader.read(event, rows.lines()));
  }
}
