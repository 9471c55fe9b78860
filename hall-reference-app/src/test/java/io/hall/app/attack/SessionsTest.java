package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.Role;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S11: sessions that are stolen, kept or made up. */
@ExtendWith(AttackedHall.Lent.class)
class SessionsTest {

  private static final int TRIES = Integer.getInteger("hall.attack.sessions", 40);

  private final AttackedHall hall;

  SessionsTest(AttackedHall hall) {
    this.hall = hall;
  }

  private Visitor cashier(String number) {
    hall.hiring().hire(number, Role.CASHIER, "H01");
    return signedIn(number);
  }

  private Visitor signedIn(String number) {
    return hall.stranger().signIn(number, AttackedHall.password(number));
  }

  private Visitor withToken(String token) {
    Visitor thief = hall.stranger();
    thief.cookie(Visitor.SESSION, token);
    return thief;
  }

  private static String token(Visitor visitor) {
    return Objects.requireNonNull(visitor.cookie(Visitor.SESSION), "a session");
  }

  private void isOut(Visitor visitor, String where) {
    long from = System.nanoTime();
    Answer answer = visitor.get("/counter");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).endsWith(where);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void signing_in_gives_a_new_session_whatever_was_brought_along() {
    hall.hiring().hire("C61", Role.CASHIER, "H01");
    String planted = "A".repeat(43);
    Visitor victim = withToken(planted).signIn("C61", AttackedHall.password("C61"));
    String first = token(victim);
    assertThat(first).isNotEqualTo(planted);
    isOut(withToken(planted), "/sign-in");
    Visitor again = withToken(first).signIn("C61", AttackedHall.password("C61"));
    assertThat(token(again)).isNotEqualTo(first);
    isOut(withToken(first), "/sign-in");
  }

  @Test
  void one_account_has_one_session() {
    Visitor first = cashier("C62");
    assertThat(first.get("/counter").status()).isEqualTo(200);
    Visitor second = signedIn("C62");
    isOut(first, "/sign-in");
    assertThat(second.get("/counter").status()).isEqualTo(200);
  }

  @Test
  void a_session_is_over_after_sign_out() {
    Visitor cashier = cashier("C63");
    String token = token(cashier);
    assertThat(cashier.post("/sign-out", "").status()).isEqualTo(302);
    assertThat(cashier.cookie(Visitor.SESSION)).isNull();
    isOut(withToken(token), "/sign-in");
  }

  @Test
  void a_locked_session_does_nothing_and_a_wrong_password_does_not_open_it() {
    Visitor cashier = cashier("C64");
    cashier.post("/lock", "");
    isOut(cashier, "/locked");
    cashier.post("/locked", Visitor.form(Map.of("number", "C64", "password", "not this one")));
    isOut(cashier, "/locked");
    cashier.post(
        "/locked", Visitor.form(Map.of("number", "C02", "password", AttackedHall.password("C02"))));
    isOut(cashier, "/locked");
  }

  @Test
  void a_session_ends_with_a_suspension_a_departure_and_another_password() {
    Visitor suspended = cashier("C65");
    hall.hiring().suspend("C65");
    isOut(suspended, "/sign-in");
    Visitor departed = cashier("C66");
    hall.hiring().dismiss("C66");
    isOut(departed, "/sign-in");
    Visitor changed = cashier("C67");
    hall.hiring().reset("C67", "another sentence for C67 2026");
    isOut(changed, "/sign-in");
  }

  @Test
  void a_token_in_an_address_is_none() {
    Visitor cashier = cashier("C68");
    String token = token(cashier);
    for (String path :
        Set.of(
            "/counter?" + Visitor.SESSION + "=" + token,
            "/counter?session=" + token,
            "/counter?JSESSIONID=" + token)) {
      assertThat(hall.stranger().get(path).location()).as(path).endsWith("/sign-in");
    }
    assertThat(hall.stranger().get("/counter;jsessionid=" + token).status()).isEqualTo(400);
    assertThat(cashier.get("/counter").text()).doesNotContain(token);
  }

  @Test
  void tokens_that_are_made_up_are_as_good_as_none() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    String own = token(cashier("C69"));
    Set<String> tried = new HashSet<>();
    for (int i = 0; i < TRIES; i++) {
      int at = random.nextInt(own.length());
      char other = own.charAt(at) == 'A' ? 'B' : 'A';
      String near = own.substring(0, at) + other + own.substring(at + 1);
      tried.add(
          i % 2 == 0
              ? near
              : random
                  .ints(43, 'a', 'z')
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString());
    }
    tried.remove(own);
    tried.forEach(token -> isOut(withToken(token), "/sign-in"));
  }

  @Test
  void a_wrong_number_and_a_wrong_password_are_answered_alike() {
    Answer unknown = refused("C99");
    Answer known = refused("C01");
    assertThat(unknown.status()).isEqualTo(401).isEqualTo(known.status());
    assertThat(Normal.of(unknown.text())).isEqualTo(Normal.of(known.text()));
  }

  private Answer refused(String number) {
    return hall.stranger()
        .post("/sign-in", Visitor.form(Map.of("number", number, "password", "not this one")));
  }
}
