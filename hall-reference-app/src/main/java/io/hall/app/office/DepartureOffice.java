package io.hall.app.office;

import io.hall.app.data.Company;
import io.hall.app.data.CompanySeal;
import io.hall.archive.Paper;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.DocumentRenderer;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.AccountOverview;
import io.hall.security.account.AuditedWork;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditEvent;
import io.hall.security.departure.DeactivationPage;
import io.hall.security.departure.Departure;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Certified;
import io.hall.security.departure.Departure.Executed;
import io.hall.security.departure.Departure.Pending;
import io.hall.security.departure.Departure.Requested;
import io.hall.security.departure.Departures;
import io.hall.security.departure.Execution;
import io.hall.security.seal.SealKey;
import io.hall.security.session.Session;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way of a departure, as far as each role goes it; what is refused is on record too. */
@Component
class DepartureOffice {

  private static final int SHOWN = 100;

  private final Store store;
  private final Departures departures;
  private final AuditedWork work;
  private final SealKey key;
  private final CompanySeal seal;
  private final DocumentRenderer renderer;
  private final Company company;

  DepartureOffice(
      Store store,
      Clock clock,
      Departures departures,
      AuditedWork work,
      SealKey key,
      DocumentRenderer renderer,
      Company company) {
    this.store = store;
    this.departures = departures;
    this.work = work;
    this.key = key;
    this.seal = new CompanySeal(store, clock, key);
    this.renderer = renderer;
    this.company = company;
  }

  /** The last departures that somebody may see: the head of a hall those of the hall. */
  List<Departure> recent(Account me) {
    return store.read(connection -> departures.recent(connection, SHOWN)).stream()
        .filter(one -> isSeenBy(one, me))
        .toList();
  }

  Optional<Departure> find(RequestId id, Account me) {
    return store
        .read(connection -> departures.find(connection, id))
        .filter(one -> isSeenBy(one, me));
  }

  private static boolean isSeenBy(Departure departure, Account me) {
    return me.role() != Role.HALL_HEAD || departure.about().hall().equals(me.hall());
  }

  /** Who can receive what is left behind. */
  List<StaffNumber> heads() {
    return store.read(AccountOverview::all).stream()
        .map(AccountOverview.Line::account)
        .filter(account -> account.isActive() && account.role() == Role.HALL_HEAD)
        .map(Account::number)
        .toList();
  }

  void request(
      Session me, RequestId request, StaffNumber who, BusinessDate lastDay, String reason) {
    StaffNumber by = me.account().number();
    work.write(
        tried("departure.request", me, who),
        connection -> departures.request(connection, request, who, lastDay, by, reason));
  }

  void suspend(Session me, RequestId request, StaffNumber who, String reason) {
    StaffNumber by = me.account().number();
    work.write(
        tried("departure.suspend", me, who),
        connection -> departures.suspendNow(connection, request, who, by, reason));
  }

  void approve(Session me, RequestId request, Departure departure) {
    Requested requested = stage(departure, Requested.class);
    work.write(
        tried("departure.approve", me, departure.about().account()),
        connection -> departures.approve(connection, request, requested, me.account().number()));
  }

  void withdraw(Session me, RequestId request, Departure departure) {
    Pending pending = stage(departure, Pending.class);
    work.write(
        tried("departure.withdraw", me, departure.about().account()),
        connection -> departures.withdraw(connection, request, pending, me.account().number()));
  }

  /** Takes everything from whoever leaves; a drawer that is open is left to the head to count. */
  void execute(Session me, RequestId request, Departure departure, StaffNumber receiver) {
    Approved approved = stage(departure, Approved.class);
    Execution how = new Execution(me.account().number(), receiver, Optional.empty());
    work.write(
        tried("departure.execute", me, departure.about().account()),
        connection -> departures.execute(connection, request, approved, how));
  }

  /** Seals the certificate; the execution stands whatever becomes of this. */
  void certify(Departure departure) {
    Executed executed = stage(departure, Executed.class);
    RequestId request =
        request("certificate", executed.record().hash().toString().substring(0, 40));
    store.write(connection -> departures.certify(connection, request, executed, key));
  }

  /** The signed paper of a certificate: the very bytes that were kept when it was first asked. */
  byte[] paper(Departure departure) {
    Certified certified = stage(departure, Certified.class);
    String record = certified.certificate().record().toString().substring(0, 40);
    Paper paper =
        new Paper(
            Optional.empty(),
            Paper.Kind.OTHER,
            BusinessDate.of(certified.at()).toString(),
            1,
            "departure-" + record + ".pdf");
    return store.write(
        connection ->
            seal.keep(
                connection,
                request("paper", record),
                paper,
                DeactivationPage.of(certified, company.toString()),
                renderer,
                certified.at()));
  }

  /** What the seal is over. */
  String json(Departure departure) {
    return stage(departure, Certified.class).certificate().json();
  }

  private static RequestId request(String what, String record) {
    return new RequestId("departure-" + what + ":" + record);
  }

  private static <T extends Departure> T stage(Departure departure, Class<T> stage) {
    return Optional.of(departure)
        .filter(stage::isInstance)
        .map(stage::cast)
        .orElseThrow(() -> new CheckFailedException(Finding.of(OfficeCode.STAGE)));
  }

  private static AuditEvent tried(String action, Session me, StaffNumber number) {
    return AuditEvent.done(action, me.account().number(), "account/" + number);
  }
}
