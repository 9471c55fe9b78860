package io.hall.security.departure;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import io.hall.proof.Sealer;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Case;
import io.hall.security.departure.Departure.Certified;
import io.hall.security.departure.Departure.Executed;
import io.hall.security.departure.Departure.Pending;
import io.hall.security.departure.Departure.Requested;
import io.hall.security.departure.Departure.Withdrawn;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the account of somebody who leaves out of use, by a procedure (离职注销账号, 规程 8.3).
 *
 * <pre>{@code
 * Requested requested = departures.request(connection, id1, cashier, lastDay, head, "合同到期");
 * Approved approved = departures.approve(connection, id2, requested, leader);
 * Executed executed = departures.execute(connection, id3, approved, new Execution(admin, head, count));
 * Certified certified = departures.certify(connection, id4, executed, sealer);
 * }</pre>
 *
 * <p>The head of the hall, or a leader, requests it; another person, who is not the one that leaves
 * either, approves it; a system administrator, who is neither the approver nor the one that leaves,
 * executes it. Persons count, not accounts, and the database holds it too. The execution is one
 * transaction: with it the account, its authenticators, sessions, grants and keys end, the shift is
 * closed or handed to the head, and the unused numbers go back, or nothing of it happens.
 *
 * <p>Works in the caller's transaction, which must be rolled back when a method throws; it holds
 * the store alone, so that whatever an account does at the same time is either before or refused. A
 * request asked again gives the same answer again and writes nothing; with other content it is
 * refused with {@code STORE-003}. A step that comes too late is refused with {@code DEPARTURE-003}.
 * Refusals are {@link io.hall.check.CheckFailedException}s. Safe for use by several threads, each
 * with its own connection.
 */
public final class Departures {

  /** Within which time a suspension is to be approved. */
  public static final Duration APPROVAL_WITHIN = Duration.ofHours(24);

  private static final int LONGEST_REASON = 200;

  private final DepartureTables tables = new DepartureTables();
  private final DepartureJournal journal;
  private final DepartureReader reader;
  private final DepartureRules rules;
  private final AccountDirectory directory;
  private final AccountCloser closer;
  private final List<LeavingStep> steps;
  private final AuditTrail trail;

  /**
   * Makes the procedure on {@code store} with the present instant from {@code clock}.
   *
   * @param closer what closes the account itself, first of all
   * @param steps what else is taken from somebody who leaves, in this order
   */
  public Departures(
      Store store,
      Clock clock,
      AccountDirectory directory,
      AccountCloser closer,
      List<LeavingStep> steps,
      AuditTrail trail) {
    this.journal = new DepartureJournal(store, clock);
    this.reader = new DepartureReader(tables, journal);
    this.rules = new DepartureRules(directory);
    this.directory = directory;
    this.closer = closer;
    this.steps = List.copyOf(steps);
    this.trail = trail;
  }

  /**
   * Asks for an account to be closed.
   *
   * @param lastDay the last working day of its holder
   * @param by the head of the account's hall, or a leader
   * @param reason why, 1 to 200 characters; kept as personal text
   * @throws io.hall.check.CheckFailedException with {@code DEPARTURE-001} if there is no such
   *     account, {@code -002} if its departure is under way, {@code -004} if the role does not
   *     allow it, {@code -007} if there is no reason, {@code -008} if {@code by} cannot act
   */
  public Requested request(
      Connection connection,
      RequestId request,
      StaffNumber account,
      BusinessDate lastDay,
      StaffNumber by,
      String reason)
      throws SQLException {
    return begin(connection, request, account, lastDay, by, reason, false);
  }

  /**
   * Suspends an account at once, on the word of one person, and asks for it to be closed. It is to
   * be approved within a day, or there is an alarm ({@link #raiseAlarms}); it never comes into use
   * again by itself.
   *
   * @param by the head of the account's hall, a leader or a system administrator; another person
   *     than the one who leaves
   * @throws io.hall.check.CheckFailedException as {@link #request} does
   */
  public Requested suspendNow(
      Connection connection, RequestId request, StaffNumber account, StaffNumber by, String reason)
      throws SQLException {
    Locks.takeStore(connection);
    BusinessDate today = BusinessDate.of(journal.now());
    Optional<LogRecord> earlier = journal.earlier(connection, request, DepartureBytes.REQUESTED);
    BusinessDate lastDay = earlier.map(LogRecord::at).map(BusinessDate::of).orElse(today);
    return begin(connection, request, account, lastDay, by, reason, true);
  }

