package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.TurnableClock;
import io.hall.security.SecurityTables;
import io.hall.security.audit.HeardEvents;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A company with accounts; noon of 23 November 2026. */
final class Staff implements AutoCloseable {

  static final StaffNumber ADMIN = new StaffNumber("A01");
  static final StaffNumber SECURITY = new StaffNumber("S01");
  static final HallCode HALL = new HallCode("H01");
  static final HallCode OTHER_HALL = new HallCode("H02");

  final TurnableClock clock = new TurnableClock("2026-11-23T04:00:00Z");
  final HeardEvents events = new HeardEvents();
  final List<String> changes = new ArrayList<>();
  private final Map<StaffNumber, OneTimeCode> delivered = new TreeMap<>();
  final Store store;
  final Accounts accounts;
  final ActivationCodes codes;
  final FirstAccounts first;
  private final AtomicInteger requests = new AtomicInteger();

  Staff(TestDatabase database) {
    createTables(database);
    store = database.open();
    accounts =
        new Accounts(
            store, clock, events, List.of((c, number, what) -> changes.add(number + " " + what)));
    CredentialProfile profile = Profiles.mlps();
    codes =
        new ActivationCodes(
            accounts, clock, events, (a, code) -> delivered.put(a.number(), code), profile);
    first = new FirstAccounts(accounts, clock);
  }

  /** A server's schema is used again, and then has them. */
  static void createTables(TestDatabase database) {
    if (!hasTables(database)) {
      database.ask(
          connection -> {
            SecurityTables.create(connection);
            return connection;
          });
    }
  }

  private static boolean hasTables(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return Sql.exists(connection, "SELECT count(*) FROM account");
    } catch (SQLException e) {
      return false;
    }
  }

  /** Makes and activates the system administrator A01 and the security administrator S01. */
  Staff withFirst() {
    OneTimeCode code = store.write(first::open);
    store.write(
        c ->
            first.use(
                c,
                request(),
                code,
                new FirstAccounts.First(ADMIN, new PersonId("p-admin")),
                new FirstAccounts.First(SECURITY, new PersonId("p-security"))));
    activate(ADMIN);
    activate(SECURITY);
    return this;
  }

  /** The code that was last handed to the holder of an account. */
  OneTimeCode delivered(String number) {
    return Objects.requireNonNull(delivered.get(number(number)), "a code was delivered");
  }

  RequestId request() {
    return new RequestId("request-" + requests.incrementAndGet());
  }

  static StaffNumber number(String number) {
    return new StaffNumber(number);
  }

  static AccountChange creation(String number, String person, Role role) {
    boolean inHall = role == Role.CASHIER || role == Role.HALL_HEAD;
    return AccountChange.create(
        new StaffNumber(number),
        new PersonId(person),
        role,
        inHall ? Optional.of(HALL) : Optional.empty());
  }

  RequestId ask(AccountChange change, StaffNumber by) {
    return store.write(c -> accounts.ask(c, request(), change, by));
  }

  Account approve(RequestId change, StaffNumber by) {
    return store.write(c -> accounts.approve(c, request(), change, by));
  }

  /** Makes an invited account, asked for by A01 and approved by S01. */
  Account create(String number, String person, Role role) {
    return approve(ask(creation(number, person, role), ADMIN), SECURITY);
  }

  /** Makes an account that is in use. */
  Account hire(String number, String person, Role role) {
    create(number, person, role);
    return activate(number(number));
  }

  Account activate(StaffNumber number) {
    return store.write(
        c -> {
          accounts.activate(c, request(), accounts.known(c, number));
          return accounts.known(c, number);
        });
  }

  Account suspend(String number, StaffNumber by) {
    return store.write(c -> accounts.suspend(c, request(), number(number), by));
  }

  Account close(String number, StaffNumber by, StaffNumber approvedBy) {
    return store.write(c -> accounts.close(c, request(), number(number), by, approvedBy));
  }

  Account find(String number) {
    return store.read(c -> accounts.find(c, number(number))).orElseThrow();
  }

  /** The codes of what was refused, without their prefix; empty if nothing was. */
  static String refusal(ThrowingCallable work) {
    try {
      work.call();
      return "";
    } catch (CheckFailedException e) {
      return String.join(" ", e.findings().stream().map(f -> f.code().id().substring(8)).toList());
    } catch (Throwable e) {
      return e.toString();
    }
  }

  /**
   * What becomes of each work, tried in one transaction of which nothing is kept: nothing if it
   * passes, its refusal or its error otherwise.
   */
  List<String> tried(List<Store.Work<?>> works) {
    List<String> outcomes = new ArrayList<>();
    assertThatThrownBy(
            () ->
                store.write(
                    c -> {
                      for (Store.Work<?> work : works) {
                        Sql.insert(c, "SAVEPOINT tried");
                        outcomes.add(refusal(() -> work.on(c)));
                        Sql.insert(c, "ROLLBACK TO SAVEPOINT tried");
                      }
                      throw new Undone();
                    }))
        .isInstanceOf(Undone.class);
    return outcomes;
  }

  /** Takes back what a transaction wrote. */
  static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  List<String> findings() {
    return store.read(c -> new RecordLog(store.chain()).verify(c, AccountJournal.STREAM)).stream()
        .map(finding -> finding.code().id())
        .toList();
  }

  void run(String sql, Object... values) {
    store.write(
        c -> {
          Sql.insert(c, sql, values);
          return sql;
        });
  }

  @Override
  public void close() {
    store.close();
  }
}
