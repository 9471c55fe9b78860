package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.Note;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody found before their counter opened (到岗检查, 规程 4.1). It says what is so, also when
 * that is not as it should be; {@link ReadinessDesk#findings} says what is wrong. Immutable.
 *
 * @param hall where
 * @param counter which counter (柜台)
 * @param staff who opens it, and checks it
 * @param date the business date
 * @param opening the opening of that day that it is before
 * @param arrivedAt when they came, in milliseconds; on that business date
 * @param uniform whether the uniform is on
 * @param devices how each device was found
 */
public record ReadinessCheck(
    HallCode hall,
    String counter,
    StaffNumber staff,
    BusinessDate date,
    LocalTime opening,
    Instant arrivedAt,
    boolean uniform,
    Map<Device, Condition> devices) {

  private static final Pattern COUNTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

  /**
   * Checks that each device is named ({@code CONDUCT-011}), the counter's name ({@code
   * CONDUCT-019}), and that they came on that day ({@code CONDUCT-012}).
   */
  public ReadinessCheck {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
    if (!devices.keySet().equals(EnumSet.allOf(Device.class))) {
      throw new CheckFailedException(Finding.of(ConductCode.DEVICES).in("devices"));
    }
    if (!COUNTER.matcher(counter).matches()) {
      throw new CheckFailedException(Finding.of(ConductCode.COUNTER).in("counter"));
    }
    if (!BusinessDate.of(arrivedAt).equals(date)) {
      throw new CheckFailedException(
          Finding.of(ConductCode.NO_OPENING)
              .with("time", opening)
              .with("day", date)
              .in("arrivedAt"));
    }
    devices = Collections.unmodifiableMap(new EnumMap<>(devices));
  }

  Canonical body() {
    Canonical.Writer out =
        Canonical.write()
            .text(hall.value())
            .text(counter)
            .text(date.toString())
            .text(opening.toString())
            .number(arrivedAt.toEpochMilli())
            .number(uniform ? 1 : 0);
    devices.forEach((device, found) -> out.text(device.name()).number(found.isOk() ? 1 : 0));
    return out.end();
  }

  /** The notes and actions of its faults, device by device. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (Condition found : devices.values()) {
      if (found instanceof Condition.Fault fault) {
        notes.add(fault.note());
        notes.add(fault.action());
      }
    }
    return notes;
  }
}
