package io.hall.receipt;

import io.hall.store.Outcome;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Issues what was asked for at the same time, together: the store hands it over as one work. */
record Issuing(
    Journal journal,
    ReceiptTables tables,
    ReceiptRules rules,
    Guards guards,
    EarlierRequests earlier)
    implements Store.Together<IssueRequest, Receipt> {

  /**
   * Issues receipts in the caller's transaction, and answers each request. What is refused wrote
   * nothing; when this throws, some may have written.
   */
  @Override
  public List<Outcome<Receipt>> on(Connection connection, List<IssueRequest> asks)
      throws SQLException {
    return asks.isEmpty() ? List.of() : new IssuingGroup(this, connection).issue(asks);
  }
}
