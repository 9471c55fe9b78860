package io.hall.security.departure;

import io.hall.security.disclosure.DisclosureDesk;
import io.hall.security.disclosure.GrantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Ends the permissions and requests that name somebody who leaves. Immutable and thread-safe. */
public final class GrantsLeave implements LeavingStep {

  private final DisclosureDesk desk;

  /** Makes the step on the permissions of this desk. */
  public GrantsLeave(DisclosureDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Left> leave(Connection connection, Leaving leaving) throws SQLException {
    List<GrantId> ended = desk.endFor(connection, leaving.account().number(), leaving.executedBy());
    return List.of(Left.each(Belonging.GRANTS, ended.stream().map(GrantId::toString).toList()));
  }
}
