package io.hall.security.disclosure;

import io.hall.payment.StaffNumber;
import io.hall.security.account.PersonId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of disclosures beside the log, whose constraints hold the rules once more. */
final class DisclosureTables {

  /** Where a request stands. */
  record Row(
      long position,
      PersonId requester,
      Optional<PersonId> beneficiary,
      Optional<Step> refused,
      Optional<Granted> granted,
      Optional<End> end) {}

  /** Who did something, and when. */
  record Step(StaffNumber by, Instant at) {}

  /** The permission, and how often it was used. */
  record Granted(long position, int uses, Instant lastUse) {}

  /** Why it was ended by somebody. */
  record End(Disclosure.Ended.Cause cause, Instant at) {}

  private static final String ROW =
      "SELECT r.position, r.requester_person, r.beneficiary_person, f.refused_by, f.refused_at,"
          + " g.position, e.cause, e.ended_at,"
          + " (SELECT count(*) FROM disclosure_use u WHERE u.grant_id = r.grant_id),"
          + " (SELECT max(u.used_at) FROM disclosure_use u WHERE u.grant_id = r.grant_id)"
          + " FROM disclosure_request r"
          + " LEFT JOIN disclosure_refusal f ON f.grant_id = r.grant_id"
          + " LEFT JOIN disclosure_grant g ON g.grant_id = r.grant_id"
          + " LEFT JOIN disclosure_end e ON e.grant_id = r.grant_id"
          + " WHERE r.grant_id = ?";

  Optional<Row> find(Connection connection, GrantId id) throws SQLException {
    return Sql.first(connection, ROW, DisclosureTables::row, id.value());
  }

  private static Row row(ResultSet row) throws SQLException {
    String beneficiary = row.getString(3);
    String refusedBy = row.getString(4);
    long granted = row.getLong(6);
    String cause = row.getString(7);
    return new Row(
        row.getLong(1),
        new PersonId(row.getString(2)),
        beneficiary.isEmpty() ? Optional.empty() : Optional.of(new PersonId(beneficiary)),
        refusedBy == null
            ? Optional.empty()
            : Optional.of(new Step(new StaffNumber(refusedBy), instant(row, 5))),
        granted == 0
            ? Optional.empty()
            : Optional.of(new Granted(granted, row.getInt(9), instant(row, 10))),
        cause == null
            ? Optional.empty()
            : Optional.of(new End(Disclosure.Ended.Cause.valueOf(cause), instant(row, 8))));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  void insert(
      Connection connection,
      GrantId id,
      long position,
      DisclosureAsk ask,
      DisclosureBytes.Persons persons,
      boolean emergency,
      Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO disclosure_request(grant_id, position, requester, requester_person,"
            + " beneficiary, beneficiary_person, emergency, max_uses, max_records, requested_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id.value(),
        position,
        ask.requester().value(),
        persons.requester().value(),
        ask.beneficiary().map(StaffNumber::value).orElse(""),
        persons.beneficiary().map(PersonId::value).orElse(""),
        emergency ? 1 : 0,
        ask.terms().maxUses(),
        ask.terms().maxRecords(),
        at.toEpochMilli());
  }

  void insertGrant(
      Connection connection,
      Disclosure.Requested asked,
      Row row,
      long position,
      Disclosure.Approval approval,
      PersonId approver)
      throws SQLException {
    Terms terms = asked.ask().terms();
    Sql.insert(
        connection,
        "INSERT INTO disclosure_grant(grant_id, position, requester_person, beneficiary_person,"
            + " emergency, max_uses, max_records, approver, approver_person, valid_from,"
            + " valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        asked.id().value(),
        position,
        row.requester().value(),
        row.beneficiary().map(PersonId::value).orElse(""),
        approval.emergency() ? 1 : 0,
        terms.maxUses(),
        terms.maxRecords(),
        approval.by().value(),
        approver.value(),
        approval.from().toEpochMilli(),
        approval.until().toEpochMilli());
  }

  void insertRefusal(Connection connection, GrantId id, StaffNumber by, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO disclosure_refusal(grant_id, refused_by, refused_at) VALUES (?, ?, ?)",
        id.value(),
        by.value(),
        at.toEpochMilli());
  }

