package io.hall.conduct.weekly;

import io.hall.conduct.ConductLog;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Note;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
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

/** Reads meetings, trainings and searches as they are on record, with their words. */
final class MeetingRecords {

  /** Stands for the words of a meeting that were erased on their date. */
  private static final Note ERASED = new Note("—");

  private final ConductLog log;

  MeetingRecords(ConductLog log) {
    this.log = log;
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
