package io.hall.conduct;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with the conduct of a hall, or with a record of it. */
public enum ConductCode implements Code {
  /** Not a week of the ISO calendar. */
  WEEK("CONDUCT-001", Verdict.INVALID),
  /** Nobody with this number is employed today. */
  STAFF_UNKNOWN("CONDUCT-002", Verdict.INVALID),
  /** It takes another person. */
  SAME_PERSON("CONDUCT-003", Verdict.INVALID),
  /** A note is blank or too long. */
  NOTE("CONDUCT-004", Verdict.INVALID),
  /** A stretch of time does not end after it begins. */
  STRETCH("CONDUCT-005", Verdict.INVALID),
  /** Something has gone on since it was read. */
  GONE_ON("CONDUCT-006", Verdict.INVALID),
  /** A time is ahead of the clock. */
  AHEAD("CONDUCT-007", Verdict.INVALID),
  /** Somebody of another hall. */
  STAFF_ELSEWHERE("CONDUCT-008", Verdict.INVALID),
  /** A person's number has another form. */
  PERSON("CONDUCT-009", Verdict.INVALID),
  /** A row of the staff list says other than one before. */
  STAFF_TWICE("CONDUCT-010", Verdict.INVALID),
  /** A readiness check does not name each device once. */
  DEVICES("CONDUCT-011", Verdict.INVALID),
  /** The hall does not open then. */
  NO_OPENING("CONDUCT-012", Verdict.INVALID),
  /** Arrived less than ten minutes before opening. */
  ARRIVED_LATE("CONDUCT-013", Verdict.SUSPECT),
  /** Not in uniform. */
  NO_UNIFORM("CONDUCT-014", Verdict.INVALID),
  /** The check was finished after opening. */
  CHECKED_LATE("CONDUCT-015", Verdict.SUSPECT),
  /** A device was not in order. */
  DEVICE_FAULT("CONDUCT-016", Verdict.SUSPECT),
  /** A cashier would issue without a readiness check. */
  NOT_READY("CONDUCT-017", Verdict.INVALID),
  /** A cashier worked, or issued, without a readiness check. */
  WORKED_UNREADY("CONDUCT-018", Verdict.SUSPECT),
  /** A counter's name has another form. */
  COUNTER("CONDUCT-019", Verdict.INVALID),
  /** Two shifts of one person at one time. */
  SHIFT_OVERLAP("CONDUCT-020", Verdict.INVALID),
  /** A clock event does not follow from the one before. */
  CLOCK_ORDER("CONDUCT-021", Verdict.INVALID),
  /** Came late without leave. */
  LATE("CONDUCT-022", Verdict.INVALID),
  /** Left early without leave. */
  EARLY("CONDUCT-023", Verdict.INVALID),
  /** Away in the middle without leave. */
  AWAY("CONDUCT-024", Verdict.INVALID),
  /** Absent for the whole shift without leave. */
  ABSENT("CONDUCT-025", Verdict.INVALID),
  /** Leave is granted by the department manager. */
  NOT_MANAGER("CONDUCT-026", Verdict.INVALID),
  /** The cover has leave at that time. */
  COVER_ON_LEAVE("CONDUCT-027", Verdict.INVALID),
  /** The cover is not on duty at that time. */
  COVER_NOT_ON_DUTY("CONDUCT-028", Verdict.INVALID),
  /** Somebody who covers asks for leave. */
  IS_COVER("CONDUCT-029", Verdict.INVALID),
  /** A leave is granted after its end. */
  LEAVE_OVER("CONDUCT-030", Verdict.INVALID),
  /** A leave began without the post being handed over. */
  NOT_HANDED_OVER("CONDUCT-031", Verdict.INVALID),
  /** Somebody did not clock out. */
  NO_CLOCK_OUT("CONDUCT-032", Verdict.INVALID),
  /** Two leaves of one person at one time. */
  LEAVE_OVERLAP("CONDUCT-033", Verdict.INVALID),
  /** A hand-over that cannot be. */
  HANDOVER("CONDUCT-034", Verdict.INVALID),
  /** A shift is too long or in the past. */
  SHIFT_TIME("CONDUCT-035", Verdict.INVALID),
  /** What is handed over is not what was counted. */
  NOT_COUNTED("CONDUCT-036", Verdict.INVALID),
  /** The drawer is not counted yet. */
  DRAWER_OPEN("CONDUCT-037", Verdict.INVALID),
  /** A book is not in use by the one who leaves. */
  NOT_THEIR_BOOK("CONDUCT-038", Verdict.INVALID),
  /** Somebody who does not have the enquiry. */
  NOT_IN_CHARGE("CONDUCT-040", Verdict.INVALID),
  /** An enquiry cannot be closed before its duties are done. */
  DUTIES_OPEN("CONDUCT-041", Verdict.INVALID),
  /** An enquiry is open too long. */
  UNANSWERED("CONDUCT-042", Verdict.INVALID),
  /** A duty was recorded before. */
  DUTY_DONE("CONDUCT-043", Verdict.INVALID),
  /** Nobody offered the enquiry to this person. */
  NOT_OFFERED("CONDUCT-044", Verdict.INVALID),
  /** A topic or department has another form. */
  TOPIC("CONDUCT-045", Verdict.INVALID),
  /** A sheet does not judge each item of the day once. */
  ITEMS("CONDUCT-050", Verdict.INVALID),
  /** A checklist has an item twice at one time. */
  ITEM_TWICE("CONDUCT-051", Verdict.INVALID),
  /** Nobody can clean on a day. */
  NOBODY("CONDUCT-052", Verdict.INVALID),
  /** A roster would change what is past. */
  ROSTER_PAST("CONDUCT-053", Verdict.INVALID),
  /** An open day has no turn. */
  ROSTER_GAP("CONDUCT-054", Verdict.INVALID),
  /** A turn was not done. */
  NOT_CLEANED("CONDUCT-055", Verdict.INVALID),
  /** Somebody on leave has a turn. */
  ROSTER_ON_LEAVE("CONDUCT-056", Verdict.INVALID),
  /** There is no such turn. */
  NO_TURN("CONDUCT-057", Verdict.INVALID),
  /** A turn is done already. */
  CLEANED_TWICE("CONDUCT-058", Verdict.INVALID),
  /** A hall was not inspected in a week. */
  NOT_INSPECTED("CONDUCT-059", Verdict.INVALID),
  /** A due date lies before the day of the finding. */
  DUE("CONDUCT-060", Verdict.INVALID),
  /** What was found is past its due date and not put right. */
  OVERDUE("CONDUCT-061", Verdict.INVALID),
  /** What was put right waits to be verified past its due date. */
  UNVERIFIED("CONDUCT-062", Verdict.INVALID),
  /** What was found was put right after its due date. */
  PUT_RIGHT_LATE("CONDUCT-063", Verdict.SUSPECT),
  /** A week without a safety meeting. */
  NO_SAFETY_MEETING("CONDUCT-070", Verdict.INVALID),
  /** Somebody who was present has not signed. */
  UNSIGNED("CONDUCT-071", Verdict.INVALID),
  /** Somebody of the hall is neither present nor excused. */
  NOT_ON_LIST("CONDUCT-072", Verdict.INVALID),
  /** A week without a training record. */
  NO_TRAINING("CONDUCT-073", Verdict.INVALID),
  /** A week without a search for hazards. */
  NO_HAZARD_SEARCH("CONDUCT-074", Verdict.INVALID),
  /** A week without a work meeting. */
  NO_WORK_MEETING("CONDUCT-075", Verdict.INVALID),
  /** A hall's manager is neither present nor excused. */
  MANAGER_MISSING("CONDUCT-076", Verdict.INVALID),
  /** The work meeting had not its hour. */
  MEETING_SHORT("CONDUCT-077", Verdict.INVALID),
  /** A week without a requisition of supplies. */
  NO_REQUISITION("CONDUCT-078", Verdict.INVALID),
  /** A numbered book is no consumable. */
  NUMBERED("CONDUCT-079", Verdict.INVALID),
  /** There is less in stock than is asked for. */
  STOCK_SHORT("CONDUCT-080", Verdict.INVALID),
  /** There is no such item. */
  NO_ITEM("CONDUCT-081", Verdict.INVALID),
  /** A quantity is out of range. */
  QUANTITY("CONDUCT-082", Verdict.INVALID),
  /** There is one for that week already. */
  ON_RECORD("CONDUCT-083", Verdict.INVALID),
  /** A requisition is not received. */
  NOT_RECEIVED("CONDUCT-084", Verdict.INVALID),
  /** A meeting has no topic. */
  TOPICS("CONDUCT-085", Verdict.INVALID),
  /** Somebody is on a list twice, or not on it. */
  ATTENDANCE("CONDUCT-086", Verdict.INVALID),
  /** A duration is out of range. */
  MINUTES("CONDUCT-087", Verdict.INVALID),
  /** A time lies in another week. */
  OTHER_WEEK("CONDUCT-088", Verdict.INVALID),
  /** Something of a week was put on record after it. */
  LEARNED_LATE("CONDUCT-089", Verdict.SUSPECT),
  /** A search names something that is no hazard it found. */
  NOT_FOUND_THEN("CONDUCT-090", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  ConductCode(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }

  @Override
  public String bundle() {
    return "io.hall.conduct.messages";
  }
}
