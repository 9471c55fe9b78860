package io.hall.app.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.Account;
import io.hall.security.account.Role;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

class HallSecurityTest {

  private SpringHall hall;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    hall = new SpringHall(folder);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void nobody_gets_in_without_a_session() throws Exception {
    assertThat(hall.get("/counter").getStatus()).isEqualTo(401);
  }

  @Test
  void a_cashier_signs_in_and_works_and_signs_out() throws Exception {
    Cookie session = signIn();
    assertThat(hall.get("/counter", session).getContentAsString()).isEqualTo("C01 ROLE_CASHIER");

    assertThat(hall.post("/sign-out", List.of(), session).getStatus()).isEqualTo(204);
    assertThat(hall.get("/counter", session).getStatus()).isEqualTo(401);
  }

  @Test
  void the_session_s_cookie_is_for_this_host_and_no_script() throws Exception {
    MockHttpServletResponse answer = hall.signIn("C01", SpringHall.PASSWORD);
    assertThat(answer.getHeaders("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-hall-")
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict"));
  }

  @Test
  void a_wrong_password_and_an_unknown_account_are_answered_alike() throws Exception {
    MockHttpServletResponse wrong = hall.signIn("C01", "not the password at all");
    MockHttpServletResponse unknown = hall.signIn("C99", "not the password at all");
    for (MockHttpServletResponse answer : List.of(wrong, unknown)) {
      assertThat(answer.getStatus()).isEqualTo(401);
      assertThat(answer.getHeader("Hall-Sign-In")).isEqualTo("TRY_AGAIN");
      assertThat(answer.getContentAsString()).isEmpty();
      assertThat(answer.getCookies()).isEmpty();
    }
  }

  @Test
  void somebody_who_guesses_has_to_wait() throws Exception {
    MockHttpServletResponse answer = hall.signIn("C01", "a guess");
    for (int i = 0; i < 10 && answer.getStatus() == 401; i++) {
      answer = hall.signIn("C01", "a guess");
    }
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isNotEmpty();
  }

  @Test
  void a_role_opens_its_own_pages_alone() throws Exception {
    assertThat(hall.get("/reports", signIn()).getStatus())
        .isEqualTo(HttpServletResponse.SC_FORBIDDEN);
  }

  @Test
  void a_session_ends_with_the_account_s_suspension() throws Exception {
    Cookie session = signIn();
    hall.suspend("C01");
    assertThat(hall.get("/counter", session).getStatus()).isEqualTo(401);
    assertThat(hall.signIn("C01", SpringHall.PASSWORD).getStatus()).isEqualTo(401);
  }

  @Test
  void a_session_that_was_left_is_locked_after_five_minutes() throws Exception {
    Cookie session = signIn();
    hall.clock().pass(Duration.ofMinutes(6));
    assertThat(hall.get("/counter", session).getStatus()).isEqualTo(401);
  }

  @Test
  void somebody_above_a_cashier_is_asked_to_enrol_a_second_factor() throws Exception {
    Account head = hall.hire("K01", Role.HALL_HEAD);
    MockHttpServletResponse answer = hall.signIn(head.number().value(), SpringHall.PASSWORD);
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getHeader("Hall-Sign-In")).isEqualTo("ENROL");
  }

  @Test
  void a_made_up_cookie_is_as_good_as_none() throws Exception {
    for (String value : List.of("", "x", "A".repeat(43), "A".repeat(5000))) {
      Cookie forged = new Cookie("__Host-hall-session", value);
      assertThat(hall.get("/counter", forged).getStatus()).isEqualTo(401);
    }
  }

  @Test
  void a_page_of_somebody_else_signs_nobody_out() throws Exception {
    Cookie session = signIn();
    assertThat(hall.forge("/sign-out", session).getStatus()).isEqualTo(403);
    assertThat(hall.get("/counter", session).getStatus()).isEqualTo(200);
  }

  private Cookie signIn() throws Exception {
    MockHttpServletResponse answer = hall.signIn("C01", SpringHall.PASSWORD);
    assertThat(answer.getStatus()).isEqualTo(204);
    Cookie session = answer.getCookie("__Host-hall-session");
    assertThat(session).isNotNull();
    return session;
  }
}
