package io.hall.app.office;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditRecords.Entry;
import io.hall.security.masking.Masks;
import java.util.Optional;

/** An event as a page shows it: a customer's number is masked. */
record AuditLine(
    long position,
    String at,
    String action,
    String actor,
    String resource,
    String outcome,
    String rule,
    String onBehalfOf,
    String terminal,
    String grant,
    String record) {

  /** How an address names the company's own log, which is no hall's. */
  static final String COMPANY = "-";

  private static final String CUSTOMER = "customer/";

  static AuditLine of(Entry entry) {
    AuditEvent event = entry.event();
    return new AuditLine(
        entry.position(),
        Times.of(entry.at()),
        event.action(),
        event.actor().value(),
        masked(event.resource()),
        event.outcome().name(),
        event.rule(),
        event.onBehalfOf().map(StaffNumber::value).orElse(""),
        event.terminal().map(Terminal::id).orElse(""),
        event.grant().orElse(""),
        entry.record().toString());
  }

  private static String masked(String resource) {
    return resource.startsWith(CUSTOMER)
        ? CUSTOMER + Masks.customer(resource.substring(CUSTOMER.length()))
        : resource;
  }

  /** The name of a log in an address. */
  static String name(Optional<HallCode> log) {
    return log.map(HallCode::value).orElse(COMPANY);
  }

  /** The log of a name. */
  static Optional<HallCode> log(String name) {
    return name.equals(COMPANY) ? Optional.empty() : Optional.of(new HallCode(name));
  }
}
