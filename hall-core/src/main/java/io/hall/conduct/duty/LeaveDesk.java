package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.Note;
import io.hall.conduct.Post;
import io.hall.conduct.Stretch;
import io.hall.conduct.duty.Leave.Ask;
import io.hall.conduct.duty.Leave.Declined;
import io.hall.conduct.duty.Leave.Granted;
import io.hall.conduct.duty.Leave.HandedOver;
import io.hall.conduct.duty.Leave.Requested;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookState;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The register of leave (请假登记, 规程 3.2): asked for with a cover who is on duty, granted by the
 * department manager, who is another person, and begun by handing the post over. Works in the
 * caller's transaction. Safe for use by several threads.
 */
public final class LeaveDesk {

  private static final String REQUEST = "conduct.leave.request.1";
  private static final String DECISION = "conduct.leave.decision.1";
  private static final String HANDOVER = "conduct.leave.handover.1";

  private final ConductLog log;
  private final LeaveTables tables = new LeaveTables();
  private final DutyTables duty = new DutyTables();
  private final ShiftRegister shifts;
  private final BookRegister books;

  /**
   * Makes a register.
   *
   * @param shifts where drawers are counted
   * @param books who uses which book
   */
  public LeaveDesk(ConductLog log, ShiftRegister shifts, BookRegister books) {
    this.log = log;
    this.shifts = shifts;
    this.books = books;
  }

  /**
   * Asks for leave.
   *
   * @throws CheckFailedException with {@code CONDUCT-003} if the cover is the one who asks, {@code
   *     CONDUCT-027}, {@code -028}, {@code -029} or {@code -033} if one of the two cannot, {@code
   *     CONDUCT-030} if it would be over already
   */
  public Requested request(Connection connection, Ask ask, Note reason) throws SQLException {
    Canonical body =
        Canonical.write()
            .text(ask.hall().value())
            .number(ask.time().from().toEpochMilli())
            .number(ask.time().to().toEpochMilli())
            .text(ask.cover().value())
            .end();
    log.write(
        connection,
        Act.at(ask.hall(), REQUEST, ask.id(), ask.staff(), body).saying(reason),
        () -> require(connection, ask),
        record -> tables.insert(connection, ask, record));
    return new Requested(ask);
  }

  private void require(Connection connection, Ask ask) throws SQLException {
    log.requireAt(connection, ask.hall(), ask.staff());
    log.requireAt(connection, ask.hall(), ask.cover());
    log.requireOther(connection, ask.cover(), ask.staff(), log.today());
    if (!log.now().isBefore(ask.time().to())) {
      throw refusal(ConductCode.LEAVE_OVER, ask.staff());
    }
    if (tables.isOff(connection, ask.staff(), ask.time())) {
      throw refusal(ConductCode.LEAVE_OVERLAP, ask.staff());
    }
    if (tables.isCover(connection, ask.staff(), ask.time())) {
      throw refusal(ConductCode.IS_COVER, ask.staff());
    }
    requireCover(connection, ask);
  }

  private void requireCover(Connection connection, Ask ask) throws SQLException {
    if (tables.isOff(connection, ask.cover(), ask.time())) {
      throw refusal(ConductCode.COVER_ON_LEAVE, ask.cover());
    }
    List<Stretch> shifts =
        duty.shifts(connection, ask.cover(), ask.time()).stream()
            .filter(shift -> shift.hall().equals(ask.hall()))
            .map(DutyShift::time)
            .toList();
    List<Stretch> needed =
        duty.shifts(connection, ask.staff(), ask.time()).stream()
            .map(DutyShift::time)
            .flatMap(time -> both(time, ask.time()).stream())
            .toList();
    if (needed.stream().anyMatch(time -> !time.without(shifts).isEmpty())) {
      throw refusal(ConductCode.COVER_NOT_ON_DUTY, ask.cover());
    }
  }

  private static Optional<Stretch> both(Stretch one, Stretch other) {
    return Stretch.between(
        one.from().isAfter(other.from()) ? one.from() : other.from(),
        one.to().isBefore(other.to()) ? one.to() : other.to());
  }

  /**
   * Grants a leave; it holds from now on at the earliest.
   *
   * @throws CheckFailedException with {@code CONDUCT-026} or {@code CONDUCT-003} if this manager
   *     may not, {@code CONDUCT-030} if it is over, {@code CONDUCT-006} if it was decided, {@code
   *     CONDUCT-027} if the cover has leave by now
   */
  public Granted grant(
      Connection connection, RequestId request, Requested leave, StaffNumber manager)
      throws SQLException {
    return (Granted) decide(connection, request, leave, manager, true);
  }

  /**
   * Declines a leave.
   *
   * @throws CheckFailedException as {@link #grant} does
   */
  public Declined decline(
      Connection connection, RequestId request, Requested leave, StaffNumber manager)
      throws SQLException {
    return (Declined) decide(connection, request, leave, manager, false);
  }

