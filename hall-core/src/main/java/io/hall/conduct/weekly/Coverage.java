package io.hall.conduct.weekly;

import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.List;

/** Whether everybody of a hall was at its safety meeting, or excused, and signed (到会与签字). */
final class Coverage {

  private Coverage() {}

  /**
   * Returns who is missing on the list and who was present and has not signed.
   *
   * @param ofHall who worked at the hall that day
   */
  static List<Finding> of(
      SafetyMeeting meeting, List<StaffNumber> ofHall, List<StaffNumber> signed) {
    List<Finding> findings = new ArrayList<>();
    for (StaffNumber staff : ofHall) {
      if (!meeting.attendance().containsKey(staff)) {
        findings.add(finding(ConductCode.NOT_ON_LIST, meeting, staff));
      }
    }
    meeting
        .attendance()
        .forEach(
            (staff, presence) -> {
              if (presence == Presence.PRESENT && !signed.contains(staff)) {
                findings.add(finding(ConductCode.UNSIGNED, meeting, staff));
              }
            });
    return findings;
  }

  private static Finding finding(ConductCode code, SafetyMeeting meeting, StaffNumber staff) {
    return Finding.of(code).with("week", meeting.sitting().week()).with("staff", staff);
  }
}
