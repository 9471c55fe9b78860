package io.hall.conduct.weekly;

import io.hall.conduct.ConductLog;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Note;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The tables of meetings, trainings and searches beside the log. */
final class MeetingTables {

  /** Stands for the words of a meeting that were erased on their date. */
  private static final Note ERASED = new Note("—");

  private final ConductLog log;

  MeetingTables(ConductLog log) {
    this.log = log;
  }

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

  Optional<OnRecord<SafetyMeeting>> safetyMeeting(
      Connection connection, HallCode hall, HallWeek week) throws SQLException {
    return held(
            connection,
            "safety_meeting",
            "host",
            hall,
            week,
            (id, sitting, host) ->
                new SafetyMeeting(
                    hall, sitting, host, topics(connection, id), attendance(connection, id)))
        .stream()
        .findFirst();
  }

  List<OnRecord<Training>> trainings(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return held(
        connection,
        "training",
        "trainer",
        hall,
        week,
        (id, sitting, trainer) ->
            new Training(hall, sitting, topic(connection, id), trainer, trainees(connection, id)));
  }

  List<OnRecord<HazardSearch>> searches(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return held(
        connection,
        "hazard_search",
        "searched_by",
        hall,
        week,
        (id, sitting, by) -> new HazardSearch(hall, sitting, by, hazards(connection, id)));
  }

  /** Makes what was held of its record. */
  @FunctionalInterface
  private interface Maker<T> {
    T of(String id, Sitting sitting, StaffNumber by) throws SQLException;
  }

  /** Those of a week, in the order in which they were put on record. */
  private <T> List<OnRecord<T>> held(
      Connection connection, String table, String by, HallCode hall, HallWeek week, Maker<T> maker)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT request_id, held_at, minutes, recorded_at, "
            + by
            + " FROM "
            + table
            + " WHERE hall = ? AND week = ? ORDER BY position",
        row ->
            new OnRecord<>(
                maker.of(row.getString(1), sitting(row, week), new StaffNumber(row.getString(5))),
                Instant.ofEpochMilli(row.getLong(4)),
                log.notes(connection, Optional.of(hall), new RequestId(row.getString(1)))),
        hall.value(),
        week.toString());
  }

  private static Sitting sitting(ResultSet row, HallWeek week) throws SQLException {
    return new Sitting(week, Instant.ofEpochMilli(row.getLong(2)), row.getInt(3));
  }

  private static Set<Topic> topics(Connection connection, String id) throws SQLException {
    return Set.copyOf(
        Sql.list(
            connection,
            "SELECT topic FROM safety_meeting_topic WHERE request_id = ?",
            row -> Topic.valueOf(row.getString(1)),
            id));
  }

  private static Topic topic(Connection connection, String id) throws SQLException {
    return Sql.first(
            connection,
            "SELECT topic FROM training_staff WHERE request_id = ?",
            row -> Topic.valueOf(row.getString(1)),
            id)
        .orElseThrow();
  }

  private static Set<RequestId> hazards(Connection connection, String id) throws SQLException {
    return Set.copyOf(
        Sql.list(
            connection,
            "SELECT remedy FROM hazard_search_hazard WHERE request_id = ?",
            row -> new RequestId(row.getString(1)),
            id));
  }

  private static Map<StaffNumber, Presence> attendance(Connection connection, String id)
      throws SQLException {
    return byStaff(
        connection,
        "SELECT staff, presence FROM safety_meeting_staff WHERE request_id = ?",
        Presence::valueOf,
        id);
  }

  private static Map<StaffNumber, Training.Result> trainees(Connection connection, String id)
      throws SQLException {
    return byStaff(
        connection,
        "SELECT staff, result FROM training_staff WHERE request_id = ?",
        Training.Result::valueOf,
        id);
  }

  private static <T> Map<StaffNumber, T> byStaff(
      Connection connection, String sql, Function<String, T> reader, String id)
      throws SQLException {
    Map<StaffNumber, T> each = new TreeMap<>();
    Sql.list(
        connection,
        sql,
        row -> {
          T said = reader.apply(row.getString(2));
          each.put(new StaffNumber(row.getString(1)), said);
          return said;
        },
        id);
    return each;
  }

  Optional<OnRecord<WorkMeeting>> workMeeting(Connection connection, HallWeek week)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT request_id, held_at, minutes, recorded_at, chair FROM work_meeting WHERE week = ?",
        row -> workMeeting(connection, row, week),
        week.toString());
  }

  private OnRecord<WorkMeeting> workMeeting(Connection connection, ResultSet row, HallWeek week)
      throws SQLException {
    RequestId id = new RequestId(row.getString(1));
    List<Note> notes = log.notes(connection, Optional.empty(), id);
    WorkMeeting meeting =
        new WorkMeeting(
            sitting(row, week),
            new StaffNumber(row.getString(5)),
            heads(connection, id.value()),
            notes.isEmpty() ? ERASED : notes.get(0),
            notes.isEmpty() ? ERASED : notes.get(1));
    return new OnRecord<>(meeting, Instant.ofEpochMilli(row.getLong(4)), notes);
  }

  private static Map<HallCode, WorkMeeting.Head> heads(Connection connection, String id)
      throws SQLException {
    Map<HallCode, WorkMeeting.Head> heads = new TreeMap<>();
    Sql.list(
        connection,
        "SELECT hall, staff, presence FROM work_meeting_head WHERE request_id = ?",
        row ->
            heads.put(
                new HallCode(row.getString(1)),
                new WorkMeeting.Head(
                    new StaffNumber(row.getString(2)), Presence.valueOf(row.getString(3)))),
        id);
    return heads;
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