  private Leave decide(
      Connection connection,
      RequestId request,
      Requested leave,
      StaffNumber manager,
      boolean granted)
      throws SQLException {
    Ask ask = leave.ask();
    Canonical body = Canonical.write().text(ask.id().value()).number(granted ? 1 : 0).end();
    log.write(
        connection,
        Act.at(ask.hall(), DECISION, request, manager, body),
        () -> requireDecidable(connection, ask, manager, granted),
        record -> tables.insertDecision(connection, ask, manager, granted, record));
    return tables.get(connection, ask.id()).orElseThrow();
  }

  private void requireDecidable(
      Connection connection, Ask ask, StaffNumber manager, boolean granted) throws SQLException {
    if (log.require(connection, manager).post() != Post.DEPARTMENT_MANAGER) {
      throw refusal(ConductCode.NOT_MANAGER, manager);
    }
    log.requireOther(connection, manager, ask.staff(), log.today());
    if (!(tables.get(connection, ask.id()).orElseThrow() instanceof Requested)) {
      throw new CheckFailedException(Finding.of(ConductCode.GONE_ON));
    }
    if (granted && !log.now().isBefore(ask.time().to())) {
      throw refusal(ConductCode.LEAVE_OVER, ask.staff());
    }
  }

  /**
   * Hands the post over to the cover, who says so by recording it: the cash as it was counted when
   * the shift was closed, none where no shift was, and books that the one who leaves has in use.
   *
   * @throws CheckFailedException with {@code CONDUCT-006} if it was handed over before, {@code
   *     CONDUCT-037} if a shift is open, {@code CONDUCT-036} if another amount was counted, {@code
   *     CONDUCT-038} if a book is not theirs
   */
  public HandedOver handOver(
      Connection connection, RequestId request, Granted leave, PostHandover handover)
      throws SQLException {
    Ask ask = leave.ask();
    Canonical body = Canonical.write().text(ask.id().value()).fields(handover.body()).end();
    log.write(
        connection,
        Act.at(ask.hall(), HANDOVER, request, ask.cover(), body),
        () -> {
          if (!(tables.get(connection, ask.id()).orElseThrow() instanceof Granted)) {
            throw new CheckFailedException(Finding.of(ConductCode.GONE_ON));
          }
          requireCounted(connection, ask, handover.cash());
          requireBooks(connection, ask, handover.books());
        },
        record -> tables.insertHandover(connection, ask, handover, record));
    return (HandedOver) tables.get(connection, ask.id()).orElseThrow();
  }

  private void requireCounted(Connection connection, Ask ask, Money cash) throws SQLException {
    BusinessDate today = log.today();
    boolean open =
        shifts.openShifts(connection, ask.hall(), today).stream()
            .anyMatch(shift -> shift.id().cashier().equals(ask.staff()));
    if (open) {
      throw refusal(ConductCode.DRAWER_OPEN, ask.staff());
    }
    Money counted =
        shifts.closedShifts(connection, ask.hall(), today).stream()
            .filter(shift -> shift.id().cashier().equals(ask.staff()))
            .max(Comparator.comparing(shift -> shift.id().number()))
            .map(shift -> shift.count().total())
            .orElse(Money.ZERO);
    if (!counted.equals(cash)) {
      throw new CheckFailedException(
          Finding.of(ConductCode.NOT_COUNTED)
              .with("staff", ask.staff())
              .with("cash", cash)
              .with("counted", counted));
    }
  }

  private void requireBooks(Connection connection, Ask ask, List<String> named)
      throws SQLException {
    Optional<BookState.Holder> holder = Optional.of(new BookState.Holder(ask.hall(), ask.staff()));
    for (String book : named) {
      boolean inUse =
          books
              .state(connection, book)
              .filter(state -> state.status() == BookState.Status.IN_USE)
              .filter(state -> state.holder().equals(holder))
              .isPresent();
      if (!inUse) {
        throw refusal(ConductCode.NOT_THEIR_BOOK, ask.staff());
      }
    }
  }

  /** Returns a leave as it stands; empty when there is none of that name. */
  public Optional<Leave> find(Connection connection, RequestId id) throws SQLException {
    return tables.get(connection, id);
  }

  /**
   * Returns the leaves of a hall that fall on a day, as they stand, in order of their beginning.
   */
  public List<Leave> of(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return tables.of(connection, hall, new Stretch(day.start(), day.next().start()));
  }

  /** Returns the leaves that no manager has decided on, in order of their beginning. */
  public List<Requested> waiting(Connection connection) throws SQLException {
    return tables.undecided(connection).stream()
        .filter(Requested.class::isInstance)
        .map(Requested.class::cast)
        .toList();
  }

  /** Returns what somebody asked for, declined or not, the latest beginning first. */
  public List<Leave> askedBy(Connection connection, StaffNumber staff) throws SQLException {
    return tables.askedBy(connection, staff);
  }

  /** Whether somebody has granted leave at some time of a day. */
  public boolean isOnLeave(Connection connection, StaffNumber staff, BusinessDate day)
      throws SQLException {
    return !tables.granted(connection, staff, day.start(), day.next().start()).isEmpty();
  }

  private static CheckFailedException refusal(ConductCode code, StaffNumber staff) {
    return new CheckFailedException(Finding.of(code).with("staff", staff));
  }
}
