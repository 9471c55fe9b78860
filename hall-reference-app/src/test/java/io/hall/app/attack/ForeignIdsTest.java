package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.attack.Routes.Route;
import io.hall.payment.HallCode;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditRecords;
import io.hall.security.audit.AuditRecords.Query;
import io.hall.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** S9: ids that are not there, and ids that are somebody else's. */
@ExtendWith(AttackedHall.Lent.class)
class ForeignIdsTest {

  /** For each kind; 1,000 in the campaign. */
  private static final int IDS = Integer.getInteger("hall.attack.ids", 3);

  /** Adds up what is typed, and asks for nobody. */
  private static final String RECKONS = "/counter/customer/{number}/sum";

  private static final Optional<HallCode> IN_H01 = Optional.of(new HallCode("H01"));

  private final AttackedHall hall;
  private final Policy policy = Policy.read();

  ForeignIdsTest(AttackedHall hall) {
    this.hall = hall;
  }

  private List<Route> withIds() {
    return hall.routes().all().stream()
        .filter(Route::hasVariable)
        .filter(route -> !policy.isFor(route, Policy.KEY))
        .filter(route -> !route.path().equals(RECKONS))
        .toList();
  }

  private Answer ask(Route route, Role role, String id) {
    return hall.as(role).write(route.verb(), route.address(id), Visitor.form(Forms.filled(route)));
  }

  @Test
  void whatever_is_not_there_is_answered_alike_and_with_nothing_in_it() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<String> wrong = new ArrayList<>();
    for (Route route : withIds()) {
      Role role = policy.insider(route);
      String first = Normal.of(ask(route, role, "99999999").text(), "99999999");
      for (int i = 0; i < IDS; i++) {
        String id = String.valueOf(random.nextLong(40_000_000L, 99_999_999L));
        Answer answer = ask(route, role, id);
        if (!List.of(400, 404, 415, 422).contains(answer.status())
            || !Normal.of(answer.text(), id).equals(first)) {
          wrong.add(route.row() + " " + id + " -> " + answer.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_departure_of_another_hall_looks_like_one_that_is_not_there() {
    hall.hiring().hire("C71", Role.CASHIER, "H02");
    String id = hall.hiring().leaving("C71").value();
    for (Route route : withIds()) {
      if (route.path().startsWith("/departures/case/")) {
        Answer foreign = ask(route, Role.HALL_HEAD, id);
        Answer nothing = ask(route, Role.HALL_HEAD, "99999999");
        assertThat(foreign.status()).as(route.row()).isEqualTo(404).isEqualTo(nothing.status());
        assertThat(Normal.of(foreign.text(), id)).isEqualTo(Normal.of(nothing.text(), "99999999"));
      }
    }
    assertThat(hall.as(Role.LEADER).get("/departures/case/" + id).status()).isEqualTo(200);
    assertThat(hall.as(Role.HALL_HEAD).get("/departures").text()).doesNotContain("C71");
  }

  private List<String> refusals(Instant since) {
    Query refused = new Query(since, Instant.MAX, "M01", "page.refused", "");
    return hall
        .bean(Store.class)
        .read(c -> hall.bean(AuditRecords.class).page(c, IN_H01, refused, Optional.empty(), 20))
        .entries()
        .stream()
        .map(entry -> entry.event().resource())
        .toList();
  }

  @Test
  void whoever_asks_for_what_is_not_there_or_not_theirs_is_on_record() {
    Visitor head = hall.as(Role.HALL_HEAD);
    Instant since = hall.bean(Clock.class).instant();
    head.get("/departures/case/99999999");
    head.get("/audit/conformance");
    head.get("/favicon.ico");
    head.get("/departures");
    assertThat(refusals(since)).containsExactly("page/audit", "page/departures");
  }

  private long nanos(String id) {
    long began = System.nanoTime();
    assertThat(hall.as(Role.HALL_HEAD).get("/departures/case/" + id).status()).isEqualTo(404);
    return System.nanoTime() - began;
  }

  /** In the campaign alone: the times of a busy machine say nothing. */
  @Test
  @EnabledIfSystemProperty(named = "hall.attack.ids", matches = "\\d{4,}")
  void the_answer_takes_as_long_whether_the_id_is_anothers_or_was_never_given() {
    hall.hiring().hire("C72", Role.CASHIER, "H02");
    String id = hall.hiring().leaving("C72").value();
    List<Long> foreign = new ArrayList<>();
    List<Long> nothing = new ArrayList<>();
    for (int i = 0; i < 2 * IDS; i++) {
      foreign.add(nanos(id));
      nothing.add(nanos("99999999"));
    }
    long one = median(foreign);
    long other = median(nothing);
    System.out.printf("another's %,d ns, nobody's %,d ns, medians of %d%n", one, other, 2 * IDS);
    assertThat(one).isCloseTo(other, Percentage.withPercentage(5));
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
