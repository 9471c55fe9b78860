package io.hall.security.departure;

import static io.hall.security.departure.HallThatIsLeft.CASHIER;
import static io.hall.security.departure.HallThatIsLeft.TODAY;
import static io.hall.security.departure.HallThatIsLeft.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.CheckFailedException;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Role;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Requested;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every role of every one of four persons tries every step after every other: the one who leaves,
 * who has an account of each role, too, and three more. Each step is tried and taken back.
 */
class FourEyesTest {

  private static final Set<Role> ASKS = EnumSet.of(Role.HALL_HEAD, Role.LEADER);
  private static final Set<Role> SUSPENDS =
      EnumSet.of(Role.HALL_HEAD, Role.LEADER, Role.SYSTEM_ADMIN);

  private final List<Actor> actors = new ArrayList<>();
  private TestDatabase database;
  private HallThatIsLeft hall;
  private int tried;
  private int passed;
  private int names;

  /** An account of a person; the one who leaves is number 0. */
  private record Actor(int person, Role role, StaffNumber number) {}

  @BeforeEach
  void openHall(@TempDir Path folder) {
    database = TestDatabase.Kind.SQLITE.make(folder);
    hall = new HallThatIsLeft(database);
    for (int person = 0; person < 4; person++) {
      for (Role role : Role.values()) {
        String number = "X" + person + role.name();
        String who = person == 0 ? "P-C07" : "P" + person;
        hall.add(number, who, role, role == Role.LEADER ? "" : "H01");
        actors.add(new Actor(person, role, new StaffNumber(number)));
      }
    }
  }

  @AfterEach
  void closeHall() {
    hall.close();
    database.close();
  }

  /** What is done behind a step that passed. */
  private interface Next<T> {
    void on(T done) throws SQLException;
  }

  /** A step. */
  private interface Step<T> {
    T take() throws SQLException;
  }

  private <T> void attempt(
      Connection connection, String expected, Object what, Step<T> step, Next<T> next)
      throws SQLException {
    tried++;
    Savepoint before = connection.setSavepoint();
    try {
      T done = step.take();
      assertThat(expected).as("%s", what).isEmpty();
      passed++;
      next.on(done);
    } catch (CheckFailedException e) {
      assertThat(e.findings().get(0).code().id()).as("%s", what).isEqualTo(expected);
    }
    connection.rollback(before);
  }

  private String name() {
    return "n" + names++;
  }

  @Test
  void of_all_persons_and_roles_only_those_take_a_step_who_may() throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (Actor by : actors) {
        String wrong = ASKS.contains(by.role()) ? "" : "DEPARTURE-004";
        attempt(
            connection,
            wrong,
            by,
            () ->
                hall.departures.request(connection, id(name()), CASHIER, TODAY, by.number(), "调离"),
            requested -> approve(connection, by, requested));
      }
      connection.rollback();
    }
    assertThat(tried).isGreaterThan(1_000);
    assertThat(passed).isEqualTo(8 + 36 + 36 * 2);
  }

  private void approve(Connection connection, Actor requester, Requested requested)
      throws SQLException {
    for (Actor by : actors) {
      boolean same = by.person() == 0 || by.person() == requester.person();
      String wrong = !ASKS.contains(by.role()) ? "DEPARTURE-004" : same ? "DEPARTURE-005" : "";
      attempt(
          connection,
          wrong,
          List.of(requester, by),
          () -> hall.departures.approve(connection, id(name()), requested, by.number()),
          approved -> execute(connection, by, approved));
    }
  }

  private void execute(Connection connection, Actor approver, Approved approved)
      throws SQLException {
    for (Actor by : actors) {
      boolean same = by.person() == 0 || by.person() == approver.person();
      String wrong = by.role() != Role.SYSTEM_ADMIN ? "DEPARTURE-004" : same ? "DEPARTURE-005" : "";
      Execution how = new Execution(by.number(), head(by), Optional.empty());
      attempt(
          connection,
          wrong,
          List.of(approver, by),
          () -> hall.departures.execute(connection, id(name()), approved, how),
          executed -> assertThat(executed.executed().account()).isEqualTo(by.number()));
    }
  }

  /** A head who is neither the one who leaves nor the administrator. */
  private StaffNumber head(Actor administrator) {
    return actors.stream()
        .filter(a -> a.role() == Role.HALL_HEAD)
        .filter(a -> a.person() != 0 && a.person() != administrator.person())
        .findFirst()
        .orElseThrow()
        .number();
  }

  @Test
  void an_account_is_suspended_by_those_who_may_and_given_up_by_another_than_the_one_who_leaves()
      throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (Actor by : actors) {
        attempt(
            connection,
            !SUSPENDS.contains(by.role())
                ? "DEPARTURE-004"
                : by.person() == 0 ? "DEPARTURE-005" : "",
            by,
            () -> hall.departures.suspendNow(connection, id(name()), CASHIER, by.number(), "嫌疑"),
            requested -> withdraw(connection, requested));
      }
      connection.rollback();
    }
    assertThat(passed).isEqualTo(9 + 9 * 6);
  }

  private void withdraw(Connection connection, Requested requested) throws SQLException {
    for (Actor by : actors) {
      String wrong =
          !ASKS.contains(by.role()) ? "DEPARTURE-004" : by.person() == 0 ? "DEPARTURE-005" : "";
      attempt(
          connection,
          wrong,
          by,
          () -> hall.departures.withdraw(connection, id(name()), requested, by.number()),
          withdrawn -> assertThat(withdrawn.withdrawn().account()).isEqualTo(by.number()));
    }
  }
}
