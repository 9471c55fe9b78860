package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.account.AccountListener.What;
import io.hall.security.account.AuthenticationResult.Throttled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The second step of a sign-in: a code, of the second factor or for recovery. */
final class FactorStep {

  private final SignIns signIns;
  private final AuthenticatorSettings with;
  private final SecondFactors factors;

  FactorStep(SignIns signIns) {
    this.signIns = signIns;
    this.with = signIns.with();
    this.factors = new SecondFactors(with.vault(), with.hasher());
  }

  SecondFactors factors() {
    return factors;
  }

  Enrolment enrol(Pending pending) {
    pending.requireFresh(signIns.now());
    StaffNumber number = pending.account().number();
    byte[] secret =
        with.store()
            .write(
                c -> {
                  signIns.requireUnchanged(c, pending);
                  return factors.begin(c, number, with.totp(), signIns.now());
                });
    try {
      return new Enrolment(secret, with.issuer(), pending.account(), with.totp());
    } finally {
      Totp.wipe(secret);
    }
  }

  AuthenticationResult confirm(Pending pending, char[] code) {
    pending.requireFresh(signIns.now());
    Optional<Throttled> refusal = with.store().write(c -> admit(c, pending));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return Totp.isForm(code)
        ? with.store().write(c -> settle(c, pending, takes(c, pending, code)))
        : recover(pending, code);
  }

  private Optional<Throttled> admit(Connection connection, Pending pending) throws SQLException {
    String key = AccountTables.key(pending.account().number());
    Optional<Throttled> refusal =
        signIns.throttle().admit(connection, key, pending.bucket(), signIns.now());
    if (refusal.isPresent()) {
      signIns.refused(
          connection,
          SignIns.SIGN_IN,
          Optional.of(pending.account()),
          pending.terminal(),
          AccountCode.THROTTLED);
    }
    return refusal;
  }

  private boolean takes(Connection connection, Pending pending, char[] code) throws SQLException {
    StaffNumber number = pending.account().number();
    boolean first = !SecondFactors.isEnrolled(connection, number);
    boolean taken = factors.takes(connection, number, code, signIns.now());
    if (taken && first) {
      signIns.changed(connection, number, "account.factor", What.SECOND_FACTOR);
    }
    return taken;
  }

  private AuthenticationResult recover(Pending pending, char[] code) {
    StaffNumber number = pending.account().number();
    int slot = SecondFactors.slot(code);
    Optional<PasswordHash> record =
        with.store().read(c -> SecondFactors.recoveryRecord(c, number, slot));
    boolean fits =
        signIns.counted(
            AccountTables.key(number),
            pending.bucket(),
            () -> record.isPresent() && factors.fits(code, record.get()));
    return with.store()
        .write(c -> settle(c, pending, fits && uses(c, number, slot, record.orElseThrow())));
  }

  private boolean uses(Connection connection, StaffNumber number, int slot, PasswordHash record)
      throws SQLException {
    return SecondFactors.uses(connection, number, slot, record, signIns.now());
  }

  private AuthenticationResult settle(Connection connection, Pending pending, boolean right)
      throws SQLException {
    if (right && signIns.isUnchanged(connection, pending)) {
      return signIns.finish(connection, pending);
    }
    return signIns.failed(
        connection,
        Optional.of(pending.account()),
        pending.terminal(),
        pending.known().isPresent());
  }

  List<char[]> newRecoveryCodes(StepUp proof) {
    proof.requireFresh(signIns.now());
    List<SecondFactors.Recovery> codes = factors.recoveryCodes();
    with.store().write(c -> put(c, proof.by(), codes));
    return codes.stream().map(SecondFactors.Recovery::code).toList();
  }

  private StaffNumber put(
      Connection connection, StaffNumber number, List<SecondFactors.Recovery> codes)
      throws SQLException {
    if (!SecondFactors.isEnrolled(connection, number)) {
      throw AccountCode.NO_FACTOR.refused(number.value());
    }
    SecondFactors.put(connection, number, codes);
    signIns.changed(connection, number, "account.recovery-codes", What.SECOND_FACTOR);
    return number;
  }
}
