package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hall.app.attack.Routes.Route;
import io.hall.security.account.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** S14: failures that are provoked; what they let out is in {@link SafeAnswer}. */
@ExtendWith(AttackedHall.Lent.class)
class FailuresTest {

  private static final Pattern REFERENCE =
      Pattern.compile("<code>([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})</code>");

  private static final List<String> VALUES =
      List.of(
          "'; DROP TABLE account; --",
          "x' OR '1'='1",
          "%",
          "${7*7}",
          "__${T(java.lang.Runtime)}__::x",
          "../../../etc/passwd",
          "<script>alert(1)</script>",
          "\u0000",
          "\r\nX-Injected: yes",
          "\uD83D\uDE00".repeat(40),
          "9".repeat(400),
          "-1",
          "1e999999999");

  private final AttackedHall hall;
  private final Policy policy = Policy.read();

  FailuresTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void nonsense_in_every_field_and_every_id_is_refused_without_a_failure() {
    List<String> failed = new ArrayList<>();
    int sent = 0;
    for (Route route : hall.routes().all()) {
      boolean page = !route.path().startsWith("/api/") && !route.path().equals("/lock");
      if (page && route.handler().isPresent()) {
        Visitor visitor = hall.as(policy.insider(route));
        for (String value : VALUES.subList(sent % 7, sent % 7 + 6)) {
          sent++;
          note(route, value, send(visitor, route, value), failed);
        }
      }
    }
    assertThat(failed).isEmpty();
    assertThat(sent).isGreaterThan(200);
  }

  private static Answer send(Visitor visitor, Route route, String value) {
    String form =
        Visitor.form(Forms.filled(route).stream().map(f -> Map.entry(f.getKey(), value)).toList());
    String id = URLEncoder.encode(value, StandardCharsets.UTF_8);
    String address = route.address(route.hasVariable() ? id.replace("+", "%20") : "x");
    return route.isWriting()
        ? visitor.write(route.method(), address, form)
        : visitor.get(address + (form.isEmpty() ? "" : "?" + form));
  }

  private static void note(Route route, String value, Answer answer, List<String> failed) {
    if (answer.status() >= 500) {
      failed.add(route.row() + " " + value + " -> " + answer.status());
    }
    assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
    if (answer.header("Content-Type").startsWith("text/html")) {
      assertThat(answer.text()).doesNotContain("<script>alert(1)</script>");
    }
  }

  @Test
  void addresses_and_methods_that_nobody_serves_have_a_page_in_both_languages() {
    Visitor auditor = hall.as(Role.AUDITOR);
    for (String path :
        List.of("/audit/nothing", "/audit/entry/-/0", "/audit/entry/-/x", "/audit/entry/H99/1")) {
      assertThat(auditor.get(path).status()).as(path).isIn(400, 404);
    }
    assertThat(auditor.get("/counter").status()).isEqualTo(403);
    assertThat(auditor.write("DELETE", "/audit", "").status()).isEqualTo(405);
    assertThat(auditor.write("PUT", "/audit/verify", "").status()).isEqualTo(405);
    auditor.cookie("hall-language", "en");
    assertThat(auditor.get("/audit/nothing").text())
        .contains("Not there")
        .containsPattern(REFERENCE);
    auditor.cookie("hall-language", "zh-CN");
    assertThat(auditor.get("/audit/nothing").text()).contains("没有此页").containsPattern(REFERENCE);
    assertThat(auditor.get("/counter").text()).contains("无权办理").containsPattern(REFERENCE);
  }

  @Test
  void requests_that_break_the_rules_of_http_are_refused_by_the_firewall() {
    Visitor auditor = hall.as(Role.AUDITOR);
    for (String path :
        List.of(
            "//audit",
            "/audit/%2e%2e/counter",
            "/audit;x=1",
            "/audit%2f..%2fcounter",
            "/audit/%00",
            "/audit%5c",
            "/static/..%2f..%2fapplication.properties",
            "/audit/%0d%0aX:1")) {
      assertThat(auditor.get(path).status()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void a_failure_nobody_foresaw_tells_a_reference_that_the_log_knows_and_nothing_else()
      throws Exception {
    RequestMappingHandlerMapping router = hall.router();
    RequestMappingInfo way =
        RequestMappingInfo.paths("/sign-in/failing")
            .methods(RequestMethod.GET)
            .options(router.getBuilderConfiguration())
            .build();
    Logger log = (Logger) LoggerFactory.getLogger("io.hall.app.server.ErrorPages");
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    log.addAppender(logged);
    router.registerMapping(way, new Failing(), Failing.class.getDeclaredMethod("fail"));
    try {
      for (String accept : List.of("text/html", "application/json", "*/*")) {
        Answer answer =
            hall.stranger().send("GET", "/sign-in/failing", Map.of("Accept", accept), "");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("没有办成").containsPattern(REFERENCE);
        assertThat(answer.text()).doesNotContain("secret-of-the-house");
        assertThat(logged.list.stream().map(ILoggingEvent::getFormattedMessage))
            .anyMatch(line -> line.contains(reference(answer)));
      }
    } finally {
      log.detachAppender(logged);
      router.unregisterMapping(way);
    }
  }

  private static String reference(Answer answer) {
    Matcher found = REFERENCE.matcher(answer.text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** What no page does. */
  static final class Failing {
    @ResponseBody
    String fail() {
      throw new IllegalStateException(
          "secret-of-the-house: SELECT password FROM account WHERE 1 = 1 in /srv/hall.db");
    }
  }
}
