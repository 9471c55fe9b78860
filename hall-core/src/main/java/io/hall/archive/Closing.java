package io.hall.archive;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.store.Hash;
import java.util.Locale;
import java.util.Optional;

/** What is to be closed. */
record Closing(
    HallCode hall,
    HeatingSeason season,
    Period period,
    BusinessDate first,
    BusinessDate last,
    Optional<Hash> about) {

  /** Whether this is what a checkpoint on record closed. */
  boolean is(KeptCheckpoint kept) {
    return hall.equals(kept.hall())
        && season.equals(kept.season())
        && period == kept.period()
        && first.equals(kept.first())
        && last.equals(kept.last());
  }

  /**
   * Whether a checkpoint is about the same record; of a day, that is whichever it was closed by.
   */
  boolean isAbout(KeptCheckpoint kept) {
    return about.isEmpty() || about.equals(kept.about());
  }

  Closing about(Hash record) {
    return new Closing(hall, season, period, first, last, Optional.of(record));
  }

  /** The name of its figure in the checkpoint: {@code day}, {@code month} or {@code season}. */
  String figure() {
    return period.name().toLowerCase(Locale.ROOT);
  }

  /** The value of that figure: {@code 20261108}, {@code 202611} or {@code 2026}. */
  long which() {
    long month = last.date().getYear() * 100L + last.date().getMonthValue();
    return switch (period) {
      case DAY -> month * 100 + last.date().getDayOfMonth();
      case MONTH -> month;
      case SEASON -> season.firstYear();
    };
  }
}
