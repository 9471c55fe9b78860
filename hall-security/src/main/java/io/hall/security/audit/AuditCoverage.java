package io.hall.security.audit;

import io.hall.check.Finding;
import io.hall.receipt.Recorded;
import io.hall.security.audit.AuditBytes.Sealed;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the register's records against the audit log (审计覆盖): a program that issues without an
 * {@link AuditListener} leaves records that have no event. It trusts what it reads; have the
 * streams verified first. Memory grows with the number of records, some 150 bytes each.
 */
public final class AuditCoverage {

  private static final String BOOKS =
      "SELECT DISTINCT stream FROM log_record WHERE position = 1"
          + " AND (stream LIKE 'receipt-book/%' OR stream LIKE 'training-book/%') ORDER BY stream";
  private static final String AUDITS =
      "SELECT DISTINCT stream FROM log_record WHERE position = 1"
          + " AND (stream = 'audit' OR stream LIKE 'audit/%') ORDER BY stream";

  private final RecordLog log;
  private final Map<String, Integer> open = new TreeMap<>();

  private AuditCoverage(ChainHash chain) {
    this.log = new RecordLog(chain);
  }

  /**
   * Returns what does not match, by action and resource: {@link AuditCode#UNAUDITED} and {@link
   * AuditCode#UNTRUE}, each with how many times.
   */
  public static List<Finding> check(Connection connection, ChainHash chain) throws SQLException {
    AuditCoverage coverage = new AuditCoverage(chain);
    coverage.register(connection);
    coverage.audit(connection);
    return coverage.findings();
  }

  private void register(Connection connection) throws SQLException {
    List<LogRecord> records = new ArrayList<>();
    for (String stream : Sql.list(connection, BOOKS, row -> row.getString(1))) {
      log.forEach(connection, stream, records::add);
      for (LogRecord record : records) {
        AuditListener.event(Recorded.of(connection, record), record)
            .ifPresent(event -> count(event, 1));
      }
      records.clear();
    }
  }

  private void audit(Connection connection) throws SQLException {
    for (String stream : Sql.list(connection, AUDITS, row -> row.getString(1))) {
      log.forEach(connection, stream, this::audit);
    }
  }

  private void audit(LogRecord record) {
    if (record.kind().equals(AuditBytes.EVENT)) {
      Canonical.Reader in = record.body().read();
      Sealed.read(in);
      AuditEvent event = AuditBytes.event(in);
      if (event.action().startsWith("receipt.")) {
        count(event, -1);
      }
    }
  }

  private void count(AuditEvent event, int more) {
    open.merge(event.action() + " " + event.resource() + " " + event.actor(), more, Integer::sum);
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    open.forEach(
        (what, times) -> {
          if (times != 0) {
            AuditCode code = times > 0 ? AuditCode.UNAUDITED : AuditCode.UNTRUE;
            findings.add(Finding.of(code).in(what).with("times", Math.abs(times)));
          }
        });
    return findings;
  }
}
