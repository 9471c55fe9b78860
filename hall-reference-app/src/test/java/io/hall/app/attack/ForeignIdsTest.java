package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.attack.Routes.Route;
import io.hall.security.account.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S9: ids that are not there, and ids that are somebody else's. */
@ExtendWith(AttackedHall.Lent.class)
class ForeignIdsTest {

  /** For each kind; 1,000 in the campaign. */
  private static final int IDS = Integer.getInteger("hall.attack.ids", 3);

  /** Adds up what is typed, and asks for nobody. */
  private static final String RECKONS = "/counter/customer/{number}/sum";

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
}
