package io.hall.security.departure;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what in a departure: by role, and by person. */
final class DepartureRules {

  /** The head of the account's hall, or the leader for those of the company as a whole. */
  private static final Set<Role> REQUEST = EnumSet.of(Role.HALL_HEAD, Role.LEADER);

  private static final Set<Role> SUSPEND =
      EnumSet.of(Role.HALL_HEAD, Role.LEADER, Role.SYSTEM_ADMIN);
  private static final Set<Role> APPROVE = EnumSet.of(Role.HALL_HEAD, Role.LEADER);
  private static final Set<Role> EXECUTE = EnumSet.of(Role.SYSTEM_ADMIN);
  private static final Set<Role> RECEIVE = EnumSet.of(Role.HALL_HEAD);

  private final AccountDirectory directory;

  DepartureRules(AccountDirectory directory) {
    this.directory = directory;
  }

  /** Returns the account that is to leave. */
  Account subject(Connection connection, StaffNumber number) throws SQLException {
    return directory
        .find(connection, number)
        .filter(account -> account.state() != Account.State.CLOSED)
        .orElseThrow(DepartureCode.NO_ACCOUNT::refusal);
  }

  Account requester(Connection connection, StaffNumber by, Account subject, boolean suspend)
      throws SQLException {
    Account account = actor(connection, by, suspend ? SUSPEND : REQUEST);
    boolean ofAnotherHall =
        account.role() == Role.HALL_HEAD && !account.hall().equals(subject.hall());
    DepartureCode.ROLE.require(!ofAnotherHall);
    if (suspend) {
      requireOther(account, subject.person());
    }
    return account;
  }

  Account approver(Connection connection, StaffNumber by, Departure.Case about)
      throws SQLException {
    Account account = actor(connection, by, APPROVE);
    requireOther(account, about.person());
    requireOther(account, about.requested().person());
    return account;
  }

  Account withdrawer(Connection connection, StaffNumber by, Departure.Case about)
      throws SQLException {
    Account account = actor(connection, by, APPROVE);
    requireOther(account, about.person());
    return account;
  }

  Account executor(Connection connection, StaffNumber by, Departure.Approved approved)
      throws SQLException {
    Account account = actor(connection, by, EXECUTE);
    requireOther(account, approved.about().person());
    requireOther(account, approved.approved().person());
    return account;
  }

  Account receiver(Connection connection, StaffNumber by, Departure.Case about, Account executor)
      throws SQLException {
    Account account = actor(connection, by, RECEIVE);
    requireOther(account, about.person());
    requireOther(account, executor.person());
    return account;
  }

  /** The account of a head of a hall. */
  Account head(Connection connection, StaffNumber by, HallCode hall) throws SQLException {
    Account account = actor(connection, by, RECEIVE);
    DepartureCode.ROLE.require(account.hall().filter(hall::equals).isPresent());
    return account;
  }

  /** Refuses to go on as long as the account can be used. */
  void requireStopped(Connection connection, StaffNumber number, Account.State state)
      throws SQLException {
    DepartureCode.NOT_CLOSED.require(
        directory.find(connection, number).filter(a -> a.state() == state).isPresent());
  }

  private Account actor(Connection connection, StaffNumber by, Set<Role> roles)
      throws SQLException {
    Account account =
        directory
            .find(connection, by)
            .filter(Account::isActive)
            .orElseThrow(DepartureCode.ACTOR::refusal);
    DepartureCode.ROLE.require(roles.contains(account.role()));
    return account;
  }

  private static void requireOther(Account one, PersonId other) {
    DepartureCode.SAME_PERSON.require(!one.person().equals(other));
  }
}
