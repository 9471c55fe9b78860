package io.hall.security.vault;

import io.hall.check.CheckFailedException;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Seals the values of a column anew that lie there under keys taken out of use (重加密). It goes
 * through them a few at a time, each few in a transaction of their own: stopped anywhere, every
 * value opens, and it is simply run again. What others write meanwhile stays as they wrote it.
 */
public final class Resealing {

  private final SealedColumn column;
  private final Connection connection;
  private final Vault vault;
  private long renewed;
  private long left;

  private Resealing(SealedColumn column, Connection connection, Vault vault) {
    this.column = column;
    this.connection = connection;
    this.vault = vault;
  }

  /**
   * What was done.
   *
   * @param renewed how many values were sealed anew
   * @param left how many were left as they are, since they do not open
   */
  public record Result(long renewed, long left) {

    private Result plus(Resealing step) {
      return new Result(renewed + step.renewed, left + step.left);
    }
  }

  private static final class Row {

    private final Object key;
    private final byte[] value;

    Row(Object key, byte[] value) {
      this.key = key;
      this.value = value;
    }
  }

  /**
   * Goes through a column.
   *
   * @param atOnce how many values are looked at in a transaction
   */
  public static Result run(Store store, Vault vault, SealedColumn column, int atOnce) {
    Result all = new Result(0, 0);
    Optional<Object> after = Optional.empty();
    do {
      Optional<Object> from = after;
      Step step = store.write(c -> new Resealing(column, c, vault.on(c)).step(from, atOnce));
      all = all.plus(step.done());
      after = step.last();
    } while (after.isPresent());
    return all;
  }

  private record Step(Resealing done, Optional<Object> last) {}

  private Step step(Optional<Object> after, int atOnce) throws SQLException {
    List<Row> next =
        after.isEmpty() ? rows("", atOnce) : rows(" AND %1$s > ?", after.get(), atOnce);
    for (Row row : next) {
      renew(row);
    }
    return new Step(
        this, next.isEmpty() ? Optional.empty() : Optional.of(next.get(next.size() - 1).key));
  }

  private List<Row> rows(String after, Object... values) throws SQLException {
    String select =
        "SELECT %1$s, %2$s FROM %3$s WHERE %2$s IS NOT NULL" + after + " ORDER BY %1$s LIMIT ?";
    return Sql.list(
        connection,
        String.format(select, column.key(), column.column(), column.table()),
        row -> new Row(row.getObject(1), row.getBytes(2)),
        values);
  }

  private void renew(Row row) throws SQLException {
    try {
      Optional<byte[]> sealed = vault.renew(column.place(row.key), row.value);
      if (sealed.isPresent()) {
        renewed += replace(row, sealed.get());
      }
    } catch (CheckFailedException e) {
      left++; // whoever opens it hears why it does not open
    }
  }

  private int replace(Row row, byte[] sealed) throws SQLException {
    return Sql.change(
        connection,
        String.format(
            "UPDATE %1$s SET %2$s = ? WHERE %3$s = ? AND %2$s = ?",
            column.table(), column.column(), column.key()),
        sealed,
        row.key,
        row.value);
  }
}
