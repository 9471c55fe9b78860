package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.csv.CsvFindings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads {@code counts.csv}. Not thread-safe. */
final class CountsReader {

  private final WantedDays days;
  private final Map<List<String>, ShiftRows> shifts = new LinkedHashMap<>();

  private CountsReader(Predicate<BusinessDate> days) {
    this.days = new WantedDays(days);
  }

  static Checked<List<ShiftFigures>> read(Path file, Predicate<BusinessDate> days) {
    CountsReader counts = new CountsReader(days);
    CsvFindings findings = new CsvFindings();
    new CsvFile(file, Layout.COUNTS, findings).rows(counts::row);
    List<ShiftFigures> figures = new ArrayList<>();
    counts.shifts.values().forEach(shift -> shift.figures().ifPresent(figures::add));
    return Checked.of(figures, findings.list());
  }

  private void row(Row row) {
    if (days.wants(row, "date")) {
      List<String> shift =
          List.of(row.raw("hall"), row.raw("cashier"), row.raw("date"), row.raw("shift"));
      shifts.computeIfAbsent(shift, key -> new ShiftRows(row)).add(row);
    }
  }
}
