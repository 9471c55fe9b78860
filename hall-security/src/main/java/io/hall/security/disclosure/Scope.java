package io.hall.security.disclosure;

import io.hall.payment.HallCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What data a permission is about (许可范围). Immutable.
 *
 * @param resources which kinds, at least one
 * @param halls of which halls; none stands for the whole company
 */
public record Scope(Set<Resource> resources, Set<HallCode> halls) {

  /**
   * Copies both sets in their order.
   *
   * @throws io.hall.check.CheckFailedException {@link DisclosureCode#TERMS} without a resource, or
   *     with more than 200 halls
   */
  public Scope {
    DisclosureCode.TERMS.require(!resources.isEmpty(), "resources");
    DisclosureCode.TERMS.require(halls.size() <= 200, "halls");
    resources = Collections.unmodifiableSet(EnumSet.copyOf(resources));
    halls = Collections.unmodifiableSet(new TreeSet<>(halls));
  }

  /** Returns these resources of the whole company. */
  public static Scope company(Resource... resources) {
    return new Scope(Set.copyOf(List.of(resources)), Set.of());
  }

  /** Returns these resources of one hall. */
  public static Scope of(HallCode hall, Resource... resources) {
    return new Scope(Set.copyOf(List.of(resources)), Set.of(hall));
  }

  /** Whether all of this is in {@code wider}. */
  public boolean isWithin(Scope wider) {
    return wider.resources.containsAll(resources) && areWithin(wider.halls);
  }

  private boolean areWithin(Set<HallCode> wider) {
    return wider.isEmpty() || (!halls.isEmpty() && wider.containsAll(halls));
  }
}
