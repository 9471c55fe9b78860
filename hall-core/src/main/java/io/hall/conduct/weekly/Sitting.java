package io.hall.conduct.weekly;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.HallWeek;
import io.hall.store.Canonical;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When people sat together (会议时间), and for how long. Immutable.
 *
 * @param week for which week; it lies in it
 * @param from when it began, in milliseconds
 * @param minutes how long it took, 1 to 600
 */
public record Sitting(HallWeek week, Instant from, int minutes) {

  /** Checks week ({@code CONDUCT-088}) and duration ({@code CONDUCT-087}). */
  public Sitting {
    from = from.truncatedTo(ChronoUnit.MILLIS);
    if (minutes < 1 || minutes > 600) {
      throw new CheckFailedException(Finding.of(ConductCode.MINUTES).in("minutes"));
    }
    if (!week.contains(BusinessDate.of(from))) {
      throw new CheckFailedException(
          Finding.of(ConductCode.OTHER_WEEK).with("week", week).in("from"));
    }
  }

  /** When it ended. */
  public Instant to() {
    return from.plus(minutes, ChronoUnit.MINUTES);
  }

  /** On which day. */
  public BusinessDate date() {
    return BusinessDate.of(from);
  }

  Canonical body() {
    return Canonical.write()
        .text(week.toString())
        .number(from.toEpochMilli())
        .number(minutes)
        .end();
  }
}
