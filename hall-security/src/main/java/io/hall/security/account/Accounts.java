package io.hall.security.account;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.security.account.AccountChange.Kind;
import io.hall.security.account.AccountTables.Asked;
import io.hall.security.account.AccountTables.Step;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The store's own directory of accounts (工号目录): made, changed, suspended and closed by steps that
 * are on record and never undone.
 *
 * <pre>{@code
 * accounts.ask(connection, change, AccountChange.create(number, person, Role.CASHIER, hall), admin);
 * accounts.approve(connection, request, change, head); // another person; the account is invited
 * }</pre>
 *
 * <p>A staff number is one person's for ever. Nobody approves what he asked for, or what is asked
 * for himself, through whichever account; nobody has two roles that exclude each other. The tables
 * hold these rules themselves and refuse whoever passes this class by.
 *
 * <p>Works in the caller's transaction; run it in {@link AuditedWork} to have refusals on record. A
 * request asked again gives the same answer and writes nothing; with other content it is refused
 * with {@code STORE-003}. Safe for use by several threads, each with its own connection.
 */
public final class Accounts implements AccountDirectory {

  /** An unused account is warned about after this time. */
  public static final Duration DORMANT_WARNING = Duration.ofDays(30);

  /** An unused account is suspended after this time (PCI DSS 8.2.6). */
  public static final Duration DORMANT = Duration.ofDays(90);

  private final AccountJournal journal;
  private final AuditTrail audit;
  private final List<AccountListener> listeners;

