package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.Map;

/**
 * Asks for a cut of a season.
 *
 * @param request the caller's name for this request, the same for every try
 * @param company the company
 * @param season which season
 * @param to the last business date of the archive
 * @param closing whether it closes the season; else it is interim
 * @param by who makes the cut
 * @param approvedBy who approves it; another person
 * @param calendars the days on which each hall of the company is open; asked for a closing cut only
 */
public record CutRequest(
    RequestId request,
    CompanyName company,
    HeatingSeason season,
    BusinessDate to,
    boolean closing,
    StaffNumber by,
    StaffNumber approvedBy,
    Map<HallCode, HallCalendar> calendars) {

  /** Copies the calendars and checks the second person; {@code ARCHIVE-034} if it is the first. */
  public CutRequest {
    calendars = Map.copyOf(calendars);
    Refuse.unless(!by.equals(approvedBy), BindingCode.SAME_PERSON);
  }
}
