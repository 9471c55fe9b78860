package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.conduct.Act;
import io.hall.conduct.ConductLog;
import io.hall.conduct.premises.Judgement.Wrong;
import io.hall.conduct.remedy.Remedies;
import io.hall.conduct.remedy.Remedy;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The register of inspections (检查登记, 规程 1 and 2). What is not right becomes a {@link Remedy} of the
 * kind {@code INSPECTION} in the same transaction. Works in the caller's transaction. Safe for use
 * by several threads.
 */
public final class InspectionDesk {

  private static final String KIND = "conduct.inspection.1";

  private final ConductLog log;
  private final Remedies remedies;

  /** Makes a register whose remedies stand in {@code remedies}. */
  public InspectionDesk(ConductLog log, Remedies remedies) {
    this.log = log;
    this.remedies = remedies;
  }

  /**
   * Records a sheet.
   *
   * @throws CheckFailedException with {@code CONDUCT-002} if the inspector or an owner is not
   *     employed, {@code CONDUCT-007} if the day is yet to come, {@code CONDUCT-060} if something
   *     is due before it
   */
  public Inspection record(Connection connection, RequestId request, InspectionSheet sheet)
      throws SQLException {
    log.write(
        connection,
        Act.at(sheet.hall(), KIND, request, sheet.inspector(), sheet.body()),
        () -> {
          log.require(connection, sheet.inspector());
          log.requirePast(sheet.date().start());
        },
        record -> insert(connection, sheet, record));
    for (Map.Entry<String, Judgement> said : sheet.judgements().entrySet()) {
      if (said.getValue() instanceof Wrong wrong) {
        remedies.find(connection, remedy(request, sheet, said.getKey(), wrong), wrong.note());
      }
    }
    return inspections(connection, " WHERE request_id = ?", request.value()).get(0);
  }

  private static Remedy.Wrong remedy(
      RequestId request, InspectionSheet sheet, String item, Wrong wrong) {
    return new Remedy.Wrong(
        remedy(request, item),
        sheet.hall(),
        Remedy.Kind.INSPECTION,
        wrong.level(),
        sheet.inspector(),
        sheet.date(),
        wrong.owner(),
        wrong.due());
  }

  /** Returns the name of the remedy of an item that an inspection found not to be right. */
  public static RequestId remedy(RequestId inspection, String item) {
    byte[] name = (inspection + "|" + item).getBytes(StandardCharsets.UTF_8);
    return new RequestId("inspection:" + UUID.nameUUIDFromBytes(name));
  }

  private static void insert(Connection connection, InspectionSheet sheet, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO inspection VALUES (?, ?, ?, ?, ?, ?, ?)",
        record.request().value(),
        sheet.hall().value(),
        record.position(),
        sheet.date().toString(),
        sheet.inspector().value(),
        sheet.score().got(),
        sheet.score().of());
    for (Map.Entry<String, Judgement> said : sheet.judgements().entrySet()) {
      Sql.insert(
          connection,
          "INSERT INTO inspection_item VALUES (?, ?, ?, ?)",
          record.request().value(),
          said.getKey(),
          said.getValue().outcome().name(),
          said.getValue().photo().map(Object::toString).orElse(""));
    }
  }

  /** Returns the inspections of a hall from a day to another, both included. */
  public List<Inspection> of(
      Connection connection, HallCode hall, BusinessDate from, BusinessDate to)
      throws SQLException {
    return inspections(
        connection,
        " WHERE hall = ? AND inspected_on >= ? AND inspected_on <= ?",
        hall.value(),
        from.toString(),
        to.toString());
  }

  private static List<Inspection> inspections(Connection connection, String where, Object... values)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT request_id, hall, inspected_on, inspector, got, points FROM inspection"
            + where
            + " ORDER BY inspected_on, position",
        row -> read(connection, row),
        values);
  }

  private static Inspection read(Connection connection, ResultSet row) throws SQLException {
    String id = row.getString(1);
    List<String> wrong =
        Sql.list(
            connection,
            "SELECT item FROM inspection_item WHERE request_id = ? AND judgement = 'WRONG'"
                + " ORDER BY item",
            item -> item.getString(1),
            id);
    return new Inspection(
        new RequestId(id),
        new HallCode(row.getString(2)),
        BusinessDate.parse(row.getString(3)),
        new StaffNumber(row.getString(4)),
        new Score(row.getInt(5), row.getInt(6)),
        wrong);
  }
}
