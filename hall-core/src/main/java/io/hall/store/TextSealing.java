package io.hall.store;

import io.hall.check.Code;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Seals the personal texts of a store that lie there in clear, or under a key that new texts no
 * longer get (补加密、换钥). It goes through them a few at a time, each few in a transaction of their
 * own: stopped anywhere, every text can be read, and it is simply run again. Others write
 * meanwhile.
 *
 * <p>What lay in clear before is still in the database's free pages, its logs and its backups until
 * those are overwritten: {@code docs/formats/vault.md} says what to do.
 */
public final class TextSealing {

  private static final String NEXT =
      "SELECT stream, position, salt, content FROM personal_text"
          + " WHERE (stream, position) > (?, ?) ORDER BY stream, position LIMIT ?";
  private static final String READY =
      "INSERT INTO personal_text_renewal(stream, position, salt, content) VALUES (?, ?, ?, ?)";

  /** The database refuses it unless a renewed text is ready, and puts that one into its place. */
  private static final String TAKE = "DELETE FROM personal_text WHERE stream = ? AND position = ?";

  /** What is left there if somebody has taken the triggers away. */
  private static final String LEFT =
      "INSERT INTO personal_text(stream, position, salt, content)"
          + " SELECT stream, position, salt, content FROM personal_text_renewal";

  private final TextRows rows;
  private final Connection connection;
  private long sealed;
  private long left;

  private TextSealing(Connection connection, PersonalCipher cipher) throws SQLException {
    this.connection = connection;
    this.rows = TextRows.on(connection, Optional.of(cipher));
  }

  /**
   * What was done.
   *
   * @param sealed how many texts were sealed, or sealed anew
   * @param left how many were left as they are, since they do not open
   */
  public record Result(long sealed, long left) {

    private Result plus(Result other) {
      return new Result(sealed + other.sealed, left + other.left);
    }
  }

  private record Place(String stream, long position) {}

  private record Row(Place place, TextRows.Salted stored) {}

  private record Step(Result result, Optional<Place> last) {}

  /**
   * Seals whatever is not yet sealed as new texts are.
   *
   * @param store a store with a cipher
   * @param atOnce how many texts are looked at in a transaction
   * @throws IllegalStateException if {@code store} has no cipher
   */
  public static Result run(Store store, int atOnce) {
    PersonalCipher cipher =
        store.cipher().orElseThrow(() -> new IllegalStateException("The store seals no texts"));
    Result all = new Result(0, 0);
    Optional<Place> last = Optional.of(new Place("", 0));
    while (last.isPresent()) {
      Place after = last.get();
      Step step = store.write(c -> new TextSealing(c, cipher).step(after, atOnce));
      all = all.plus(step.result());
      last = step.last();
    }
    return all;
  }

  private Step step(Place after, int atOnce) throws SQLException {
    List<Row> next =
        Sql.list(connection, NEXT, TextSealing::read, after.stream(), after.position(), atOnce);
    for (Row row : next) {
      take(row);
    }
    Sql.insert(connection, LEFT);
    Sql.change(connection, "DELETE FROM personal_text_renewal");
    return new Step(
        new Result(sealed, left),
        next.isEmpty() ? Optional.empty() : Optional.of(next.get(next.size() - 1).place()));
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new Place(row.getString(1), row.getLong(2)),
        new TextRows.Salted(RecordLog.bytes(row, 3), RecordLog.bytes(row, 4)));
  }

  /** Nobody erases one meanwhile: the transaction of a store holds the store alone. */
  private void take(Row row) throws SQLException {
    Optional<Object[]> renewed = renewed(row);
    if (renewed.isPresent()) {
      Sql.insert(connection, READY, renewed.get());
      sealed += Sql.change(connection, TAKE, row.place().stream(), row.place().position());
    }
  }

  private Optional<Object[]> renewed(Row row) throws SQLException {
    try {
      return rows.renewed(row.place().stream(), row.place().position(), row.stored());
    } catch (StoreException e) {
      Code code = e.finding().code();
      if (code != StoreCode.CHANGED_TEXT && code != StoreCode.SEALED_TEXT) {
        throw e;
      }
      left++; // the audit says what is wrong with it
      return Optional.empty();
    }
  }
}
