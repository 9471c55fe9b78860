package io.hall.security.session;

import io.hall.security.account.Account;
import java.time.Instant;
import java.util.Optional;

/** What a session is worth at an instant: a pure function of what is known of it. */
sealed interface Standing {

  /** It can be used. */
  record Live(Account account) implements Standing {}

  /** The password opens it again. */
  record Locked(Account account) implements Standing {}

  /** It is over. */
  record Over(EndReason reason) implements Standing {}

  /**
   * Judges a session.
   *
   * @param account its account as it stands now
   * @param epoch the count of changes of its credentials as it stands now
   * @param lastUse when it was used last, as far as this node knows
   */
  static Standing of(
      SessionRow row,
      Optional<Account> account,
      long epoch,
      Instant lastUse,
      Instant now,
      SessionPolicy policy) {
    Optional<EndReason> over =
        row.endReason()
            .or(() -> byAccount(row, account, epoch))
            .or(() -> byTime(row, lastUse, now, policy));
    if (over.isPresent() || account.isEmpty()) {
      return new Over(over.orElse(EndReason.ACCOUNT_STOPPED));
    }
    boolean locked = row.locked() || !now.isBefore(lastUse.plus(policy.lockAfter()));
    return locked ? new Locked(account.get()) : new Live(account.get());
  }

  private static Optional<EndReason> byAccount(
      SessionRow row, Optional<Account> account, long epoch) {
    if (account.filter(Account::isActive).isEmpty()) {
      return Optional.of(EndReason.ACCOUNT_STOPPED);
    }
    long then = row.holder().epoch();
    if (!SessionRow.Holder.of(account.get(), then).equals(row.holder())) {
      return Optional.of(EndReason.ACCOUNT_CHANGED);
    }
    return epoch == then ? Optional.empty() : Optional.of(EndReason.CREDENTIALS_CHANGED);
  }

  private static Optional<EndReason> byTime(
      SessionRow row, Instant lastUse, Instant now, SessionPolicy policy) {
    if (now.isBefore(lastUse.minus(policy.clockBack()))) {
      return Optional.of(EndReason.CLOCK_BACK);
    }
    if (!now.isBefore(row.endsAt())) {
      return Optional.of(row.endsFor());
    }
    return now.isBefore(lastUse.plus(policy.signOutAfter()))
        ? Optional.empty()
        : Optional.of(EndReason.IDLE);
  }
}
