package io.hall.security.disclosure;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.TurnableClock;
import io.hall.security.SecurityTables;
import io.hall.security.account.Account;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.account.StepUp;
import io.hall.security.account.StepUps;
import io.hall.security.audit.HeardEvents;
import io.hall.security.audit.TestKey;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.masking.DataClass;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A company with staff of every role and a disclosure desk; noon of 23 November 2026. */
final class Leaders implements AutoCloseable {

  static final HallCode H01 = new HallCode("H01");
  static final HallCode H02 = new HallCode("H02");
  static final TestKey KEY = new TestKey("disclosure-2026");
  private static final AtomicInteger REQUESTS = new AtomicInteger();

  final TurnableClock clock = new TurnableClock("2026-11-23T04:00:00Z");
  final Map<String, Account> accounts = new ConcurrentHashMap<>();
  final HeardEvents heard = new HeardEvents();
  final Store store;
  final DisclosureDesk desk;

  Leaders(TestDatabase database) {
    createTables(database);
    store = database.open();
    desk =
        new DisclosureDesk(
            store,
            clock,
            (connection, number) -> Optional.ofNullable(accounts.get(number.value())),
            heard,
            KEY);
    hire("C07", "p-c07", Role.CASHIER, H01);
    hire("C08", "p-c08", Role.CASHIER, H02);
    hire("M01", "p-m01", Role.HALL_HEAD, H01);
    hire("M02", "p-m02", Role.HALL_HEAD, H02);
    hire("O01", "p-o01", Role.SETTLEMENT_ADMIN, null);
    hire("F01", "p-f01", Role.FINANCE, null);
    hire("A01", "p-a01", Role.AUDITOR, null);
    hire("K01", "p-k01", Role.LEADER, H01);
    hire("L01", "p-l01", Role.LEADER, null);
    hire("L02", "p-l02", Role.LEADER, null);
    hire("S01", "p-s01", Role.SYSTEM_ADMIN, null);
    hire("Q01", "p-q01", Role.SECURITY_ADMIN, null);
    // one person with two accounts: a cashier who leads as well
    hire("C09", "p-two", Role.CASHIER, H01);
    hire("L09", "p-two", Role.LEADER, null);
  }

  void hire(String number, String person, Role role, @Nullable HallCode hall) {
    accounts.put(
        number,
        new Account(
            new StaffNumber(number),
            new PersonId(person),
            role,
            Optional.ofNullable(hall),
            Account.State.ACTIVE));
  }

  void dismiss(String number) {
    Account a = accounts.get(number);
    accounts.put(
        number, new Account(a.number(), a.person(), a.role(), a.hall(), Account.State.CLOSED));
  }

  private static void createTables(TestDatabase database) {
    boolean there =
        database.ask(
            connection -> {
              try {
                return Sql.exists(connection, "SELECT count(*) FROM disclosure_request");
              } catch (SQLException e) {
                return false;
              }
            });
    if (!there) {
      database.ask(
          connection -> {
            SecurityTables.create(connection);
            return connection;
          });
    }
  }

  static RequestId next() {
    return new RequestId("r-" + REQUESTS.incrementAndGet());
  }

  StepUp proof(String by) {
    return StepUps.of(by, clock.instant());
  }

  static Terms terms() {
    return Terms.usual(Scope.of(H01, Resource.USER_INFORMATION), DataClass.L3, 10);
  }

  static Terms times(int uses) {
    Terms t = terms();
    return new Terms(t.scope(), t.ceiling(), t.unmasked(), uses, t.maxRecords(), t.validFor());
  }

  static Terms naming(DataClass ceiling, String... fields) {
    Terms t = terms();
    return new Terms(t.scope(), ceiling, Set.of(fields), 1, 10, t.validFor());
  }

  static DisclosureAsk ask(String requester, Terms terms) {
    return new DisclosureAsk(new StaffNumber(requester), "市供热办", Optional.empty(), "年度核查抽样", terms);
  }

  static DisclosureAsk askFor(String requester, String beneficiary) {
    return new DisclosureAsk(
        new StaffNumber(requester),
        "同事",
        Optional.of(new StaffNumber(beneficiary)),
        "核对欠费名单",
        terms());
  }

  /** A step in a transaction of its own. */
  interface Step<T> {
    Checked<T> on(Connection connection) throws SQLException;
  }

  <T> Checked<T> take(Step<T> step) {
    return store.write(step::on);
  }

  Checked<Requested> request(DisclosureAsk ask) {
    return take(c -> desk.request(c, next(), ask));
  }

  Checked<Granted> approve(GrantId id, String by) {
    return take(c -> desk.approve(c, next(), id, proof(by)));
  }

  Granted granted(String requester, Terms terms, String by) {
    return approve(request(ask(requester, terms)).orThrow().id(), by).orThrow();
  }

  Disclosure find(GrantId id) {
    return store.read(c -> desk.find(c, id)).orElseThrow();
  }

  /** Rows of names. */
  static final ExportSpec<String> SPEC =
      new ExportSpec<>(
          "用户名单",
          Scope.of(H01, Resource.USER_INFORMATION),
          "采暖季 2026",
          List.of(
              Column.open("number", "编号", DataClass.L2, name -> "No " + name.length()),
              Column.masked(
                  "name", "姓名", DataClass.L3, name -> name, name -> name.charAt(0) + "**")));

  static ExportSpec<String> unmasked() {
    return new ExportSpec<>(
        SPEC.title(),
        SPEC.scope(),
        SPEC.filter(),
        List.of(SPEC.columns().get(0), SPEC.columns().get(1).unmasked()));
  }

  Checked<Export> export(GrantId id, String by, ExportSpec<String> spec, String... names) {
    return take(
        c -> desk.export(c, next(), id, proof(by), spec, List.of(names), CsvFormat.plain()));
  }

  Checked<Export> export(GrantId id, String by) {
    return export(id, by, SPEC, "张三", "李四");
  }

  static List<DisclosureCode> codes(Checked<?> answer) {
    return answer.findings().stream().map(Finding::code).map(DisclosureCode.class::cast).toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
