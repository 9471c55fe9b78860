package io.hall.security.vault;

/**
 * Encrypts values at rest (加密存储) so that each opens only in its own place. Safe for use by several
 * threads.
 */
public interface Vault {

  /** Returns {@code plain} encrypted for {@code place}; the array is not kept. */
  byte[] seal(Place place, byte[] plain);

  /**
   * Returns what was sealed for {@code place}.
   *
   * @throws io.hall.check.CheckFailedException if it was sealed for another place, was changed, or
   *     its key was destroyed
   */
  byte[] open(Place place, byte[] sealed);

  /**
   * Where a value stands, which is bound into what is sealed: moved elsewhere it does not open.
   *
   * @param table the table
   * @param column the column
   * @param row what tells the row from every other
   */
  record Place(String table, String column, String row) {}
}
