package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.conduct.duty.Leave;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.VoidReason;
import io.hall.security.disclosure.Disclosure;
import io.hall.security.disclosure.Resource;
import io.hall.security.disclosure.Scope;
import io.hall.security.masking.Masks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that waits for somebody's word, as the list shows it.
 *
 * @param kind what it is: the path by which it is decided
 * @param id its name
 * @param by who asks
 * @param at when it was asked, or when it begins
 * @param subject what it is about
 * @param amount how much money it is about; empty where it is about none
 * @param resources what is to be disclosed; empty where nothing is
 * @param words why, in words
 * @param decidable whether it can be decided by whoever looks
 */
record Waiting(
    Kind kind,
    String id,
    StaffNumber by,
    Instant at,
    String subject,
    String amount,
    List<Resource> resources,
    String words,
    boolean decidable) {

  /** What waits. */
  enum Kind {
    /** A void. */
    VOID,
    /** A refund. */
    REFUND,
    /** A late report. */
    LATE_REPORT,
    /** A leave. */
    LEAVE,
    /** A permission to disclose. */
    DISCLOSURE
  }

  static Waiting of(Ask ask, Optional<Receipt> receipt, Locale locale) {
    String why = ask.reason().isEmpty() ? "" : reason(ask.reason(), locale);
    String words =
        Stream.of(why, ask.note())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" · "));
    String who = receipt.map(r -> " " + Masks.name(r.payment().payer().name())).orElse("");
    return new Waiting(
        Kind.valueOf(ask.kind().name()),
        ask.id().value(),
        ask.by(),
        ask.at(),
        ask.subject() + who,
        receipt.map(r -> r.payment().total().toString()).orElse(""),
        List.of(),
        words,
        true);
  }

  private static String reason(String code, Locale locale) {
    return locale.getLanguage().equals("zh") ? VoidReason.valueOf(code).chinese() : code;
  }

  static Waiting of(Leave.Requested leave, String reason, boolean decidable) {
    Leave.Ask ask = leave.ask();
    return new Waiting(
        Kind.LEAVE,
        ask.id().value(),
        ask.staff(),
        ask.time().from(),
        Times.text(ask.time().from()) + " – " + Times.text(ask.time().to()) + " → " + ask.cover(),
        "",
        List.of(),
        reason,
        decidable);
  }

  static Waiting of(Disclosure.Requested asked) {
    Scope scope = asked.ask().terms().scope();
    String halls =
        scope.halls().stream().map(HallCode::value).collect(Collectors.joining(", "));
    return new Waiting(
        Kind.DISCLOSURE,
        asked.id().value(),
        asked.ask().requester(),
        asked.at(),
        halls,
        "",
        List.copyOf(scope.resources()),
        asked.ask().recipient() + " · " + asked.ask().purpose(),
        true);
  }

  /** When, as a page shows it. */
  public String time() {
    return Times.text(at);
  }
}
