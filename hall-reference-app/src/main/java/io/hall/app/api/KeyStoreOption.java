package io.hall.app.api;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.app.data.Database;
import io.hall.app.demo.DemoClock;
import io.hall.security.audit.AuditLog;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys are; the server may be running. */
final class KeyStoreOption {

  @Option(
      names = "--data",
      defaultValue = "hall-data",
      paramLabel = "DIR",
      description = "The data folder: ${DEFAULT-VALUE}.")
  private Path data = Path.of(".");

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description = "A PostgreSQL database instead of the file in the data folder.")
  private @Nullable String jdbcUrl;

  /** Something done with the keys, on record. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T on(Connection connection, ApiKeys keys, AuditLog audit) throws SQLException;
  }

  <T> T write(Work<T> work) throws IOException {
    Clock clock = DemoClock.in(data, Clock.systemUTC());
    try (Database database = open(clock)) {
      Store store = database.store();
      AuditLog audit =
          new AuditLog(store, clock, "hall", List.of(DataKeys.of(data).seal(clock.instant())));
      ApiKeys keys = new ApiKeys(clock);
      return store.write(connection -> work.on(connection, keys, audit));
    }
  }

  private Database open(Clock clock) throws IOException {
    if (jdbcUrl == null) {
      return DataFolder.database(data, Optional.empty(), clock);
    }
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(jdbcUrl);
    return DataFolder.database(data, new HikariDataSource(pool), clock);
  }
}
