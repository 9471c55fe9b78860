package io.hall.app.watch;

import io.hall.app.spring.SignedIn;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditLog;
import io.hall.store.Store;
import org.springframework.stereotype.Component;

/**
 * Puts on record who saw in full what is masked elsewhere, or took it along on paper or as a file,
 * and who asked for what is not theirs to see.
 */
@Component
public final class Seen {

  private final Store store;
  private final AuditLog audit;

  Seen(Store store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Records it, at the terminal of whoever is signed in; before it is shown. */
  public void by(SignedIn me, String action, String resource) {
    record(me, AuditEvent.done(action, me.number(), resource));
  }

  /** Records that somebody asked for what is not theirs, or not there. */
  public void refused(SignedIn me, String resource) {
    record(me, AuditEvent.refused("page.refused", me.number(), resource, ""));
  }

  private void record(SignedIn me, AuditEvent what) {
    AuditEvent event = what.at(me.getPrincipal().terminal());
    store.write(
        connection -> {
          audit.record(connection, event);
          return event;
        });
  }
}
