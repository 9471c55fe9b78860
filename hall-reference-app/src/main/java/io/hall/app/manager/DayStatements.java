package io.hall.app.manager;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditLog;
import io.hall.settlement.Statement;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The statements of a hall's day as they were handed in (对账单). A statement handed in anew is a new
 * version; the one before stays.
 */
@Component
public final class DayStatements {

  private final AuditLog audit;
  private final Clock clock;

  DayStatements(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A statement as it was handed in.
   *
   * @param statement its lines
   * @param version 1, and one more each time it was handed in anew
   * @param by who handed it in
   * @param at when
   */
  public record Kept(Statement statement, int version, StaffNumber by, Instant at) {

    /** What its lines come to. */
    public Money total() {
      return Money.sum(statement.lines().stream().map(Statement.Line::signed).toList());
    }
  }

  /** Keeps statements of a hall's day; the same request again keeps nothing twice. */
  public void keep(
      Connection connection,
      RequestId request,
      BusinessDate date,
      List<Statement> statements,
      StaffNumber by)
      throws SQLException {
    Locks.take(connection, "day-statement");
    boolean known =
        Sql.exists(
            connection, "SELECT 1 FROM day_statement WHERE request = ?", request.value());
    for (Statement statement : known ? List.<Statement>of() : statements) {
      insert(connection, request, date, statement, by);
    }
  }

  private void insert(
      Connection connection,
      RequestId request,
      BusinessDate date,
      Statement statement,
      StaffNumber by)
      throws SQLException {
    String day = statement.hall() + "/" + date + "/" + statement.tender();
    Sql.insert(
        connection,
        "INSERT INTO day_statement SELECT ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?"
            + " FROM day_statement WHERE hall = ? AND business_date = ? AND tender = ?",
        statement.hall().value(),
        date.toString(),
        statement.tender().name(),
        request.value(),
        bytes(statement).bytes(),
        by.value(),
        clock.millis(),
        statement.hall().value(),
        date.toString(),
        statement.tender().name());
    audit.record(
        connection, AuditEvent.done("day.statement", by, "statement/" + day).in(statement.hall()));
  }

  /** Returns the statements of a hall's day, each in its last version, by tender. */
  public List<Kept> of(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return Sql.list(
            connection,
            "SELECT tender, version, lines, handed_in_by, handed_in_at FROM day_statement s"
                + " WHERE hall = ? AND business_date = ? AND version = (SELECT max(version) FROM"
                + " day_statement m WHERE m.hall = s.hall AND m.business_date = s.business_date"
                + " AND m.tender = s.tender)",
            row -> kept(hall, row),
            hall.value(),
            date.toString())
        .stream()
        .sorted((one, other) -> one.statement().tender().compareTo(other.statement().tender()))
        .toList();
  }

  private static Kept kept(HallCode hall, ResultSet row) throws SQLException {
    Tender tender = Tender.valueOf(row.getString(1));
    List<Statement.Line> lines = lines(Canonical.of(row.getBytes(3)).read());
    return new Kept(
        new Statement(tender, hall, lines),
        row.getInt(2),
        new StaffNumber(row.getString(4)),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  private static Canonical bytes(Statement statement) {
    Canonical.Writer out = Canonical.write();
    for (Statement.Line line : statement.lines()) {
      out.text(line.cashier().map(StaffNumber::value).orElse(""))
          .number(line.at().toEpochMilli())
          .text(line.reference())
          .text(line.kind().name())
          .number(line.amount().fen())
          .number(line.fee().fen())
          .text(line.settledOn().toString());
    }
    return out.end();
  }

  private static List<Statement.Line> lines(Canonical.Reader in) {
    List<Statement.Line> lines = new ArrayList<>();
    while (!in.atEnd()) {
      lines.add(
          new Statement.Line(
              Optional.of(in.text()).filter(text -> !text.isEmpty()).map(StaffNumber::new),
              Instant.ofEpochMilli(in.number()),
              in.text(),
              Statement.Kind.valueOf(in.text()),
              Money.ofFen(in.number()),
              Money.ofFen(in.number()),
              LocalDate.parse(in.text())));
    }
    return lines;
  }
}
