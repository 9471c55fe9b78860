package io.hall.report;

import io.hall.check.Finding;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells a request that is asked again from one that only has the same name. */
final class Repeats {

  private Repeats() {}

  /**
   * Refuses a record that does not hold what is asked for now. Reasons that were erased on their
   * date are taken for the same.
   *
   * @throws StoreException with {@code STORE-003}
   */
  static void requireSame(
      RecordLog log, Connection connection, LogRecord record, Canonical body, Canonical reasons)
      throws SQLException {
    boolean sameReasons =
        record.commitment().isEmpty()
            ? reasons.isEmpty()
            : log.personal(connection, record).map(reasons::equals).orElse(true);
    if (!body.equals(record.body()) || !sameReasons) {
      throw conflict();
    }
  }

  /** Refuses a record of another kind; then nothing of its body may be read. */
  static void requireKind(LogRecord record, String kind) {
    if (!record.kind().equals(kind)) {
      throw conflict();
    }
  }

  private static StoreException conflict() {
    return StoreException.of(Finding.of(StoreCode.REQUEST_CONFLICT));
  }
}
