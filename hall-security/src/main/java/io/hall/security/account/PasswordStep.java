package io.hall.security.account;

import io.hall.check.CheckFailedException;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Throttled;
import io.hall.security.account.PasswordHasher.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The first step of a sign-in: the password. One transaction counts the attempt, the password is
 * compared outside of any, another one decides. Whether there is such an account or not, the same
 * statements run, and one hash.
 */
final class PasswordStep {

  private final SignIns signIns;
  private final AuthenticatorSettings with;

  /** What passwords of nobody are compared with. */
  private final PasswordHash nobodys;

  PasswordStep(SignIns signIns) {
    this.signIns = signIns;
    this.with = signIns.with();
    this.nobodys = with.hasher().hash(OneTimeCode.random().reveal());
  }

  /** What is tried, by whom, with which device; a number that nobody has where none was typed. */
  private record Attempt(StaffNumber number, Terminal terminal, Optional<DeviceToken> device) {

    static Attempt of(Credentials credentials) {
      return new Attempt(
          TypedNumbers.read(credentials.login()).orElse(AccountTables.NOBODY),
          credentials.terminal(),
          credentials.device());
    }

    String key() {
      return AccountTables.key(number);
    }
  }

  /** Whether it may be tried, with which counter, and against what. */
  private record Admission(
      Optional<Throttled> refusal,
      Optional<DeviceToken> known,
      Optional<PasswordTables.Kept> kept) {

    String bucket() {
      return known.map(DeviceToken::hash).orElse(Throttle.STRANGERS);
    }
  }

  /** What came of the comparison, and a better record of the same password if one is due. */
  private record Compared(boolean right, Optional<PasswordHash> better) {}

  AuthenticationResult take(Credentials credentials) {
    Attempt attempt = Attempt.of(credentials);
    Admission admission = with.store().write(c -> admit(c, attempt));
    if (admission.refusal().isPresent()) {
      return admission.refusal().get();
    }
    Compared compared =
        signIns.counted(
            attempt.key(),
            admission.bucket(),
            () -> compare(credentials.password(), admission.kept()));
    return with.store().write(c -> settle(c, attempt, admission, compared));
  }

  private Admission admit(Connection connection, Attempt attempt) throws SQLException {
    Instant now = signIns.now();
    Optional<DeviceToken> known = attempt.device();
    if (known.isPresent() && !SignInTables.knows(connection, attempt.number(), known.get(), now)) {
      known = Optional.empty();
    }
    Optional<Account> account = signIns.find(connection, attempt.number());
    Optional<Throttled> refusal = refusal(connection, attempt, known, now);
    if (refusal.isPresent()) {
      signIns.refused(
          connection, SignIns.SIGN_IN, account, attempt.terminal(), AccountCode.THROTTLED);
    }
    return new Admission(refusal, known, kept(connection, attempt, account));
  }

  private Optional<Throttled> refusal(
      Connection connection, Attempt attempt, Optional<DeviceToken> known, Instant now)
      throws SQLException {
    Optional<Throttled> paused =
        known.isPresent()
            ? Optional.empty()
            : signIns.throttle().paused(connection, attempt.terminal(), now);
    String bucket = known.map(DeviceToken::hash).orElse(Throttle.STRANGERS);
    return paused.isPresent()
        ? paused
        : signIns.throttle().admit(connection, attempt.key(), bucket, now);
  }

  private static Optional<PasswordTables.Kept> kept(
      Connection connection, Attempt attempt, Optional<Account> account) throws SQLException {
    StaffNumber number = account.map(Account::number).orElse(attempt.number());
    return PasswordTables.current(connection, number);
  }

  private Compared compare(char[] password, Optional<PasswordTables.Kept> kept) {
    Verification answer = verify(password, kept.map(PasswordTables.Kept::record).orElse(nobodys));
    boolean right = kept.isPresent() && answer != Verification.MISMATCH;
    boolean old = right && answer == Verification.OK_NEEDS_REHASH;
    return new Compared(right, old ? Optional.of(with.hasher().hash(password)) : Optional.empty());
  }

  /** What is no password at all, by its length or by half a character, costs as much as one. */
  private Verification verify(char[] password, PasswordHash record) {
    boolean tooLong = password.length > 2 * with.profile().most();
    try {
      Verification answer = with.hasher().verify(tooLong ? new char[1] : password, record);
      return tooLong ? Verification.MISMATCH : answer;
    } catch (CheckFailedException e) {
      if (e.findings().get(0).code() != AccountCode.NOT_A_TEXT) {
        throw e;
      }
      with.hasher().verify(new char[1], record);
      return Verification.MISMATCH;
    }
  }

  private AuthenticationResult settle(
      Connection connection, Attempt attempt, Admission admission, Compared compared)
      throws SQLException {
    Optional<Account> account = signIns.find(connection, attempt.number());
    Optional<PasswordTables.Kept> kept = kept(connection, attempt, account);
    boolean same = kept.equals(admission.kept());
    if (!compared.right() || !same || !isUsable(connection, account)) {
      return signIns.failed(connection, account, attempt.terminal(), admission.known().isPresent());
    }
    StaffNumber number = account.orElseThrow().number();
    if (compared.better().isPresent()) {
      PasswordTables.replace(connection, number, kept.orElseThrow(), compared.better().get());
    }
    Pending pending =
        new Pending(
            account.get(),
            attempt.terminal(),
            admission.known(),
            kept.orElseThrow().version(),
            signIns.now());
    boolean enrolled = SecondFactors.isEnrolled(connection, number);
    if (enrolled || with.profile().needsFactor(account.get().role())) {
      signIns.throttle().giveBack(connection, attempt.key(), admission.bucket());
      return new SecondFactorRequired(pending, enrolled);
    }
    return signIns.finish(connection, pending);
  }

  /** In use, and used within the last 90 days if it ever was. */
  private boolean isUsable(Connection connection, Optional<Account> account) throws SQLException {
    return account.filter(Account::isActive).isPresent()
        && SignInTables.last(connection, account.get().number())
            .filter(last -> !last.at().plus(Accounts.DORMANT).isAfter(signIns.now()))
            .isEmpty();
  }
}
