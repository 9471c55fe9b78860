package io.hall.security.session;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.StepUp;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.store.Locks;
import io.hall.store.Outcome;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of all accounts (会话登记, 规程 8.1, 8.2), kept in the store: they outlive the process,
 * and several nodes on one database share them.
 *
 * <pre>{@code
 * Opened opened = sessions.open(proof, terminal); // behind the password; text() goes into a cookie
 * Session session = sessions.require(token); // at the door of every page
 * }</pre>
 *
 * <p>Nothing of an account is remembered: each {@link #require} asks the directory for its state,
 * and for the count of changes of its credentials, so that a suspended account, a changed role and
 * a changed password end the session with its next use. What has ended stays ended, whatever
 * becomes of the clock. Refusals are {@link io.hall.check.CheckFailedException}s with {@code
 * SESSION-…} codes.
 *
 * <p>Methods without a connection work in a transaction of their own, so that what they find out is
 * kept even when they refuse. Safe for use by several threads.
 */
public final class SessionRegistry {

  private final SecureRandom random = new SecureRandom();
  private final Store store;
  private final Clock clock;
  private final SessionPolicy policy;
  private final HallHours hours;
  private final SessionBook book;
  private final SessionTable table;

  /**
   * Makes a registry on {@code store} with the present instant from {@code clock}.
   *
   * @param directory where the state of accounts is read, in every call
   * @param epochs counts the changes of an account's credentials
   */
  public SessionRegistry(
      Store store,
      Clock clock,
      SessionPolicy policy,
      HallHours hours,
      AccountDirectory directory,
      CredentialEpoch epochs,
      AuditTrail trail,
      List<SessionListener> listeners) {
    this.store = store;
    this.clock = clock;
    this.policy = policy;
    this.hours = hours;
    this.book = new SessionBook(clock, policy, directory, epochs, trail, listeners);
    this.table = book.table();
  }

  /**
   * Opens a session for whoever has just proved who they are. A session that the account has
   * already ends, or forbids this one, as the policy says.
   *
   * @throws io.hall.check.CheckFailedException with {@code SESSION-021} if the account cannot be
   *     used, {@code SESSION-022} if the proof is too old, {@code SESSION-006} if the hall has
   *     closed, {@code SESSION-020} if the account is signed in and a second sign-in is refused
   */
  public Opened open(StepUp proof, Terminal where) {
    return store.write(connection -> tryOpen(connection, proof, where)).orThrow();
  }

  private Outcome<Opened> tryOpen(Connection connection, StepUp proof, Terminal where)
      throws SQLException {
    Optional<Account> account = book.account(connection, proof.by()).filter(Account::isActive);
    Instant now = book.now();
    Limit limit = limit(where, now);
    if (account.isEmpty()) {
      return refused(connection, proof.by(), where, SessionCode.NO_ACCOUNT);
    }
    if (!isFresh(proof, now)) {
      return refused(connection, proof.by(), where, SessionCode.PROOF);
    }
    if (!now.isBefore(limit.at())) {
      return refused(connection, proof.by(), where, SessionCode.HALL_CLOSED);
    }
    return openFor(connection, account.get(), where, now, limit);
  }

  private Outcome<Opened> openFor(
      Connection connection, Account account, Terminal where, Instant now, Limit limit)
      throws SQLException {
    Optional<SessionRow> older = table.open(connection, account.number());
    Optional<Terminal> replaced = Optional.empty();
    if (older.isPresent()) {
      Ruling ruling = book.rule(connection, older.get());
      if (ruling.isOver()) {
        book.note(connection, ruling);
      } else if (policy.onExceeded() == OnExceeded.DENY_NEW) {
        return refused(connection, account.number(), where, SessionCode.SIGNED_IN_ELSEWHERE);
      } else {
        book.end(connection, older.get(), EndReason.REPLACED, account.number());
        replaced = Optional.of(older.get().terminal());
      }
    }
    SessionRow row = row(book.holder(connection, account), where, now, limit);
    SessionToken token = SessionToken.next(random);
    book.insert(connection, row, token);
    return new Outcome.Done<>(new Opened(row.live(account), token, replaced));
  }

  private SessionRow row(SessionRow.Holder holder, Terminal where, Instant now, Limit limit) {
    return new SessionRow(
        new SessionId(RequestId.next(clock).value()),
        holder,
        where,
        now,
        limit.at(),
        limit.reason(),
        now,
        false,
        Optional.empty(),
        false);
  }

  private Outcome<Opened> refused(
      Connection connection, StaffNumber who, Terminal where, SessionCode code)
      throws SQLException {
    book.audit(
        connection, AuditEvent.refused("session.open", who, "account/" + who, code.id()).at(where));
    return new Outcome.Refused<>(code.refusal());
  }

  /** When a session ends at the latest, and why then. */
  private record Limit(Instant at, EndReason reason) {}

  private Limit limit(Terminal where, Instant now) {
    Instant absolute = now.plus(policy.absolute());
    Optional<Instant> closing =
        hours
            .closing(where.hall(), BusinessDate.of(now))
            .map(at -> at.plus(policy.afterClosing()))
            .filter(absolute::isAfter);
    return closing.isPresent()
        ? new Limit(closing.get(), EndReason.HALL_CLOSED)
        : new Limit(absolute, EndReason.ABSOLUTE);
  }

  private boolean isFresh(StepUp proof, Instant now) {
    Duration age = Duration.between(proof.at(), now);
    return age.compareTo(policy.proofFor()) <= 0
        && age.compareTo(policy.clockBack().negated()) >= 0;
  }

  /**
   * Returns the live session of a token, and notes that it is used.
   *
   * @throws io.hall.check.CheckFailedException with {@code SESSION-001} if there is none, {@code
   *     SESSION-002} if it is locked, {@code SESSION-003} to {@code SESSION-013} if it is over, by
   *     its reason
   */
  public Session require(SessionToken token) {
    Ruling ruling = store.read(connection -> ruled(connection, token));
    if (book.isNew(ruling)) {
      ruling = store.write(connection -> noted(connection, token));
    }
    book.used(ruling);
    return ruling.orThrow();
  }

  /**
   * Returns the live session of a token as it stands in the caller's transaction, and writes
   * nothing: for what must still be allowed at the moment in which it is committed. Whoever takes
   * the right away holds the store alone ({@link Locks#takeStore}), and so comes before or after.
   *
   * @throws io.hall.check.CheckFailedException as {@link #require(SessionToken)} does
   */
  public Session require(Connection connection, SessionToken token) throws SQLException {
    Locks.take(connection);
    return ruled(connection, token).orThrow();
  }

  /**
   * Returns the live session of a token without using it: for a page that asks by itself, and must
   * not put the idle lock off. Nothing is written.
   *
   * @throws io.hall.check.CheckFailedException as {@link #require(SessionToken)} does
   */
  public Session look(SessionToken token) {
    return store.read(connection -> ruled(connection, token)).orThrow();
  }

  /**
   * Locks the screen: what is on it stays, and the password opens it again.
   *
   * @throws io.hall.check.CheckFailedException as {@link #require(SessionToken)} does for a session
   *     that is over
   */
  public void lock(SessionToken token) {
    onOpen(
        token,
        (connection, ruling) -> {
          if (ruling.standing() instanceof Standing.Live) {
            book.lock(connection, ruling.row());
          }
          return new Outcome.Done<>(ruling);
        });
  }

  /**
   * Opens a locked screen again for its holder. The session goes on with a new token, and its
   * absolute limit stays.
   *
   * @throws io.hall.check.CheckFailedException with {@code SESSION-022} if the proof is too old or
   *     somebody else's, or as {@link #require(SessionToken)} does for a session that is over
   */
  public Opened resume(SessionToken token, StepUp proof) {
    return onOpen(token, (connection, ruling) -> tryResume(connection, ruling, proof));
  }

  private Outcome<Opened> tryResume(Connection connection, Ruling ruling, StepUp proof)
      throws SQLException {
    SessionRow row = ruling.row();
    Optional<Account> account = book.account(connection, proof.by());
    boolean own = account.map(Account::number).filter(row.holder().account()::equals).isPresent();
    if (account.isEmpty() || !own || !isFresh(proof, book.now())) {
      book.audit(
          connection,
          AuditEvent.refused(
                  "session.resume", proof.by(), "session/" + row.id(), SessionCode.PROOF.id())
              .at(row.terminal()));
      return new Outcome.Refused<>(SessionCode.PROOF.refusal());
    }
    SessionToken next = SessionToken.next(random);
    book.resume(connection, ruling, next);
    return new Outcome.Done<>(new Opened(row.live(account.get()), next, Optional.empty()));
  }

  /** Signs out. What is over already stays as it is. */
  public void signOut(SessionToken token) {
    store.write(
        connection -> {
          Optional<SessionRow> row = table.find(connection, token.hash());
          if (row.isPresent()) {
            signOut(connection, book.rule(connection, row.get()));
          }
          return token;
        });
  }

  private void signOut(Connection connection, Ruling ruling) throws SQLException {
    if (ruling.isOver()) {
      book.note(connection, ruling);
    } else {
      SessionRow row = ruling.row();
      book.end(connection, row, EndReason.SIGNED_OUT, row.holder().account());
    }
  }

  /**
   * Ends one session in the caller's transaction; returns whether it was open until now.
   *
   * @param by the administrator
   */
  public boolean revoke(Connection connection, SessionId id, StaffNumber by) throws SQLException {
    Locks.takeStore(connection);
    Optional<SessionRow> row =
        table.find(connection, id).filter(found -> found.endReason().isEmpty());
    if (row.isPresent()) {
      book.end(connection, row.get(), EndReason.REVOKED, by);
    }
    return row.isPresent();
  }

  /**
   * Ends whatever session an account has, in the caller's transaction, and returns which.
   *
   * @param account its number as the directory has it
   * @param by who does it
   */
  public List<SessionId> revokeAll(
      Connection connection, StaffNumber account, EndReason reason, StaffNumber by)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<SessionRow> row = table.open(connection, account);
    if (row.isPresent()) {
      book.end(connection, row.get(), reason, by);
    }
    return row.map(SessionRow::id).stream().toList();
  }

  /** Returns the sessions that are live or locked, the oldest first. */
  public List<Session> open(Connection connection) throws SQLException {
    List<Session> open = new ArrayList<>();
    for (SessionRow row : table.open(connection)) {
      Standing standing = book.rule(connection, row).standing();
      if (standing instanceof Standing.Live live) {
        open.add(row.live(live.account()));
      } else if (standing instanceof Standing.Locked locked) {
        open.add(row.live(locked.account()));
      }
    }
    return open;
  }

  /** Does something with a session that is not over. */
  @FunctionalInterface
  private interface Step<T> {
    Outcome<T> of(Connection connection, Ruling ruling) throws SQLException;
  }

  private <T> T onOpen(SessionToken token, Step<T> step) {
    return store
        .<Outcome<T>>write(
            connection -> {
              Ruling ruling = noted(connection, token);
              return ruling.isOver()
                  ? new Outcome.Refused<>(ruling.refusal())
                  : step.of(connection, ruling);
            })
        .orThrow();
  }

  /** Judges again behind what was written: who listens may have locked the session, or ended it. */
  private Ruling noted(Connection connection, SessionToken token) throws SQLException {
    Ruling ruling = ruled(connection, token);
    book.note(connection, ruling);
    return ruling.isOver() ? ruling : ruled(connection, token);
  }

  private Ruling ruled(Connection connection, SessionToken token) throws SQLException {
    SessionRow row = table.find(connection, token.hash()).orElseThrow(SessionCode.UNKNOWN::refusal);
    return book.rule(connection, row);
  }
}
