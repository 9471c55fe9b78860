package io.hall.conduct.weekly;

import io.hall.calendar.HallCalendar;
import io.hall.conduct.ConductLog;
import io.hall.conduct.StaffDirectory;
import io.hall.conduct.duty.AttendanceDesk;
import io.hall.conduct.duty.LeaveDesk;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.conduct.enquiry.EnquiryDesk;
import io.hall.conduct.premises.CleaningDesk;
import io.hall.conduct.premises.Improvements;
import io.hall.conduct.premises.InspectionDesk;
import io.hall.conduct.remedy.Remedies;
import io.hall.receipt.BookRegister;
import io.hall.receipt.ReceiptRegister;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Store;
import java.time.Clock;
import java.util.List;

/**
 * All registers of conduct on one log (全部登记簿).
 *
 * @param log the log
 * @param readiness checks before opening
 * @param attendance shifts and clock events
 * @param leave leave
 * @param enquiries first enquiries
 * @param remedies what is to be put right
 * @param inspections inspections
 * @param cleaning cleaning in turn
 * @param improvements proposals for a better hall
 * @param meetings meetings, trainings, searches
 * @param supplies supplies
 */
public record Registers(
    ConductLog log,
    ReadinessDesk readiness,
    AttendanceDesk attendance,
    LeaveDesk leave,
    EnquiryDesk enquiries,
    Remedies remedies,
    InspectionDesk inspections,
    CleaningDesk cleaning,
    Improvements improvements,
    MeetingDesk meetings,
    SupplyDesk supplies) {

  /**
   * Makes the registers of halls that open by one calendar.
   *
   * @param staff who works where
   * @param clock tells the time of every record
   */
  public static Registers on(
      Store store,
      StaffDirectory staff,
      Clock clock,
      HallCalendar calendar,
      ReadinessRule rule,
      SupplyCatalogue catalogue) {
    ConductLog log = new ConductLog(store, staff, clock);
    Remedies remedies = new Remedies(log);
    BookRegister books = new ReceiptRegister(store, clock, List.of(), List.of()).books();
    LeaveDesk leave = new LeaveDesk(log, new ShiftRegister(store, clock), books);
    return new Registers(
        log,
        new ReadinessDesk(log, calendar, rule),
        new AttendanceDesk(log),
        leave,
        new EnquiryDesk(log),
        remedies,
        new InspectionDesk(log, remedies),
        new CleaningDesk(log, leave, calendar),
        new Improvements(log),
        new MeetingDesk(log, remedies),
        new SupplyDesk(log, catalogue));
  }
}
