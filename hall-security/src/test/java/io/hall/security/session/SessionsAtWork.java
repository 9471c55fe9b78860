package io.hall.security.session;

import io.hall.check.CheckFailedException;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.TurnableClock;
import io.hall.security.Terminal;
import io.hall.security.account.Role;
import io.hall.security.account.StepUps;
import io.hall.security.audit.HeardEvents;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A hall whose cashiers sign in; 9 o'clock of 23 November 2026, a Monday. */
final class SessionsAtWork implements AutoCloseable {

  static final Terminal FIRST = new Terminal(new HallCode("H01"), "T1");
  static final Terminal SECOND = new Terminal(new HallCode("H01"), "T2");
  static final StaffNumber CASHIER = new StaffNumber("C07");
  static final StaffNumber ADMIN = new StaffNumber("A01");

  final TurnableClock clock = new TurnableClock("2026-11-23T01:00:00Z");
  final TestAccounts accounts = new TestAccounts();
  final HeardEvents trail = new HeardEvents();
  final List<SessionEvent> heard = new ArrayList<>();
  final TestDatabase database;
  final Store store;
  SessionRegistry registry;

  SessionsAtWork(TestDatabase database) {
    this.database = database;
    TestAccounts.createTables(database);
    store = database.open();
    add(CASHIER.value());
    registry = registry(SessionPolicy.standard(), HallHours.NONE);
  }

  /** Another node on the same store. */
  SessionRegistry registry(SessionPolicy policy, HallHours hours) {
    return registry(store, policy, hours);
  }

  SessionRegistry registry(Store on, SessionPolicy policy, HallHours hours) {
    return new SessionRegistry(
        on, clock, policy, hours, accounts, accounts, trail, List.of((c, e) -> heard.add(e)));
  }

  void add(String number) {
    change((connection, who) -> accounts.add(connection, number, Role.CASHIER, "H01"), CASHIER);
  }

  /** Something that is done to an account. */
  interface Change {
    void of(Connection connection, StaffNumber account) throws SQLException;
  }

  void change(Change change, StaffNumber account) {
    store.write(
        connection -> {
          change.of(connection, account);
          return account;
        });
  }

  void set(StaffNumber account, String column, String value) {
    change((connection, who) -> accounts.set(connection, who, column, value), account);
  }

  Opened open(StaffNumber account, Terminal where) {
    return registry.open(StepUps.of(account.value(), clock.instant()), where);
  }

  SessionToken signedIn() {
    return open(CASHIER, FIRST).token();
  }

  Opened resume(SessionToken token) {
    return registry.resume(token, StepUps.of(CASHIER.value(), clock.instant()));
  }

  void pass(Duration time) {
    clock.turn(time);
  }

  /** The code with which it is refused; {@code LIVE} if it is not. */
  static String outcome(Runnable call) {
    try {
      call.run();
      return "LIVE";
    } catch (CheckFailedException e) {
      return e.findings().get(0).code().id().replace("SESSION-", "");
    }
  }

  String require(SessionToken token) {
    return outcome(() -> registry.require(token));
  }

  /** In a transaction of the application. */
  <T> T inOne(Store.Work<T> work) {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
