package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The guards of a register, asked one after the other. */
final class Guards {

  private final List<IssuingGuard> guards;

  Guards(List<IssuingGuard> guards) {
    this.guards = List.copyOf(guards);
  }

  /** Refuses the attempt with all that was found, if one finding is {@code INVALID}. */
  void require(Connection connection, IssuingAttempt attempt) throws SQLException {
    List<Finding> against = new ArrayList<>();
    for (IssuingGuard guard : guards) {
      against.addAll(guard.check(connection, attempt));
    }
    if (against.stream().anyMatch(finding -> finding.grade() == Verdict.INVALID)) {
      throw new CheckFailedException(against);
    }
  }
}
