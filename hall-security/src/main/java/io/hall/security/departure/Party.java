package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.PersonId;
import java.time.Instant;

/**
 * Who did something, as account and as person, and when. Immutable.
 *
 * @param account under which account
 * @param person who it was; two parties are two persons if these differ
 * @param at when
 */
public record Party(StaffNumber account, PersonId person, Instant at) {

  static Party of(Account account, Instant at) {
    return new Party(account.number(), account.person(), at);
  }
}
