package io.hall.archive;

import io.hall.calendar.FilingSeasons;
import io.hall.proof.Sealer;
import io.hall.proof.TimeStamper;
import java.util.List;
import java.util.Optional;

/**
 * How a company files its seasons (归档设定). Immutable.
 *
 * @param company its name
 * @param seasons which season a date is filed to
 * @param sealers who seals, 1 to 8 keys
 * @param timeStamper who confirms the time; empty if nobody does
 */
public record Filing(
    CompanyName company,
    FilingSeasons seasons,
    List<Sealer> sealers,
    Optional<TimeStamper> timeStamper) {

  /** Copies the list. */
  public Filing {
    sealers = List.copyOf(sealers);
  }
}
