package io.hall.conduct.weekly;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Note;
import io.hall.conduct.Post;
import io.hall.conduct.Staff;
import io.hall.conduct.remedy.Remedies;
import io.hall.conduct.remedy.Remedy;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of meetings, trainings and searches for hazards (周例会登记, 规程 9.1, 9.2). A hall has one
 * safety meeting a week and the company one work meeting; who was present signs for it in person.
 * Works in the caller's transaction. Safe for use by several threads.
 */
public final class MeetingDesk {

  private static final String SAFETY = "conduct.safety.1";
  private static final String SIGNED = "conduct.safety.signed.1";
  private static final String TRAINING = "conduct.training.1";
  private static final String SEARCH = "conduct.search.1";
  private static final String WORK = "conduct.work.1";

  private final ConductLog log;
  private final Remedies remedies;
  private final MeetingTables tables = new MeetingTables();
  private final MeetingRecords records;

  /** Makes a register whose searches find what stands in {@code remedies}. */
  public MeetingDesk(ConductLog log, Remedies remedies) {
    this.log = log;
    this.remedies = remedies;
    this.records = new MeetingRecords(log);
  }

  /**
   * Records a safety meeting, which is over.
   *
   * @throws CheckFailedException with {@code CONDUCT-083} if the week has one, {@code CONDUCT-008}
   *     if somebody on the list does not work there, {@code CONDUCT-007} if it is not over
   */
  public void record(Connection connection, RequestId request, SafetyMeeting meeting, Note minutes)
      throws SQLException {
    log.write(
        connection,
        Act.at(meeting.hall(), SAFETY, request, meeting.host(), meeting.body()).saying(minutes),
        () -> require(connection, meeting),
        record -> tables.insert(connection, meeting, record));
  }

  private void require(Connection connection, SafetyMeeting meeting) throws SQLException {
    log.require(connection, meeting.host());
    log.requirePast(meeting.sitting().to());
    HallWeek week = meeting.sitting().week();
    requireNone(records.safetyMeeting(connection, meeting.hall(), week).isPresent(), week);
    for (StaffNumber staff : meeting.attendance().keySet()) {
      boolean there =
          staff.equals(meeting.host())
              || log.staff()
                  .find(connection, staff, meeting.sitting().date())
                  .filter(s -> s.isOf(meeting.hall()))
                  .isPresent();
      if (!there) {
        throw new CheckFailedException(
            Finding.of(ConductCode.STAFF_ELSEWHERE).with("staff", staff));
      }
    }
  }

  private static void requireNone(boolean there, HallWeek week) {
    if (there) {
      throw new CheckFailedException(Finding.of(ConductCode.ON_RECORD).with("week", week));
    }
  }

  /**
   * Signs for a safety meeting, in person.
   *
   * @throws CheckFailedException with {@code CONDUCT-086} if they were not present, or have signed
   */
  public void sign(
      Connection connection, RequestId request, HallCode hall, HallWeek week, StaffNumber staff)
      throws SQLException {
    Canonical body = Canonical.write().text(hall.value()).text(week.toString()).end();
    log.write(
        connection,
        Act.at(hall, SIGNED, request, staff, body),
        () -> {
          boolean unsigned =
              records
                      .safetyMeeting(connection, hall, week)
                      .filter(m -> m.what().attendance().get(staff) == Presence.PRESENT)
                      .isPresent()
                  && !records.signed(connection, hall, week).contains(staff);
          if (!unsigned) {
            throw new CheckFailedException(Finding.of(ConductCode.ATTENDANCE).in("staff"));
          }
        },
        record -> tables.insertSignature(connection, hall, week, staff, record));
  }

  /**
   * Records a training, which is over.
   *
   * @param material what was taught
   * @throws CheckFailedException with {@code CONDUCT-002} or {@code -008} if somebody does not work
   *     there, {@code CONDUCT-007} if it is not over
   */
  public void record(Connection connection, RequestId request, Training training, Note material)
      throws SQLException {
    log.write(
        connection,
        Act.at(training.hall(), TRAINING, request, training.trainer(), training.body())
            .saying(material),
        () -> {
          log.require(connection, training.trainer());
          log.requirePast(training.sitting().to());
          for (StaffNumber trainee : training.trainees().keySet()) {
            log.requireAt(connection, training.hall(), trainee);
          }
        },
        record -> tables.insert(connection, training, record));
  }

