package io.hall.security.audit;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that was done, or tried (审计事件). It holds no personal values and no amounts: what it is
 * about is named by its number, and no field takes free text. Immutable.
 *
 * @param action what, in words of its package: {@code account.create}, {@code session.open}; 1 to
 *     60 lower-case letters, digits, dots and hyphens
 * @param actor who; an attempt to sign in counts as the account's
 * @param resource what it was done to, such as {@code account/C01} or {@code
 *     receipt/JZ26-00000017}: a kind in lower-case letters, a stroke, and 1 to 120 letters, digits
 *     and {@code . _ : / -}
 * @param outcome what came of it
 * @param rule the code of the rule that decided, such as {@code DISCLOSURE-012}; empty where none
 *     did
 * @param onBehalfOf for whom, where that is somebody else
 * @param terminal where, if it was at a terminal
 * @param grant the permission under which it was done, if one was used: 1 to 40 letters, digits and
 *     {@code . _ -}
 * @param hall the hall in whose log it belongs; empty for the company's. At a terminal it is the
 *     terminal's
 */
public record AuditEvent(
    String action,
    StaffNumber actor,
    String resource,
    Outcome outcome,
    String rule,
    Optional<StaffNumber> onBehalfOf,
    Optional<Terminal> terminal,
    Optional<String> grant,
    Optional<HallCode> hall) {

  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
  private static final Pattern RESOURCE =
      Pattern.compile("[a-z][a-z-]{0,30}/[A-Za-z0-9][A-Za-z0-9._:/-]{0,119}");
  private static final Pattern RULE = Pattern.compile("([A-Z]{2,20}-[0-9]{3})?");
  private static final Pattern GRANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** What came of it. */
  public enum Outcome {
    /** It was done. */
    DONE,
    /** It was refused by a rule. */
    REFUSED,
    /** It was allowed and could not be done. */
    FAILED
  }

  /**
   * Checks the forms; the message of the refusal names the part and not its value.
   *
   * @throws IllegalArgumentException if one has another form
   */
  public AuditEvent {
    require(ACTION, action, "action");
    require(RESOURCE, resource, "resource");
    require(RULE, rule, "rule");
    grant.ifPresent(id -> require(GRANT, id, "grant"));
    if (terminal.isPresent() && !terminal.map(Terminal::hall).equals(hall)) {
      throw new IllegalArgumentException("An audit event at a terminal is of the terminal's hall");
    }
  }

  private static void require(Pattern form, String value, String part) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException("An audit event's " + part + " has another form");
    }
  }

  /** Returns the event of something that was done. */
  public static AuditEvent done(String action, StaffNumber actor, String resource) {
    return of(action, actor, resource, Outcome.DONE, "");
  }

  /** Returns the event of something that a rule refused. */
  public static AuditEvent refused(String action, StaffNumber actor, String resource, String rule) {
    return of(action, actor, resource, Outcome.REFUSED, rule);
  }

  private static AuditEvent of(
      String action, StaffNumber actor, String resource, Outcome outcome, String rule) {
    return new AuditEvent(
        action,
        actor,
        resource,
        outcome,
        rule,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this event, done at {@code where}. */
  public AuditEvent at(Terminal where) {
    return new AuditEvent(
        action,
        actor,
        resource,
        outcome,
        rule,
        onBehalfOf,
        Optional.of(where),
        grant,
        Optional.of(where.hall()));
  }

  /** Returns this event, of this hall. */
  public AuditEvent in(HallCode where) {
    return new AuditEvent(
        action, actor, resource, outcome, rule, onBehalfOf, terminal, grant, Optional.of(where));
  }

  /** Returns this event, done for {@code whom}. */
  public AuditEvent onBehalfOf(StaffNumber whom) {
    return new AuditEvent(
        action, actor, resource, outcome, rule, Optional.of(whom), terminal, grant, hall);
  }

  /** Returns this event, done under the permission {@code id}. */
  public AuditEvent under(String id) {
    return new AuditEvent(
        action, actor, resource, outcome, rule, onBehalfOf, terminal, Optional.of(id), hall);
  }
}
