package io.hall.conduct.duty;

import io.hall.check.Finding;
import io.hall.receipt.IssuingAttempt;
import io.hall.receipt.IssuingAttempt.Action;
import io.hall.receipt.IssuingGuard;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets nobody issue from a book whose counter was not checked before the opening (规程 4.1), with
 * {@code CONDUCT-017}; or, as the {@link ReadinessRule} says, lets them and puts it on record. Void
 * and spoiled numbers need no check: they mend what is there. On a day on which the hall is closed
 * by its calendar there is no opening to check before.
 */
public final class ReadinessGuard implements IssuingGuard {

  private final ReadinessDesk desk;

  /** Makes a guard that asks a register. */
  public ReadinessGuard(ReadinessDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Finding> check(Connection connection, IssuingAttempt attempt) throws SQLException {
    if (attempt.action() == Action.VOID || attempt.action() == Action.SPOIL) {
      return List.of();
    }
    Instant now = desk.now();
    Optional<Finding> against =
        desk.against(connection, attempt.hall(), attempt.cashier(), attempt.date(), now);
    if (against.isEmpty() || desk.rule().unready() == ReadinessRule.Unready.REFUSE) {
      return against.stream().toList();
    }
    return List.of(
        desk.recordUnready(connection, attempt.hall(), attempt.cashier(), attempt.date(), now));
  }
}
