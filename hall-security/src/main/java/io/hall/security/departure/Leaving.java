package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.settlement.CashCount;
import io.hall.store.ChainHash;
import io.hall.store.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A departure at the moment in which it is executed, as each step sees it. Immutable.
 *
 * @param departure its name
 * @param account the account that leaves, as it stood before
 * @param approvedBy who allowed it
 * @param executedBy the system administrator
 * @param receivedBy who receives what is left behind: the head of the hall
 * @param count the drawer of the open shift, if it was counted
 * @param at when
 */
public record Leaving(
    RequestId departure,
    Account account,
    StaffNumber approvedBy,
    StaffNumber executedBy,
    StaffNumber receivedBy,
    Optional<CashCount> count,
    Instant at) {

  /**
   * Returns the name of the request that does {@code what} in this departure: the same for every
   * try, and for nothing else.
   */
  public RequestId request(String what) {
    return request(departure, what);
  }

  static RequestId request(RequestId departure, String what) {
    byte[] whole = (departure + "\n" + what).getBytes(StandardCharsets.UTF_8);
    byte[] purpose = "hall.departure.1\n".getBytes(StandardCharsets.UTF_8);
    return new RequestId("departure-" + ChainHash.SHA_256.of(purpose, whole));
  }
}
