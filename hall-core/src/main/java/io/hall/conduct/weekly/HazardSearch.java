package io.hall.conduct.weekly;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A search for hazards in a hall (安全隐患排查, 规程 9.1); what it found stands among the remedies as
 * {@code HAZARD}, and it is on record when it found nothing too. Immutable.
 *
 * @param hall where
 * @param sitting when
 * @param by who searched
 * @param hazards what was found, by the names of its remedies; at most 1000
 */
public record HazardSearch(HallCode hall, Sitting sitting, StaffNumber by, Set<RequestId> hazards) {

  private static final int MOST = 1000;

  /** Checks the number. */
  public HazardSearch {
    hazards = Set.copyOf(hazards);
    if (hazards.size() > MOST) {
      throw new IllegalArgumentException("A search finds at most 1000 hazards");
    }
  }

  /** What was found, in the order of the names. */
  public List<RequestId> inOrder() {
    return hazards.stream().sorted(Comparator.comparing(RequestId::value)).toList();
  }

  Canonical body() {
    Canonical.Writer out = Canonical.write().text(hall.value()).fields(sitting.body());
    out.number(hazards.size());
    inOrder().forEach(hazard -> out.text(hazard.value()));
    return out.end();
  }
}
