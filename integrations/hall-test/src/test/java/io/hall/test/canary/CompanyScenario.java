package io.hall.test.canary;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.payment.Payer;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.security.account.AuthenticationResult;
import io.hall.security.account.Credentials;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.account.StepUp;
import io.hall.security.departure.DeactivationPage;
import io.hall.security.departure.Departure;
import io.hall.security.departure.Execution;
import io.hall.security.disclosure.Column;
import io.hall.security.disclosure.CsvFormat;
import io.hall.security.disclosure.Disclosure;
import io.hall.security.disclosure.DisclosureAsk;
import io.hall.security.disclosure.Export;
import io.hall.security.disclosure.ExportSpec;
import io.hall.security.disclosure.Resource;
import io.hall.security.disclosure.Scope;
import io.hall.security.disclosure.Terms;
import io.hall.security.masking.DataClass;
import io.hall.security.masking.Masks;
import io.hall.security.session.Opened;
import io.hall.security.session.SessionToken;
import io.hall.test.SampleCompany;
import io.hall.test.SampleHall;
import io.hall.test.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** People who sign in, ask for data, take it out and leave, with canaries in every field. */
final class CompanyScenario {

  private static final StaffNumber CASHIER = new StaffNumber("C31");
  private static final StaffNumber HEAD = new StaffNumber("H31");
  private static final StaffNumber LEADER = new StaffNumber("L31");

  private final Canaries canaries;
  private final CanaryWatch watch;
  private final TurnableClock clock;
  private final SampleCompany company;

  CompanyScenario(
      Canaries canaries, CanaryWatch watch, SampleCompany company, TurnableClock clock) {
    this.canaries = canaries;
    this.watch = watch;
    this.clock = clock;
    this.company = company;
  }

  void run(List<Receipt> receipts) throws Exception {
    company.hire(HEAD, Role.HALL_HEAD);
    company.hire(LEADER, Role.LEADER);
    signIns();
    for (int i = 0; i < 8; i++) {
      export(receipts.stream().map(receipt -> receipt.payment().payer()).toList());
    }
    departures();
  }

  // --- passwords

  private void signIns() {
    String password = canaries.next(CanaryKind.PASSWORD);
    company.hire(CASHIER, Role.CASHIER, new PersonId("p-31"), password.toCharArray());
    tries(CASHIER.value(), password);
    for (int i = 0; i < 20; i++) {
      clock.turn(Duration.ofMinutes(16));
      tries(CASHIER.value(), canaries.next(CanaryKind.PASSWORD));
      tries(canaries.next(CanaryKind.PASSWORD), canaries.next(CanaryKind.PASSWORD));
      tries(canaries.next(CanaryKind.NAME), canaries.next(CanaryKind.PHONE));
    }
    for (int i = 0; i < 10; i++) {
      String weak = canaries.next(CanaryKind.PASSWORD);
      watch.attempt(
          () ->
              company.hire(
                  new StaffNumber("C31"), Role.CASHIER, new PersonId("p-x"), weak.toCharArray()));
    }
    Opened opened = company.signIn(CASHIER);
    watch.words(opened);
    watch.words(opened.session());
    watch.attempt(
        () -> company.sessions().require(SessionToken.parse("A".repeat(43)).orElseThrow()));
    watch.attempt(() -> company.sessions().resume(opened.token(), company.proof(HEAD)));
  }

  private void tries(String login, String password) {
    watch.attempt(
        () -> {
          Credentials credentials =
              new Credentials(
                  login, password.toCharArray(), SampleCompany.TERMINAL, Optional.empty());
          watch.words(credentials);
          AuthenticationResult result = company.authentication().authenticate(credentials);
          watch.words(result);
        });
  }

  // --- what leaves

  private static final ExportSpec<Payer> SPEC =
      new ExportSpec<>(
          "缴费用户",
          Scope.of(SampleHall.HALL, Resource.USER_INFORMATION),
          "",
          List.of(
              Column.masked("name", "姓名", DataClass.L3, Payer::name, Masks::name),
              Column.masked("address", "地址", DataClass.L3, Payer::address, Masks::address),
              Column.masked("customer", "户号", DataClass.L3, Payer::customer, Masks::customer)));

  private void export(List<Payer> payers) {
    DisclosureAsk ask =
        new DisclosureAsk(
            CASHIER,
            "受托人" + canaries.next(CanaryKind.NAME),
            Optional.empty(),
            "电话" + canaries.next(CanaryKind.PHONE) + "来函",
            Terms.usual(SPEC.scope(), DataClass.L3, 100));
    watch.words(ask);
    Checked<Disclosure.Requested> requested =
        company.store().write(c -> company.disclosure().request(c, company.request(), ask));
    watch.words(requested);
    requested.value().ifPresent(asked -> export(asked, payers));
  }

  private void export(Disclosure.Requested asked, List<Payer> payers) {
    StepUp cashier = company.proof(CASHIER);
    StepUp head = company.proof(HEAD);
    Checked<Disclosure.Granted> refused =
        company
            .store()
            .write(c -> company.disclosure().approve(c, company.request(), asked.id(), cashier));
    watch.findings(refused.findings());
    Checked<Disclosure.Granted> granted =
        company
            .store()
            .write(c -> company.disclosure().approve(c, company.request(), asked.id(), head));
    watch.words(granted);
    watch.findings(granted.findings());
    Checked<Export> made =
        company
            .store()
            .write(
                c ->
                    company
                        .disclosure()
                        .export(
                            c,
                            company.request(),
                            asked.id(),
                            cashier,
                            SPEC,
                            payers,
                            CsvFormat.plain()));
    watch.findings(made.findings());
    made.value().ifPresent(export -> watch.body("an export", export.content()));
    made.value().ifPresent(export -> watch.words(export.manifest()));
  }

  // --- who leaves

  private void departures() {
    Departure.Requested requested =
        company
            .store()
            .write(
                c ->
                    company
                        .departures()
                        .request(
                            c,
                            company.request(),
                            CASHIER,
                            BusinessDate.of(clock.instant()),
                            HEAD,
                            "家属"
                                + canaries.next(CanaryKind.NAME)
                                + canaries.next(CanaryKind.PHONE)));
    watch.words(requested);
    Departure.Approved approved =
        company
            .store()
            .write(c -> company.departures().approve(c, company.request(), requested, LEADER));
    watch.words(approved);
    Departure.Executed executed =
        company
            .store()
            .write(
                c ->
                    company
                        .departures()
                        .execute(
                            c,
                            company.request(),
                            approved,
                            new Execution(SampleCompany.ADMIN, HEAD, Optional.empty())));
    watch.words(executed);
    watch.words(executed.left());
    Departure.Certified certified =
        company
            .store()
            .write(
                c -> company.departures().certify(c, company.request(), executed, company.key()));
    watch.words(certified);
    watch.words(certified.certificate());
    watch.words(DeactivationPage.of(certified, "示例热力有限公司"));
    tries(CASHIER.value(), canaries.next(CanaryKind.PASSWORD));
  }
}
