package io.hall.app.watch;

import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether receipts can be issued: down when the database does not answer, and when the store takes
 * no more writes because one could not be made durable.
 */
@Component("writing")
final class StoreHealth implements HealthIndicator {

  private final Store store;

  StoreHealth(Store store) {
    this.store = store;
  }

  /** Begins and ends a transaction to write, which writes nothing. */
  @Override
  public Health health() {
    try {
      store.write(connection -> Sql.exists(connection, "SELECT 1"));
      return Health.up().build();
    } catch (StoreException e) {
      return Health.down().withDetail("code", e.finding().code().id()).build();
    }
  }
}
