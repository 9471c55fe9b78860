package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AccountListener.What;
import io.hall.security.account.AuthenticationResult.ChangeRequired;
import io.hall.security.account.AuthenticationResult.Failed;
import io.hall.security.account.AuthenticationResult.LastSignIn;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.account.PasswordHasher.Verification;
import io.hall.security.audit.AuditEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who signs in, by password and second factor (登录验证).
 *
 * <pre>{@code
 * AuthenticationResult result = authenticator.authenticate(credentials);
 * if (result instanceof SecondFactorRequired required) {
 *   result = authenticator.confirm(required, code);
 * }
 * if (result instanceof Success success) { ... } // open a session, show success.lastSignIn()
 * }</pre>
 *
 * <p>An account that does not exist, is not in use or has another password is answered alike and
 * after the same work. An attempt is counted before it is tried; strangers cannot use up the
 * attempts of the holder's own devices. What was tried is on record, whatever came of it.
 *
 * <p>Works in transactions of its own, for a password takes too long to be hashed inside of one: do
 * not call it within another. Arrays with secrets are wiped. Safe for use by several threads.
 */
public final class Authenticator implements Authentication {

  private static final StaffNumber UNKNOWN = AccountTables.NOBODY;
  private static final String SIGN_IN = "account.sign-in";
  private static final String STEP_UP = "account.step-up";

  private final AuthenticatorSettings with;
  private final Throttle throttle;
  private final SecondFactors factors;
  private final PasswordBook book;
  private final PasswordHash nobodys;

  /** Makes an authenticator; hashes one password to compare those of nobody with. */
  public Authenticator(AuthenticatorSettings settings) {
    this.with = settings;
    this.throttle = new Throttle(settings.profile());
    this.factors = new SecondFactors(settings.vault(), settings.hasher());
    this.book =
        new PasswordBook(
            settings.store(), settings.profile(), settings.hasher(), settings.breached());
    this.nobodys = settings.hasher().hash(OneTimeCode.random().reveal());
  }

