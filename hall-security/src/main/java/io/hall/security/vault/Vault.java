package io.hall.security.vault;

import java.sql.Connection;
import java.util.Optional;

/**
 * Encrypts values at rest (加密存储) so that each opens only in its own place. Safe for use by several
 * threads.
 *
 * <p>Inside a transaction ask what {@link #on} returns: keys are looked up, and made, in that
 * transaction. Asked outside of one, the vault begins one of its own.
 */
public interface Vault {

  /**
   * Returns {@code plain} encrypted for {@code place}; the array is not kept. Equal values give
   * different bytes.
   */
  byte[] seal(Place place, byte[] plain);

  /**
   * Returns what was sealed for {@code place}.
   *
   * @throws io.hall.check.CheckFailedException if it was sealed for another place or was changed
   *     ({@code VAULT-001}, {@code VAULT-002}), its key is not known here ({@code VAULT-003}), was
   *     destroyed ({@code VAULT-004}), or does not unwrap ({@code VAULT-005}, {@code VAULT-006})
   */
  byte[] open(Place place, byte[] sealed);

  /**
   * Returns what was sealed for {@code place}, sealed anew for the same month; empty if the key it
   * is sealed with still serves for new values.
   *
   * @throws io.hall.check.CheckFailedException as {@link #open} does
   */
  default Optional<byte[]> renew(Place place, byte[] sealed) {
    return Optional.empty();
  }

  /**
   * Returns this vault inside the transaction of {@code connection}; used by one thread and not
   * longer than the transaction. Opening needs no right to write, sealing may.
   */
  default Vault on(Connection connection) {
    return this;
  }

  /**
   * Where a value stands, which is bound into what is sealed: moved elsewhere it does not open.
   *
   * @param table the table; keys are made for each
   * @param column the column
   * @param row what tells the row from every other
   * @param schema the version of what the value means; an older meaning does not pass for a newer
   */
  record Place(String table, String column, String row, int schema) {

    /** A place whose values have had one meaning so far. */
    public Place(String table, String column, String row) {
      this(table, column, row, 1);
    }
  }
}
