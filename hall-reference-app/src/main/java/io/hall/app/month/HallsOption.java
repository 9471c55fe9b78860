package io.hall.app.month;

import io.hall.calendar.HallCalendar;
import io.hall.calendar.WorkingDays;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which halls there are, and when each is open. */
public final class HallsOption {

  /** What stands for all halls that have no calendar of their own. */
  private static final String ALL = "";

  @Option(
      names = "--hall",
      paramLabel = "HALL",
      description = {
        "One more hall, which may have reported nothing; may be given again. Without it, the halls"
            + " are those that ever opened a shift or submitted a report in this folder."
      })
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--calendar",
      paramLabel = "[HALL=]FILE",
      description = {
        "The open days of all halls, or of one; may be given again. Columns:"
            + " kind,from,to,days,hours,source. Without it, Jiaozuo's published opening days:"
            + " each working day, and weekends from September to 15 March."
      })
  private List<String> calendars = new ArrayList<>();

  /** Reads the calendars; those named here are halls too. */
  public SortedMap<HallCode, HallCalendar> read(Collection<HallCode> known) {
    Map<String, HallCalendar> files = files();
    HallCalendar usual = files.containsKey(ALL) ? files.remove(ALL) : HallCalendar.jiaozuo();
    SortedMap<HallCode, HallCalendar> halls = new TreeMap<>();
    known.forEach(hall -> halls.put(hall, usual));
    named.forEach(hall -> halls.put(new HallCode(hall), usual));
    files.forEach((hall, calendar) -> halls.put(new HallCode(hall), calendar));
    if (halls.isEmpty()) {
      throw new CheckFailedException(Finding.of(MonthInputCode.NO_HALL).in("--hall"));
    }
    return halls;
  }

  private Map<String, HallCalendar> files() {
    Map<String, HallCalendar> files = new HashMap<>();
    for (String text : calendars) {
      int sign = text.indexOf('=');
      String hall = sign < 0 ? ALL : text.substring(0, sign);
      Path file = Path.of(text.substring(sign + 1));
      HallCalendar read = HallCalendar.read(file, WorkingDays.shipped()).orThrow();
      if (files.put(hall, read) != null) {
        throw new CheckFailedException(
            Finding.of(MonthInputCode.TWO_CALENDARS)
                .with("hall", hall.isEmpty() ? "*" : new HallCode(hall))
                .in("--calendar"));
      }
    }
    return files;
  }
}
