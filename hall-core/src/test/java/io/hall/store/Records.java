package io.hall.store;

import java.time.Instant;
import java.util.Optional;

/** Records for tests. */
final class Records {

  static final String STREAM = "receipt-book/T-1";
  static final RecordLog LOG = new RecordLog(ChainHash.SHA_256);

  private Records() {}

  static Entry entry(String request) {
    return entry(request, Canonical.write().text("测试用户甲").end());
  }

  static Entry entry(String request, Canonical personal) {
    return new Entry(
        STREAM,
        "test.1",
        new RequestId(request),
        Instant.parse("2026-11-23T01:02:03.456Z"),
        Canonical.write().text(request).number(12_345).end(),
        personal);
  }

  static LogRecord append(Store store, String request) {
    return store.write(connection -> LOG.append(connection, entry(request)));
  }

  static Optional<LogRecord> find(Store store, String request) {
    return store.read(connection -> LOG.find(connection, new RequestId(request)));
  }
}