  void insertEnd(
      Connection connection, GrantId id, Disclosure.Ended.Cause cause, StaffNumber by, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO disclosure_end(grant_id, cause, ended_by, ended_at) VALUES (?, ?, ?, ?)",
        id.value(),
        cause.name(),
        by.value(),
        at.toEpochMilli());
  }

  void insertUse(
      Connection connection, Disclosure.Granted granted, int records, StaffNumber by, Instant at)
      throws SQLException {
    Terms terms = granted.ask().terms();
    Sql.insert(
        connection,
        "INSERT INTO disclosure_use(grant_id, use_number, max_uses, max_records, valid_from,"
            + " valid_until, used_by, records, used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        granted.id().value(),
        granted.uses() + 1,
        terms.maxUses(),
        terms.maxRecords(),
        granted.approval().from().toEpochMilli(),
        granted.approval().until().toEpochMilli(),
        by.value(),
        records,
        at.toEpochMilli());
  }

  void insertReview(
      Connection connection,
      GrantId id,
      Row row,
      int number,
      StaffNumber by,
      PersonId person,
      Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO disclosure_review(grant_id, review_number, emergency, requester_person,"
            + " beneficiary_person, reviewed_by, reviewer_person, reviewed_at)"
            + " VALUES (?, ?, 1, ?, ?, ?, ?, ?)",
        id.value(),
        number,
        row.requester().value(),
        row.beneficiary().map(PersonId::value).orElse(""),
        by.value(),
        person.value(),
        at.toEpochMilli());
  }

  /** The persons who approved an emergency afterwards. */
  List<PersonId> reviewers(Connection connection, GrantId id) throws SQLException {
    return Sql.list(
        connection,
        "SELECT reviewer_person FROM disclosure_review WHERE grant_id = ? ORDER BY review_number",
        row -> new PersonId(row.getString(1)),
        id.value());
  }

  /** The emergencies whose second later approval came at or after {@code from}, or never. */
  List<GrantId> emergencies(Connection connection, Instant from, Instant to) throws SQLException {
    return ids(
        connection,
        "SELECT grant_id FROM disclosure_grant g WHERE emergency = 1 AND valid_from < ?"
            + " AND NOT EXISTS (SELECT 1 FROM disclosure_review v WHERE v.grant_id = g.grant_id"
            + " AND v.review_number = 2 AND v.reviewed_at < ?) ORDER BY position",
        to.toEpochMilli(),
        from.toEpochMilli());
  }

  boolean hasOpenEmergency(Connection connection, PersonId requester) throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM disclosure_grant g WHERE emergency = 1 AND requester_person = ?"
            + " AND NOT EXISTS (SELECT 1 FROM disclosure_review v WHERE v.grant_id = g.grant_id"
            + " AND v.review_number = 2)",
        requester.value());
  }

  /** The requests that name a person in any part and neither fell nor were ended by somebody. */
  List<GrantId> naming(Connection connection, PersonId person) throws SQLException {
    return ids(
        connection,
        "SELECT r.grant_id FROM disclosure_request r"
            + " LEFT JOIN disclosure_grant g ON g.grant_id = r.grant_id"
            + " WHERE (r.requester_person = ? OR r.beneficiary_person = ?"
            + " OR (g.approver_person = ?))"
            + " AND NOT EXISTS (SELECT 1 FROM disclosure_refusal f WHERE f.grant_id = r.grant_id)"
            + " AND NOT EXISTS (SELECT 1 FROM disclosure_end e WHERE e.grant_id = r.grant_id)"
            + " ORDER BY r.position",
        person.value(),
        person.value(),
        person.value());
  }

  /** The requests that nobody decided and that did not fall, in the order of their numbers. */
  List<GrantId> waiting(Connection connection) throws SQLException {
    return ids(
        connection,
        "SELECT r.grant_id FROM disclosure_request r"
            + " WHERE NOT EXISTS (SELECT 1 FROM disclosure_refusal f WHERE f.grant_id = r.grant_id)"
            + " AND NOT EXISTS (SELECT 1 FROM disclosure_grant g WHERE g.grant_id = r.grant_id)"
            + " AND NOT EXISTS (SELECT 1 FROM disclosure_end e WHERE e.grant_id = r.grant_id)"
            + " ORDER BY r.position");
  }

  /** The requests of somebody, the newest first. */
  List<GrantId> askedBy(Connection connection, StaffNumber requester) throws SQLException {
    return ids(
        connection,
        "SELECT grant_id FROM disclosure_request WHERE requester = ? ORDER BY position DESC",
        requester.value());
  }

  private static List<GrantId> ids(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.list(connection, sql, row -> new GrantId(row.getString(1)), values);
  }

  /** How many rows somebody exported in {@code [from, to)}. */
  List<ExportRate.Taken> taken(Connection connection, StaffNumber by, Instant from, Instant to)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT used_at, records FROM disclosure_use"
            + " WHERE used_by = ? AND used_at >= ? AND used_at < ? ORDER BY used_at",
        row -> new ExportRate.Taken(instant(row, 1), row.getLong(2)),
        by.value(),
        from.toEpochMilli(),
        to.toEpochMilli());
  }
}
