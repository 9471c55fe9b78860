package io.hall.check;

/**
 * How a check ends (检查结论), from good to bad.
 *
 * <p>Identifiers that are in lawful use break their own standards now and then, so a check does not
 * answer with yes and no alone: what looks wrong and may be real is {@link #SUSPECT}, and a person
 * decides.
 */
public enum Verdict {
  /** Right in every respect that was checked. */
  VALID,

  /** Possibly right: an authorised person should look at it. */
  SUSPECT,

  /** Wrong: it cannot be what it claims to be. */
  INVALID;

  /** Returns the worse of the two verdicts. */
  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
