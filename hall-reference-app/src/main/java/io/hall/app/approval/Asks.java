package io.hall.app.approval;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditLog;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.Vault;
import io.hall.store.Locks;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is asked and what was decided, each put on record in the audit log; notes are sealed. */
@Component
public final class Asks {

  private static final String SELECT =
      "SELECT request, kind, hall, asked_by, subject, note, asked_at FROM approval a";
  private static final String UNDECIDED =
      " WHERE NOT EXISTS (SELECT 1 FROM approval_decision d WHERE d.approval = a.request)";

  private final KeyVault vault;
  private final AuditLog audit;

  /** Makes them. */
  public Asks(KeyVault vault, AuditLog audit) {
    this.vault = vault;
    this.audit = audit;
  }

  /**
   * Asks for something; the same request again is the same.
   *
   * @throws CheckFailedException with {@code APPROVAL-001} if that is asked for and waits
   */
  public void ask(Connection connection, Ask ask) throws SQLException {
    Locks.take(connection, "approval");
    if (find(connection, ask.id()).isPresent()) {
      return;
    }
    requireNotWaiting(connection, ask);
    Sql.insert(
        connection,
        "INSERT INTO approval VALUES (?, ?, ?, ?, ?, ?, ?)",
        ask.id().value(),
        ask.kind().name(),
        ask.hall().value(),
        ask.by().value(),
        ask.subject(),
        sealed(connection, "approval", ask.id(), ask.note()),
        ask.at().toEpochMilli());
    record(connection, "ask", ask.by(), ask);
  }

  private void requireNotWaiting(Connection connection, Ask ask) throws SQLException {
    boolean waiting =
        Sql.exists(
            connection,
            SELECT + UNDECIDED + " AND kind = ? AND hall = ? AND subject = ?",
            ask.kind().name(),
            ask.hall().value(),
            ask.subject());
    if (waiting) {
      throw new CheckFailedException(Finding.of(ApprovalCode.ASKED).with("subject", ask.subject()));
    }
  }

  /** Returns what is asked under this name. */
  public Optional<Ask> find(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection, SELECT + " WHERE request = ?", row -> read(connection, row), id.value());
  }

  /** Returns what nobody has decided, of a hall or of all of them, in order of time. */
  public List<Ask> waiting(Connection connection, Optional<HallCode> hall) throws SQLException {
    return Sql.list(
        connection,
        SELECT + UNDECIDED + " AND (? = '' OR hall = ?) ORDER BY asked_at, request",
        row -> read(connection, row),
        hall.map(HallCode::value).orElse(""),
        hall.map(HallCode::value).orElse(""));
  }

  /** Returns the last thing that was asked of this kind about a subject. */
  public Optional<Ask> last(Connection connection, Ask.Kind kind, HallCode hall, String subject)
      throws SQLException {
    return Sql.first(
        connection,
        SELECT + " WHERE kind = ? AND hall = ? AND subject = ? ORDER BY asked_at DESC",
        row -> read(connection, row),
        kind.name(),
        hall.value(),
        subject);
  }

  /** Returns what was decided about something. */
  public Optional<Decision> decision(Connection connection, RequestId ask) throws SQLException {
    return Sql.first(
        connection,
        "SELECT granted, decided_by, note, decided_at FROM approval_decision WHERE approval = ?",
        row ->
            new Decision(
                row.getInt(1) == 1,
                new StaffNumber(row.getString(2)),
                opened(connection, "approval_decision", ask, row.getBytes(3)),
                Instant.ofEpochMilli(row.getLong(4))),
        ask.value());
  }

  /** Puts a decision on record, in the transaction that carries it out. */
  public void decide(Connection connection, Ask ask, Decision decision) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO approval_decision VALUES (?, ?, ?, ?, ?)",
        ask.id().value(),
        decision.granted() ? 1 : 0,
        decision.by().value(),
        sealed(connection, "approval_decision", ask.id(), decision.note()),
        decision.at().toEpochMilli());
    record(connection, decision.granted() ? "grant" : "refuse", decision.by(), ask);
  }

  private void record(Connection connection, String what, StaffNumber by, Ask ask)
      throws SQLException {
    String kind = ask.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    audit.record(
        connection,
        AuditEvent.done("approval." + what, by, kind + "/" + ask.subject()).in(ask.hall()));
  }

  private Ask read(Connection connection, ResultSet row) throws SQLException {
    RequestId id = new RequestId(row.getString(1));
    return new Ask(
        id,
        Ask.Kind.valueOf(row.getString(2)),
        new HallCode(row.getString(3)),
        new StaffNumber(row.getString(4)),
        row.getString(5),
        opened(connection, "approval", id, row.getBytes(6)),
        Instant.ofEpochMilli(row.getLong(7)));
  }

  private byte[] sealed(Connection connection, String table, RequestId id, String text) {
    return vault.on(connection).seal(place(table, id), text.getBytes(StandardCharsets.UTF_8));
  }

  private String opened(Connection connection, String table, RequestId id, byte[] sealed) {
    return new String(vault.on(connection).open(place(table, id), sealed), StandardCharsets.UTF_8);
  }

  private static Vault.Place place(String table, RequestId id) {
    return new Vault.Place(table, "note", id.value());
  }
}
