package io.hall.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.store.Sql;
import io.hall.store.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database refuses to whoever goes past the registry. */
class SessionTableTest extends SessionTestBase {

  private void refused(String sql) {
    assertThatThrownBy(
            () ->
                hall.store.write(
                    c -> {
                      try {
                        Sql.insert(c, sql);
                      } catch (SQLException e) {
                        throw new IllegalStateException(e);
                      }
                      return sql;
                    }))
        .as(sql)
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_open_session_cannot_change_hands_or_live_longer_or_vanish() {
    hall.pass(Duration.ofHours(1));
    hall.signedIn();
    for (String change :
        List.of(
            "account = 'X'",
            "person = 'X'",
            "role = 'AUDITOR'",
            "account_hall = 'X'",
            "epoch = 99",
            "hall = 'X'",
            "terminal = 'X'",
            "opened_at = 0",
            "ends_at = ends_at + 1",
            "ends_for = 'HALL_CLOSED'",
            "used_at = used_at - 1",
            "ended_at = 5",
            "reused_at = 5")) {
      refused("UPDATE account_session SET " + change);
    }
    refused("DELETE FROM account_session");
    refused(insert("'C07'"));
  }

  @Test
  void an_ended_session_is_not_brought_back_and_may_be_forgotten() {
    SessionToken token = hall.signedIn();
    hall.registry.signOut(token);
    for (String change :
        List.of(
            "ended_at = NULL, end_reason = NULL",
            "end_reason = 'IDLE'",
            "ended_at = ended_at + 1",
            "used_at = used_at + 1",
            "locked_at = 1")) {
      refused("UPDATE account_session SET " + change);
    }
    hall.require(token);
    refused("UPDATE account_session SET reused_at = NULL");
    hall.store.write(
        c -> {
          Sql.insert(c, "DELETE FROM account_session");
          return c;
        });
    assertThat(hall.require(token)).isEqualTo("001");
  }

  /** A second session beside the open one. */
  private String insert(String account) {
    return "INSERT INTO account_session SELECT 'x', "
        + (kind == TestDatabase.Kind.SQLITE ? "zeroblob(32)" : "decode(repeat('00', 32), 'hex')")
        + ", "
        + account
        + ", person, role, account_hall, epoch, hall, terminal, opened_at, ends_at, ends_for,"
        + " used_at, NULL, NULL, NULL, NULL FROM account_session";
  }
}
