package io.hall.archive;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where checkpoints stand in the log, asked by what they close. */
final class CheckpointTables {

  private static final String POSITION = "SELECT position FROM checkpoint WHERE hall = ?";

  void insert(Connection connection, KeptCheckpoint kept) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO checkpoint VALUES (?, ?, ?, ?, ?, ?, ?)",
        kept.hall().value(),
        kept.position(),
        kept.season().firstYear(),
        kept.period().name(),
        kept.first().toString(),
        kept.last().toString(),
        kept.size());
  }

  Optional<Long> find(
      Connection connection, HallCode hall, HeatingSeason season, Period period, BusinessDate last)
      throws SQLException {
    return first(
        connection,
        POSITION + " AND season = ? AND period = ? AND last_date = ?",
        hall.value(),
        season.firstYear(),
        period.name(),
        last.toString());
  }

  /** Returns the days up to {@code last} that are reported and not closed, in their order. */
  List<BusinessDate> openDays(Connection connection, HallCode hall, BusinessDate last)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT DISTINCT business_date FROM daily_report r WHERE hall = ? AND business_date <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM checkpoint c WHERE c.hall = r.hall"
            + " AND c.period = 'DAY' AND c.last_date = r.business_date) ORDER BY 1",
        row -> BusinessDate.parse(row.getString(1)),
        hall.value(),
        last.toString());
  }

  /** Returns the last day that was closed, up to and including {@code upTo}. */
  Optional<Long> lastDay(
      Connection connection, HallCode hall, HeatingSeason season, BusinessDate upTo)
      throws SQLException {
    return first(
        connection,
        POSITION
            + " AND season = ? AND period = 'DAY' AND last_date <= ?"
            + " ORDER BY last_date DESC LIMIT 1",
        hall.value(),
        season.firstYear(),
        upTo.toString());
  }

  /** Returns the day whose leaves a leaf is among. */
  Optional<Long> dayOf(Connection connection, LeafTables.Place place) throws SQLException {
    return first(
        connection,
        POSITION + " AND season = ? AND period = 'DAY' AND size > ? ORDER BY last_date LIMIT 1",
        place.hall().value(),
        place.season().firstYear(),
        place.leaf());
  }

  /** Returns all of a season, in the order in which they were closed. */
  List<Long> all(Connection connection, HallCode hall, HeatingSeason season) throws SQLException {
    return Sql.list(
        connection,
        POSITION + " AND season = ? ORDER BY position",
        CheckpointTables::position,
        hall.value(),
        season.firstYear());
  }

  /** Returns the closed days from {@code first} to {@code last}. */
  List<Long> days(
      Connection connection,
      HallCode hall,
      HeatingSeason season,
      BusinessDate first,
      BusinessDate last)
      throws SQLException {
    return Sql.list(
        connection,
        POSITION
            + " AND season = ? AND period = 'DAY' AND last_date >= ? AND last_date <= ?"
            + " ORDER BY last_date",
        CheckpointTables::position,
        hall.value(),
        season.firstYear(),
        first.toString(),
        last.toString());
  }

  /** Whether a period that ends on {@code date} or later is closed. */
  boolean closedFrom(Connection connection, HallCode hall, HeatingSeason season, BusinessDate date)
      throws SQLException {
    return Sql.exists(
        connection,
        POSITION
            + " AND season = ? AND period IN ('DAY', 'MONTH', 'SEASON') AND last_date >= ?"
            + " LIMIT 1",
        hall.value(),
        season.firstYear(),
        date.toString());
  }

  /** Returns how many leaves each closed day of a season added. */
  SortedMap<BusinessDate, Long> leaves(Connection connection, HallCode hall, HeatingSeason season)
      throws SQLException {
    List<Map.Entry<BusinessDate, Long>> sizes =
        Sql.list(
            connection,
            "SELECT last_date, size FROM checkpoint WHERE hall = ? AND season = ?"
                + " AND period = 'DAY' ORDER BY last_date",
            row -> Map.entry(BusinessDate.parse(row.getString(1)), row.getLong(2)),
            hall.value(),
            season.firstYear());
    SortedMap<BusinessDate, Long> leaves = new TreeMap<>();
    long before = 0;
    for (var day : sizes) {
      leaves.put(day.getKey(), day.getValue() - before);
      before = day.getValue();
    }
    return leaves;
  }

  private static Optional<Long> first(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.first(connection, sql, CheckpointTables::position, values);
  }

  private static long position(ResultSet row) throws SQLException {
    return row.getLong(1);
  }
}
