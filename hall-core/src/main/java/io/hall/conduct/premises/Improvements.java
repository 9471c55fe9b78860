package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.Note;
import io.hall.conduct.premises.Improvement.Answered;
import io.hall.conduct.premises.Improvement.Proposed;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The register of proposals (合理化建议登记, 规程 1.5: 鼓励员工积极创新大厅环境): whoever works at a hall proposes, and
 * another person answers. The clause encourages and does not ask, so a week without one owes
 * nothing. Works in the caller's transaction. Safe for use by several threads.
 */
public final class Improvements {

  private static final String PROPOSED = "conduct.improvement.1";
  private static final String ANSWERED = "conduct.improvement.answer.1";
  private static final String SELECT =
      "SELECT p.proposal, p.hall, p.proposed_by, p.proposed_at, a.answered_by, a.answered_at,"
          + " a.adopted FROM improvement p"
          + " LEFT JOIN improvement_answer a ON a.proposal = p.proposal";

  private final ConductLog log;

  /** Makes a register. */
  public Improvements(ConductLog log) {
    this.log = log;
  }

  /**
   * Records a proposal.
   *
   * @param words what is proposed
   * @throws CheckFailedException with {@code CONDUCT-002} or {@code -008} if they do not work there
   */
  public Proposed propose(
      Connection connection, RequestId request, HallCode hall, StaffNumber by, Note words)
      throws SQLException {
    Canonical body = Canonical.write().text(hall.value()).end();
    LogRecord record =
        log.write(
            connection,
            Act.at(hall, PROPOSED, request, by, body).saying(words),
            () -> log.requireAt(connection, hall, by),
            written ->
                Sql.insert(
                    connection,
                    "INSERT INTO improvement VALUES (?, ?, ?, ?, ?)",
                    request.value(),
                    hall.value(),
                    written.position(),
                    by.value(),
                    written.at().toEpochMilli()));
    return new Proposed(request, hall, by, record.at());
  }

  /**
   * Records the answer to a proposal.
   *
   * @param adopted whether it is done so
   * @param words why, or how
   * @throws CheckFailedException with {@code CONDUCT-003} if the same person proposed it, by
   *     whichever account, {@code CONDUCT-006} if it was answered before
   */
  public Answered answer(
      Connection connection,
      RequestId request,
      Proposed proposed,
      boolean adopted,
      StaffNumber by,
      Note words)
      throws SQLException {
    Canonical body = Canonical.write().text(proposed.id().value()).number(adopted ? 1 : 0).end();
    LogRecord record =
        log.write(
            connection,
            Act.at(proposed.hall(), ANSWERED, request, by, body).saying(words),
            () -> requireAnswerable(connection, proposed, by),
            written ->
                Sql.insert(
                    connection,
                    "INSERT INTO improvement_answer VALUES (?, ?, ?, ?, ?)",
                    proposed.id().value(),
                    proposed.by().value(),
                    adopted ? 1 : 0,
                    by.value(),
                    written.at().toEpochMilli()));
    return new Answered(proposed, adopted, by, record.at());
  }

  private void requireAnswerable(Connection connection, Proposed proposed, StaffNumber by)
      throws SQLException {
    log.requireOther(connection, by, proposed.by(), BusinessDate.of(proposed.at()));
    if (!(find(connection, proposed.id()).orElseThrow() instanceof Proposed)) {
      throw new CheckFailedException(Finding.of(ConductCode.GONE_ON));
    }
  }

  /** Returns a proposal as it stands; empty when there is none of that name. */
  public Optional<Improvement> find(Connection connection, RequestId id) throws SQLException {
    return Sql.first(connection, SELECT + " WHERE p.proposal = ?", Improvements::read, id.value());
  }

  /** Returns what was proposed for a hall from a day to another, both included, as it stands. */
  public List<Improvement> of(
      Connection connection, HallCode hall, BusinessDate from, BusinessDate to)
      throws SQLException {
    return Sql.list(
        connection,
        SELECT
            + " WHERE p.hall = ? AND p.proposed_at >= ? AND p.proposed_at < ?"
            + " ORDER BY p.position",
        Improvements::read,
        hall.value(),
        from.start().toEpochMilli(),
        to.next().start().toEpochMilli());
  }

  /** Returns the words of a proposal; empty once they were erased. */
  public Optional<Note> words(Connection connection, Improvement improvement) throws SQLException {
    Proposed proposed = improvement.proposed();
    return log.notes(connection, Optional.of(proposed.hall()), proposed.id()).stream().findFirst();
  }

  private static Improvement read(ResultSet row) throws SQLException {
    Proposed proposed =
        new Proposed(
            new RequestId(row.getString(1)),
            new HallCode(row.getString(2)),
            new StaffNumber(row.getString(3)),
            Instant.ofEpochMilli(row.getLong(4)));
    String by = row.getString(5);
    return by == null
        ? proposed
        : new Answered(
            proposed,
            row.getInt(7) == 1,
            new StaffNumber(by),
            Instant.ofEpochMilli(row.getLong(6)));
  }
}
