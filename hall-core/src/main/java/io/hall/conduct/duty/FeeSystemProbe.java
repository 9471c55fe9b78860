package io.hall.conduct.duty;

import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Looks whether the fee system's database answers a query within a limit. */
public final class FeeSystemProbe implements Probe {

  private final Callable<Reading> query;
  private final Duration limit;

  private FeeSystemProbe(Callable<Reading> query, Duration limit) {
    this.query = query;
    this.limit = limit;
  }

  /** Makes a probe of the store itself. */
  public static FeeSystemProbe of(Store store, Duration limit) {
    return new FeeSystemProbe(() -> store.read(FeeSystemProbe::ask), limit);
  }

  /** Makes a probe of a billing system's database. */
  public static FeeSystemProbe of(DataSource source, Duration limit) {
    return new FeeSystemProbe(
        () -> {
          try (Connection connection = source.getConnection()) {
            return ask(connection);
          }
        },
        limit);
  }

  private static Reading ask(Connection connection) throws SQLException {
    return Sql.exists(connection, "SELECT 1") ? Reading.working() : new Reading(State.FAULTY, "");
  }

  @Override
  public Device device() {
    return Device.FEE_SYSTEM;
  }

  @Override
  public Reading read() {
    return Limited.read(query, limit);
  }
}
