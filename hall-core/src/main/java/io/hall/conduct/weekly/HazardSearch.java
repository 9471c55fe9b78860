package io.hall.conduct.weekly;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;

/**
 * A search for hazards in a hall (安全隐患排查, 规程 9.1); what it found is kept as remedies of the kind
 * {@code HAZARD}, and it is on record when it found nothing too. Immutable.
 *
 * @param hall where
 * @param sitting when
 * @param by who searched
 * @param found how many hazards were found, 0 to 1000
 */
public record HazardSearch(HallCode hall, Sitting sitting, StaffNumber by, int found) {

  /** Checks the number. */
  public HazardSearch {
    if (found < 0 || found > 1000) {
      throw new IllegalArgumentException("A search finds 0 to 1000 hazards");
    }
  }

  Canonical body() {
    return Canonical.write().text(hall.value()).fields(sitting.body()).number(found).end();
  }
}
