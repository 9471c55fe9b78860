package io.hall.security.disclosure;

import io.hall.security.masking.DataClass;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How far a permission goes (许可条件). Immutable.
 *
 * @param scope what data
 * @param ceiling the highest class of a field that may be in the export, masked or not; L2 at least
 * @param unmasked the fields that may be in it unmasked, by the names of their columns: 1 to 40
 *     lower-case letters, digits and hyphens. A field of {@link DataClass#L4} is in it only if it
 *     is named
 * @param maxUses how many exports, 1 to 100
 * @param maxRecords how many rows each export has at most, 1 to 100 000
 * @param validFor how long from the approval on: a minute to 30 days
 */
public record Terms(
    Scope scope,
    DataClass ceiling,
    Set<String> unmasked,
    int maxUses,
    int maxRecords,
    Duration validFor) {

  /** How long a permission is good for unless something else is asked for. */
  public static final Duration USUAL = Duration.ofHours(24);

  /** How long one is good for at most. */
  public static final Duration LONGEST = Duration.ofDays(30);

  static final int MOST_RECORDS = 100_000;

  private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /**
   * Checks the ranges.
   *
   * @throws io.hall.check.CheckFailedException {@link DisclosureCode#TERMS} for the first that is
   *     out of range
   */
  public Terms {
    unmasked = Collections.unmodifiableSet(new TreeSet<>(unmasked));
    DisclosureCode.TERMS.require(ceiling != DataClass.L1, "ceiling");
    DisclosureCode.TERMS.require(unmasked.stream().allMatch(Terms::isField), "unmasked");
    DisclosureCode.TERMS.require(unmasked.size() <= 100, "unmasked");
    DisclosureCode.TERMS.require(maxUses >= 1 && maxUses <= 100, "maxUses");
    DisclosureCode.TERMS.require(maxRecords >= 1 && maxRecords <= MOST_RECORDS, "maxRecords");
    boolean fits =
        validFor.compareTo(Duration.ofMinutes(1)) >= 0 && validFor.compareTo(LONGEST) <= 0;
    DisclosureCode.TERMS.require(fits, "validFor");
  }

  static boolean isField(String name) {
    return FIELD.matcher(name).matches();
  }

  /** Returns the usual terms: one export within 24 hours, every personal field masked. */
  public static Terms usual(Scope scope, DataClass ceiling, int maxRecords) {
    return new Terms(scope, ceiling, Set.of(), 1, maxRecords, USUAL);
  }
}
