package io.hall.receipt;

import io.hall.check.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Decides, inside the issuing transaction, whether the register may act (SPI): an open shift, a
 * ready counter, a valid account. For receipts that are issued together it is asked once for all
 * equal attempts, before the first of them is written.
 */
@FunctionalInterface
public interface IssuingGuard {

  /** Returns what stands against the attempt; an {@code INVALID} finding refuses it. */
  List<Finding> check(Connection connection, IssuingAttempt attempt) throws SQLException;
}
