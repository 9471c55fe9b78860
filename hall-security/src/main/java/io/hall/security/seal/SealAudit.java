package io.hall.security.seal;

import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bouncycastle.cert.X509CertificateHolder;

/** Holds the tables of keys and seals against the log, from which they could be made anew. */
final class SealAudit {

  private final Map<String, List<Object>> keys = new HashMap<>();
  private final Map<String, List<Object>> revoked = new HashMap<>();
  private final Map<String, List<Object>> made = new HashMap<>();

  List<Finding> run(Connection connection, SealJournal journal) throws SQLException {
    List<Finding> findings = new ArrayList<>(journal.log().verify(connection, SealJournal.STREAM));
    if (findings.isEmpty()) {
      journal.log().forEach(connection, SealJournal.STREAM, this::read);
      compare(findings, keys, rows(connection, "seal_key", SealAudit::keyRow));
      compare(findings, revoked, rows(connection, "seal_key_revoked", SealAudit::revokedRow));
      compare(findings, made, rows(connection, "seal_made", SealAudit::madeRow));
    }
    return findings;
  }

  private void read(LogRecord record) {
    Canonical.Reader in = record.body().read();
    switch (record.kind()) {
      case SealJournal.KEY -> key(record, in);
      case SealJournal.REVOKED -> revoked(record, in);
      default -> made(record, in);
    }
  }

  private void key(LogRecord record, Canonical.Reader in) {
    String name = in.text();
    String owner = in.text();
    String algorithm = in.text();
    byte[] certificate = in.bytes();
    X509CertificateHolder read = Certificates.holder(Certificates.read(certificate));
    keys.put(
        name,
        List.of(
            owner,
            algorithm,
            HexFormat.of().formatHex(certificate),
            read.getNotBefore().toInstant().toEpochMilli(),
            read.getNotAfter().toInstant().toEpochMilli(),
            record.position(),
            record.at().toEpochMilli(),
            in.text()));
  }

  private void revoked(LogRecord record, Canonical.Reader in) {
    List<Object> row = List.of(in.text(), in.text(), record.position(), record.at().toEpochMilli());
    for (long left = in.number(); left > 0; left--) {
      revoked.put(in.text(), row);
    }
  }

  private void made(LogRecord record, Canonical.Reader in) {
    Statement statement = Statement.parse(in.text()).orThrow();
    Seal seal = Seal.of(in.text(), in.text(), in.bytes());
    made.put(
        SealRegister.name(statement, seal),
        List.of(seal.key(), statement.about(), record.position(), record.at().toEpochMilli()));
  }

  private static List<Object> keyRow(ResultSet row) throws SQLException {
    return List.of(
        row.getString("owner"),
        row.getString("algorithm"),
        HexFormat.of().formatHex(row.getBytes("certificate")),
        row.getLong("valid_from"),
        row.getLong("valid_to"),
        row.getLong("position"),
        row.getLong("registered_at"),
        row.getString("registered_by"));
  }

  private static List<Object> revokedRow(ResultSet row) throws SQLException {
    return List.of(
        row.getString("reason"),
        row.getString("revoked_by"),
        row.getLong("position"),
        row.getLong("revoked_at"));
  }

  private static List<Object> madeRow(ResultSet row) throws SQLException {
    return List.of(
        row.getString("name"),
        row.getString("about"),
        row.getLong("position"),
        row.getLong("made_at"));
  }

  private static Map<String, List<Object>> rows(
      Connection connection, String table, Sql.Row<List<Object>> row) throws SQLException {
    Map<String, List<Object>> rows = new HashMap<>();
    Sql.list(
        connection,
        "SELECT * FROM " + table,
        found -> rows.put(found.getString(1), row.read(found)));
    return rows;
  }

  private static void compare(
      List<Finding> findings, Map<String, List<Object>> log, Map<String, List<Object>> table) {
    TreeSet<String> names = new TreeSet<>(log.keySet());
    names.addAll(table.keySet());
    for (String name : names) {
      if (!log.getOrDefault(name, List.of()).equals(table.getOrDefault(name, List.of()))) {
        findings.add(Finding.of(SealCode.TABLES).with("key", name).in(name));
      }
    }
  }
}
