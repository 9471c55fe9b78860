package io.hall.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came out of a check: the value, when there is one, and everything that was found.
 *
 * <p>Immutable. A {@link Verdict#VALID} or {@link Verdict#SUSPECT} outcome has a value, an {@link
 * Verdict#INVALID} one has none. All findings are listed, not only the first.
 *
 * @param <T> what was checked
 */
public final class Checked<T> {

  private final Optional<T> value;
  private final List<Finding> findings;

  private Checked(Optional<T> value, List<Finding> findings) {
    this.value = value;
    this.findings = List.copyOf(findings);
  }

  /** Returns the outcome of a check that found nothing. */
  public static <T> Checked<T> valid(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /**
   * Returns the outcome of a check with these findings; the value is kept unless one of them is
   * {@link Verdict#INVALID}.
   */
  public static <T> Checked<T> of(T value, List<Finding> findings) {
    boolean usable = verdict(findings) != Verdict.INVALID;
    return new Checked<>(usable ? Optional.of(value) : Optional.empty(), findings);
  }

  /**
   * Returns the outcome of a check that ended without a value.
   *
   * @throws IllegalArgumentException if no finding is {@link Verdict#INVALID}
   */
  public static <T> Checked<T> invalid(List<Finding> findings) {
    if (verdict(findings) != Verdict.INVALID) {
      throw new IllegalArgumentException("An invalid outcome needs a finding that says why");
    }
    return new Checked<>(Optional.empty(), findings);
  }

  /** Returns the outcome of a check that ended without a value, for one reason. */
  public static <T> Checked<T> invalid(Finding finding) {
    return invalid(List.of(finding));
  }

  /** The worst grade among the findings; {@link Verdict#VALID} when there is none. */
  public Verdict verdict() {
    return verdict(findings);
  }

  /** The value; empty exactly when the verdict is {@link Verdict#INVALID}. */
  public Optional<T> value() {
    return value;
  }

  /** Everything that was found, in the order of the thing checked. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Returns the value of a valid or suspect outcome.
   *
   * @throws CheckFailedException if the outcome is invalid; it carries the findings
   */
  public T orThrow() {
    return value.orElseThrow(() -> new CheckFailedException(findings));
  }

  /** Returns this outcome with {@code change} applied to the value, if there is one. */
  public <U> Checked<U> map(Function<? super T, ? extends U> change) {
    return new Checked<>(value.map(change), findings);
  }

  private static Verdict verdict(List<Finding> findings) {
    Verdict worst = Verdict.VALID;
    for (Finding finding : findings) {
      worst = worst.worse(finding.grade());
    }
    return worst;
  }

  /** The verdict and the findings; never the value, which may be personal. */
  @Override
  public String toString() {
    return verdict() + (findings.isEmpty() ? "" : " " + findings);
  }
}
