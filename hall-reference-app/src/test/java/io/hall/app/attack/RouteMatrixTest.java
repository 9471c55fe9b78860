package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.attack.Routes.Route;
import io.hall.security.account.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S8: every way in, tried by everybody, against one table. */
@ExtendWith(AttackedHall.Lent.class)
class RouteMatrixTest {

  private final AttackedHall hall;
  private final Policy policy = Policy.read();

  RouteMatrixTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void every_way_in_stands_in_the_table_and_every_row_of_it_is_one() {
    assertThat(hall.routes().all().stream().map(Route::row).distinct().sorted())
        .containsExactlyElementsOf(policy.rows().keySet().stream().sorted().toList());
  }

  @Test
  void the_table_names_roles_and_nothing_else() {
    List<String> known = new ArrayList<>(List.of("everybody", "signed-in", "key", "nobody"));
    List.of(Role.values()).forEach(role -> known.add(role.name()));
    assertThat(policy.rows().values()).allSatisfy(who -> assertThat(known).containsAll(who));
  }

  @Test
  void each_role_gets_in_where_the_table_names_it_and_nowhere_else() {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      Visitor visitor = hall.as(role);
      wrong.addAll(
          tried(
              visitor,
              role.name(),
              route -> policy.lets(route, role),
              (r, a) -> a.status() == 403));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_stranger_is_sent_to_sign_in() {
    assertThat(outside(hall.stranger(), "stranger", "/sign-in")).isEmpty();
  }

  @Test
  void somebody_whose_screen_is_locked_is_asked_for_the_password() {
    hall.hiring().hire("C81", Role.CASHIER, "H01");
    Visitor locked = hall.stranger().signIn("C81", AttackedHall.password("C81"));
    locked.post("/lock", "");
    assertThat(outside(locked, "locked", "/locked")).isEmpty();
  }

  @Test
  void somebody_who_has_left_is_nobody() {
    hall.hiring().hire("C82", Role.CASHIER, "H01");
    Visitor departed = hall.stranger().signIn("C82", AttackedHall.password("C82"));
    assertThat(departed.get("/counter").status()).isEqualTo(200);
    hall.hiring().dismiss("C82");
    assertThat(outside(departed, "departed", "/sign-in")).isEmpty();
  }

  /** Whoever is outside is sent to one place, wherever they go. */
  private List<String> outside(Visitor visitor, String who, String where) {
    return tried(
        visitor,
        who,
        route -> policy.isFor(route, Policy.EVERYBODY),
        (route, answer) -> answer.status() == 302 && answer.location().endsWith(where));
  }

  private List<String> tried(
      Visitor visitor, String who, Predicate<Route> lets, BiPredicate<Route, Answer> refusal) {
    List<String> wrong = new ArrayList<>();
    for (Route route : hall.routes().all()) {
      if (!route.path().equals("/lock") || !lets.test(route)) { // it would lock the one who tries
        Answer answer = visitor.write(route.verb(), route.address("x1"), "");
        if (!isRight(route, answer, lets.test(route), refusal)) {
          wrong.add(who + " " + route.row() + " -> " + answer.status() + " " + answer.location());
        }
      }
    }
    return wrong;
  }

  private boolean isRight(
      Route route, Answer answer, boolean lets, BiPredicate<Route, Answer> refusal) {
    if (policy.isFor(route, Policy.KEY)) {
      return answer.status() == 401 || answer.status() == 429; // after some it is not even heard
    }
    if (policy.isFor(route, Policy.EVERYBODY)) {
      return answer.status() != 403;
    }
    return lets ? answer.status() != 403 && !answer.sendsAway() : refusal.test(route, answer);
  }
}
