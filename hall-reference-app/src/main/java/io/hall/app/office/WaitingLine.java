package io.hall.app.office;

import io.hall.payment.HallCode;
import io.hall.security.account.Account;
import io.hall.security.account.AccountOverview.Waiting;
import io.hall.security.account.Role;

/**
 * A change that waits, as somebody sees it.
 *
 * @param mine whether they asked for it, and may take it back
 * @param answerable whether the pages offer them to approve it; the library has the last word
 */
record WaitingLine(
    String id,
    String kind,
    String number,
    String person,
    String role,
    String hall,
    String by,
    String at,
    boolean mine,
    boolean answerable) {

  static WaitingLine of(Waiting waiting, Account me) {
    boolean mine = waiting.person().equals(me.person());
    return new WaitingLine(
        waiting.id().value(),
        waiting.change().kind().name(),
        waiting.change().number().value(),
        waiting.change().person().value(),
        waiting.change().role().name(),
        waiting.change().hall().map(HallCode::value).orElse(""),
        waiting.by().value(),
        Times.of(waiting.at()),
        mine,
        !mine && me.role() == Role.SECURITY_ADMIN);
  }
}
