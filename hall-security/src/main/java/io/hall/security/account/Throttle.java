package io.hall.security.account;

import io.hall.security.Terminal;
import io.hall.security.account.AuthenticationResult.Throttled;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts failures and makes guessing slow without locking anybody out (防暴力破解). The devices that are
 * known to be the holder's have counters of their own: strangers use up the strangers' counter, and
 * the holder still signs in.
 *
 * <p>An attempt is counted before it is tried, and taken back when it was right: however many come
 * at once, no more are tried than the waits allow.
 */
final class Throttle {

  /** All devices that are not known. */
  static final String STRANGERS = "";

  /** Proofs within a session. */
  static final String STEP_UP = "step-up";

  private final CredentialProfile profile;

  Throttle(CredentialProfile profile) {
    this.profile = profile;
  }

  /** Counts an attempt; returns why it may not be made, if it may not. */
  Optional<Throttled> admit(Connection connection, String key, String bucket, Instant now)
      throws SQLException {
    long at = now.toEpochMilli();
    Sql.insert(
        connection,
        "INSERT INTO account_attempts(number_key, device, failures, wait_until, last_at)"
            + " VALUES (?, ?, 0, 0, ?) ON CONFLICT DO NOTHING",
        key,
        bucket,
        at);
    Optional<Integer> failures =
        Sql.first(
            connection,
            "UPDATE account_attempts SET failures = failures + 1, last_at = ? WHERE number_key = ?"
                + " AND device = ? AND failures < ? AND (wait_until <= ? OR wait_until > ?)"
                + " RETURNING failures",
            row -> row.getInt(1),
            at,
            key,
            bucket,
            profile.hardStop(),
            at,
            now.plus(profile.longestWait()).toEpochMilli());
    if (failures.isEmpty()) {
      return Optional.of(refusal(connection, key, bucket, now));
    }
    waitUntil(connection, key, bucket, now.plus(profile.waitAfter(failures.get())));
    return Optional.empty();
  }

  private static void waitUntil(Connection connection, String key, String bucket, Instant until)
      throws SQLException {
    Sql.insert(
        connection,
        "UPDATE account_attempts SET wait_until = ? WHERE number_key = ? AND device = ?",
        until.toEpochMilli(),
        key,
        bucket);
  }

  private Throttled refusal(Connection connection, String key, String bucket, Instant now)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT failures, wait_until FROM account_attempts WHERE number_key = ? AND device = ?",
            row ->
                row.getInt(1) >= profile.hardStop()
                    ? new Throttled(Optional.empty())
                    : until(Instant.ofEpochMilli(row.getLong(2)), now),
            key,
            bucket)
        .orElseThrow();
  }

  private static Throttled until(Instant end, Instant now) {
    return new Throttled(Optional.of(Duration.between(now, end)));
  }

  /** Takes an attempt back that was neither right nor wrong: something else decides. */
  void giveBack(Connection connection, String key, String bucket) throws SQLException {
    Sql.insert(
        connection,
        "UPDATE account_attempts SET wait_until = 0, failures ="
            + " CASE WHEN failures > 0 THEN failures - 1 ELSE 0 END"
            + " WHERE number_key = ? AND device = ?",
        key,
        bucket);
  }

  /** Forgets the failures of one counter. */
  void clear(Connection connection, String key, String bucket) throws SQLException {
    Sql.insert(
        connection,
        "DELETE FROM account_attempts WHERE number_key = ? AND device = ?",
        key,
        bucket);
  }

  /** Forgets the failures of all of an account's counters. */
  void clear(Connection connection, String key) throws SQLException {
    Sql.insert(connection, "DELETE FROM account_attempts WHERE number_key = ?", key);
  }

  // --- places

  /** Returns why nobody from outside may try anything at a place, if it pauses. */
  Optional<Throttled> paused(Connection connection, Terminal terminal, Instant now)
      throws SQLException {
    List<Instant> ends =
        Sql.list(
            connection,
            "SELECT paused_until FROM sign_in_place WHERE place IN (?, ?) AND paused_until > ?"
                + " AND paused_until <= ? ORDER BY paused_until DESC",
            row -> Instant.ofEpochMilli(row.getLong(1)),
            place(terminal),
            hall(terminal),
            now.toEpochMilli(),
            now.plus(profile.placePause()).toEpochMilli());
    return ends.stream().findFirst().map(end -> until(end, now));
  }

  /** Counts a failure at a terminal and in its hall. */
  void failedAt(Connection connection, Terminal terminal, Instant now) throws SQLException {
    count(connection, place(terminal), now);
    count(connection, hall(terminal), now);
  }

  private void count(Connection connection, String place, Instant now) throws SQLException {
    long at = now.toEpochMilli();
    long windowBegan = now.minus(profile.placeWindow()).toEpochMilli();
    String isOver = "sign_in_place.since <= ? OR sign_in_place.since > ?";
    int failures =
        Sql.first(
                connection,
                "INSERT INTO sign_in_place(place, failures, since, paused_until) VALUES (?, 1, ?, 0)"
                    + " ON CONFLICT (place) DO UPDATE SET failures = CASE WHEN "
                    + isOver
                    + " THEN 1 ELSE sign_in_place.failures + 1 END, since = CASE WHEN "
                    + isOver
                    + " THEN excluded.since ELSE sign_in_place.since END RETURNING failures",
                row -> row.getInt(1),
                place,
                at,
                windowBegan,
                at,
                windowBegan,
                at)
            .orElseThrow();
    if (failures >= profile.placeFailures()) {
      Sql.insert(
          connection,
          "UPDATE sign_in_place SET paused_until = ?, failures = 0, since = ? WHERE place = ?",
          now.plus(profile.placePause()).toEpochMilli(),
          at,
          place);
    }
  }

  private static String place(Terminal terminal) {
    return "terminal/" + terminal.hall() + "/" + terminal.id();
  }

  private static String hall(Terminal terminal) {
    return "hall/" + terminal.hall();
  }
}
