package io.hall.security.masking;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who reads personal values whole, which, and why (明文查看). A value is read only through one, and its
 * listener is told before the value leaves. Safe for use by several threads if its listener is.
 */
public final class RevealScope {

  /** Keeps the record of what was revealed (SPI). */
  @FunctionalInterface
  public interface Listener {

    /**
     * Takes note that a value of {@code kind} is about to be read. If it throws, nothing is read.
     */
    void revealing(RevealScope scope, DataKind kind);
  }

  private static final Pattern REASON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final StaffNumber by;
  private final String reason;
  private final Optional<String> grant;
  private final Set<DataKind> kinds;
  private final Listener listener;

  private RevealScope(
      StaffNumber by,
      String reason,
      Optional<String> grant,
      Set<DataKind> kinds,
      Listener listener) {
    if (!REASON.matcher(reason).matches()) {
      throw new CheckFailedException(Finding.of(MaskingCode.REASON).in("reason"));
    }
    this.by = by;
    this.reason = reason;
    this.grant = grant;
    this.kinds = EnumSet.copyOf(kinds);
    this.listener = listener;
  }

  /**
   * Opens a reveal of personal values of class L3 to {@code by}.
   *
   * @param reason the reason's code; no free text, which would be personal itself
   * @param kinds which kinds
   * @throws CheckFailedException with {@code MASKING-001} if the reason is none, {@code
   *     MASKING-002} if a kind is of class L4
   */
  public static RevealScope of(
      StaffNumber by, String reason, Set<DataKind> kinds, Listener listener) {
    if (kinds.stream().anyMatch(kind -> kind.dataClass() == DataClass.L4)) {
      throw new CheckFailedException(Finding.of(MaskingCode.GRANT).in("grant"));
    }
    return new RevealScope(by, reason, Optional.empty(), kinds, listener);
  }

  /**
   * Opens a reveal of values of class L3 and L4 under a permission. Whether the permission holds is
   * for the one to say who opens the scope.
   *
   * @throws CheckFailedException with {@code MASKING-001} if the reason is none, {@code
   *     MASKING-002} if the permission has no number
   */
  public static RevealScope under(
      String grant, StaffNumber by, String reason, Set<DataKind> kinds, Listener listener) {
    if (grant.isBlank()) {
      throw new CheckFailedException(Finding.of(MaskingCode.GRANT).in("grant"));
    }
    return new RevealScope(by, reason, Optional.of(grant), kinds, listener);
  }

  /** Who reads. */
  public StaffNumber by() {
    return by;
  }

  /** Why, as a code. */
  public String reason() {
    return reason;
  }

  /** The permission's number, for restricted values. */
  public Optional<String> grant() {
    return grant;
  }

  /** Whether values of {@code kind} are read through it. */
  public boolean reaches(DataKind kind) {
    return kinds.contains(kind);
  }

  /** Tells the listener, or throws {@code MASKING-003}. */
  void reveal(DataKind kind) {
    if (!reaches(kind)) {
      throw new CheckFailedException(Finding.of(MaskingCode.OUT_OF_SCOPE).with("kind", kind));
    }
    listener.revealing(this, kind);
  }

  @Override
  public String toString() {
    return "RevealScope[" + by + ", " + reason + ", " + kinds + "]";
  }
}
