package io.hall.security.departure;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.settlement.CashCount;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Locks;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What departures have left to the heads of halls (厅长待办): drawers to count, used-up books to write
 * off. Works in the caller's transaction. Safe for use by several threads.
 */
public final class DepartureTasks {

  private final TaskTable table = new TaskTable();
  private final DepartureRules rules;
  private final ShiftRegister shifts;
  private final BookRegister books;
  private final AuditTrail trail;
  private final Clock clock;

  /** Makes the list on these shifts and books, with the present instant from {@code clock}. */
  public DepartureTasks(
      AccountDirectory directory,
      ShiftRegister shifts,
      BookRegister books,
      AuditTrail trail,
      Clock clock) {
    this.rules = new DepartureRules(directory);
    this.shifts = shifts;
    this.books = books;
    this.trail = trail;
    this.clock = clock;
  }

  /** Returns what a hall's head has to do, the oldest first. */
  public List<DepartureTask> open(Connection connection, HallCode hall) throws SQLException {
    return table.open(connection, hall);
  }

  /**
   * Closes the shift of somebody who has left, with its drawer counted.
   *
   * @param by the head of the hall
   * @throws io.hall.check.CheckFailedException with {@code DEPARTURE-011} if there is no such task,
   *     {@code -004} or {@code -008} if {@code by} is not the one to do it
   */
  public Shift.Closed countDrawer(
      Connection connection, DepartureTask task, CashCount count, StaffNumber by)
      throws SQLException {
    Account head = begin(connection, task, DepartureTask.Kind.COUNT_DRAWER, by);
    Shift.Closed closed = shifts.close(connection, done(task), task.hall(), task.cashier(), count);
    end(connection, task, head);
    return closed;
  }

  /**
   * Writes a used-up book off (核销).
   *
   * @param by the head of the hall
   * @param approvedBy who allows it; another account
   * @throws io.hall.check.CheckFailedException as {@link #countDrawer} does, or as the register of
   *     books does
   */
  public void writeOff(
      Connection connection, DepartureTask task, StaffNumber by, StaffNumber approvedBy)
      throws SQLException {
    Account head = begin(connection, task, DepartureTask.Kind.WRITE_OFF_BOOK, by);
    String book = task.about().substring(task.about().indexOf('/') + 1);
    books.take(connection, new BookStep.WrittenOff(done(task), book, head.number(), approvedBy));
    end(connection, task, head);
  }

  private Account begin(
      Connection connection, DepartureTask task, DepartureTask.Kind kind, StaffNumber by)
      throws SQLException {
    Locks.takeStore(connection);
    DepartureCode.NO_TASK.require(
        table.open(connection, task.id()).filter(t -> t.kind() == kind).isPresent());
    return rules.head(connection, by, task.hall());
  }

  private void end(Connection connection, DepartureTask task, Account head) throws SQLException {
    table.insertDone(
        connection, task, Party.of(head, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    trail.record(
        connection,
        AuditEvent.done("departure.task", head.number(), task.about()).onBehalfOf(task.cashier()));
  }

  private static RequestId done(DepartureTask task) {
    return Leaving.request(task.departure(), "done " + task.about());
  }
}