  /** Makes the directory in {@code store}, with the present instant from {@code clock}. */
  public Accounts(Store store, Clock clock, AuditTrail audit, List<AccountListener> listeners) {
    this.journal = new AccountJournal(store, clock);
    this.audit = audit;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public Optional<Account> find(Connection connection, StaffNumber number) throws SQLException {
    return AccountTables.find(connection, number);
  }

  /** Returns every account that a person has or had. */
  public List<Account> of(Connection connection, PersonId person) throws SQLException {
    return AccountTables.of(connection, person);
  }

  /**
   * Asks for a change, as a system administrator; nothing changes before it is approved.
   *
   * @return the name of the change, to approve or refuse it by: the request's own
   * @throws CheckFailedException with {@code ACCOUNT-004} if {@code by} is no system administrator,
   *     {@code ACCOUNT-005} if it is for himself, {@code ACCOUNT-001} if a new number is taken,
   *     {@code ACCOUNT-006} if the person has a role that excludes this one, {@code ACCOUNT-007} if
   *     another change waits, {@code ACCOUNT-009} if the account's state does not allow it
   */
  public RequestId ask(
      Connection connection, RequestId request, AccountChange change, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Canonical body = AccountBytes.asked(change, by);
    if (journal.isRepeated(connection, request, AccountBytes.ASKED, body)) {
      return request;
    }
    Account admin = administrator(connection, by);
    requirePossible(connection, change, admin);
    if (AccountTables.isChanging(connection, change.number())) {
      throw AccountCode.CHANGE_OPEN.refused(change.number().value());
    }
    journal.append(connection, request, AccountBytes.ASKED, body);
    AccountTables.insertChange(connection, request, change, admin, journal.now());
    tell(connection, "account.ask", admin, change.number());
    return request;
  }

  private void requirePossible(Connection connection, AccountChange change, Account admin)
      throws SQLException {
    if (admin.person().equals(change.person())) {
      throw AccountCode.SAME_PERSON.refused(change.number().value());
    }
    if (change.hall().isEmpty()
        && (change.role() == Role.CASHIER || change.role() == Role.HALL_HEAD)) {
      throw AccountCode.HALL_MISSING.refused(change.number().value());
    }
    if (change.kind() == Kind.CREATE) {
      boolean reserved =
          AccountTables.key(change.number()).equals(AccountTables.key(AccountTables.NOBODY));
      if (reserved || find(connection, change.number()).isPresent()) {
        throw AccountCode.NUMBER_TAKEN.refused(change.number().value());
      }
    } else if (change.kind() != Kind.FACTOR) {
      requireStep(connection, known(connection, change.number()), change.kind().name());
    }
    requireCompatible(connection, change);
  }

  private static void requireCompatible(Connection connection, AccountChange change)
      throws SQLException {
    Optional<String> other =
        AccountTables.excluded(connection, change.person(), change.number(), change.role());
    if (other.isPresent()) {
      throw new CheckFailedException(
          Finding.of(AccountCode.ROLES_EXCLUDED)
              .in(change.number().value())
              .with("other", other.get())
              .with("role", change.role()));
    }
  }

  /**
   * Approves a change as another person, and makes it.
   *
   * @return the account as it stands now
   * @throws CheckFailedException with {@code ACCOUNT-008} if no such change waits, {@code
   *     ACCOUNT-005} if {@code by} is the person who asked or whom it is for, {@code ACCOUNT-004}
   *     if the role of {@code by} does not approve this change, and as {@link #ask}
   */
  public Account approve(Connection connection, RequestId request, RequestId change, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Canonical body = AccountBytes.answered(change, by);
    if (journal.isRepeated(connection, request, AccountBytes.APPROVED, body)) {
      return known(connection, AccountTables.changed(connection, change));
    }
    Asked asked = open(connection, change);
    Account approver = active(connection, by);
    if (approver.person().equals(asked.person())
        || approver.person().equals(asked.change().person())) {
      throw AccountCode.SAME_PERSON.refused(by.value());
    }
    if (!AccountTables.approves(connection, approver, asked.change())) {
      throw AccountCode.NOT_ALLOWED.refused(by.value());
    }
    requirePossible(connection, asked.change(), administrator(connection, asked.by()));
    journal.append(connection, request, AccountBytes.APPROVED, body);
    AccountTables.insertAnswer(connection, change, asked, true, approver, journal.now());
    make(connection, change, asked.change(), approver);
    tell(connection, "account.approve", approver, asked.change().number());
    return known(connection, asked.change().number());
  }

  private void make(
      Connection connection, RequestId request, AccountChange change, Account approver)
      throws SQLException {
    if (change.kind() == Kind.FACTOR) {
      FactorTables.takeOff(connection, change.number());
      hear(connection, change.number(), AccountListener.What.SECOND_FACTOR);
      return;
    }
    Account after =
        new Account(
            change.number(),
            change.person(),
            change.role(),
            change.hall(),
            after(connection, change));
    if (change.kind() == Kind.CREATE) {
      AccountTables.insertAccount(connection, after, journal.now());
    }
    Optional<RequestId> because = Optional.of(request);
    take(
        connection,
        new Step(change.kind().name(), after, because, approver, none(), journal.now()));
  }

  private Account.State after(Connection connection, AccountChange change) throws SQLException {
    return switch (change.kind()) {
      case CREATE -> Account.State.INVITED;
      case RESUME -> Account.State.ACTIVE;
      default -> known(connection, change.number()).state();
    };
  }

  /**
   * Answers a change with no; who asked may take it back so.
   *
   * @throws CheckFailedException with {@code ACCOUNT-008} if no such change waits, {@code
   *     ACCOUNT-004} if {@code by} neither asked for it nor could approve it
   */
  public void refuse(Connection connection, RequestId request, RequestId change, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Canonical body = AccountBytes.answered(change, by);
    if (journal.isRepeated(connection, request, AccountBytes.REFUSED, body)) {
      return;
    }
    Asked asked = open(connection, change);
    Account account = active(connection, by);
    if (!account.person().equals(asked.person())
        && !AccountTables.approves(connection, account, asked.change())) {
      throw AccountCode.NOT_ALLOWED.refused(by.value());
    }
    journal.append(connection, request, AccountBytes.REFUSED, body);
    AccountTables.insertAnswer(connection, change, asked, false, account, journal.now());
    tell(connection, "account.refuse", account, asked.change().number());
  }

  /**
   * Suspends an account at once (停用), as a system administrator, the manager of its hall or a
   * leader; one person is enough, and only an approved change resumes it.
   *
   * @throws CheckFailedException with {@code ACCOUNT-004} if the role of {@code by} does not allow
   *     it, {@code ACCOUNT-005} if it is his own, {@code ACCOUNT-009} if it is closed or suspended
   */
  public Account suspend(
      Connection connection, RequestId request, StaffNumber number, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Canonical body = AccountBytes.step(number, by);
    if (!journal.isRepeated(connection, request, AccountBytes.SUSPENDED, body)) {
      Account account = known(connection, number);
      Account who = active(connection, by);
      requireSuspends(connection, who, account);
      journal.append(connection, request, AccountBytes.SUSPENDED, body);
      stop(connection, account, who, "SUSPENDED");
    }
    return known(connection, number);
  }

  private static void requireSuspends(Connection connection, Account who, Account account)
      throws SQLException {
    if (who.person().equals(account.person())) {
      throw AccountCode.SAME_PERSON.refused(who.number().value());
    }
    AccountChange asked = AccountChange.resume(account);
    if (who.role() != Role.SYSTEM_ADMIN && !AccountTables.approves(connection, who, asked)) {
      throw AccountCode.NOT_ALLOWED.refused(who.number().value());
    }
    requireStep(connection, account, "SUSPENDED");
  }

  private void stop(Connection connection, Account account, Account who, String why)
      throws SQLException {
    Account after = with(account, Account.State.SUSPENDED);
    take(connection, new Step(why, after, none(), who, none(), journal.now()));
    tell(
        connection,
        "account." + (why.equals("DORMANT") ? "dormant" : "suspend"),
        who,
        account.number());
  }

  /**
   * Closes an account for ever (注销): the last step of a departure, taken by a system administrator
   * after another person approved it. Its number stays taken.
   *
   * @throws CheckFailedException with {@code ACCOUNT-004} if {@code by} is no system administrator,
   *     {@code ACCOUNT-005} if two of administrator, approver and holder are one person, {@code
   *     ACCOUNT-009} if it is closed
   */
  public Account close(
      Connection connection,
      RequestId request,
      StaffNumber number,
      StaffNumber by,
      StaffNumber approvedBy)
      throws SQLException {
    journal.lock(connection);
    Canonical body = AccountBytes.closed(number, by, approvedBy);
    if (!journal.isRepeated(connection, request, AccountBytes.CLOSED, body)) {
      Account account = known(connection, number);
      Account admin = administrator(connection, by);
      FourEyes.require(connection, this, approvedBy, by, number);
      requireStep(connection, account, "CLOSED");
      journal.append(connection, request, AccountBytes.CLOSED, body);
      Account after = with(account, Account.State.CLOSED);
      Optional<Account> approver = Optional.of(known(connection, approvedBy));
      take(connection, new Step("CLOSED", after, none(), admin, approver, journal.now()));
      FactorTables.erase(connection, account.number());
      tell(connection, "account.close", admin, account.number());
    }
    return known(connection, number);
  }

  /** Returns what the holder of an account can be known by, in words and without any secret. */
  public List<String> authenticators(Connection connection, StaffNumber number)
      throws SQLException {
    return FactorTables.words(connection, known(connection, number).number());
  }

  /** Returns the accounts that nobody has used for {@code unused} or longer. */
  public List<Account> dormant(Connection connection, Duration unused) throws SQLException {
    Instant before = journal.now().minus(unused);
    List<Account> dormant = new ArrayList<>();
    for (Account account : AccountTables.usable(connection)) {
      if (!AccountTables.lastUsed(connection, account.number()).isAfter(before)) {
        dormant.add(account);
      }
    }
    return dormant;
  }

  /**
   * Suspends what has not been used for {@link #DORMANT}; to be run once a day.
   *
   * @param by the system administrator in whose name the job runs; his own accounts are left
   * @return those that were suspended, as they are now
   */
  public List<Account> suspendDormant(Connection connection, RequestId request, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Account admin = administrator(connection, by);
    Optional<Canonical> earlier = journal.earlier(connection, request, AccountBytes.DORMANT);
    return earlier.isPresent()
        ? known(connection, AccountBytes.dormant(earlier.get(), by))
        : suspendDormant(connection, request, admin);
  }

  private List<Account> suspendDormant(Connection connection, RequestId request, Account admin)
      throws SQLException {
    List<Account> dormant =
        dormant(connection, DORMANT).stream()
            .filter(account -> !account.person().equals(admin.person()))
            .toList();
    if (!dormant.isEmpty()) {
      Canonical body = AccountBytes.dormant(dormant, admin.number());
      journal.append(connection, request, AccountBytes.DORMANT, body);
    }
    for (Account account : dormant) {
      stop(connection, account, admin, "DORMANT");
    }
    return known(connection, dormant.stream().map(Account::number).toList());
  }

  private List<Account> known(Connection connection, List<StaffNumber> numbers)
      throws SQLException {
    List<Account> known = new ArrayList<>();
    for (StaffNumber number : numbers) {
      known.add(known(connection, number));
    }
    return known;
  }

  /** The holder has set a password: from now on the account is in use. */
  void activate(Connection connection, RequestId request, Account account) throws SQLException {
    journal.lock(connection);
    requireStep(connection, account, "ACTIVATED");
    Canonical body = AccountBytes.step(account.number(), account.number());
    journal.append(connection, request, AccountBytes.ACTIVATED, body);
    Account after = with(account, Account.State.ACTIVE);
    take(connection, new Step("ACTIVATED", after, none(), account, none(), journal.now()));
  }

  /** The first two accounts, which nobody could approve. */
  void first(Connection connection, RequestId request, List<Account> first) throws SQLException {
    journal.append(connection, request, AccountBytes.FIRST, AccountBytes.first(first));
    for (Account account : first) {
      AccountTables.insertAccount(connection, account, journal.now());
      take(connection, new Step("FIRST", account, none(), account, none(), journal.now()));
      tell(connection, "account.first", account, account.number());
    }
  }

  AccountJournal journal() {
    return journal;
  }

  private void take(Connection connection, Step step) throws SQLException {
    AccountTables.insertStep(connection, step);
    hear(connection, step.after().number(), AccountListener.What.STANDING);
  }

  private void hear(Connection connection, StaffNumber number, AccountListener.What what)
      throws SQLException {
    for (AccountListener listener : listeners) {
      listener.changed(connection, number, what);
    }
  }

  private void tell(Connection connection, String action, Account by, StaffNumber number)
      throws SQLException {
    audit.record(connection, AuditEvent.done(action, by.number(), "account/" + number));
  }

  private Asked open(Connection connection, RequestId change) throws SQLException {
    return AccountTables.openChange(connection, change)
        .orElseThrow(() -> AccountCode.NO_OPEN_CHANGE.refused());
  }

  Account administrator(Connection connection, StaffNumber number) throws SQLException {
    Account account = active(connection, number);
    if (account.role() != Role.SYSTEM_ADMIN) {
      throw AccountCode.NOT_ALLOWED.refused(number.value());
    }
    return account;
  }

  private Account active(Connection connection, StaffNumber number) throws SQLException {
    Account account = known(connection, number);
    if (!account.isActive()) {
      throw AccountCode.NOT_ACTIVE.refused(number.value());
    }
    return account;
  }

  Account known(Connection connection, StaffNumber number) throws SQLException {
    return find(connection, number)
        .orElseThrow(() -> AccountCode.UNKNOWN_ACCOUNT.refused(number.value()));
  }

  private static void requireStep(Connection connection, Account account, String why)
      throws SQLException {
    if (!AccountTables.leadsOn(connection, account.state().name(), why)) {
      throw new CheckFailedException(
          Finding.of(AccountCode.NO_SUCH_STEP)
              .in(account.number().value())
              .with("state", account.state()));
    }
  }

  private static Account with(Account account, Account.State state) {
    return new Account(account.number(), account.person(), account.role(), account.hall(), state);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
