package io.hall.receipt;

import io.hall.store.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What issuing needs at hand: the journal, the tables, the rules and the guards. */
record IssuingDesk(
    Journal journal,
    ReceiptTables tables,
    ReceiptRules rules,
    Guards guards,
    EarlierRequests earlier) {

  /**
   * Issues receipts in the caller's transaction, and answers each request. What is refused wrote
   * nothing; when this throws, some may have written.
   */
  List<Outcome<Receipt>> issue(Connection connection, List<IssueRequest> asks) throws SQLException {
    return new IssuingGroup(this, connection).issue(asks);
  }
}
