package io.hall.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState;
import io.hall.security.SecurityTables;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditReport;
import io.hall.security.audit.AuditVerifier;
import io.hall.security.departure.Belonging;
import io.hall.security.departure.Departure;
import io.hall.security.departure.Execution;
import io.hall.security.departure.Left;
import io.hall.security.disclosure.DisclosureAsk;
import io.hall.security.disclosure.Resource;
import io.hall.security.disclosure.Scope;
import io.hall.security.disclosure.Terms;
import io.hall.security.masking.DataClass;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.NewKey;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.session.SessionToken;
import io.hall.store.Sql;
import io.hall.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything of hall-security together, as a company has it. */
@Tag("规程-8.3")
class SampleCompanyTest {

  private static final StaffNumber CASHIER = SampleHall.CASHIER;
  private static final StaffNumber HEAD = new StaffNumber("H01");
  private static final StaffNumber LEADER = new StaffNumber("K09");

  private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");
  private final MemoryStore memory = MemoryStore.create();
  private final SamplePayments payments = new SamplePayments(7, clock);
  private SampleCompany company;

  @BeforeEach
  void found() throws SQLException {
    try (Connection connection = DriverManager.getConnection(memory.url())) {
      SecurityTables.create(connection);
    }
    company = new SampleCompany(memory, clock);
    company.hire(CASHIER, Role.CASHIER);
    company.hire(HEAD, Role.HALL_HEAD);
    company.hire(LEADER, Role.LEADER);
    company
        .store()
        .write(
            c ->
                company
                    .shifts()
                    .open(c, company.request(), SampleHall.HALL, CASHIER, Money.yuan("200.00")));
    SampleHall.open(company.store(), company.receipts().books());
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void whoever_leaves_has_nothing_left_and_it_is_all_certified() {
    issue();
    SessionToken token = company.signIn(CASHIER).token();
    NewKey own =
        new NewKey(
            SealAlgorithm.ed25519(),
            KeyOwner.of(CASHIER),
            clock.instant(),
            clock.instant().plus(Duration.ofDays(200)));
    company
        .store()
        .write(
            c ->
                company
                    .keys()
                    .register(
                        c,
                        company.request(),
                        own.owner(),
                        own.algorithm(),
                        own.make().certificate(),
                        SampleCompany.ADMIN));
    company
        .store()
        .write(c -> company.disclosure().request(c, company.request(), asking()).orThrow());

    Departure.Executed executed = leave();

    Map<Belonging, Long> left =
        executed.left().stream().collect(Collectors.toMap(Left::kind, Left::count));
    assertThat(left)
        .containsEntry(Belonging.ACCOUNT, 1L)
        .containsEntry(Belonging.SESSIONS, 1L)
        .containsEntry(Belonging.GRANTS, 1L)
        .containsEntry(Belonging.KEYS, 1L)
        .containsEntry(Belonging.SHIFTS, 1L)
        .containsEntry(Belonging.NUMBERS, 99_999_998L);
    assertThat(left.get(Belonging.AUTHENTICATORS)).isPositive();
    assertThat(company.account(CASHIER).state()).isEqualTo(Account.State.CLOSED);
    assertThat(codesOf(() -> company.sessions().require(token))).containsExactly("SESSION-008");
    assertThat(codesOf(() -> issue())).isNotEmpty();
    assertThat(codesOf(() -> company.hire(CASHIER, Role.CASHIER))).isNotEmpty();
    assertThat(
            company
                .store()
                .read(c -> company.receipts().books().state(c, SampleHall.BOOK.id()))
                .map(BookState::status))
        .contains(BookState.Status.IN_STOCK);

    Departure.Certified certified =
        company
            .store()
            .write(
                c -> company.departures().certify(c, company.request(), executed, company.key()));
    assertThat(certified.executed().left()).isEqualTo(executed.left());
  }

  @Test
  void everything_that_was_done_is_audited_and_the_log_is_whole() {
    issue();
    leave();
    List<Optional<HallCode>> logs = List.of(Optional.empty(), Optional.of(SampleHall.HALL));
    for (Optional<HallCode> hall : logs) {
      company.store().write(c -> company.audit().seal(c, hall));
      AuditReport report =
          company
              .store()
              .read(
                  c ->
                      new AuditVerifier(
                              company.store().chain(),
                              "sample-company",
                              List.of(
                                  company.key().algorithm().verifier(company.key().certificate())))
                          .verify(c, AuditLog.stream(hall), List.of()));
      assertThat(report.findings().list()).isEmpty();
    }
  }

  @Test
  void personal_texts_lie_sealed_and_are_read_as_they_were() {
    issue();
    assertThat(
            company
                .store()
                .<byte[]>read(
                    c ->
                        Sql.first(c, "SELECT content FROM personal_text", row -> row.getBytes(1))
                            .orElseThrow()))
        .asString(StandardCharsets.UTF_8)
        .doesNotContain("用户");
  }

  private Departure.Executed leave() {
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
                            BusinessDate.parse("2026-11-23"),
                            HEAD,
                            "合同到期"));
    Departure.Approved approved =
        company
            .store()
            .write(c -> company.departures().approve(c, company.request(), requested, LEADER));
    return company
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
  }

  private static DisclosureAsk asking() {
    return new DisclosureAsk(
        CASHIER,
        "市供热办",
        Optional.empty(),
        "年度核查抽样",
        Terms.usual(Scope.of(SampleHall.HALL, Resource.USER_INFORMATION), DataClass.L3, 10));
  }

  private void issue() {
    company.receipts().issue(payments.nextRequest());
  }

  private static List<String> codesOf(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (CheckFailedException e) {
      return e.findings().stream().map(f -> f.code().id()).toList();
    } catch (StoreException e) {
      return List.of(e.finding().code().id());
    }
  }
}
