package io.hall.security.account;

import io.hall.check.CheckFailedException;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.store.Store;

/**
 * Runs work in a transaction of its own; what a rule refuses is told to the audit in another one,
 * for the first is undone.
 */
public final class AuditedWork {

  private final Store store;
  private final AuditTrail audit;

  /** Makes it for a store and where its events go. */
  public AuditedWork(Store store, AuditTrail audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * Runs {@code work}.
   *
   * @param tried the event of what was tried, as it would be if it were done
   * @throws CheckFailedException as the work throws it, once that is on record
   */
  public <T> T write(AuditEvent tried, Store.Work<T> work) {
    try {
      return store.write(work);
    } catch (CheckFailedException refusal) {
      String rule = refusal.findings().get(0).code().id();
      AuditEvent event =
          new AuditEvent(
              tried.action(),
              tried.actor(),
              tried.resource(),
              AuditEvent.Outcome.REFUSED,
              rule,
              tried.onBehalfOf(),
              tried.terminal(),
              tried.grant(),
              tried.hall());
      store.write(
          connection -> {
            audit.record(connection, event);
            return event;
          });
      throw refusal;
    }
  }
}
