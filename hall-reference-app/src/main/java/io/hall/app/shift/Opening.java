package io.hall.app.shift;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Note;
import io.hall.conduct.duty.Condition;
import io.hall.conduct.duty.Device;
import io.hall.conduct.duty.Probe;
import io.hall.conduct.duty.Probe.Reading;
import io.hall.conduct.duty.Readiness;
import io.hall.conduct.duty.ReadinessCheck;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The check before the opening (规程 4.1): what the devices say, and what the cashier says. */
@Component
class Opening {

  private final Store store;
  private final Clock clock;
  private final ReadinessDesk desk;
  private final ReadinessRule rule;
  private final HallCalendar calendar;
  private final List<Probe> probes;

  Opening(
      Store store,
      Clock clock,
      ReadinessDesk desk,
      ReadinessRule rule,
      HallCalendar calendar,
      List<Probe> probes) {
    this.store = store;
    this.clock = clock;
    this.desk = desk;
    this.rule = rule;
    this.calendar = calendar;
    this.probes = probes;
  }

  /** The opening whose check counts now; none when the hall is closed today. */
  Optional<LocalTime> due() {
    return rule.openingFor(calendar, BusinessDate.today(clock), clock.instant());
  }

  /** When to be there at the latest. */
  Optional<LocalTime> latest() {
    return due().map(opening -> opening.minus(rule.lead()));
  }

  /** The present time of the day, to the minute. */
  LocalTime now() {
    return LocalTime.ofInstant(clock.instant(), BusinessDate.ZONE).withSecond(0).withNano(0);
  }

  /** What the devices say that can be asked. */
  Map<Device, Reading> readings() {
    Map<Device, Reading> readings = new EnumMap<>(Device.class);
    probes.forEach(probe -> readings.put(probe.device(), probe.read()));
    return readings;
  }

  /** The cashier's last check for the opening that counts now. */
  Optional<Readiness> last(Terminal where, StaffNumber staff) {
    Optional<LocalTime> due = due();
    return store
        .read(connection -> desk.of(connection, where.hall(), BusinessDate.today(clock)))
        .stream()
        .filter(check -> check.staff().equals(staff))
        .filter(check -> due.equals(Optional.of(check.opening())))
        .reduce((earlier, later) -> later);
  }

  /** Whether the counter may be worked at: it was checked, or the hall does not open today. */
  boolean isReady(Terminal where, StaffNumber staff) {
    return due().isEmpty()
        || rule.unready() == ReadinessRule.Unready.RECORD
        || last(where, staff).isPresent();
  }

  /** What the register finds wrong with the cashier's check of today. */
  List<Finding> findings(Terminal where, StaffNumber staff) {
    return store
        .read(connection -> desk.findings(connection, where.hall(), BusinessDate.today(clock)))
        .stream()
        .filter(found -> isAbout(found, where, staff))
        .toList();
  }

  private static boolean isAbout(Finding found, Terminal where, StaffNumber staff) {
    return staff.value().equals(found.parameters().get("staff"))
        || where.id().equals(found.parameters().get("counter"));
  }

  /**
   * Records a check.
   *
   * @param form {@code arrived}, {@code uniform}, and for each device {@code device.PRINTER}, with
   *     {@code note.PRINTER} and {@code action.PRINTER} where it is {@code FAULT}
   */
  Readiness check(RequestId request, Terminal where, StaffNumber staff, Map<String, String> form) {
    BusinessDate today = BusinessDate.today(clock);
    LocalTime opening =
        due().orElseThrow(() -> new CheckFailedException(Finding.of(ShiftCode.CLOSED_TODAY)));
    ReadinessCheck check =
        new ReadinessCheck(
            where.hall(),
            where.id(),
            staff,
            today,
            opening,
            arrived(today, form.getOrDefault("arrived", "")),
            form.containsKey("uniform"),
            devices(form));
    return store.write(connection -> desk.complete(connection, request, check));
  }

  private static Instant arrived(BusinessDate today, String text) {
    try {
      return today
          .date()
          .atTime(LocalTime.parse(text.strip()))
          .atZone(BusinessDate.ZONE)
          .toInstant();
    } catch (DateTimeParseException e) {
      throw new CheckFailedException(Finding.of(ShiftCode.TIME).in("arrived"));
    }
  }

  /** A device of which nothing is said is left out, and the check is refused for it. */
  private static Map<Device, Condition> devices(Map<String, String> form) {
    Map<Device, Condition> devices = new EnumMap<>(Device.class);
    for (Device device : Device.values()) {
      String said = form.getOrDefault("device." + device, "");
      if (said.equals("OK")) {
        devices.put(device, new Condition.Ok());
      } else if (said.equals("FAULT")) {
        devices.put(
            device,
            new Condition.Fault(note(form, "note." + device), note(form, "action." + device)));
      }
    }
    return devices;
  }

  private static Note note(Map<String, String> form, String field) {
    try {
      return new Note(form.getOrDefault(field, "").strip());
    } catch (CheckFailedException e) {
      throw new CheckFailedException(e.findings().stream().map(f -> f.in(field)).toList());
    }
  }
}
