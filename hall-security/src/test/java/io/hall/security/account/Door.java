package io.hall.security.account;

import static io.hall.security.account.Staff.number;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the staff of a company signs in, with all that they have to remember. */
final class Door {

  static final Terminal COUNTER = new Terminal(Staff.HALL, "T1");
  static final Terminal ELSEWHERE = new Terminal(Staff.OTHER_HALL, "T9");
  static final String PASSWORD = "Kranich-7-Teller";
  static final String OTHER_PASSWORD = "Lampen-9-Schirm";

  final Staff staff;
  final CountingHasher hasher = new CountingHasher();
  final AuthenticatorSettings settings;
  final Authenticator authenticator;
  final Activations activations;
  final Map<StaffNumber, byte[]> secrets = new HashMap<>();

  Door(Staff staff, CredentialProfile profile) {
    this(staff, profile, null);
  }

  Door(Staff staff, CredentialProfile profile, PasswordHasher other) {
    this.staff = staff;
    PasswordHasher used = other == null ? hasher : other;
    settings =
        new AuthenticatorSettings(
            staff.store,
            staff.clock,
            staff.accounts,
            profile,
            used,
            BlockList.NONE,
            new PlainVault(),
            TotpAlgorithm.SHA1,
            "供热公司",
            staff.events,
            List.of((c, number, what) -> staff.changes.add(number + " " + what)));
    authenticator = new Authenticator(settings);
    activations = new Activations(staff.accounts, settings);
  }

  /** Makes an account whose holder has set {@link #PASSWORD}. */
  Account hire(String number, Role role) {
    staff.create(number, "p-" + number, role);
    issue(number);
    activate(number, PASSWORD);
    return staff.find(number);
  }

  void issue(String number) {
    staff.store.write(
        c -> {
          staff.codes.issue(c, staff.request(), number(number), Staff.ADMIN);
          return c;
        });
  }

  void activate(String number, String password) {
    OneTimeCode code = staff.delivered.get(number(number));
    activations.activate(COUNTER, number, code, password.toCharArray(), List.of());
  }

  Credentials credentials(String login, String password, Optional<DeviceToken> device) {
    return new Credentials(login, password.toCharArray(), COUNTER, device);
  }

  AuthenticationResult tries(String login, String password) {
    return tries(login, password, Optional.empty());
  }

  AuthenticationResult tries(String login, String password, Optional<DeviceToken> device) {
    return authenticator.authenticate(credentials(login, password, device));
  }

  AuthenticationResult triesAt(Terminal terminal, String login, String password) {
    return authenticator.authenticate(
        new Credentials(login, password.toCharArray(), terminal, Optional.empty()));
  }

  /** The code of the account's app at this moment. */
  char[] code(String number) {
    byte[] secret = secrets.get(number(number));
    return Totp.code(TotpAlgorithm.SHA1, secret, Totp.step(staff.clock.instant()), Totp.DIGITS);
  }

  /** Has somebody whose password was right enrol a second factor and sign in with it. */
  AuthenticationResult enrol(String number, SecondFactorRequired required) {
    try (Enrolment enrolment = authenticator.enrol(required)) {
      secrets.put(number(number), base32(new String(enrolment.secret())));
    }
    return authenticator.confirm(required, code(number));
  }

  Success signIn(String number) {
    return signIn(number, Optional.empty());
  }

  /** Signs in with whatever is asked for. */
  Success signIn(String number, Optional<DeviceToken> device) {
    AuthenticationResult result = tries(number, PASSWORD, device);
    if (result instanceof SecondFactorRequired required) {
      result =
          required.isEnrolled()
              ? authenticator.confirm(required, code(number))
              : enrol(number, required);
    }
    return (Success) result;
  }

  static byte[] base32(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    long bits = 0;
    int have = 0;
    int at = 0;
    for (char c : text.toCharArray()) {
      bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      have += 5;
      if (have >= 8) {
        have -= 8;
        bytes[at++] = (byte) (bits >> have);
      }
    }
    return bytes;
  }
}
