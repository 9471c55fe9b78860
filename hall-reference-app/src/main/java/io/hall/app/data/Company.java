package io.hall.app.data;

import io.hall.archive.CompanyName;
import io.hall.archive.Filing;
import io.hall.calendar.City;
import io.hall.calendar.FilingSeasons;
import io.hall.calendar.SeasonCalendar;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Letterhead;
import io.hall.payment.HallCode;
import io.hall.proof.Sealer;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The company whose halls the application runs. It is named when its data begin, and stays so: its
 * name is in every sealed tree. Immutable.
 *
 * @param name its name, as it stands on papers and in proofs
 */
public record Company(CompanyName name) {

  /** The invented company, whose data are those that no company was named for. */
  public static final Company INVENTED = new Company(new CompanyName("示例热力有限公司"));

  /** Which season a date is filed to: those of its city. */
  public static final FilingSeasons SEASONS =
      new FilingSeasons(SeasonCalendar.shipped(), City.JIAOZUO);

  /** Returns the company whose data these are. */
  public static Company of(Store store) {
    return store.read(Company::kept).orElse(INVENTED);
  }

  /**
   * Returns the company whose data these are, and names it first where nothing is on record yet.
   *
   * @throws CheckFailedException with {@code DATA-003} if the data are another company's
   */
  public static Company named(Store store, CompanyName name) {
    Company asked = new Company(name);
    Company there = store.write(connection -> asked.keptOrKeep(connection));
    if (!there.equals(asked)) {
      throw new CheckFailedException(
          Finding.of(DataCode.OTHER_COMPANY).in("--company").with("name", there.name()));
    }
    return there;
  }

  private Company keptOrKeep(Connection connection) throws SQLException {
    Optional<Company> kept = kept(connection);
    if (kept.isPresent() || isBegun(connection)) {
      return kept.orElse(INVENTED);
    }
    Sql.insert(connection, "INSERT INTO hall_company (name) VALUES (?)", name.value());
    return this;
  }

  private static boolean isBegun(Connection connection) throws SQLException {
    return Sql.exists(connection, "SELECT 1 FROM log_record LIMIT 1");
  }

  /** Data that a billing system made with the library alone have no such table. */
  private static Optional<Company> kept(Connection connection) throws SQLException {
    try (ResultSet table =
        connection.getMetaData().getTables(null, null, "hall_company", new String[] {"TABLE"})) {
      if (!table.next()) {
        return Optional.empty();
      }
    }
    return Sql.first(connection, "SELECT name FROM hall_company", row -> row.getString(1))
        .map(name -> new Company(new CompanyName(name)));
  }

  /** How it files its seasons, sealed by these keys. */
  public Filing filing(List<? extends Sealer> sealers) {
    return new Filing(name, SEASONS, List.copyOf(sealers), Optional.empty());
  }

  /** What stands above a paper of the whole company. */
  public Letterhead head() {
    return new Letterhead(name.value(), "");
  }

  /** What stands above a paper of one hall. */
  public Letterhead head(HallCode hall) {
    return new Letterhead(name.value(), hall + " 收费大厅");
  }

  /** The name. */
  @Override
  public String toString() {
    return name.value();
  }
}
