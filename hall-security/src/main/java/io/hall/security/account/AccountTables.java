package io.hall.security.account;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and fills the tables of the directory. */
final class AccountTables {

  private static final String STANDING =
      "SELECT s.number, s.person, s.role, s.hall, s.state FROM account_standing s";

  /** Stands where no account does; nobody gets this number. */
  static final StaffNumber NOBODY = new StaffNumber("unknown");

  private AccountTables() {}

  /** One step of an account's life. */
  record Step(
      String why,
      Account after,
      Optional<RequestId> change,
      Account by,
      Optional<Account> approvedBy,
      Instant at) {}

  /** Staff numbers differ by more than the case of their letters. */
  static String key(StaffNumber number) {
    return number.value().toLowerCase(Locale.ROOT);
  }

  static Optional<Account> find(Connection connection, StaffNumber number) throws SQLException {
    return Sql.first(
        connection,
        STANDING + " JOIN account a ON a.number = s.number WHERE a.number_key = ?",
        AccountTables::account,
        key(number));
  }

  static List<Account> of(Connection connection, PersonId person) throws SQLException {
    return Sql.list(
        connection,
        STANDING + " WHERE s.person = ? ORDER BY s.number",
        AccountTables::account,
        person.value());
  }

  static List<Account> usable(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        STANDING + " WHERE s.state IN ('INVITED', 'ACTIVE') ORDER BY s.number",
        AccountTables::account);
  }

  static Account account(ResultSet row) throws SQLException {
    String hall = row.getString(4);
    return new Account(
        new StaffNumber(row.getString(1)),
        new PersonId(row.getString(2)),
        Role.valueOf(row.getString(3)),
        hall.isEmpty() ? Optional.empty() : Optional.of(new HallCode(hall)),
        Account.State.valueOf(row.getString(5)));
  }

  /** Returns the role that the person has and that excludes {@code role}, if there is one. */
  static Optional<String> excluded(
      Connection connection, PersonId person, StaffNumber number, Role role) throws SQLException {
    return Sql.first(
        connection,
        "SELECT o.role FROM account_standing o JOIN role_exclusion x ON x.role = o.role"
            + " AND x.other = ? WHERE o.person = ? AND o.number <> ? AND o.state <> 'CLOSED'",
        row -> row.getString(1),
        role.name(),
        person.value(),
        number.value());
  }

  static boolean approves(Connection connection, Account approver, AccountChange change)
      throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM account_approver WHERE approver = ? AND role = ?"
            + " AND (hall = 'ANY' OR ? = ?)",
        approver.role().name(),
        change.role().name(),
        hall(approver),
        change.hallText());
  }

  static boolean leadsOn(Connection connection, String before, String why) throws SQLException {
    return Sql.exists(
        connection, "SELECT 1 FROM account_transition WHERE before = ? AND why = ?", before, why);
  }

  static void insertAccount(Connection connection, Account account, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO account(number, number_key, person, created_at) VALUES (?, ?, ?, ?)",
        account.number().value(),
        key(account.number()),
        account.person().value(),
        at.toEpochMilli());
  }

  static void insertStep(Connection connection, Step step) throws SQLException {
    Account after = step.after();
    Sql.insert(
        connection,
        "INSERT INTO account_step(number, step, person, why, state, role, hall, change, taken_by,"
            + " taken_person, approved_by, approved_person, taken_at)"
            + " VALUES (?, 1 + (SELECT coalesce(max(step), 0) FROM account_step WHERE number = ?),"
            + " ?, ?, ?, ?, ?, NULLIF(?, ''), ?, ?, NULLIF(?, ''), NULLIF(?, ''), ?)",
        after.number().value(),
        after.number().value(),
        after.person().value(),
        step.why(),
        after.state().name(),
        after.role().name(),
        hall(after),
        step.change().map(RequestId::value).orElse(""),
        step.by().number().value(),
        step.by().person().value(),
        step.approvedBy().map(a -> a.number().value()).orElse(""),
        step.approvedBy().map(a -> a.person().value()).orElse(""),
        step.at().toEpochMilli());
  }

  static String hall(Account account) {
    return account.hall().map(HallCode::value).orElse("");
  }

  // --- changes

  /** A change and who asked for it. */
  record Asked(AccountChange change, StaffNumber by, PersonId person) {}

  static void insertChange(
      Connection connection, RequestId request, AccountChange change, Account by, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO account_change(change, kind, number, person, role, hall, asked_by,"
            + " asked_person, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        request.value(),
        change.kind().name(),
        change.number().value(),
        change.person().value(),
        change.role().name(),
        change.hallText(),
        by.number().value(),
        by.person().value(),
        at.toEpochMilli());
  }

  static Optional<Asked> openChange(Connection connection, RequestId change) throws SQLException {
    return Sql.first(
        connection,
        "SELECT kind, number, person, role, hall, asked_by, asked_person FROM account_change c"
            + " WHERE change = ? AND NOT EXISTS"
            + " (SELECT 1 FROM account_answer a WHERE a.change = c.change)",
        AccountTables::asked,
        change.value());
  }

  /** The account that a change is about. */
  static StaffNumber changed(Connection connection, RequestId change) throws SQLException {
    return Sql.first(
            connection,
            "SELECT number FROM account_change WHERE change = ?",
            row -> new StaffNumber(row.getString(1)),
            change.value())
        .orElseThrow(AccountCode.NO_OPEN_CHANGE::refused);
  }

  static Asked asked(ResultSet row) throws SQLException {
    String hall = row.getString(5);
    return new Asked(
        new AccountChange(
            AccountChange.Kind.valueOf(row.getString(1)),
            new StaffNumber(row.getString(2)),
            new PersonId(row.getString(3)),
            Role.valueOf(row.getString(4)),
            hall.isEmpty() ? Optional.empty() : Optional.of(new HallCode(hall))),
        new StaffNumber(row.getString(6)),
        new PersonId(row.getString(7)));
  }

  static boolean isChanging(Connection connection, StaffNumber number) throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM account_change c WHERE lower(c.number) = ? AND NOT EXISTS"
            + " (SELECT 1 FROM account_answer a WHERE a.change = c.change)",
        key(number));
  }

  static void insertAnswer(
      Connection connection,
      RequestId change,
      Asked asked,
      boolean approved,
      Account by,
      Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO account_answer(change, approved, number, person, asked_person, answered_by,"
            + " answered_person, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        change.value(),
        approved ? 1 : 0,
        asked.change().number().value(),
        asked.change().person().value(),
        asked.person().value(),
        by.number().value(),
        by.person().value(),
        at.toEpochMilli());
  }

  // --- dormant accounts

  /** When something was last done with an account: it was signed in to, or made ready for use. */
  static Instant lastUsed(Connection connection, StaffNumber number) throws SQLException {
    return Sql.first(
            connection,
            "SELECT max(at) FROM (SELECT at FROM account_sign_in WHERE number = ? UNION ALL"
                + " SELECT taken_at FROM account_step WHERE number = ?"
                + " AND why IN ('FIRST', 'CREATE', 'ACTIVATED', 'RESUME')) AS used",
            row -> Instant.ofEpochMilli(row.getLong(1)),
            number.value(),
            number.value())
        .orElseThrow();
  }
}
