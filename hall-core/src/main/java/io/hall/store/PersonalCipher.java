package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Encrypts the personal texts of records where they lie (个人信息加密存储, SPI); {@link Store#sealing}
 * gives it to a store. Each text is bound to its record: moved to another it does not open. Safe
 * for use by several threads.
 */
public interface PersonalCipher {

  /**
   * Returns what seals and opens inside the transaction of {@code connection}; used by one thread
   * and not longer than the transaction.
   */
  Texts on(Connection connection) throws SQLException;

  /** Seals and opens in one transaction. */
  interface Texts {

    /** Returns {@code text} encrypted for a record; the array is not kept. */
    byte[] seal(String stream, long position, byte[] text) throws SQLException;

    /**
     * Returns what was sealed for a record; empty if its key was destroyed, and the text with it.
     *
     * @throws StoreException with {@code STORE-009} if it was changed or sealed for another record,
     *     or {@code STORE-042} if the key is not at hand, so that nobody can tell
     */
    Optional<byte[]> open(String stream, long position, byte[] sealed) throws SQLException;

    /**
     * Returns what was sealed for a record, sealed anew; empty if its key still serves for new
     * texts, or was destroyed.
     *
     * @throws StoreException as {@link #open} does
     */
    Optional<byte[]> renew(String stream, long position, byte[] sealed) throws SQLException;
  }
}
