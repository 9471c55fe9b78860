package io.hall.conduct.weekly;

import io.hall.conduct.HallWeek;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Fills the tables of meetings, trainings and searches beside the log. */
final class MeetingTables {

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
    for (RequestId hazard : search.inOrder()) {
      Sql.insert(
          connection,
          "INSERT INTO hazard_search_hazard VALUES (?, ?)",
          hazard.value(),
          record.request().value());
    }
  }

  /** Whether a search has named a hazard. */
  boolean isNamed(Connection connection, RequestId hazard) throws SQLException {
    return Sql.exists(
        connection, "SELECT 1 FROM hazard_search_hazard WHERE remedy = ?", hazard.value());
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
}
