package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.conduct.duty.Leave;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.VoidAsk;
import io.hall.security.disclosure.Disclosure;
import io.hall.security.disclosure.Resource;
import io.hall.security.disclosure.Scope;
import io.hall.security.masking.Masks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
    VOID("void"),
    /** A refund. */
    REFUND("ask"),
    /** A late report. */
    LATE_REPORT("ask"),
    /** A leave. */
    LEAVE("leave"),
    /** A permission to disclose. */
    DISCLOSURE("disclosure");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    /** The path by which it is decided. */
    public String path() {
      return path;
    }
  }

  static Waiting of(Ask ask, Optional<Receipt> receipt) {
    return new Waiting(
        Kind.valueOf(ask.kind().name()),
        ask.id().value(),
        ask.by(),
        ask.at(),
        ask.subject() + payer(receipt),
        amount(receipt),
        List.of(),
        ask.note(),
        true);
  }

  static Waiting of(VoidAsk ask, Optional<String> note, Optional<Receipt> receipt, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    String english = ask.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String why = chinese ? ask.reason().chinese() : english;
    return new Waiting(
        Kind.VOID,
        ask.id().value(),
        ask.by(),
        ask.at(),
        ask.number() + payer(receipt),
        amount(receipt),
        List.of(),
        note.map(words -> why + " · " + words).orElse(why),
        true);
  }

  private static String payer(Optional<Receipt> receipt) {
    return receipt.map(r -> " " + Masks.name(r.payment().payer().name())).orElse("");
  }

  private static String amount(Optional<Receipt> receipt) {
    return receipt.map(r -> r.payment().total().toString()).orElse("");
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
    String halls = scope.halls().stream().map(HallCode::value).collect(Collectors.joining(", "));
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