  private Instant now() {
    return with.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  // --- the password

  @Override
  public AuthenticationResult authenticate(Credentials credentials) {
    char[] password = credentials.password();
    try {
      Attempt attempt = Attempt.of(credentials);
      Optional<PasswordTables.Kept> kept = Optional.empty();
      Admission admission = with.store().write(c -> admit(c, attempt));
      if (admission.refusal().isPresent()) {
        return admission.refusal().get();
      }
      kept = admission.kept();
      Verification answer = compare(attempt, admission.bucket(), password, kept);
      Optional<PasswordHash> better =
          answer == Verification.OK_NEEDS_REHASH
              ? Optional.of(with.hasher().hash(password))
              : Optional.empty();
      Tried tried = new Tried(attempt, admission, answer != Verification.MISMATCH, better);
      return with.store().write(c -> settle(c, tried));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** What is tried, by whom, with which device. */
  private record Attempt(
      Optional<StaffNumber> number, Terminal terminal, Optional<DeviceToken> device) {

    static Attempt of(Credentials credentials) {
      return new Attempt(
          Logins.read(credentials.login()), credentials.terminal(), credentials.device());
    }

    /** A number to ask the tables for that nobody has, where none was typed. */
    StaffNumber asked() {
      return number.orElse(UNKNOWN);
    }

    String key() {
      return AccountTables.key(asked());
    }
  }

  /** Whether it may be tried, and against what. */
  private record Admission(
      Optional<AuthenticationResult> refusal,
      String bucket,
      boolean known,
      Optional<PasswordTables.Kept> kept) {}

  private record Tried(
      Attempt attempt, Admission admission, boolean right, Optional<PasswordHash> better) {}

  private Admission admit(Connection connection, Attempt attempt) throws SQLException {
    Instant now = now();
    boolean known =
        attempt.device().isPresent()
            && SignInTables.knows(connection, attempt.asked(), attempt.device().get(), now);
    String bucket = known ? attempt.device().get().hash() : Throttle.STRANGERS;
    Optional<AuthenticationResult.Throttled> refusal =
        known ? Optional.empty() : throttle.paused(connection, attempt.terminal(), now);
    if (refusal.isEmpty()) {
      refusal = throttle.admit(connection, attempt.key(), bucket, now);
    }
    Optional<Account> account = with.directory().find(connection, attempt.asked());
    if (refusal.isPresent()) {
      record(connection, SIGN_IN, account, attempt.terminal(), AccountCode.THROTTLED);
    }
    StaffNumber number = account.map(Account::number).orElse(attempt.asked());
    return new Admission(
        refusal.map(r -> r), bucket, known, PasswordTables.current(connection, number));
  }

  private Verification compare(
      Attempt attempt, String bucket, char[] password, Optional<PasswordTables.Kept> kept) {
    boolean tooLong = password.length > 2 * with.profile().most();
    try {
      PasswordHash record = kept.map(PasswordTables.Kept::record).orElse(nobodys);
      Verification answer = with.hasher().verify(tooLong ? new char[1] : password, record);
      return kept.isEmpty() || tooLong ? Verification.MISMATCH : answer;
    } catch (io.hall.check.CheckFailedException e) {
      if (e.findings().get(0).code() == AccountCode.NOT_A_TEXT) {
        return Verification.MISMATCH;
      }
      with.store()
          .write(
              c -> {
                throttle.giveBack(c, attempt.key(), bucket);
                return attempt;
              });
      throw e;
    }
  }

  private AuthenticationResult settle(Connection connection, Tried tried) throws SQLException {
    Attempt attempt = tried.attempt();
    Optional<Account> account = with.directory().find(connection, attempt.asked());
    StaffNumber number = account.map(Account::number).orElse(attempt.asked());
    Optional<PasswordTables.Kept> kept = PasswordTables.current(connection, number);
    boolean same = kept.equals(tried.admission().kept());
    if (!tried.right() || !same || account.isEmpty() || !isUsable(connection, account.get())) {
      return failed(connection, SIGN_IN, account, attempt.terminal(), tried.admission().known());
    }
    if (tried.better().isPresent()) {
      PasswordTables.replace(connection, number, kept.orElseThrow(), tried.better().get());
    }
    Pending pending =
        new Pending(
            account.get(),
            attempt.terminal(),
            tried.admission().known() ? attempt.device() : Optional.empty(),
            kept.orElseThrow().version(),
            now());
    boolean enrolled = SecondFactors.isEnrolled(connection, number);
    if (enrolled || with.profile().needsFactor(account.get().role())) {
      throttle.giveBack(connection, attempt.key(), tried.admission().bucket());
      return new SecondFactorRequired(pending, enrolled);
    }
    return finish(connection, pending);
  }

  private boolean isUsable(Connection connection, Account account) throws SQLException {
    return account.isActive()
        && !SignInTables.last(connection, account.number())
            .filter(last -> !last.at().plus(Accounts.DORMANT).isAfter(now()))
            .isPresent();
  }

  private AuthenticationResult failed(
      Connection connection,
      String action,
      Optional<Account> account,
      Terminal terminal,
      boolean knownDevice)
      throws SQLException {
    if (!knownDevice) {
      throttle.failedAt(connection, terminal, now());
    }
    SignInTables.failed(connection, account.map(Account::number).orElse(UNKNOWN));
    record(connection, action, account, terminal, AccountCode.SIGN_IN_FAILED);
    return new Failed();
  }

  private void record(
      Connection connection,
      String action,
      Optional<Account> account,
      Terminal terminal,
      AccountCode rule)
      throws SQLException {
    StaffNumber who = account.map(Account::number).orElse(UNKNOWN);
    with.audit()
        .record(
            connection, AuditEvent.refused(action, who, "account/" + who, rule.id()).at(terminal));
  }

  /** Everything was right: the password may still have to be changed. */
  private AuthenticationResult finish(Connection connection, Pending pending) throws SQLException {
    StaffNumber number = pending.account().number();
    throttle.clear(connection, AccountTables.key(number), pending.bucket());
    PasswordTables.Kept kept = PasswordTables.current(connection, number).orElseThrow();
    Optional<Instant> end = ageEnd(kept);
    if (kept.mustChange() || end.filter(e -> !e.isAfter(now())).isPresent()) {
      return new ChangeRequired(pending);
    }
    return succeed(connection, pending, end);
  }

  private Optional<Instant> ageEnd(PasswordTables.Kept kept) {
    Duration most = with.profile().mostAge();
    return most.isZero() ? Optional.empty() : Optional.of(kept.setAt().plus(most));
  }

  private Success succeed(Connection connection, Pending pending, Optional<Instant> end)
      throws SQLException {
    Instant now = now();
    StaffNumber number = pending.account().number();
    Optional<LastSignIn> last = SignInTables.last(connection, number);
    DeviceToken device = pending.known().orElseGet(DeviceToken::random);
    SignInTables.keep(connection, number, device, now);
    SignInTables.signedIn(connection, number, pending.terminal(), now);
    with.audit()
        .record(
            connection,
            AuditEvent.done(SIGN_IN, number, "account/" + number).at(pending.terminal()));
    return new Success(
        pending.account(),
        pending.terminal(),
        now,
        last,
        pending.known().isPresent() ? Optional.empty() : Optional.of(device),
        end.filter(e -> !e.minus(with.profile().ageWarning()).isAfter(now)));
  }

  // --- the second factor

  /**
   * Begins a second factor for somebody whose password was right and who has none; {@link #confirm}
   * with its first code ends it.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-041} if the account has one,
   *     {@code ACCOUNT-040} if more than 5 minutes have passed
   */
  public Enrolment enrol(SecondFactorRequired required) {
    Pending pending = required.pending();
    pending.requireFresh(now());
    byte[] secret =
        with.store()
            .write(
                c -> {
                  requireUnchanged(c, pending);
                  return factors.begin(c, pending.account().number(), with.totp(), now());
                });
    try {
      return new Enrolment(secret, with.issuer(), pending.account(), with.totp());
    } finally {
      Totp.wipe(secret);
    }
  }

  /**
   * Ends a sign-in with a code of the second factor, or with a recovery code.
   *
   * @param code what was typed; it is wiped
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-040} if more than 5 minutes have
   *     passed since the password
   */
  public AuthenticationResult confirm(SecondFactorRequired required, char[] code) {
    Pending pending = required.pending();
    try {
      pending.requireFresh(now());
      Optional<AuthenticationResult.Throttled> refusal =
          with.store().write(c -> admitCode(c, pending));
      if (refusal.isPresent()) {
        return refusal.get();
      }
      return Totp.isForm(code)
          ? with.store().write(c -> settle(c, pending, takes(c, pending.account(), code)))
          : confirmRecovery(pending, code);
    } finally {
      Arrays.fill(code, '\0');
    }
  }

  private Optional<AuthenticationResult.Throttled> admitCode(Connection connection, Pending pending)
      throws SQLException {
    String key = AccountTables.key(pending.account().number());
    Optional<AuthenticationResult.Throttled> refusal =
        throttle.admit(connection, key, pending.bucket(), now());
    if (refusal.isPresent()) {
      Optional<Account> account = Optional.of(pending.account());
      record(connection, SIGN_IN, account, pending.terminal(), AccountCode.THROTTLED);
    }
    return refusal;
  }

  private boolean takes(Connection connection, Account account, char[] code) throws SQLException {
    boolean first = !SecondFactors.isEnrolled(connection, account.number());
    boolean taken = factors.takes(connection, account.number(), code, now());
    if (taken && first) {
      changed(connection, account.number(), "account.factor", What.SECOND_FACTOR);
    }
    return taken;
  }

  private AuthenticationResult confirmRecovery(Pending pending, char[] code) {
    StaffNumber number = pending.account().number();
    int slot = SecondFactors.slot(code);
    Optional<PasswordHash> record =
        with.store().read(c -> SecondFactors.recoveryRecord(c, number, slot));
    boolean fits = record.isPresent() && factors.fits(code, record.get());
    return with.store()
        .write(
            c ->
                settle(
                    c,
                    pending,
                    fits && SecondFactors.uses(c, number, slot, record.orElseThrow(), now())));
  }

  private AuthenticationResult settle(Connection connection, Pending pending, boolean right)
      throws SQLException {
    if (right && isUnchanged(connection, pending)) {
      return finish(connection, pending);
    }
    return failed(
        connection,
        SIGN_IN,
        Optional.of(pending.account()),
        pending.terminal(),
        pending.known().isPresent());
  }

  /** Between the factors the account may have been closed, or its password reset. */
  private boolean isUnchanged(Connection connection, Pending pending) throws SQLException {
    StaffNumber number = pending.account().number();
    return with.directory().find(connection, number).equals(Optional.of(pending.account()))
        && PasswordTables.current(connection, number)
            .filter(kept -> kept.version() == pending.passwordVersion())
            .isPresent();
  }

  private void requireUnchanged(Connection connection, Pending pending) throws SQLException {
    if (!isUnchanged(connection, pending)) {
      throw AccountCode.PROOF_EXPIRED.refused();
    }
  }

  /**
   * Makes eight new recovery codes, to be written down and used once each; those before are good no
   * more. The caller wipes them.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-040} if the proof is too old,
   *     {@code ACCOUNT-042} if the account has no second factor
   */
  public List<char[]> newRecoveryCodes(StepUp proof) {
    proof.requireFresh(now());
    List<SecondFactors.Recovery> codes = factors.recoveryCodes();
    with.store()
        .write(
            c -> {
              if (!SecondFactors.isEnrolled(c, proof.by())) {
                throw AccountCode.NO_FACTOR.refused(proof.by().value());
              }
              SecondFactors.put(c, proof.by(), codes);
              changed(c, proof.by(), "account.recovery-codes", What.SECOND_FACTOR);
              return codes;
            });
    return codes.stream().map(SecondFactors.Recovery::code).toList();
  }

  // --- changes

  /**
   * Ends a sign-in that asked for a new password.
   *
   * @param password the new one; it is wiped
   * @param known words that others know of the holder, see {@link PasswordContext}
   * @throws io.hall.check.CheckFailedException with everything that is wrong with the new password,
   *     or {@code ACCOUNT-040} if more than 5 minutes have passed
   */
  public Success change(ChangeRequired required, char[] password, Collection<String> known) {
    Pending pending = required.pending();
    try {
      pending.requireFresh(now());
      PasswordHash record = checked(pending.account(), password, known);
      return with.store()
          .write(
              c -> {
                requireUnchanged(c, pending);
                put(c, pending.account().number(), record);
                return succeed(c, pending, Optional.empty());
              });
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /**
   * Changes the password of somebody who has just proved again who he is; the present sessions end.
   *
   * @param password the new one; it is wiped
   * @throws io.hall.check.CheckFailedException as {@link #change}
   */
  public void changePassword(StepUp proof, char[] password, Collection<String> known) {
    try {
      proof.requireFresh(now());
      Account account =
          with.store().read(c -> with.directory().find(c, proof.by())).orElseThrow();
      PasswordHash record = checked(account, password, known);
      with.store()
          .write(
              c -> {
                put(c, account.number(), record);
                return record;
              });
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private PasswordHash checked(Account account, char[] password, Collection<String> known) {
    return book.checked(account.number(), password, PasswordContext.of(account, known));
  }

  private void put(Connection connection, StaffNumber number, PasswordHash record)
      throws SQLException {
    book.put(connection, number, record, now());
    changed(connection, number, "account.password", What.PASSWORD);
  }

  private void changed(Connection connection, StaffNumber number, String action, What what)
      throws SQLException {
    for (AccountListener listener : with.listeners()) {
      listener.changed(connection, number, what);
    }
    with.audit().record(connection, AuditEvent.done(action, number, "account/" + number));
  }

  // --- again, for one step

  /**
   * Has somebody who is signed in prove it again with the password; empty if it is wrong, or if too
   * much has failed.
   *
   * @param password it is wiped
   */
  public Optional<StepUp> stepUp(Terminal terminal, StaffNumber by, char[] password) {
    try {
      if (!with.store().write(c -> admitStepUp(c, terminal, by))) {
        return Optional.empty();
      }
      Optional<PasswordTables.Kept> kept = with.store().read(c -> PasswordTables.current(c, by));
      boolean right =
          kept.isPresent()
              && with.hasher().verify(password, kept.get().record()) != Verification.MISMATCH;
      return with.store().write(c -> settleStepUp(c, terminal, by, right));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Has somebody who is signed in prove it again with a code of the second factor. */
  public Optional<StepUp> stepUpWithCode(Terminal terminal, StaffNumber by, char[] code) {
    try {
      return with.store()
          .write(
              c -> {
                return admitStepUp(c, terminal, by)
                    ? settleStepUp(c, terminal, by, factors.takes(c, by, code, now()))
                    : Optional.<StepUp>empty();
              });
    } finally {
      Arrays.fill(code, '\0');
    }
  }

  private boolean admitStepUp(Connection connection, Terminal terminal, StaffNumber by)
      throws SQLException {
    String key = AccountTables.key(by);
    boolean refused = throttle.admit(connection, key, Throttle.STEP_UP, now()).isPresent();
    if (refused) {
      Optional<Account> account = with.directory().find(connection, by);
      record(connection, STEP_UP, account, terminal, AccountCode.THROTTLED);
    }
    return !refused;
  }

  private Optional<StepUp> settleStepUp(
      Connection connection, Terminal terminal, StaffNumber by, boolean right)
      throws SQLException {
    Optional<Account> account = with.directory().find(connection, by);
    if (!right || account.filter(Account::isActive).isEmpty()) {
      SignInTables.failed(connection, by);
      record(connection, STEP_UP, account, terminal, AccountCode.SIGN_IN_FAILED);
      return Optional.empty();
    }
    throttle.clear(connection, AccountTables.key(by), Throttle.STEP_UP);
    with.audit().record(connection, AuditEvent.done(STEP_UP, by, "account/" + by).at(terminal));
    return Optional.of(new StepUp(by, now()));
  }

  /**
   * Lifts, for the holder, what strangers' failures have brought about.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-040} if the proof is too old
   */
  public void release(StepUp proof) {
    proof.requireFresh(now());
    with.store()
        .write(
            c -> {
              throttle.clear(c, AccountTables.key(proof.by()));
              with.audit()
                  .record(
                      c, AuditEvent.done("account.release", proof.by(), "account/" + proof.by()));
              return proof;
            });
  }
}
