package io.hall.app.attack;

import io.hall.app.server.TestServer;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AccountChange;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.Activations;
import io.hall.security.account.CredentialProfile;
import io.hall.security.account.OneTimeCode;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditLog;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Requested;
import io.hall.security.departure.Departures;
import io.hall.security.departure.Execution;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Hires people for one attack each, suspends them and lets them go. */
final class Hiring {

  private static final StaffNumber ADMIN = new StaffNumber("A01");
  private static final StaffNumber SECURITY = new StaffNumber("S01");
  private static final StaffNumber HEAD = new StaffNumber("M01");
  private static final StaffNumber LEADER = new StaffNumber("L01");

  private final Store store;
  private final Clock clock;
  private final Accounts accounts;
  private final Activations activations;
  private final Departures departures;
  private final ActivationCodes codes;
  private final Map<StaffNumber, OneTimeCode> handed = new HashMap<>();

  Hiring(TestServer server) {
    this.store = server.part(Store.class);
    this.clock = server.part(Clock.class);
    this.accounts = server.part(Accounts.class);
    this.activations = server.part(Activations.class);
    this.departures = server.part(Departures.class);
    this.codes =
        new ActivationCodes(
            accounts,
            clock,
            server.part(AuditLog.class),
            (account, code) -> handed.put(account.number(), code),
            server.part(CredentialProfile.class));
  }

  /** Opens an account with the usual password. */
  void hire(String number, Role role, String hall) {
    AccountChange change =
        AccountChange.create(
            new StaffNumber(number),
            new PersonId("P-" + number),
            role,
            Optional.of(new HallCode(hall)));
    RequestId asked = store.write(c -> accounts.ask(c, request(), change, ADMIN));
    store.write(c -> accounts.approve(c, request(), asked, SECURITY));
    reset(number, AttackedHall.password(number));
  }

  /** Has the holder set another password, as after a reset. */
  void reset(String number, String password) {
    StaffNumber who = new StaffNumber(number);
    store.write(
        c -> {
          codes.issue(c, request(), who, ADMIN);
          return c;
        });
    OneTimeCode code = Objects.requireNonNull(handed.remove(who), "a code");
    Terminal office = new Terminal(new HallCode("H01"), "OFFICE");
    activations.activate(office, number, code, password.toCharArray(), List.of());
  }

  void suspend(String number) {
    store.write(c -> accounts.suspend(c, request(), new StaffNumber(number), ADMIN));
  }

  /** Asks for a departure, as a leader; nothing is executed. */
  RequestId leaving(String number) {
    RequestId id = request();
    BusinessDate today = BusinessDate.today(clock);
    store.write(c -> departures.request(c, id, new StaffNumber(number), today, LEADER, "test"));
    return id;
  }

  /** Lets somebody of H01 go, and returns the name of the departure. */
  RequestId dismiss(String number) {
    BusinessDate today = BusinessDate.today(clock);
    RequestId id = request();
    Requested requested =
        store.write(c -> departures.request(c, id, new StaffNumber(number), today, HEAD, "test"));
    Approved approved = store.write(c -> departures.approve(c, request(), requested, LEADER));
    store.write(
        c ->
            departures.execute(
                c, request(), approved, new Execution(ADMIN, HEAD, Optional.empty())));
    return id;
  }

  RequestId request() {
    return RequestId.next(clock);
  }
}