  private Requested begin(
      Connection connection,
      RequestId request,
      StaffNumber number,
      BusinessDate lastDay,
      StaffNumber by,
      String reason,
      boolean suspend)
      throws SQLException {
    Locks.takeStore(connection);
    DepartureCode.REASON.require(!reason.isBlank() && reason.length() <= LONGEST_REASON);
    Account subject =
        directory.find(connection, number).orElseThrow(DepartureCode.NO_ACCOUNT::refusal);
    Canonical body = DepartureBytes.request(subject, lastDay.toString(), suspend, by);
    Canonical personal = DepartureBytes.personal(reason);
    if (journal.isRepeated(connection, request, DepartureBytes.REQUESTED, body)) {
      journal.requirePersonal(connection, request, personal);
      return reader.requested(connection, request);
    }
    subject = rules.subject(connection, number);
    Account requester = rules.requester(connection, by, subject, suspend);
    DepartureCode.UNDER_WAY.require(tables.open(connection, subject.number()).isEmpty());
    Case about = about(request, subject, lastDay, suspend, Party.of(requester, journal.now()));
    journal.append(
        connection, DepartureBytes.REQUESTED, request, about.requested().at(), body, personal);
    tables.insert(connection, about);
    if (suspend) {
      closer.suspend(connection, request, subject, requester.number());
      rules.requireStopped(connection, subject.number(), Account.State.SUSPENDED);
    }
    audit(connection, suspend ? "departure.suspend" : "departure.request", about, requester);
    return new Requested(about);
  }

  private static Case about(
      RequestId id, Account subject, BusinessDate lastDay, boolean suspended, Party requested) {
    return new Case(
        id, subject.number(), subject.person(), subject.hall(), lastDay, suspended, requested);
  }

  /**
   * Allows it.
   *
   * @param by the head of a hall or a leader; another person than the one who asked and the one who
   *     leaves
   * @throws io.hall.check.CheckFailedException with {@code DEPARTURE-003} if it has gone on
   *     meanwhile, {@code -004}, {@code -005} or {@code -008} if {@code by} is not the one to do it
   */
  public Approved approve(
      Connection connection, RequestId request, Requested requested, StaffNumber by)
      throws SQLException {
    Locks.takeStore(connection);
    RequestId id = requested.about().id();
    Canonical body = DepartureBytes.step(id, by);
    if (journal.isRepeated(connection, request, DepartureBytes.APPROVED, body)) {
      return reader.approved(connection, id);
    }
    Case about = reader.require(connection, requested, Requested.class).about();
    Account approver = rules.approver(connection, by, about);
    Party party = Party.of(approver, journal.now());
    journal.append(connection, DepartureBytes.APPROVED, request, party.at(), body);
    tables.insertApproval(connection, about, party);
    audit(connection, "departure.approve", about, approver);
    return new Approved(about, party);
  }

  /**
   * Gives it up before it is executed. An account that was suspended stays so.
   *
   * @param by the head of a hall or a leader; another person than the one who leaves
   * @throws io.hall.check.CheckFailedException as {@link #approve} does
   */
  public Withdrawn withdraw(
      Connection connection, RequestId request, Pending pending, StaffNumber by)
      throws SQLException {
    Locks.takeStore(connection);
    RequestId id = pending.about().id();
    Canonical body = DepartureBytes.step(id, by);
    if (journal.isRepeated(connection, request, DepartureBytes.WITHDRAWN, body)) {
      return reader.withdrawn(connection, id);
    }
    Case about = reader.require(connection, pending, pending.getClass()).about();
    Account withdrawer = rules.withdrawer(connection, by, about);
    Party party = Party.of(withdrawer, journal.now());
    journal.append(connection, DepartureBytes.WITHDRAWN, request, party.at(), body);
    tables.insertWithdrawal(connection, about, party);
    audit(connection, "departure.withdraw", about, withdrawer);
    return new Withdrawn(about, party);
  }

  /**
   * Executes it: closes the account and takes everything from it that it has, in this transaction.
   *
   * @throws io.hall.check.CheckFailedException with {@code DEPARTURE-003} if it has gone on
   *     meanwhile, {@code -004}, {@code -005} or {@code -008} if somebody is not the one to do it,
   *     {@code -006} if the last day has not come and the account is not suspended, {@code -010} if
   *     a drawer was counted and not exactly one shift is open, {@code -009} if the account is not
   *     closed behind it
   */
  public Executed execute(
      Connection connection, RequestId request, Approved approved, Execution how)
      throws SQLException {
    Locks.takeStore(connection);
    RequestId id = approved.about().id();
    Canonical ask = DepartureBytes.ask(id, how);
    Optional<LogRecord> earlier = journal.earlier(connection, request, DepartureBytes.EXECUTED);
    if (earlier.isPresent()) {
      DepartureJournal.requireSame(DepartureBytes.ask(earlier.get().body()).equals(ask));
      return reader.executed(connection, id);
    }
    Approved standing = reader.require(connection, approved, Approved.class);
    Leaving leaving = leaving(connection, standing, how);
    List<Left> left = leave(connection, leaving);
    Canonical body = DepartureBytes.execution(ask, left);
    LogRecord record =
        journal.append(connection, DepartureBytes.EXECUTED, request, leaving.at(), body);
    tables.insertExecution(
        connection,
        standing,
        new DepartureTables.Execution(
            party(connection, leaving), leaving.receivedBy(), record.position()));
    trail.record(connection, event("departure.execute", standing.about(), leaving.executedBy()));
    return reader.executed(connection, id);
  }

