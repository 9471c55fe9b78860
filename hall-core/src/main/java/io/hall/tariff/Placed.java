package io.hall.tariff;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A price and where it was found, checked against its neighbours.
 *
 * @param where {@code file:line}, or the id
 */
record Placed(Tariff tariff, String where) {

  private static final HeatingSeason LAST_SEASON = new HeatingSeason(9998);

  static List<Finding> check(List<Placed> all) {
    List<Finding> findings = new ArrayList<>(sameIds(all));
    all.stream()
        .collect(Collectors.groupingBy(p -> p.tariff().key(), Collectors.toList()))
        .values()
        .forEach(
            same -> {
              findings.addAll(overlaps(same));
              findings.addAll(gaps(same));
            });
    return findings;
  }

  private static List<Finding> sameIds(List<Placed> all) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    for (Placed one : all) {
      String other = known.putIfAbsent(one.tariff().id(), one.where());
      if (other != null) {
        findings.add(Finding.of(TariffCode.SAME_ID).with("other", other).in(one.where()));
      }
    }
    return findings;
  }

  private static List<Finding> overlaps(List<Placed> same) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < same.size(); i++) {
      Placed one = same.get(i);
      same.subList(0, i).stream()
          .filter(other -> one.effective().overlaps(other.effective()))
          .findFirst()
          .ifPresent(
              other ->
                  findings.add(
                      Finding.of(TariffCode.OVERLAP).with("other", other.where()).in(one.where())));
    }
    return findings;
  }

  private static List<Finding> gaps(List<Placed> same) {
    return same.stream()
        .filter(one -> one.endsBeforeALaterSeason(same) || one.endsBeforeALaterDay(same))
        .map(one -> Finding.of(TariffCode.GAP).in(one.where()))
        .toList();
  }

  /** Whether no price follows in the next season, although one does in a later season. */
  private boolean endsBeforeALaterSeason(List<Placed> same) {
    Optional<HeatingSeason> end =
        effective().seasons().to().filter(season -> !season.equals(LAST_SEASON));
    if (end.isEmpty()) {
      return false;
    }
    HeatingSeason next = end.get().next();
    return same.stream().noneMatch(p -> p.effective().seasons().contains(next))
        && same.stream().anyMatch(p -> isAfter(p.effective().seasons().from(), next));
  }

  /** Whether no price follows on the next day, although one does later in the same season. */
  private boolean endsBeforeALaterDay(List<Placed> same) {
    Optional<BusinessDate> end = effective().days().to();
    if (end.isEmpty()) {
      return false;
    }
    BusinessDate next = end.get().next();
    List<Tariff.Effective> sameSeason =
        same.stream()
            .map(Placed::effective)
            .filter(e -> e.seasons().overlaps(effective().seasons()))
            .toList();
    return sameSeason.stream().noneMatch(e -> e.days().contains(next))
        && sameSeason.stream().anyMatch(e -> isAfter(e.days().from(), next));
  }

  private static <T extends Comparable<T>> boolean isAfter(Optional<T> point, T other) {
    return point.isPresent() && point.get().compareTo(other) > 0;
  }

  private Tariff.Effective effective() {
    return tariff.effective();
  }
}
