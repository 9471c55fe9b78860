package io.hall.security.departure;

import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.KeyRegister;
import io.hall.security.seal.RevocationReason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Revokes the keys of somebody who leaves, as of now. Immutable and thread-safe. */
public final class KeysLeave implements LeavingStep {

  private final KeyRegister keys;

  /** Makes the step on the keys of this register. */
  public KeysLeave(KeyRegister keys) {
    this.keys = keys;
  }

  @Override
  public List<Left> leave(Connection connection, Leaving leaving) throws SQLException {
    List<String> revoked =
        keys.revokeAll(
            connection,
            leaving.request("keys"),
            KeyOwner.of(leaving.account().number()),
            RevocationReason.DEPARTED,
            leaving.executedBy());
    return List.of(Left.each(Belonging.KEYS, revoked));
  }
}
