package io.hall.security.vault;

import io.hall.store.Canonical;
import java.util.Optional;

/**
 * A data key as the tables have it.
 *
 * @param wrapping empty if it is gone
 * @param turned whether it seals nothing more
 * @param destroyed whether its end is on record
 * @param reserved whether the part that was asked for is reserved
 */
record KeyRow(
    long id,
    String table,
    String column,
    String month,
    String algorithm,
    Optional<KeyProvider.Wrapped> wrapping,
    boolean turned,
    boolean destroyed,
    boolean reserved) {

  /** A new key that was not written yet. */
  static KeyRow of(long id, String table, String column, String month, String algorithm) {
    return new KeyRow(id, table, column, month, algorithm, Optional.empty(), false, false, false);
  }

  /** What its wrapping is bound to. */
  byte[] context(String tenant) {
    return Canonical.write()
        .text("hall.vault.key.1")
        .text(tenant)
        .number(id)
        .text(table)
        .text(column)
        .text(month)
        .text(algorithm)
        .end()
        .bytes();
  }
}
