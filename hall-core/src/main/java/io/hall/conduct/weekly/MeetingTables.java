package io.hall.conduct.weekly;

import io.hall.conduct.HallWeek;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of meetings, trainings and searches beside the log. */
final class MeetingTables {

  /** A sitting as it is on record. */
  record Held(int minutes, Instant from, Instant recordedAt) {}

  private static final Sql.Row<Held> HELD =
      row ->
          new Held(
              row.getInt(1),
              Instant.ofEpochMilli(row.getLong(2)),
              Instant.ofEpochMilli(row.getLong(3)));

  void insert(Connection connection, SafetyMeeting meeting, LogRecord record) throws SQLException {
    insertSitting(
        connection, "safety_meeting", meeting.hall(), meeting.sitting(), meeting.host(), record);
    for (Topic topic : meeting.topics()) {
      Sql.insert(
          connection,
          "INSERT INTO safety_meeting_topic VALUES (?, ?)",
          record.request().value(),
          topic.name());
    }
    for (Map.Entry<StaffNumber, Presence> one : meeting.attendance().entrySet()) {
      Sql.insert(
          connection,
          "INSERT INTO safety_meeting_staff VALUES (?, ?, ?)",
          record.request().value(),
          one.getKey().value(),
          one.getValue().name());
    }
  }

  void insert(Connection connection, Training training, LogRecord record) throws SQLException {
    insertSitting(
        connection, "training", training.hall(), training.sitting(), training.trainer(), record);
    for (Map.Entry<StaffNumber, Training.Result> one : training.trainees().entrySet()) {
      Sql.insert(
          connection,
          "INSERT INTO training_staff VALUES (?, ?, ?, ?)",
          record.request().value(),
          one.getKey().value(),
          training.topic().name(),
          one.getValue().name());
    }
  }

  void insert(Connection connection, HazardSearch search, LogRecord record) throws SQLException {
    insertSitting(
        connection, "hazard_search", search.hall(), search.sitting(), search.by(), record);
  }

  private static void insertSitting(
      Connection connection,
      String table,
      HallCode hall,
      Sitting sitting,
      StaffNumber by,
      LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        record.request().value(),
        hall.value(),
        sitting.week().toString(),
        record.position(),
        sitting.from().toEpochMilli(),
        sitting.minutes(),
        by.value(),
        record.at().toEpochMilli());
  }

  void insert(Connection connection, WorkMeeting meeting, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO work_meeting VALUES (?, ?, ?, ?, ?, ?, ?)",
        record.request().value(),
        meeting.sitting().week().toString(),
        record.position(),
        meeting.sitting().from().toEpochMilli(),
        meeting.sitting().minutes(),
        meeting.chair().value(),
        record.at().toEpochMilli());
    for (Map.Entry<HallCode, WorkMeeting.Head> head : meeting.heads().entrySet()) {
      Sql.insert(
          connection,
          "INSERT INTO work_meeting_head VALUES (?, ?, ?, ?)",
          record.request().value(),
          head.getKey().value(),
          head.getValue().staff().value(),
          head.getValue().presence().name());
    }
  }

  void insertSignature(
      Connection connection, HallCode hall, HallWeek week, StaffNumber staff, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO safety_meeting_signature"
            + " SELECT request_id, ?, 'PRESENT', ? FROM safety_meeting"
            + " WHERE hall = ? AND week = ?",
        staff.value(),
        record.at().toEpochMilli(),
        hall.value(),
        week.toString());
  }

  Optional<Held> safetyMeeting(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return held(connection, "safety_meeting", hall, week);
  }

  Optional<Held> training(Connection connection, HallCode hall, HallWeek week) throws SQLException {
    return held(connection, "training", hall, week);
  }

  Optional<Held> search(Connection connection, HallCode hall, HallWeek week) throws SQLException {
    return held(connection, "hazard_search", hall, week);
  }

  /** The first of its week that was put on record. */
  private static Optional<Held> held(
      Connection connection, String table, HallCode hall, HallWeek week) throws SQLException {
    return Sql.first(
        connection,
        "SELECT minutes, held_at, recorded_at FROM "
            + table
            + " WHERE hall = ? AND week = ? ORDER BY position",
        HELD,
        hall.value(),
        week.toString());
  }

  Optional<Held> workMeeting(Connection connection, HallWeek week) throws SQLException {
    return Sql.first(
        connection,
        "SELECT minutes, held_at, recorded_at FROM work_meeting WHERE week = ?",
        HELD,
        week.toString());
  }

  /** Whether the head of a hall was at the work meeting, or excused. */
  boolean hasHead(Connection connection, HallCode hall, HallWeek week) throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM work_meeting_head h JOIN work_meeting m ON m.request_id = h.request_id"
            + " WHERE m.week = ? AND h.hall = ?",
        week.toString(),
        hall.value());
  }

  Map<StaffNumber, Presence> attendance(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    Map<StaffNumber, Presence> attendance = new TreeMap<>();
    Sql.list(
        connection,
        "SELECT s.staff, s.presence FROM safety_meeting_staff s"
            + " JOIN safety_meeting m ON m.request_id = s.request_id"
            + " WHERE m.hall = ? AND m.week = ?",
        row ->
            attendance.put(new StaffNumber(row.getString(1)), Presence.valueOf(row.getString(2))),
        hall.value(),
        week.toString());
    return attendance;
  }

  List<StaffNumber> signed(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT s.staff FROM safety_meeting_signature s"
            + " JOIN safety_meeting m ON m.request_id = s.request_id"
            + " WHERE m.hall = ? AND m.week = ? ORDER BY s.staff",
        row -> new StaffNumber(row.getString(1)),
        hall.value(),
        week.toString());
  }
}
