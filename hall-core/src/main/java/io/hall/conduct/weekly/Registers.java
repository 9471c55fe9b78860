package io.hall.conduct.weekly;

import io.hall.calendar.HallCalendar;
import io.hall.conduct.ConductLog;
import io.hall.conduct.duty.AttendanceDesk;
import io.hall.conduct.duty.LeaveDesk;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.conduct.enquiry.EnquiryDesk;
import io.hall.conduct.premises.CleaningDesk;
import io.hall.conduct.premises.InspectionDesk;
import io.hall.conduct.remedy.Remedies;

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
    MeetingDesk meetings,
    SupplyDesk supplies) {

  /** Makes the registers of halls that open by one calendar. */
  public static Registers on(
      ConductLog log, HallCalendar calendar, ReadinessRule rule, SupplyCatalogue catalogue) {
    Remedies remedies = new Remedies(log);
    LeaveDesk leave = new LeaveDesk(log);
    return new Registers(
        log,
        new ReadinessDesk(log, calendar, rule),
        new AttendanceDesk(log),
        leave,
        new EnquiryDesk(log),
        remedies,
        new InspectionDesk(log, remedies),
        new CleaningDesk(log, leave, calendar),
        new MeetingDesk(log),
        new SupplyDesk(log, catalogue));
  }
}
