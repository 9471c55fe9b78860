package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What every answer says, and what none lets out; counts the answers that were held against it. */
final class SafeAnswer {

  private static final AtomicLong SEEN = new AtomicLong();
  private static final Map<Integer, Long> BY_STATUS = new TreeMap<>();

  /** Traces of the inside: a stack, a statement, a file, a product and its version. */
  private static final List<Pattern> INSIDE =
      List.of(
          Pattern.compile("\\bat (?:io|java|org|com|jakarta)\\.[\\w.$]+\\("),
          Pattern.compile("\\b[\\w.]+(?:Exception|Error)\\b(?!-)"),
          Pattern.compile(
              "(?i)\\b(?:select|insert into|update|delete from) .*\\b(?:from|values|set|where)\\b"),
          Pattern.compile("(?i)\\bsqlite|postgres|\\bjdbc:"),
          Pattern.compile("(?:^|[\\s\"'(])/(?:tmp|root|home|usr|var|etc|work)/"),
          Pattern.compile("(?i)apache tomcat|spring(?:framework| boot)|thymeleaf|hibernate"),
          Pattern.compile("(?i)\\bwhitelabel\\b"));

  private SafeAnswer() {}

  static long seen() {
    return SEEN.get();
  }

  static synchronized String byStatus() {
    return BY_STATUS.toString();
  }

  static void require(String what, Answer answer) {
    SEEN.incrementAndGet();
    count(answer.status());
    assertThat(answer.header("Content-Security-Policy"))
        .as("CSP of " + what + " " + answer.status())
        .contains(
            "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "data:");
    says(what, answer, "X-Content-Type-Options", "nosniff");
    says(what, answer, "X-Frame-Options", "DENY");
    says(what, answer, "Referrer-Policy", "no-referrer");
    says(what, answer, "Cross-Origin-Opener-Policy", "same-origin");
    says(what, answer, "Cross-Origin-Resource-Policy", "same-origin");
    boolean shared = what.contains(" /static/") || what.contains(" /webjars/");
    assertThat(answer.header("Cache-Control"))
        .as("Cache-Control of " + what + " " + answer.status())
        .contains(shared ? "no-cache" : "no-store");
    assertThat(answer.header("Server")).as("Server of " + what).isEmpty();
    assertThat(answer.header("X-Powered-By")).as("X-Powered-By of " + what).isEmpty();
    if (answer.status() >= 400) {
      keepsInside(what, answer.text());
    }
  }

  private static synchronized void count(int status) {
    BY_STATUS.merge(status, 1L, Long::sum);
  }

  private static void says(String what, Answer answer, String header, String value) {
    assertThat(answer.headers().allValues(header))
        .as(header + " of " + what + " " + answer.status())
        .containsExactly(value);
  }

  /** Holds a refusal or a failure against the traces of the inside. */
  static void keepsInside(String what, String text) {
    for (Pattern trace : INSIDE) {
      assertThat(trace.matcher(text).find())
          .as(what + " lets out " + trace + ": " + text.substring(0, Math.min(400, text.length())))
          .isFalse();
    }
  }
}
