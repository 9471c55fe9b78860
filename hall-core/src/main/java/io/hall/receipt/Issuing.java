package io.hall.receipt;

import io.hall.store.Outcome;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Issues what was asked for at the same time, together: one reading and one writing for all, and an
 * answer for each. What cannot be written together is written one by one, so that one request never
 * costs another its answer.
 */
final class Issuing implements Store.Together<IssueRequest, Receipt> {

  private final IssuingDesk desk;

  Issuing(IssuingDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Outcome<Receipt>> on(Connection connection, List<IssueRequest> asks)
      throws SQLException {
    if (asks.isEmpty()) {
      return List.of();
    }
    if (asks.size() == 1) {
      return List.of(new Outcome.Done<>(desk.issue(connection, asks).get(0).orThrow()));
    }
    try {
      return Savepoints.whole(connection, () -> desk.issue(connection, asks));
    } catch (SQLException | RuntimeException e) {
      return oneByOne(connection, asks);
    }
  }

  private List<Outcome<Receipt>> oneByOne(Connection connection, List<IssueRequest> asks) {
    List<Outcome<Receipt>> outcomes = new ArrayList<>(asks.size());
    for (IssueRequest ask : asks) {
      outcomes.add(alone(connection, ask));
    }
    return outcomes;
  }

  private Outcome<Receipt> alone(Connection connection, IssueRequest ask) {
    try {
      return Savepoints.whole(connection, () -> desk.issue(connection, List.of(ask)).get(0));
    } catch (SQLException e) {
      return new Outcome.Refused<>(StoreException.of(e));
    } catch (RuntimeException e) {
      return new Outcome.Refused<>(e);
    }
  }
}
