package io.hall.app.office;

import io.hall.payment.HallCode;
import io.hall.security.account.AccountOverview.Line;
import java.util.Set;

/** An account as the list shows it. */
record AccountLine(
    String number, String person, String role, String hall, String state, String since) {

  /** What a page can say that was done. */
  static final Set<String> DONE =
      Set.of("asked", "approved", "refused", "suspended", "letter", "forced");

  static AccountLine of(Line line) {
    return new AccountLine(
        line.account().number().value(),
        line.account().person().value(),
        line.account().role().name(),
        line.account().hall().map(HallCode::value).orElse(""),
        line.account().state().name(),
        Times.of(line.since()));
  }
}
