package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.attack.Routes.Route;
import io.hall.security.account.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S13: what every answer says; {@link SafeAnswer} holds it against each one of the campaign. */
@ExtendWith(AttackedHall.Lent.class)
class HeadersTest {

  private static final String HSTS = "Strict-Transport-Security";

  private final AttackedHall hall;
  private final Policy policy = Policy.read();

  HeadersTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void behind_tls_every_answer_demands_tls_for_two_years_and_over_plain_http_none_does() {
    for (Route route : hall.routes().all()) {
      Visitor visitor = hall.as(policy.insider(route));
      if (route.verb().equals("GET")) {
        String address = route.address("x1");
        Answer behind = visitor.send("GET", address, Map.of("X-Forwarded-Proto", "https"), "");
        assertThat(behind.header(HSTS))
            .as(route.row())
            .isEqualTo("max-age=63072000; includeSubDomains");
        assertThat(visitor.get(address).header(HSTS)).as(route.row()).isEmpty();
      }
    }
  }

  @Test
  void files_papers_refusals_and_failures_say_it_too() {
    Visitor visitor = hall.stranger();
    List<Integer> seen =
        List.of(
            visitor.get("/static/hall.css").status(),
            visitor.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").status(),
            visitor.get("/static/nothing.css").status(),
            visitor.get("/nothing").status(),
            visitor.write("DELETE", "/sign-in", "").status(),
            visitor.send("POST", "/sign-in", Map.of(), "number=C01").status());
    assertThat(seen).containsExactly(200, 200, 404, 302, 405, 403);
    assertThat(hall.as(Role.AUDITOR).get("/audit/head/-/head.txt").status()).isIn(200, 404);
    assertThat(hall.as(Role.AUDITOR).get("/nothing").status()).isEqualTo(403);
  }

  @Test
  void what_looks_like_a_file_under_a_page_is_none_and_is_not_kept() {
    for (String path : List.of("/counter/x.css", "/counter/static/hall.css", "/counter/..static")) {
      Answer answer = hall.as(Role.CASHIER).get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void a_request_that_is_none_is_answered_without_a_word_of_what_serves_here() throws IOException {
    for (String line :
        List.of(
            "GET / HTTP/9.9", "NONSENSE", "GET /\u0001 HTTP/1.1", "GET / HTTP/1.1\r\nHost: a b")) {
      String answer = raw(line);
      assertThat(answer).as(line).matches("(?s)HTTP/1.1 [45].*").doesNotContain("\nServer:");
      SafeAnswer.keepsInside(line, answer);
    }
  }

  private String raw(String line) throws IOException {
    try (Socket socket = new Socket("localhost", URI.create(hall.url()).getPort());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      socket.setSoTimeout(5_000);
      out.write((line + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
