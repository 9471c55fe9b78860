package io.hall.verify;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found of an archive or a receipt's proof: one {@link Check} for each thing that the page
 * asks for. Immutable.
 *
 * @param subject what was checked, as it was named
 * @param checks in the page's order
 * @param exit 0 if everything holds, 1 if something is broken, 2 if it could not be judged
 */
public record Report(String subject, List<Check> checks, int exit) {

  /** Copies the list. */
  public Report {
    checks = List.copyOf(checks);
  }

  /** Whether everything that was judged holds, and all that must be judged was. */
  public boolean holds() {
    return exit == 0;
  }

  /** Returns the answer of one check; a proof of one receipt has not all of them. */
  public Outcome of(CheckCode code) {
    return checks.stream()
        .filter(check -> check.code() == code)
        .map(Check::outcome)
        .findFirst()
        .orElse(Outcome.NOT_JUDGED);
  }

  /** The answers, one on a line, and a last line that says it all. */
  public String text(Language language) {
    return checks.stream().map(check -> check.line(language) + "\n").collect(Collectors.joining())
        + verdict(language)
        + "\n";
  }

  private String verdict(Language language) {
    Say say = exit == 0 ? Say.ALL_HOLDS : exit == 1 ? Say.SOME_BROKEN : Say.SOME_NOT_JUDGED;
    return say.in(language);
  }

  /** The same as one JSON object (RFC 8259). */
  public String json() {
    return new JsonText()
        .open()
        .member("format", "hall.archive-verification.1")
        .member("subject", subject)
        .member("exit", exit)
        .members("checks", checks, Report::json)
        .close()
        .toString();
  }

  private static void json(JsonText out, Check check) {
    out.open()
        .member("check", check.code().name())
        .member("outcome", check.outcome().name())
        .member("file", check.file())
        .member("record", check.record())
        .member("zh", check.chinese())
        .member("en", check.english())
        .close();
  }
}