  /**
   * Records a search for hazards, which is over.
   *
   * @param areas where was looked
   * @throws CheckFailedException with {@code CONDUCT-002} if nobody of that number is employed,
   *     {@code CONDUCT-007} if it is not over, {@code CONDUCT-090} if it names what is no hazard
   *     that it found
   */
  public void record(Connection connection, RequestId request, HazardSearch search, Note areas)
      throws SQLException {
    log.write(
        connection,
        Act.at(search.hall(), SEARCH, request, search.by(), search.body()).saying(areas),
        () -> {
          log.require(connection, search.by());
          log.requirePast(search.sitting().to());
          requireFound(connection, search);
        },
        record -> tables.insert(connection, search, record));
  }

  private void requireFound(Connection connection, HazardSearch search) throws SQLException {
    for (RequestId hazard : search.hazards()) {
      boolean found =
          remedies
              .find(connection, hazard)
              .map(Remedy::wrong)
              .filter(wrong -> wrong.kind() == Remedy.Kind.HAZARD)
              .filter(wrong -> wrong.hall().equals(search.hall()))
              .filter(wrong -> wrong.found().equals(search.sitting().date()))
              .isPresent();
      if (!found || tables.isNamed(connection, hazard)) {
        throw new CheckFailedException(Finding.of(ConductCode.NOT_FOUND_THEN).in("hazards"));
      }
    }
  }

  /**
   * Records the work meeting of a week, which is over.
   *
   * @throws CheckFailedException with {@code CONDUCT-083} if the week has one, {@code CONDUCT-008}
   *     if somebody on the list is not head of that hall, {@code CONDUCT-007} if it is not over
   */
  public void record(Connection connection, RequestId request, WorkMeeting meeting)
      throws SQLException {
    log.write(
        connection,
        Act.ofCompany(WORK, request, meeting.chair(), meeting.body()).saying(meeting.notes()),
        () -> require(connection, meeting),
        record -> tables.insert(connection, meeting, record));
  }

  private void require(Connection connection, WorkMeeting meeting) throws SQLException {
    log.require(connection, meeting.chair());
    log.requirePast(meeting.sitting().to());
    HallWeek week = meeting.sitting().week();
    requireNone(records.workMeeting(connection, week).isPresent(), week);
    for (Map.Entry<HallCode, WorkMeeting.Head> head : meeting.heads().entrySet()) {
      StaffNumber staff = head.getValue().staff();
      boolean is =
          log.staff()
              .find(connection, staff, meeting.sitting().date())
              .filter(s -> isHeadOf(s, head.getKey()))
              .isPresent();
      if (!is) {
        throw new CheckFailedException(
            Finding.of(ConductCode.STAFF_ELSEWHERE).with("staff", staff));
      }
    }
  }

  private static boolean isHeadOf(Staff staff, HallCode hall) {
    return staff.isOf(hall) && staff.post() == Post.HALL_HEAD;
  }

  /** Returns a hall's safety meeting of a week; empty when there is none. */
  public Optional<OnRecord<SafetyMeeting>> safetyMeeting(
      Connection connection, HallCode hall, HallWeek week) throws SQLException {
    return records.safetyMeeting(connection, hall, week);
  }

  /** Returns who signed for a hall's safety meeting of a week. */
  public List<StaffNumber> signed(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return records.signed(connection, hall, week);
  }

  /** Returns a hall's trainings of a week, in the order in which they were put on record. */
  public List<OnRecord<Training>> trainings(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return records.trainings(connection, hall, week);
  }

  /** Returns a hall's searches of a week, in the order in which they were put on record. */
  public List<OnRecord<HazardSearch>> searches(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return records.searches(connection, hall, week);
  }

  /** Returns the company's work meeting of a week; empty when there is none. */
  public Optional<OnRecord<WorkMeeting>> workMeeting(Connection connection, HallWeek week)
      throws SQLException {
    return records.workMeeting(connection, week);
  }
}
