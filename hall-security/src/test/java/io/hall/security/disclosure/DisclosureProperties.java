package io.hall.security.disclosure;

import static io.hall.security.disclosure.Leaders.H01;
import static io.hall.security.disclosure.Leaders.H02;
import static io.hall.security.disclosure.Leaders.codes;
import static io.hall.security.disclosure.Leaders.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.payment.HallCode;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditEvent;
import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Refused;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.masking.DataClass;
import io.hall.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Everybody does everything: every pair of persons and roles, and long random lives on a moving
 * clock, held against a model that knows the rules in other words.
 */
@Tag("规程-7.4")
class DisclosureProperties {

  private static final int STEPS = 40;

  private static Path folder = Path.of("");
  private static TestDatabase database = TestDatabase.Kind.SQLITE.make(newFolder());
  private static Leaders company = new Leaders(database);

  private static Path newFolder() {
    try {
      folder = Files.createTempDirectory("disclosure");
      return folder;
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeContainer
  static void staff() {
    assertThat(company.accounts).hasSizeGreaterThan(10);
  }

  @AfterContainer
  static void close() throws java.io.IOException {
    company.close();
    database.close();
    try (var files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(java.io.File::delete);
    }
  }

  // The rules once more, as a table.

  private static boolean mayRequest(Account a) {
    return a.role() != Role.SYSTEM_ADMIN && a.role() != Role.SECURITY_ADMIN;
  }

  private static int rank(Account a) {
    return List.of(
            "CASHIER", "HALL_HEAD|SETTLEMENT_ADMIN|FINANCE|AUDITOR", "LEADER of a hall", "LEADER")
        .stream()
        .map(
            names ->
                names.equals("LEADER of a hall")
                    ? a.role() == Role.LEADER && a.hall().isPresent()
                    : names.equals("LEADER")
                        ? a.role() == Role.LEADER && a.hall().isEmpty()
                        : List.of(names.split("\\|")).contains(a.role().name()))
        .toList()
        .indexOf(true);
  }

  private static boolean mayApprove(Account by, Account requester, Terms terms) {
    if (by.person().equals(requester.person()) || rank(by) <= rank(requester)) {
      return false;
    }
    boolean everything = by.role() == Role.LEADER;
    boolean little =
        by.role() == Role.HALL_HEAD
            && terms.ceiling().compareTo(DataClass.L3) <= 0
            && terms.unmasked().isEmpty()
            && !terms.scope().resources().contains(Resource.DATABASE)
            && !terms.scope().resources().contains(Resource.OTHER);
    boolean here =
        by.hall().isEmpty()
            || (terms.scope().halls().equals(Set.of(by.hall().get()))
                && requester.hall().equals(by.hall()));
    return (everything || little) && here;
  }

  private static Terms terms(Random random) {
    HallCode hall = random.nextBoolean() ? H01 : H02;
    List<Resource> resources = List.of(Resource.values());
    Scope scope =
        random.nextInt(4) == 0
            ? Scope.company(resources.get(random.nextInt(5)))
            : Scope.of(hall, resources.get(random.nextInt(5)), Resource.REPORTS);
    return new Terms(
        scope,
        List.of(DataClass.L2, DataClass.L3, DataClass.L4).get(random.nextInt(3)),
        random.nextInt(3) == 0 ? Set.of("name") : Set.of(),
        1 + random.nextInt(3),
        10,
        Duration.ofMinutes(1 + random.nextInt(60)));
  }

  /** Every account asks, every account decides, uses and takes back: all pairs, four terms each. */
  @Property(tries = 2)
  void nobody_does_what_his_place_does_not_allow(@ForAll Random random) {
    company.clock.set("2026-11-23T04:00:00Z");
    for (Account requester : company.accounts.values()) {
      for (Account other : company.accounts.values()) {
        pair(requester, other, terms(random));
      }
    }
  }

  private void pair(Account requester, Account other, Terms terms) {
    String by = other.number().value();
    Checked<Requested> asked = company.request(Leaders.ask(requester.number().value(), terms));
    assertThat(asked.value().isPresent()).isEqualTo(mayRequest(requester));
    if (asked.value().isEmpty()) {
      return;
    }
    GrantId id = asked.orThrow().id();
    boolean allowed = mayApprove(other, requester, terms);
    Checked<Granted> approved = company.approve(id, by);
    assertThat(approved.value().isPresent())
        .as(requester + " asks " + other + " for " + terms)
        .isEqualTo(allowed);
    Checked<?> revoked = company.take(c -> company.desk.revoke(c, next(), id, other.number()));
    boolean mayEnd =
        allowed || other.person().equals(requester.person()) || other.role() == Role.SECURITY_ADMIN;
    assertThat(revoked.value().isPresent()).isEqualTo(allowed);
    if (!mayEnd) {
      assertThat(codes(revoked)).containsExactly(DisclosureCode.MAY_NOT_END);
    }
    if (!allowed) {
      Checked<?> refused = company.take(c -> company.desk.refuse(c, next(), id, company.proof(by)));
      assertThat(refused.value()).isEmpty();
    }
  }

  /** What the model holds of one request. */
  private static final class Life {
    final GrantId id;
    final Account requester;
    final Terms terms;
    Instant until = Instant.MIN;
    int uses;
    boolean granted;
    boolean over;

    Life(GrantId id, Account requester, Terms terms) {
      this.id = id;
      this.requester = requester;
      this.terms = terms;
    }

    boolean isOpen(Instant now) {
      return granted && !over && uses < terms.maxUses() && now.isBefore(until);
    }
  }

  @Property(tries = 30)
  void every_life_goes_as_the_model_says(@ForAll Random random) {
    company.clock.set("2026-11-23T04:00:00Z");
    List<Account> staff = new ArrayList<>(company.accounts.values());
    staff.sort((a, b) -> a.number().compareTo(b.number()));
    List<Life> lives = new ArrayList<>();
    int before = company.heard.events().size();
    int done = 0;
    for (int step = 0; step < STEPS; step++) {
      company.clock.set(company.clock.instant().plusSeconds(random.nextInt(600)).toString());
      Account who = staff.get(random.nextInt(staff.size()));
      done += step(random, who, lives);
    }
    assertThat(company.heard.events()).as("every answer is audited").hasSize(before + done);
    for (Life life : lives) {
      agrees(life);
    }
  }

  private int step(Random random, Account who, List<Life> lives) {
    if (lives.isEmpty() || random.nextInt(4) == 0) {
      Terms terms = terms(random);
      company
          .request(Leaders.ask(who.number().value(), terms))
          .value()
          .ifPresent(asked -> lives.add(new Life(asked.id(), who, terms)));
      return 1;
    }
    Life life = lives.get(random.nextInt(lives.size()));
    Instant now = company.clock.instant();
    String by = who.number().value();
    boolean own = who.person().equals(life.requester.person());
    boolean judge = mayApprove(who, life.requester, life.terms);
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        boolean expected = judge && !life.granted && !life.over;
        assertThat(company.approve(life.id, by).value().isPresent()).isEqualTo(expected);
        if (expected) {
          life.granted = true;
          life.until = now.plus(life.terms.validFor());
        }
      }
      case 2 -> {
        boolean expected = judge && !life.granted && !life.over;
        Checked<Refused> refused =
            company.take(c -> company.desk.refuse(c, next(), life.id, company.proof(by)));
        assertThat(refused.value().isPresent()).isEqualTo(expected);
        life.over |= expected;
      }
      case 3 -> {
        String user = random.nextBoolean() ? life.requester.number().value() : by;
        boolean expected = user.equals(life.requester.number().value()) && life.isOpen(now);
        ExportSpec<String> spec =
            new ExportSpec<>(
                "x",
                life.terms.scope(),
                "",
                List.of(Column.open("number", "编号", DataClass.L2, name -> name)));
        assertThat(company.export(life.id, user, spec, "1").value().isPresent())
            .isEqualTo(expected);
        life.uses += expected ? 1 : 0;
      }
      default -> {
        boolean expected = life.isOpen(now) && (own || judge || who.role() == Role.SECURITY_ADMIN);
        Checked<Ended> revoked =
            company.take(c -> company.desk.revoke(c, next(), life.id, who.number()));
        assertThat(revoked.value().isPresent()).isEqualTo(expected);
        life.over |= expected;
      }
    }
    agrees(life);
    return 1;
  }

  private static void agrees(Life life) {
    Disclosure standing = company.find(life.id);
    if (!life.granted) {
      assertThat(standing).isInstanceOf(life.over ? Refused.class : Requested.class);
    } else {
      assertThat(standing)
          .isInstanceOf(life.isOpen(company.clock.instant()) ? Granted.class : Ended.class);
    }
  }

  /** Nothing is refused without its rule, and nothing done without its permission's number. */
  @Property(tries = 1)
  void what_was_audited_names_rule_and_permission() {
    for (AuditEvent event : company.heard.events()) {
      assertThat(event.rule().isEmpty()).isEqualTo(event.outcome() == AuditEvent.Outcome.DONE);
      Optional<String> grant = event.grant();
      assertThat(grant.isPresent() || event.action().equals("disclosure.request")).isTrue();
    }
  }
}
