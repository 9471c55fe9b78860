package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What administrators look over (工号一览): every account as it stands, and the changes that wait for
 * another person's answer. Reads in the caller's transaction and keeps nothing.
 */
public final class AccountOverview {

  private AccountOverview() {}

  /**
   * An account, and the step that made it what it is.
   *
   * @param account as it stands
   * @param why the name of its last step, such as {@code ACTIVATED}
   * @param since when that was taken
   */
  public record Line(Account account, String why, Instant since) {}

  /**
   * A change that waits for its answer.
   *
   * @param id the name by which it is approved or refused
   * @param change what is asked for
   * @param by who asked
   * @param person whose account that is; no other account of theirs approves it
   * @param at when
   */
  public record Waiting(
      RequestId id, AccountChange change, StaffNumber by, PersonId person, Instant at) {}

  /** Returns every account there is or was, by number. */
  public static List<Line> all(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT number, person, role, hall, state, why, taken_at FROM account_standing"
            + " ORDER BY number",
        AccountOverview::line);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        AccountTables.account(row), row.getString(6), Instant.ofEpochMilli(row.getLong(7)));
  }

  /** Returns the changes that wait, the oldest first. */
  public static List<Waiting> waiting(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT kind, number, person, role, hall, asked_by, asked_person, change, asked_at"
            + " FROM account_change c WHERE NOT EXISTS"
            + " (SELECT 1 FROM account_answer a WHERE a.change = c.change)"
            + " ORDER BY asked_at, change",
        AccountOverview::waiting);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    AccountTables.Asked asked = AccountTables.asked(row);
    return new Waiting(
        new RequestId(row.getString(8)),
        asked.change(),
        asked.by(),
        asked.person(),
        Instant.ofEpochMilli(row.getLong(9)));
  }
}
