package io.hall.test.canary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The planted values: {@value #COUNT}, as many of each kind, each unique, none part of another. The
 * same seed gives the same ones. Not for use by several threads.
 *
 * <p>They look real and are nobody's: the names are put together from rare characters, the identity
 * numbers have a birth date in the year 1900.
 */
public final class Canaries {

  /** How many there are. */
  public static final int COUNT = 1_000;

  private final List<Canary> all = new ArrayList<>();
  private final Map<CanaryKind, List<Canary>> byKind = new EnumMap<>(CanaryKind.class);
  private final Map<CanaryKind, Integer> given = new EnumMap<>(CanaryKind.class);
  private final Set<Canary> used = new HashSet<>();
  private @Nullable Needles needles;

  private Canaries(long seed) {
    CanaryValues values = new CanaryValues(new Random(seed));
    CanaryKind[] kinds = CanaryKind.values();
    for (int i = 0; i < COUNT; i++) {
      CanaryKind kind = kinds[i % kinds.length];
      Canary canary = new Canary(i + 1, kind, values.make(kind, i / kinds.length));
      all.add(canary);
      byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(canary);
    }
  }

  /** Makes the canaries of this seed. */
  public static Canaries of(long seed) {
    return new Canaries(seed);
  }

  /** Returns the value of the next one of its kind, and begins again after the last. */
  public String next(CanaryKind kind) {
    List<Canary> row = byKind.getOrDefault(kind, List.of());
    Canary canary = row.get(given.merge(kind, 1, Integer::sum) % row.size());
    used.add(canary);
    return canary.value();
  }

  /** All of them, in the order of their numbers. */
  public List<Canary> all() {
    return List.copyOf(all);
  }

  Needles needles() {
    Needles made = needles == null ? new Needles(all) : needles;
    needles = made;
    return made;
  }

  /** How many were handed out: a scenario that takes few proves little. */
  public int used() {
    return used.size();
  }
}
