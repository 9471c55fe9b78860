package io.hall.conduct.remedy;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.Note;
import io.hall.conduct.remedy.Remedy.Found;
import io.hall.conduct.remedy.Remedy.PutRight;
import io.hall.conduct.remedy.Remedy.Verified;
import io.hall.conduct.remedy.Remedy.Wrong;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The register of what is to be put right (整改台账): from found to verified by somebody else. Works in
 * the caller's transaction. Safe for use by several threads.
 */
public final class Remedies {

  private static final String FOUND = "conduct.remedy.1";
  private static final String RIGHT = "conduct.remedy.right.1";
  private static final String JUDGED = "conduct.remedy.judged.1";

  private final ConductLog log;
  private final RemedyTables tables = new RemedyTables();

  /** Makes a register. */
  public Remedies(ConductLog log) {
    this.log = log;
  }

  /**
   * Records what was found.
   *
   * @param description what it is, in words
   * @throws CheckFailedException with {@code CONDUCT-002} if finder or owner is not employed,
   *     {@code CONDUCT-007} if it is yet to be found
   */
  public Found find(Connection connection, Wrong wrong, Note description) throws SQLException {
    Canonical body =
        Canonical.write()
            .text(wrong.hall().value())
            .text(wrong.kind().name())
            .text(wrong.level().name())
            .text(wrong.found().toString())
            .text(wrong.owner().value())
            .text(wrong.due().toString())
            .end();
    log.write(
        connection,
        Act.at(wrong.hall(), FOUND, wrong.id(), wrong.foundBy(), body).saying(description),
        () -> {
          log.require(connection, wrong.foundBy());
          log.require(connection, wrong.owner());
          log.requirePast(wrong.found().start());
        },
        record -> tables.insert(connection, wrong, record));
    return new Found(wrong, 1);
  }

  /**
   * Records that something was put right.
   *
   * @param what what was done
   * @throws CheckFailedException with {@code CONDUCT-006} if it is no longer to be
   */
  public PutRight putRight(
      Connection connection, RequestId request, Found found, StaffNumber by, Note what)
      throws SQLException {
    Canonical body = Canonical.write().text(found.id().value()).number(found.round()).end();
    log.write(
        connection,
        Act.at(found.wrong().hall(), RIGHT, request, by, body).saying(what),
        () -> {
          log.require(connection, by);
          boolean still =
              find(connection, found.id()).orElseThrow() instanceof Found now
                  && now.round() == found.round();
          requireStill(still);
        },
        record -> tables.insertRight(connection, found, by, record));
    return tables.putRight(connection, found);
  }

  /**
   * Records that somebody has seen it to be right.
   *
   * @throws CheckFailedException with {@code CONDUCT-003} if it is the owner or who put it right,
   *     by whichever account, {@code CONDUCT-006} if it was judged before
   */
  public Verified verify(
      Connection connection, RequestId request, PutRight done, StaffNumber by, Note what)
      throws SQLException {
    judge(connection, request, done, by, what, true);
    return (Verified) find(connection, done.id()).orElseThrow();
  }

  /**
   * Records that somebody has seen it not to be right; it is to be put right again.
   *
   * @throws CheckFailedException as {@link #verify} does
   */
  public Found sendBack(
      Connection connection, RequestId request, PutRight done, StaffNumber by, Note what)
      throws SQLException {
    judge(connection, request, done, by, what, false);
    return new Found(done.wrong(), done.found().round() + 1);
  }

  private void judge(
      Connection connection,
      RequestId request,
      PutRight done,
      StaffNumber by,
      Note what,
      boolean passed)
      throws SQLException {
    Canonical body =
        Canonical.write()
            .text(done.id().value())
            .number(done.found().round())
            .number(passed ? 1 : 0)
            .end();
    log.write(
        connection,
        Act.at(done.wrong().hall(), JUDGED, request, by, body).saying(what),
        () -> requireJudge(connection, done, by),
        record -> tables.insertJudged(connection, done, by, passed, record));
  }

  private void requireJudge(Connection connection, PutRight done, StaffNumber by)
      throws SQLException {
    log.requireOther(connection, by, done.wrong().owner(), done.wrong().found());
    log.requireOther(connection, by, done.by(), BusinessDate.of(done.at()));
    boolean still =
        find(connection, done.id()).orElseThrow() instanceof PutRight now
            && now.found().round() == done.found().round();
    requireStill(still);
  }

  private static void requireStill(boolean still) {
    if (!still) {
      throw new CheckFailedException(Finding.of(ConductCode.GONE_ON));
    }
  }

  /** Returns something as it stands; empty when there is none of that name. */
  public Optional<Remedy> find(Connection connection, RequestId id) throws SQLException {
    return tables.get(connection, id);
  }

  /** Returns everything found at a hall up to a day, as it stands, by due date. */
  public List<Remedy> upTo(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return tables.upTo(connection, hall, day);
  }

  /** Returns the description of something; empty once it was erased. */
  public Optional<Note> description(Connection connection, Remedy remedy) throws SQLException {
    return log.notes(connection, Optional.of(remedy.wrong().hall()), remedy.id()).stream()
        .findFirst();
  }

  /**
   * Returns what is wrong, on a day, with what was found at a hall: past its due date and not put
   * right, or put right and not verified; and what was put right late between two days.
   *
   * @param from the first day of the time that is looked at
   * @param day its last day, or today if that is earlier
   */
  public List<Finding> findings(
      Connection connection, HallCode hall, BusinessDate from, BusinessDate day)
      throws SQLException {
    return upTo(connection, hall, day).stream()
        .flatMap(remedy -> finding(remedy, from, day).stream())
        .toList();
  }

  private static Optional<Finding> finding(Remedy remedy, BusinessDate from, BusinessDate day) {
    Wrong wrong = remedy.wrong();
    boolean past = day.isAfter(wrong.due());
    if (remedy instanceof Found) {
      return past
          ? Optional.of(of(ConductCode.OVERDUE, wrong).with("staff", wrong.owner()))
          : Optional.empty();
    }
    if (remedy instanceof PutRight) {
      return past ? Optional.of(of(ConductCode.UNVERIFIED, wrong)) : Optional.empty();
    }
    BusinessDate done = BusinessDate.of(((Verified) remedy).putRight().at());
    boolean late = done.isAfter(wrong.due()) && !done.isBefore(from) && !done.isAfter(day);
    return late
        ? Optional.of(of(ConductCode.PUT_RIGHT_LATE, wrong).with("done", done))
        : Optional.empty();
  }

  private static Finding of(ConductCode code, Wrong wrong) {
    return Finding.of(code)
        .with("kind", wrong.kind())
        .with("found", wrong.found())
        .with("due", wrong.due());
  }
}