  private Leaving leaving(Connection connection, Approved approved, Execution how)
      throws SQLException {
    Case about = approved.about();
    Instant now = journal.now();
    Account executor = rules.executor(connection, how.by(), approved);
    Account receiver = rules.receiver(connection, how.receivedBy(), about, executor);
    Account subject = rules.subject(connection, about.account());
    DepartureCode.STALE.require(subject.person().equals(about.person()));
    DepartureCode.TOO_EARLY.require(
        subject.state() == Account.State.SUSPENDED
            || !about.lastDay().isAfter(BusinessDate.of(now)));
    return new Leaving(
        about.id(),
        subject,
        approved.approved().account(),
        executor.number(),
        receiver.number(),
        how.count(),
        now);
  }

  private List<Left> leave(Connection connection, Leaving leaving) throws SQLException {
    List<Left> left = new ArrayList<>(closer.close(connection, leaving));
    rules.requireStopped(connection, leaving.account().number(), Account.State.CLOSED);
    for (LeavingStep step : steps) {
      left.addAll(step.leave(connection, leaving));
    }
    List<StaffNumber> others = closer.others(connection, leaving.account());
    if (!others.isEmpty()) {
      left.add(
          Left.each(
              Belonging.OPEN_ACCOUNTS, others.stream().map(StaffNumber::value).sorted().toList()));
    }
    return left;
  }

  private Party party(Connection connection, Leaving leaving) throws SQLException {
    Account executor = directory.find(connection, leaving.executedBy()).orElseThrow();
    return Party.of(executor, leaving.at());
  }

  /**
   * Seals the certificate of what was done, and keeps the seal.
   *
   * @throws io.hall.check.CheckFailedException with {@code DEPARTURE-003} if it is certified
   *     already, or whatever the sealer refuses with; the execution stands all the same
   */
  public Certified certify(
      Connection connection, RequestId request, Executed executed, Sealer sealer)
      throws SQLException {
    Locks.takeStore(connection);
    RequestId id = executed.about().id();
    Optional<LogRecord> earlier = journal.earlier(connection, request, DepartureBytes.CERTIFIED);
    if (earlier.isPresent()) {
      DepartureJournal.requireSame(earlier.get().body().read().text().equals(id.value()));
      return reader.certified(connection, id);
    }
    Executed standing = reader.require(connection, executed, Executed.class);
    byte[] json = DeactivationCertificate.of(standing).json().getBytes(StandardCharsets.UTF_8);
    Canonical body =
        DepartureBytes.certificate(
            id, ChainHash.SHA_256.of(json, new byte[0]), sealer.seal(json.clone()));
    LogRecord record =
        journal.append(connection, DepartureBytes.CERTIFIED, request, journal.now(), body);
    tables.insertCertificate(connection, id, record);
    trail.record(
        connection, event("departure.certify", standing.about(), standing.executed().account()));
    return reader.certified(connection, id);
  }

  /** Returns a departure as it stands. */
  public Optional<Departure> find(Connection connection, RequestId id) throws SQLException {
    return reader.find(connection, id);
  }

  /** Returns the departures that are under way, the oldest first. */
  public List<Departure> open(Connection connection) throws SQLException {
    List<Departure> open = new ArrayList<>();
    for (Case about : tables.open(connection)) {
      open.add(reader.find(connection, about.id()).orElseThrow());
    }
    return open;
  }

  /** Returns the last departures, under way and ended, the newest first; at most {@code most}. */
  public List<Departure> recent(Connection connection, int most) throws SQLException {
    List<Departure> recent = new ArrayList<>();
    for (Case about : tables.recent(connection, most)) {
      recent.add(reader.find(connection, about.id()).orElseThrow());
    }
    return recent;
  }

  /** Returns the last working day of an account's holder, once a departure names it. */
  public Optional<BusinessDate> lastDay(Connection connection, StaffNumber account)
      throws SQLException {
    return tables.last(connection, account).map(Case::lastDay);
  }

  /**
   * Raises the alarm for every suspension that nobody has approved for a day: once for each, on
   * record and in the audit log. To be called every few minutes.
   *
   * @return those for which it was raised now
   */
  public List<Requested> raiseAlarms(Connection connection) throws SQLException {
    Locks.takeStore(connection);
    Instant now = journal.now();
    List<Requested> raised = new ArrayList<>();
    for (Case about : tables.unapproved(connection, now.minus(APPROVAL_WITHIN))) {
      journal.append(
          connection,
          DepartureBytes.ALARM,
          Leaving.request(about.id(), "alarm"),
          now,
          DepartureBytes.alarm(about.id()));
      tables.insertAlarm(connection, about.id(), now);
      trail.record(
          connection,
          AuditEvent.refused(
              "departure.unapproved",
              about.requested().account(),
              "account/" + about.account(),
              DepartureCode.NOT_APPROVED.id()));
      raised.add(new Requested(about));
    }
    return raised;
  }

  private void audit(Connection connection, String action, Case about, Account by)
      throws SQLException {
    trail.record(connection, event(action, about, by.number()));
  }

  private static AuditEvent event(String action, Case about, StaffNumber by) {
    return AuditEvent.done(action, by, "account/" + about.account());
  }
}
