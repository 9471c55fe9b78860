package io.hall.security.departure;

import io.hall.security.session.EndReason;
import io.hall.security.session.SessionId;
import io.hall.security.session.SessionRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Ends the sessions of somebody who leaves. Immutable and thread-safe. */
public final class SessionsLeave implements LeavingStep {

  private final SessionRegistry sessions;

  /** Makes the step on these sessions. */
  public SessionsLeave(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Left> leave(Connection connection, Leaving leaving) throws SQLException {
    List<SessionId> ended =
        sessions.revokeAll(
            connection,
            leaving.account().number(),
            EndReason.ACCOUNT_STOPPED,
            leaving.executedBy());
    return List.of(Left.each(Belonging.SESSIONS, ended.stream().map(SessionId::value).toList()));
  }
}
