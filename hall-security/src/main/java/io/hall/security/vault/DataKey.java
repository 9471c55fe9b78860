package io.hall.security.vault;

/**
 * A data key as a list shows it: never the key.
 *
 * @param id its number in sealed values, 1 to 4,294,967,295
 * @param table the table whose values it seals
 * @param column the column whose blind index it makes; empty for a key that seals
 * @param month the month whose values it seals, {@code 2026-11}; empty for an index
 * @param algorithm such as {@code AES-256-GCM}
 * @param kek the key-encryption key that wraps it; empty once it is destroyed
 * @param state what it still does
 */
public record DataKey(
    long id, String table, String column, String month, String algorithm, String kek, State state) {

  /** What a key still does. */
  public enum State {
    /** It seals and opens. */
    IN_USE,
    /** It opens only. */
    TURNED,
    /** It is no more. */
    DESTROYED
  }

  static DataKey of(KeyRow row) {
    return new DataKey(
        row.id(),
        row.table(),
        row.column(),
        row.month(),
        row.algorithm(),
        row.wrapping().map(KeyProvider.Wrapped::kek).orElse(""),
        row.destroyed() ? State.DESTROYED : row.turned() ? State.TURNED : State.IN_USE);
  }
}
