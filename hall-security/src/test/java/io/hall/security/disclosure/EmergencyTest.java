package io.hall.security.disclosure;

import static io.hall.security.disclosure.Leaders.ask;
import static io.hall.security.disclosure.Leaders.codes;
import static io.hall.security.disclosure.Leaders.next;
import static io.hall.security.disclosure.Leaders.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.masking.DataClass;
import io.hall.store.RequestId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Permissions that somebody takes alone, because there is no time to ask. */
@Tag("规程-7.4")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class EmergencyTest extends DisclosureCase {

  @Test
  void in_an_emergency_one_acts_alone_and_two_others_say_afterwards() {
    BusinessDate today = new BusinessDate(LocalDate.of(2026, 11, 23));
    DisclosureAsk ask =
        ask(
            "C07",
            new Terms(terms().scope(), DataClass.L3, Set.of("name"), 1, 10, Duration.ofHours(1)));
    RequestId request = next();
    Leaders.Step<Granted> take =
        c -> company.desk.takeInEmergency(c, request, ask, company.proof("C07"));
    Granted taken = company.take(take).orThrow();
    assertThat(taken.approval().emergency()).isTrue();
    assertThat(company.take(take).orThrow()).isEqualTo(taken);
    assertThat(company.export(taken.id(), "C07", Leaders.unmasked(), "张三").value()).isPresent();
    assertThat(emergencies(today)).containsExactly(taken.id());
    assertThat(emergencies(new BusinessDate(LocalDate.of(2026, 11, 22)))).isEmpty();

    DisclosureAsk another =
        ask("C07", new Terms(terms().scope(), DataClass.L3, Set.of(), 1, 10, Duration.ofHours(1)));
    assertThat(
            codes(
                company.take(
                    c -> company.desk.takeInEmergency(c, next(), another, company.proof("C07")))))
        .containsExactly(DisclosureCode.EMERGENCY_OPEN);

    company.clock.set("2026-11-25T02:00:00Z");
    BusinessDate later = new BusinessDate(LocalDate.of(2026, 11, 25));
    assertThat(codes(review(taken.id(), "C07"))).contains(DisclosureCode.SAME_PERSON);
    assertThat(codes(review(taken.id(), "M01"))).containsExactly(DisclosureCode.OUT_OF_REACH);
    assertThat(review(taken.id(), "L01").orThrow()).isEqualTo(1);
    assertThat(codes(review(taken.id(), "L01"))).containsExactly(DisclosureCode.NO_REVIEW);
    assertThat(emergencies(later)).containsExactly(taken.id());
    assertThat(review(taken.id(), "K01").orThrow()).isEqualTo(2);
    assertThat(codes(review(taken.id(), "L02"))).containsExactly(DisclosureCode.NO_REVIEW);
    assertThat(emergencies(later)).as("still on the day's list").containsExactly(taken.id());
    assertThat(emergencies(new BusinessDate(LocalDate.of(2026, 11, 26)))).isEmpty();
    assertThat(
            company
                .take(c -> company.desk.takeInEmergency(c, next(), another, company.proof("C07")))
                .value())
        .isPresent();
  }

  private Checked<Integer> review(GrantId id, String by) {
    return company.take(c -> company.desk.review(c, next(), id, company.proof(by)));
  }

  private List<GrantId> emergencies(BusinessDate day) {
    return company.store.read(c -> company.desk.emergencies(c, day)).stream()
        .map(Disclosure::id)
        .toList();
  }

  @Test
  void an_emergency_has_narrow_terms_and_ones_own_proof() {
    Scope scope = terms().scope();
    Duration hour = Duration.ofHours(1);
    for (Terms terms :
        List.of(
            new Terms(scope, DataClass.L3, Set.of(), 2, 10, hour),
            new Terms(scope, DataClass.L3, Set.of(), 1, 1_001, hour),
            new Terms(scope, DataClass.L3, Set.of(), 1, 10, hour.plusMillis(1)),
            new Terms(scope, DataClass.L4, Set.of(), 1, 10, hour))) {
      assertThat(
              codes(
                  company.take(
                      c ->
                          company.desk.takeInEmergency(
                              c, next(), ask("C07", terms), company.proof("C07")))))
          .containsExactly(DisclosureCode.TERMS);
    }
    Terms narrow = new Terms(scope, DataClass.L3, Set.of(), 1, 1_000, hour);
    assertThat(
            codes(
                company.take(
                    c ->
                        company.desk.takeInEmergency(
                            c, next(), ask("C07", narrow), company.proof("C08")))))
        .containsExactly(DisclosureCode.STEP_UP);
    assertThat(
            codes(
                company.take(
                    c ->
                        company.desk.takeInEmergency(
                            c, next(), ask("S01", narrow), company.proof("S01")))))
        .containsExactly(DisclosureCode.MAY_NOT_REQUEST);
    Granted usual = company.granted("C07", terms(), "L01");
    assertThat(codes(review(usual.id(), "L02"))).containsExactly(DisclosureCode.NO_REVIEW);
    assertThat(codes(review(new GrantId("D-000099"), "L02")))
        .containsExactly(DisclosureCode.UNKNOWN);
  }
}
