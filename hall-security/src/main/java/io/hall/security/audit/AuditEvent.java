package io.hall.security.audit;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import java.util.Optional;

/**
 * Something that was done, or tried (审计事件). It holds no personal values and no amounts: what it is
 * about is named by its number. Immutable.
 *
 * @param action what, in words of its package: {@code account.create}, {@code session.open}
 * @param actor who; an attempt to sign in counts as the account's
 * @param resource what it was done to, such as {@code account/C01} or {@code receipt/JZ26-A:17}
 * @param outcome what came of it
 * @param rule the code of the rule that decided, such as {@code DISCLOSURE-012}; empty where none
 *     did
 * @param onBehalfOf for whom, where that is somebody else
 * @param terminal where, if it was at a terminal
 * @param grant the permission under which it was done, if one was used
 */
public record AuditEvent(
    String action,
    StaffNumber actor,
    String resource,
    Outcome outcome,
    String rule,
    Optional<StaffNumber> onBehalfOf,
    Optional<Terminal> terminal,
    Optional<String> grant) {

  /** What came of it. */
  public enum Outcome {
    /** It was done. */
    DONE,
    /** It was refused by a rule. */
    REFUSED,
    /** It was allowed and could not be done. */
    FAILED
  }

  /** Returns the event of something that was done. */
  public static AuditEvent done(String action, StaffNumber actor, String resource) {
    return new AuditEvent(
        action,
        actor,
        resource,
        Outcome.DONE,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the event of something that a rule refused. */
  public static AuditEvent refused(String action, StaffNumber actor, String resource, String rule) {
    return new AuditEvent(
        action,
        actor,
        resource,
        Outcome.REFUSED,
        rule,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this event, done at {@code where}. */
  public AuditEvent at(Terminal where) {
    return new AuditEvent(
        action, actor, resource, outcome, rule, onBehalfOf, Optional.of(where), grant);
  }

  /** Returns this event, done for {@code whom}. */
  public AuditEvent onBehalfOf(StaffNumber whom) {
    return new AuditEvent(
        action, actor, resource, outcome, rule, Optional.of(whom), terminal, grant);
  }

  /** Returns this event, done under the permission {@code id}. */
  public AuditEvent under(String id) {
    return new AuditEvent(
        action, actor, resource, outcome, rule, onBehalfOf, terminal, Optional.of(id));
  }
}
