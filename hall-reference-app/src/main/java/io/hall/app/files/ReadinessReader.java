package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.conduct.Note;
import io.hall.conduct.duty.Condition;
import io.hall.conduct.duty.Device;
import io.hall.conduct.duty.ReadinessCheck;
import io.hall.csv.CsvFindings;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code readiness.csv}. Not thread-safe. */
final class ReadinessReader {

  private enum State {
    OK,
    FAULT
  }

  private enum Answer {
    YES,
    NO
  }

  private final WantedDays days;
  private final List<CounterCheck> checks = new ArrayList<>();

  private ReadinessReader(Predicate<BusinessDate> days) {
    this.days = new WantedDays(days);
  }

  static Checked<List<CounterCheck>> read(Path file, Predicate<BusinessDate> days) {
    ReadinessReader reader = new ReadinessReader(days);
    CsvFindings findings = new CsvFindings();
    new CsvFile(file, Layout.READINESS, findings).rows(reader::row);
    return Checked.of(reader.checks, findings.list());
  }

  private void row(Row row) {
    if (days.wants(row, "date")) {
      row.checkCells();
      check(row).ifPresent(checks::add);
    }
  }

  private static Optional<CounterCheck> check(Row row) {
    Optional<HallCode> hall = row.required("hall", Cells.code(HallCode::new));
    Optional<StaffNumber> staff = row.required("staff", Cells.code(StaffNumber::new));
    Optional<BusinessDate> date = row.required("date", Cells::businessDate);
    Optional<LocalTime> opening = row.required("opening", Cells::timeOfDay);
    Optional<Instant> arrived = time(row, "arrived");
    Optional<Instant> completed = time(row, "completed");
    Optional<Answer> uniform = row.required("uniform", Cells.constant(Answer.class));
    Map<Device, Condition> devices = devices(row);
    row.required("counter", Cells::text);
    if (!row.isRight()) {
      return Optional.empty();
    }
    return row.made(
        "counter",
        () ->
            new CounterCheck(
                new ReadinessCheck(
                    hall.orElseThrow(),
                    row.raw("counter"),
                    staff.orElseThrow(),
                    date.orElseThrow(),
                    opening.orElseThrow(),
                    arrived.orElseThrow(),
                    uniform.orElseThrow() == Answer.YES,
                    devices),
                completed.orElseThrow()));
  }

  private static Optional<Instant> time(Row row, String column) {
    Optional<Instant> time = row.required(column, Cells::time);
    if (time.isPresent() && !row.raw(column).startsWith(row.raw("date"))) {
      row.wrong(column, DayFileCode.OTHER_DAY);
    }
    return time;
  }

  /** The note and the action of a row are those of each of its faults. */
  private static Map<Device, Condition> devices(Row row) {
    Map<Device, State> states = new EnumMap<>(Device.class);
    for (Device device : Device.values()) {
      row.required(device.name().toLowerCase(Locale.ROOT), Cells.constant(State.class))
          .ifPresent(state -> states.put(device, state));
    }
    if (!states.containsValue(State.FAULT)) {
      row.unused(State.OK.name(), "note", "action");
    }
    Map<Device, Condition> devices = new EnumMap<>(Device.class);
    states.forEach(
        (device, state) ->
            condition(row, state).ifPresent(condition -> devices.put(device, condition)));
    return devices;
  }

  private static Optional<Condition> condition(Row row, State state) {
    if (state == State.OK) {
      return Optional.of(new Condition.Ok());
    }
    Optional<Note> note = row.required("note", Note::new);
    Optional<Note> action = row.required("action", Note::new);
    return note.flatMap(what -> action.map(done -> new Condition.Fault(what, done)));
  }
}
