package io.hall.security.disclosure;

import static io.hall.security.disclosure.Leaders.H01;
import static io.hall.security.disclosure.Leaders.H02;
import static io.hall.security.disclosure.Leaders.SPEC;
import static io.hall.security.disclosure.Leaders.ask;
import static io.hall.security.disclosure.Leaders.askFor;
import static io.hall.security.disclosure.Leaders.codes;
import static io.hall.security.disclosure.Leaders.naming;
import static io.hall.security.disclosure.Leaders.next;
import static io.hall.security.disclosure.Leaders.terms;
import static io.hall.security.disclosure.Leaders.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Role;
import io.hall.security.account.StepUps;
import io.hall.security.audit.AuditEvent;
import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Refused;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.masking.DataClass;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.StoreException;
import io.hall.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.4")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class DisclosureLifeTest extends DisclosureCase {

  private GrantId asked() {
    return company.request(ask("C07", terms())).orThrow().id();
  }

  @Test
  void a_permission_is_asked_for_given_used_once_and_over() {
    Requested asked = company.request(ask("C07", terms())).orThrow();
    assertThat(company.find(asked.id())).isEqualTo(asked);
    assertThat(codes(company.export(asked.id(), "C07"))).containsExactly(DisclosureCode.STATE);

    Granted granted = company.approve(asked.id(), "L01").orThrow();
    assertThat(company.find(asked.id())).isEqualTo(granted);
    assertThat(granted.approval().until())
        .isEqualTo(company.clock.instant().plus(Duration.ofHours(24)));

    Export export = company.export(asked.id(), "C07").orThrow();
    assertThat(new String(export.content(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            "编号","姓名","导出标记"\r
            "No 2","张**","C07 2026-11-23 12:00 D-000001"\r
            "No 2","李**","C07 2026-11-23 12:00 D-000001"\r
            """);
    assertThat(company.find(asked.id()))
        .isInstanceOfSatisfying(
            Ended.class, ended -> assertThat(ended.cause()).isEqualTo(Ended.Cause.EXHAUSTED));
    assertThat(codes(company.export(asked.id(), "C07"))).containsExactly(DisclosureCode.EXHAUSTED);
    assertThat(company.heard.actions())
        .containsExactly(
            "disclosure.request",
            "disclosure.export",
            "disclosure.approve",
            "disclosure.export",
            "disclosure.export");
  }

  @Test
  void a_request_waits_until_somebody_decides() {
    GrantId first = asked();
    GrantId second = asked();
    assertThat(waiting()).containsExactly(first, second);
    company.approve(first, "L01").orThrow();
    assertThat(waiting()).containsExactly(second);
  }

  @Test
  void whoever_asked_sees_what_they_asked_for_as_it_stands_the_newest_first() {
    GrantId first = asked();
    GrantId second = asked();
    Disclosure.Granted granted = company.approve(first, "L01").orThrow();
    StaffNumber asker = granted.ask().requester();
    List<Disclosure> asked = company.store.read(c -> company.desk.askedBy(c, asker));
    assertThat(asked).extracting(Disclosure::id).containsExactly(second, first);
    assertThat(asked.get(1)).isInstanceOf(Disclosure.Granted.class);
    List<Disclosure> others =
        company.store.read(c -> company.desk.askedBy(c, new StaffNumber("C99")));
    assertThat(others).isEmpty();
  }

  private List<GrantId> waiting() {
    return company.store.read(c -> company.desk.waiting(c)).stream()
        .map(Disclosure.Requested::id)
        .toList();
  }

  @Test
  void every_refusal_is_audited_with_its_rule_and_its_permission() {
    GrantId id = asked();
    assertThat(codes(company.approve(id, "C08"))).contains(DisclosureCode.RANK);
    AuditEvent event = company.heard.events().get(1);
    assertThat(event.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
    assertThat(event.rule()).isEqualTo("DISCLOSURE-004");
    assertThat(event.actor()).isEqualTo(new StaffNumber("C08"));
    assertThat(event.grant()).contains(id.value());
    assertThat(event.resource()).isEqualTo("disclosure/" + id);
    assertThat(event.hall()).contains(H02);
    assertThat(codes(company.request(ask("S01", terms()))))
        .containsExactly(DisclosureCode.MAY_NOT_REQUEST);
    assertThat(company.heard.events().get(2).rule()).isEqualTo("DISCLOSURE-002");
  }

  @Test
  void requester_approver_and_beneficiary_are_three_persons_whatever_accounts_they_have() {
    assertThat(codes(company.request(askFor("C07", "C07"))))
        .containsExactly(DisclosureCode.SAME_PERSON);
    assertThat(codes(company.request(askFor("C09", "L09"))))
        .containsExactly(DisclosureCode.SAME_PERSON);
    GrantId own = company.request(ask("C09", terms())).orThrow().id();
    assertThat(codes(company.approve(own, "L09"))).containsExactly(DisclosureCode.SAME_PERSON);
    GrantId forLeader = company.request(askFor("C07", "C09")).orThrow().id();
    assertThat(codes(company.approve(forLeader, "L09")))
        .containsExactly(DisclosureCode.SAME_PERSON);
    assertThat(company.approve(forLeader, "L01").value()).isPresent();
  }

  @Test
  void the_database_holds_three_persons_count_time_and_end_by_itself() {
    Granted granted = company.granted("C07", times(2), "L01");
    company.export(granted.id(), "C07").orThrow();
    String use =
        "INSERT INTO disclosure_use(grant_id, use_number, max_uses, max_records, valid_from,"
            + " valid_until, used_by, records, used_at) SELECT grant_id, %s, %s, max_records,"
            + " valid_from, valid_until, 'C07', %s, %s FROM disclosure_grant";
    refusedByDatabase(use.formatted("1", "max_uses", "1", "valid_from"));
    refusedByDatabase(use.formatted("3", "max_uses", "1", "valid_from"));
    refusedByDatabase(use.formatted("3", "3", "1", "valid_from"));
    refusedByDatabase(use.formatted("2", "max_uses", "11", "valid_from"));
    refusedByDatabase(use.formatted("2", "max_uses", "1", "valid_until"));
    refusedByDatabase(use.formatted("2", "max_uses", "1", "valid_from - 1"));
    company.take(c -> company.desk.revoke(c, next(), granted.id(), new StaffNumber("C07")));
    refusedByDatabase(use.formatted("2", "max_uses", "1", "valid_from"));
    refusedByDatabase("UPDATE disclosure_grant SET max_uses = 9");
    refusedByDatabase("DELETE FROM disclosure_use");
    refusedByDatabase(
        "INSERT INTO disclosure_refusal(grant_id, refused_by, refused_at)"
            + " SELECT grant_id, 'L02', 1 FROM disclosure_grant");
    GrantId open = company.request(askFor("C07", "C08")).orThrow().id();
    String grant =
        "INSERT INTO disclosure_grant(grant_id, position, requester_person, beneficiary_person,"
            + " emergency, max_uses, max_records, approver, approver_person, valid_from,"
            + " valid_until) SELECT grant_id, 999, requester_person, beneficiary_person, %s,"
            + " max_uses, max_records, 'L01', %s, 1, %s FROM disclosure_request"
            + " WHERE grant_id = '"
            + open
            + "'";
    refusedByDatabase(grant.formatted("0", "requester_person", "2"));
    refusedByDatabase(grant.formatted("0", "beneficiary_person", "2"));
    refusedByDatabase(grant.formatted("1", "requester_person", "2"));
    refusedByDatabase(grant.formatted("0", "'p-l01'", "2592000002"));
    refusedByDatabase(grant.formatted("0", "'p-l01'", "1"));
    database.ask(
        c -> {
          Sql.insert(c, grant.formatted("0", "'p-l01'", "2592000001"));
          return c;
        });
  }

  private void refusedByDatabase(String sql) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = database.connect()) {
                if (kind == TestDatabase.Kind.SQLITE) {
                  Sql.insert(connection, "PRAGMA foreign_keys = ON"); // as every store does
                }
                Sql.insert(connection, sql);
              }
            })
        .as(sql)
        .isInstanceOf(SQLException.class);
  }

  @Test
  void an_approver_answers_for_all_that_he_permits() {
    Terms wide = Terms.usual(Scope.company(Resource.USER_INFORMATION), DataClass.L3, 10);
    Terms other = Terms.usual(Scope.of(H02, Resource.USER_INFORMATION), DataClass.L3, 10);
    Terms database = Terms.usual(Scope.of(H01, Resource.DATABASE), DataClass.L3, 10);
    refusedTo("M01", ask("C07", wide));
    refusedTo("M01", ask("C07", other));
    refusedTo("M01", ask("C07", database));
    refusedTo("M01", ask("C07", naming(DataClass.L4, "id-number")));
    refusedTo("M01", ask("C07", naming(DataClass.L3, "name")));
    refusedTo("M01", ask("C08", terms()));
    refusedTo("K01", ask("C07", wide));
    refusedTo("K01", ask("C08", terms()));
    assertThat(company.granted("C07", terms(), "M01")).isNotNull();
    assertThat(company.granted("C07", database, "K01")).isNotNull();
    assertThat(company.granted("C08", wide, "L01")).isNotNull();
  }

  private void refusedTo(String approver, DisclosureAsk ask) {
    GrantId id = company.request(ask).orThrow().id();
    assertThat(codes(company.approve(id, approver)))
        .isNotEmpty()
        .containsOnly(DisclosureCode.OUT_OF_REACH);
  }

  @Test
  void the_approvers_proof_is_his_own_and_not_older_than_five_minutes() {
    GrantId id = asked();
    var now = company.clock.instant();
    assertThat(
            codes(
                company.take(
                    c ->
                        company.desk.approve(
                            c, next(), id, StepUps.of("L01", now.minusMillis(300_001))))))
        .containsExactly(DisclosureCode.STEP_UP);
    assertThat(
            codes(
                company.take(
                    c ->
                        company.desk.approve(c, next(), id, StepUps.of("L01", now.plusMillis(1))))))
        .containsExactly(DisclosureCode.STEP_UP);
    assertThat(
            company
                .take(
                    c ->
                        company.desk.approve(
                            c, next(), id, StepUps.of("L01", now.minusSeconds(300))))
                .value())
        .isPresent();
    assertThat(
            codes(
                company.take(
                    c ->
                        company.desk.export(
                            c,
                            next(),
                            id,
                            StepUps.of("C07", now.minusSeconds(301)),
                            SPEC,
                            List.of("张三"),
                            CsvFormat.plain()))))
        .containsExactly(DisclosureCode.STEP_UP);
  }

  @Test
  void the_seal_of_the_approval_is_over_what_was_permitted() {
    Granted granted = company.granted("C07", times(3), "L01");
    assertThat(Leaders.KEY.verify(granted.approval().content().bytes(), granted.approval().seal()))
        .isEqualTo(io.hall.proof.SealVerifier.Answer.VALID);
    DisclosureBytes.GrantFacts facts = DisclosureBytes.grant(granted.approval().content());
    assertThat(facts.terms()).isEqualTo(times(3));
    assertThat(facts.by()).isEqualTo(new StaffNumber("L01"));
    assertThat(facts.requester()).isEqualTo(new StaffNumber("C07"));
  }

  @Test
  void a_permission_ends_with_its_time() {
    Granted granted = company.granted("C07", times(2), "L01");
    company.clock.set("2026-11-24T03:59:59.999Z");
    assertThat(company.export(granted.id(), "C07").value()).isPresent();
    company.clock.set("2026-11-24T04:00:00Z");
    assertThat(codes(company.export(granted.id(), "C07"))).containsExactly(DisclosureCode.EXPIRED);
    assertThat(company.find(granted.id()))
        .isInstanceOfSatisfying(
            Ended.class, ended -> assertThat(ended.cause()).isEqualTo(Ended.Cause.EXPIRED));
    company.clock.set("2026-11-23T03:59:59Z");
    assertThat(codes(company.export(granted.id(), "C07"))).containsExactly(DisclosureCode.EXPIRED);
  }

  @Test
  void a_request_is_refused_and_stays_so() {
    GrantId id = asked();
    assertThat(codes(company.take(c -> company.desk.refuse(c, next(), id, company.proof("C07")))))
        .contains(DisclosureCode.SAME_PERSON);
    Refused refused =
        company.take(c -> company.desk.refuse(c, next(), id, company.proof("M01"))).orThrow();
    assertThat(company.find(id)).isEqualTo(refused);
    assertThat(codes(company.approve(id, "L01"))).containsExactly(DisclosureCode.STATE);
    assertThat(codes(company.export(id, "C07"))).containsExactly(DisclosureCode.STATE);
  }

  @Test
  void a_permission_is_given_once() {
    GrantId id = asked();
    company.approve(id, "L01").orThrow();
    assertThat(codes(company.approve(id, "L02"))).containsExactly(DisclosureCode.STATE);
  }

  @Test
  void it_is_taken_back_by_who_asked_who_could_give_it_or_who_guards() {
    for (String by : List.of("C07", "L01", "L02", "K01", "M01", "Q01")) {
      Granted granted = company.granted("C07", terms(), "L01");
      Ended ended = revoke(granted.id(), by).orThrow();
      assertThat(ended.cause()).isEqualTo(Ended.Cause.REVOKED);
      assertThat(codes(company.export(granted.id(), "C07")))
          .containsExactly(DisclosureCode.REVOKED);
      assertThat(codes(revoke(granted.id(), by))).containsExactly(DisclosureCode.STATE);
    }
    Granted granted = company.granted("C07", terms(), "L01");
    for (String by : List.of("C08", "M02", "O01", "F01", "A01", "S01", "nobody")) {
      assertThat(codes(revoke(granted.id(), by))).containsExactly(DisclosureCode.MAY_NOT_END);
    }
    assertThat(company.find(granted.id())).isInstanceOf(Granted.class);
  }

  private Checked<Ended> revoke(GrantId id, String by) {
    return company.take(c -> company.desk.revoke(c, next(), id, new StaffNumber(by)));
  }

  @Test
  void whoever_leaves_leaves_no_permission_behind() {
    Granted asked = company.granted("C07", terms(), "L01");
    GrantId pending = asked();
    Granted given =
        company.granted(
            "C08", Terms.usual(Scope.of(H02, Resource.REPORTS), DataClass.L2, 5), "L02");
    GrantId received = company.request(askFor("C08", "C07")).orThrow().id();
    company.approve(received, "L01").orThrow();
    company.dismiss("C07");
    List<GrantId> ended =
        company.store.write(
            c -> company.desk.endFor(c, new StaffNumber("C07"), new StaffNumber("S01")));
    assertThat(ended).containsExactly(asked.id(), pending, received);
    assertThat(company.find(asked.id()))
        .isInstanceOfSatisfying(
            Ended.class, e -> assertThat(e.cause()).isEqualTo(Ended.Cause.DEPARTED));
    assertThat(company.find(pending)).isInstanceOf(Refused.class);
    assertThat(company.find(given.id())).isInstanceOf(Granted.class);
    assertThat(codes(company.export(asked.id(), "C07")))
        .containsExactly(DisclosureCode.NO_ACCOUNT, DisclosureCode.REVOKED);
    company.store.write(
        c -> company.desk.endFor(c, new StaffNumber("L02"), new StaffNumber("S01")));
    assertThat(company.find(given.id())).as("its approver left").isInstanceOf(Ended.class);
    assertThat(
            company.store.<List<GrantId>>write(
                c -> company.desk.endFor(c, new StaffNumber("C07"), new StaffNumber("S01"))))
        .isEmpty();
  }

  @Test
  void an_account_that_cannot_be_used_does_nothing() {
    GrantId id = asked();
    company.dismiss("L01");
    assertThat(codes(company.approve(id, "L01"))).contains(DisclosureCode.NO_ACCOUNT);
    company.dismiss("C07");
    assertThat(codes(company.approve(id, "L02"))).containsExactly(DisclosureCode.NO_ACCOUNT);
    assertThat(codes(company.request(ask("C07", terms()))))
        .containsExactly(DisclosureCode.NO_ACCOUNT);
    assertThat(codes(company.request(askFor("C08", "C07"))))
        .containsExactly(DisclosureCode.NO_ACCOUNT);
  }

  @Test
  void what_is_not_there_is_not_approved_revoked_or_used() {
    GrantId none = new GrantId("D-000099");
    assertThat(codes(company.approve(none, "L01"))).containsExactly(DisclosureCode.UNKNOWN);
    assertThat(codes(revoke(none, "L01"))).containsExactly(DisclosureCode.UNKNOWN);
    assertThat(codes(company.export(none, "C07"))).containsExactly(DisclosureCode.UNKNOWN);
    assertThat(company.store.<Optional<Disclosure>>read(c -> company.desk.find(c, none))).isEmpty();
  }

  @Test
  void the_same_request_again_gives_the_same_answer_and_another_is_a_conflict() {
    RequestId first = next();
    DisclosureAsk ask = ask("C07", terms());
    Requested asked = company.take(c -> company.desk.request(c, first, ask)).orThrow();
    assertThat(company.take(c -> company.desk.request(c, first, ask)).orThrow()).isEqualTo(asked);
    conflict(c -> company.desk.request(c, first, ask("C07", times(2))));
    conflict(c -> company.desk.request(c, first, ask("C08", terms())));
    RequestId second = next();
    Granted granted =
        company
            .take(c -> company.desk.approve(c, second, asked.id(), company.proof("L01")))
            .orThrow();
    assertThat(
            company
                .take(c -> company.desk.approve(c, second, asked.id(), company.proof("L01")))
                .orThrow())
        .isEqualTo(granted);
    conflict(c -> company.desk.approve(c, second, asked.id(), company.proof("L02")));
    conflict(c -> company.desk.approve(c, first, asked.id(), company.proof("L01")));
    RequestId third = next();
    Leaders.Step<Export> use =
        c ->
            company.desk.export(
                c, third, asked.id(), company.proof("C07"), SPEC, List.of("张三"), CsvFormat.plain());
    company.take(use).orThrow();
    assertThat(codes(company.take(use)))
        .containsExactly(DisclosureCode.REPEATED_USE, DisclosureCode.EXHAUSTED);
  }

  private <T> void conflict(Leaders.Step<T> step) {
    assertThatThrownBy(() -> company.take(step)).isInstanceOf(StoreException.class);
  }

  @Test
  void a_permission_gives_nobody_the_right_to_permit() {
    hireAndGrantEverything();
    GrantId id =
        company
            .request(ask("C08", Terms.usual(Scope.of(H02, Resource.REPORTS), DataClass.L2, 5)))
            .orThrow()
            .id();
    assertThat(codes(company.approve(id, "C07"))).containsExactly(DisclosureCode.RANK);
  }

  private void hireAndGrantEverything() {
    company.hire("C10", "p-c10", Role.CASHIER, H01);
    company.granted(
        "C07",
        new Terms(
            Scope.company(Resource.values()),
            DataClass.L4,
            Set.of("name"),
            100,
            Terms.MOST_RECORDS,
            Terms.LONGEST),
        "L01");
  }

  @Test
  void words_that_name_persons_are_kept_apart_and_can_be_erased() {
    Requested asked = company.request(ask("C07", terms())).orThrow();
    database.tamper("DELETE FROM personal_text WHERE stream = 'disclosure'");
    Disclosure erased = company.find(asked.id());
    assertThat(erased.ask().recipient()).isEqualTo("***");
    assertThat(company.approve(asked.id(), "L01").value()).isPresent();
    List<?> findings =
        company.store.read(
            c -> new RecordLog(company.store.chain()).verify(c, DisclosureJournal.STREAM));
    assertThat(findings).isEmpty();
    assertThat(asked.toString()).doesNotContain("市供热办").doesNotContain("年度");
  }

  @Test
  void terms_are_in_their_ranges() {
    Scope scope = terms().scope();
    Duration day = Duration.ofDays(1);
    List<Callable<Terms>> wrong =
        List.of(
            () -> new Terms(scope, DataClass.L1, Set.of(), 1, 1, day),
            () -> new Terms(scope, DataClass.L2, Set.of("Name"), 1, 1, day),
            () -> new Terms(scope, DataClass.L2, Set.of(), 0, 1, day),
            () -> new Terms(scope, DataClass.L2, Set.of(), 101, 1, day),
            () -> new Terms(scope, DataClass.L2, Set.of(), 1, 0, day),
            () -> new Terms(scope, DataClass.L2, Set.of(), 1, 100_001, day),
            () -> new Terms(scope, DataClass.L2, Set.of(), 1, 1, Duration.ofSeconds(59)),
            () -> new Terms(scope, DataClass.L2, Set.of(), 1, 1, Duration.ofDays(30).plusMillis(1)),
            () -> new Terms(new Scope(Set.of(), Set.of()), DataClass.L2, Set.of(), 1, 1, day));
    assertThat(wrong)
        .allSatisfy(
            terms -> assertThatThrownBy(terms::call).isInstanceOf(CheckFailedException.class));
    new Terms(scope, DataClass.L2, Set.of("a"), 100, 100_000, Duration.ofDays(30));
    for (String text : List.of("", " ", "a", "abc", "ab\ncd", "ab\u202Ecd")) {
      assertThatThrownBy(
              () ->
                  new DisclosureAsk(
                      new StaffNumber("C07"), "市供热办", Optional.empty(), text, terms()))
          .isInstanceOf(CheckFailedException.class);
    }
  }
}
