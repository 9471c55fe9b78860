package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.attack.Routes.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S10: posts that a page of somebody else makes a browser send. */
@ExtendWith(AttackedHall.Lent.class)
class CsrfTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Map<String, Map<String, String>> FORGERIES = new LinkedHashMap<>();

  static {
    FORGERIES.put("no token", Map.of("Content-Type", FORM));
    FORGERIES.put("a wrong token", Map.of("Content-Type", FORM, "X-XSRF-TOKEN", "x".repeat(36)));
    FORGERIES.put(
        "another origin", Map.of("Content-Type", FORM, "Origin", "https://elsewhere.example"));
    FORGERIES.put("text/plain", Map.of("Content-Type", "text/plain"));
    FORGERIES.put("method override", Map.of("Content-Type", FORM, "X-HTTP-Method-Override", "GET"));
  }

  private final AttackedHall hall;
  private final Policy policy = Policy.read();

  CsrfTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void a_post_without_the_page_s_own_token_does_nothing() {
    List<String> through = new ArrayList<>();
    for (Route route : hall.routes().writing()) {
      Visitor visitor = hall.as(policy.insider(route));
      visitor.token();
      FORGERIES.forEach(
          (how, headers) -> {
            Answer answer =
                visitor.send(route.method(), route.address("x1"), headers, "request=x&_csrf=x");
            if (answer.status() != 403) {
              through.add(route.row() + " with " + how + " -> " + answer.status());
            }
          });
    }
    assertThat(through).isEmpty();
    assertThat(hall.stranger().send("POST", "/sign-out", Map.of(), "").status()).isEqualTo(403);
  }

  @Test
  void nothing_that_a_get_asks_for_changes_anything() {
    for (Route route : hall.routes().writing()) {
      Visitor visitor = hall.as(policy.insider(route));
      boolean page =
          hall.routes().all().stream()
              .anyMatch(other -> other.method().equals("GET") && other.path().equals(route.path()));
      Answer answer = visitor.get(route.address("x1") + "?_method=POST&request=x");
      assertThat(answer.status())
          .as(route.row())
          .isIn(page ? List.of(200, 302, 404) : List.of(404, 405));
    }
  }

  @Test
  void cookies_are_for_this_host_over_tls_and_for_no_other_site() {
    Visitor visitor = hall.stranger();
    visitor.token();
    Answer answer =
        visitor.post(
            "/sign-in",
            Visitor.form(Map.of("number", "C02", "password", AttackedHall.password("C02"))));
    List<String> set = new ArrayList<>(answer.headers().allValues("Set-Cookie"));
    set.addAll(hall.stranger().get("/sign-in").headers().allValues("Set-Cookie"));
    assertThat(set).hasSizeGreaterThan(2);
    assertThat(set)
        .allSatisfy(line -> assertThat(line).contains("Secure", "SameSite=Strict", "Path=/"));
    assertThat(set.stream().filter(line -> line.startsWith("__Host-")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("HttpOnly").doesNotContain("Domain"));
  }
}
