package io.hall.invoice;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A red-letter information confirmation form (红字发票信息确认单), SAT Announcement 2024 No. 11: needed once
 * the buyer has confirmed the use of the blue invoice or booked it. Either side starts it, the
 * other confirms it within 72 hours, or it lapses. Immutable.
 *
 * @param number its number
 * @param reason why
 * @param startedBy who started it
 * @param requested when it was started
 * @param confirmed when the other side confirmed it; empty while it has not
 */
public record RedConfirmation(
    ConfirmationNumber number,
    RedReason reason,
    Side startedBy,
    Instant requested,
    Optional<Instant> confirmed) {

  /** How long the other side has. */
  public static final Duration TIME_TO_CONFIRM = Duration.ofDays(3);

  /** A side of the sale. */
  public enum Side {
    /** 销售方. */
    SELLER,
    /** 购买方. */
    BUYER
  }

  /** What has become of a form. */
  public enum State {
    /** The other side may still confirm it (待确认). */
    PENDING,
    /** The red invoice may be issued (已确认). */
    CONFIRMED,
    /** Nobody confirmed it in time (已过期). */
    LAPSED
  }

  /** Checks the order of the two times. */
  public RedConfirmation {
    if (confirmed.filter(c -> c.isBefore(requested) || c.isAfter(end(requested))).isPresent()) {
      throw new IllegalArgumentException("A confirmation comes within 72 hours of its request");
    }
  }

  /** Starts a form. */
  public static RedConfirmation started(
      ConfirmationNumber number, RedReason reason, Side by, Instant at) {
    return new RedConfirmation(number, reason, by, at, Optional.empty());
  }

  /** Whether a red invoice needs a form: not as long as the buyer neither used nor booked. */
  public static boolean isNeeded(boolean usedByBuyer, boolean bookedByBuyer) {
    return usedByBuyer || bookedByBuyer;
  }

  /** The last instant at which it can be confirmed. */
  public Instant deadline() {
    return end(requested);
  }

  private static Instant end(Instant requested) {
    return requested.plus(TIME_TO_CONFIRM);
  }

  /** What has become of it at the clock's present instant. */
  public State state(Clock clock) {
    if (confirmed.isPresent()) {
      return State.CONFIRMED;
    }
    return clock.instant().isAfter(deadline()) ? State.LAPSED : State.PENDING;
  }

  /**
   * Confirms it.
   *
   * @return the confirmed form, or {@code INVOICE-110} if the side that started it would confirm
   *     it, {@code INVOICE-106} if it was confirmed before, {@code INVOICE-107} if {@code at} lies
   *     before the request, {@code INVOICE-105} if it lies after the deadline
   */
  public Checked<RedConfirmation> confirmedBy(Side by, Instant at) {
    if (by == startedBy) {
      return refused(InvoiceCode.CONFIRMED_BY_STARTER);
    }
    if (confirmed.isPresent()) {
      return refused(InvoiceCode.CONFIRMATION_SETTLED);
    }
    if (at.isBefore(requested)) {
      return refused(InvoiceCode.BEFORE_REQUEST);
    }
    return at.isAfter(deadline())
        ? refused(InvoiceCode.CONFIRMED_TOO_LATE)
        : Checked.valid(new RedConfirmation(number, reason, startedBy, requested, Optional.of(at)));
  }

  private static Checked<RedConfirmation> refused(InvoiceCode code) {
    return Checked.invalid(Finding.of(code));
  }
}
