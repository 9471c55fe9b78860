package io.hall.app.demo;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AccountChange;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.Activations;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.account.Authenticator;
import io.hall.security.account.CredentialProfile;
import io.hall.security.account.Credentials;
import io.hall.security.account.Enrolment;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.FirstAccounts.First;
import io.hall.security.account.OneTimeCode;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invented people of an invented hall, each with an account in use. */
@Component
class DemoPeople {

  static final HallCode HALL = new HallCode("H01");
  static final StaffNumber CASHIER = new StaffNumber("C01");

  private static final StaffNumber ADMIN = new StaffNumber("A01");
  private static final StaffNumber SECURITY = new StaffNumber("S01");
  private static final Terminal OFFICE = new Terminal(HALL, "OFFICE");

  private final Store store;
  private final Clock clock;
  private final Accounts accounts;
  private final FirstAccounts first;
  private final Activations activations;
  private final ActivationCodes codes;
  private final Authenticator authenticator;
  private final Map<StaffNumber, Telephone> telephones = new HashMap<>();
  private final Map<StaffNumber, OneTimeCode> handed = new HashMap<>();

  DemoPeople(
      Store store,
      Clock clock,
      Accounts accounts,
      FirstAccounts first,
      Activations activations,
      Authenticator authenticator,
      AuditLog audit,
      CredentialProfile profile) {
    this.store = store;
    this.clock = clock;
    this.accounts = accounts;
    this.first = first;
    this.activations = activations;
    this.authenticator = authenticator;
    this.codes =
        new ActivationCodes(
            accounts, clock, audit, (account, code) -> handed.put(account.number(), code), profile);
  }

  /** An account of the demonstration. */
  record Person(StaffNumber number, Role role) {}

  /** The accounts, the first two before the others. */
  static List<Person> people() {
    return List.of(
        new Person(ADMIN, Role.SYSTEM_ADMIN),
        new Person(SECURITY, Role.SECURITY_ADMIN),
        new Person(CASHIER, Role.CASHIER),
        new Person(new StaffNumber("C02"), Role.CASHIER),
        new Person(new StaffNumber("M01"), Role.HALL_HEAD),
        new Person(new StaffNumber("O01"), Role.SETTLEMENT_ADMIN),
        new Person(new StaffNumber("F01"), Role.FINANCE),
        new Person(new StaffNumber("L01"), Role.LEADER),
        new Person(new StaffNumber("U01"), Role.AUDITOR));
  }

  /** The password of an account: known to everybody, and of no worth. */
  static String password(StaffNumber number) {
    return "open sesame for " + number.value() + " 2026";
  }

  void hire() {
    OneTimeCode way = store.write(first::open);
    handed.putAll(
        store.write(
            connection ->
                first.use(
                    connection,
                    RequestId.next(clock),
                    way,
                    new First(ADMIN, person(ADMIN)),
                    new First(SECURITY, person(SECURITY)))));
    for (StaffNumber number : List.of(ADMIN, SECURITY)) {
      activate(number);
      signIn(number);
    }
    people().stream().skip(2).forEach(this::hire);
  }

  private void hire(Person person) {
    employ(person);
    signIn(person.number());
  }

  /** Makes an account in use, without a telephone. */
  void employ(Person person) {
    boolean inHall = person.role() == Role.CASHIER || person.role() == Role.HALL_HEAD;
    Optional<HallCode> hall = inHall ? Optional.of(HALL) : Optional.empty();
    AccountChange change =
        AccountChange.create(person.number(), person(person.number()), person.role(), hall);
    RequestId asked =
        store.write(connection -> accounts.ask(connection, RequestId.next(clock), change, ADMIN));
    store.write(connection -> accounts.approve(connection, RequestId.next(clock), asked, SECURITY));
    store.write(
        connection -> {
          codes.issue(connection, RequestId.next(clock), person.number(), ADMIN);
          return connection;
        });
    activate(person.number());
  }

  private void activate(StaffNumber number) {
    OneTimeCode code = Optional.ofNullable(handed.remove(number)).orElseThrow();
    char[] password = password(number).toCharArray();
    activations.activate(OFFICE, number.value(), code, password, List.of());
  }

  private void signIn(StaffNumber number) {
    Credentials given =
        new Credentials(number.value(), password(number).toCharArray(), OFFICE, Optional.empty());
    if (authenticator.authenticate(given) instanceof SecondFactorRequired required) {
      giveTelephone(number, required);
    }
  }

  private void giveTelephone(StaffNumber number, SecondFactorRequired required) {
    try (Enrolment enrolment = authenticator.enrol(required)) {
      Telephone telephone = new Telephone(new String(enrolment.secret()));
      char[] code = telephone.code(clock.instant().minus(Telephone.STEP)).toCharArray();
      if (!(authenticator.confirm(required, code) instanceof Success)) {
        throw new IllegalStateException("A telephone that is not in step");
      }
      telephones.put(number, telephone);
    }
  }

  /** The telephones of these people. */
  Map<StaffNumber, Telephone> telephones() {
    return Map.copyOf(telephones);
  }

  private static PersonId person(StaffNumber number) {
    return new PersonId("P-" + number);
  }
}
