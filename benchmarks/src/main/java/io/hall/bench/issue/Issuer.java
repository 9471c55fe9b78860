package io.hall.bench.issue;

import java.io.IOException;
import java.sql.SQLException;

/** Something that takes numbers and keeps a record for each, durable before it answers. */
interface Issuer extends AutoCloseable {

  /** Issues one and returns its serial number: 1, 2, 3 …. Called by many threads at once. */
  long issue(String id) throws Exception;

  @Override
  void close() throws IOException, SQLException;
}
