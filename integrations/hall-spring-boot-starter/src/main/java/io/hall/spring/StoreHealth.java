package io.hall.spring;

import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether receipts can be issued: down, with the code of the refusal, when the database does not
 * answer or takes no more writes.
 */
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
