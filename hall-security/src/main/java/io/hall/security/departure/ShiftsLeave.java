package io.hall.security.departure;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to the open shift of somebody who leaves (班次与钱箱交接): a drawer that was counted is closed with
 * its count; one that was not stays as it is, since no count is made up, and is a task for the
 * head. Nothing is issued in it any longer, and no daily report is sent before it is counted.
 * Immutable and thread-safe.
 */
public final class ShiftsLeave implements LeavingStep {

  private static final String OPEN =
      "SELECT hall, business_date, shift FROM shift_opened o WHERE cashier = ? AND NOT EXISTS"
          + " (SELECT 1 FROM shift_closed c WHERE c.hall = o.hall AND c.cashier = o.cashier"
          + " AND c.business_date = o.business_date AND c.shift = o.shift)"
          + " ORDER BY business_date, shift, hall";

  private final ShiftRegister shifts;
  private final TaskTable tasks = new TaskTable();

  /** Makes the step on these shifts. */
  public ShiftsLeave(ShiftRegister shifts) {
    this.shifts = shifts;
  }

  @Override
  public List<Left> leave(Connection connection, Leaving leaving) throws SQLException {
    List<Shift.Id> open = open(connection, leaving.account().number());
    DepartureCode.COUNT.require(leaving.count().isEmpty() || open.size() == 1);
    List<String> items = new ArrayList<>();
    for (Shift.Id shift : open) {
      if (leaving.count().isPresent()) {
        shifts.close(
            connection,
            leaving.request("close " + name(shift)),
            shift.hall(),
            shift.cashier(),
            leaving.count().get());
        items.add(name(shift) + ": closed, counted " + leaving.count().get().total());
      } else {
        tasks.insert(connection, leaving, DepartureTask.count(leaving, shift));
        items.add(name(shift) + ": to be counted by the head");
      }
    }
    return List.of(Left.each(Belonging.SHIFTS, items));
  }

  private static List<Shift.Id> open(Connection connection, StaffNumber cashier)
      throws SQLException {
    return Sql.list(
        connection,
        OPEN,
        row ->
            new Shift.Id(
                new HallCode(row.getString(1)),
                cashier,
                BusinessDate.parse(row.getString(2)),
                row.getInt(3)),
        cashier.value());
  }

  static String name(Shift.Id shift) {
    return "shift/" + shift.hall() + "/" + shift.date() + "/" + shift.number();
  }
}
