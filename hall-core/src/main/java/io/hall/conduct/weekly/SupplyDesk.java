package io.hall.conduct.weekly;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.HallWeek;
import io.hall.conduct.weekly.Requisition.Issued;
import io.hall.conduct.weekly.Requisition.Received;
import io.hall.conduct.weekly.Requisition.Requested;
import io.hall.conduct.weekly.Requisition.Wanted;
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
 * The register of supplies (办公用品及耗材, 规程 9.3): what is in the company's store room and in the halls,
 * and what each hall asked for, was handed and signed for. Nothing is handed out that is not there,
 * and nobody hands out what they asked for. Works in the caller's transaction. Safe for use by
 * several threads.
 */
public final class SupplyDesk {

  private static final String BOUGHT = "conduct.supply.bought.1";
  private static final String USED = "conduct.supply.used.1";
  private static final String REQUESTED = "conduct.supply.requested.1";
  private static final String ISSUED = "conduct.supply.issued.1";
  private static final String RECEIVED = "conduct.supply.received.1";

  private final ConductLog log;
  private final SupplyCatalogue catalogue;
  private final SupplyTables tables = new SupplyTables();

  /** Makes a register of what is in {@code catalogue}. */
  public SupplyDesk(ConductLog log, SupplyCatalogue catalogue) {
    this.log = log;
    this.catalogue = catalogue;
  }

  /** Puts something into the store room; {@code CONDUCT-079}, {@code -081}, {@code -082}. */
  public void bought(
      Connection connection, RequestId request, String item, int quantity, StaffNumber by)
      throws SQLException {
    Requisition.requireQuantity(quantity);
    log.write(
        connection,
        Act.ofCompany(BOUGHT, request, by, Canonical.write().text(item).number(quantity).end()),
        () -> {
          log.require(connection, by);
          catalogue.requireConsumable(item);
        },
        record -> tables.move(connection, record, Optional.empty(), item, quantity));
  }

  /** Takes something out of a hall's own stock; {@code CONDUCT-080} if there is less. */
  public void used(
      Connection connection,
      RequestId request,
      HallCode hall,
      String item,
      int quantity,
      StaffNumber by)
      throws SQLException {
    Requisition.requireQuantity(quantity);
    log.write(
        connection,
        Act.at(hall, USED, request, by, Canonical.write().text(item).number(quantity).end()),
        () -> {
          log.requireAt(connection, hall, by);
          requireStock(connection, Optional.of(hall), item, quantity);
        },
        record -> tables.move(connection, record, Optional.of(hall), item, -quantity));
  }

  /**
   * Asks for supplies.
   *
   * @throws CheckFailedException with {@code CONDUCT-079} or {@code -081} for an item that is not
   *     handed out so, {@code CONDUCT-002} or {@code -008} if they do not work there
   */
  public Requested request(Connection connection, Wanted wanted) throws SQLException {
    log.write(
        connection,
        Act.at(wanted.hall(), REQUESTED, wanted.id(), wanted.by(), wanted.body()),
        () -> {
          log.requireAt(connection, wanted.hall(), wanted.by());
          wanted.lines().keySet().forEach(catalogue::requireConsumable);
        },
        record -> tables.insert(connection, wanted, record));
    return new Requested(wanted);
  }

  /**
   * Hands out what was asked for, all of it.
   *
   * @throws CheckFailedException with {@code CONDUCT-003} if the same person asked for it, {@code
   *     CONDUCT-080} if there is less, {@code CONDUCT-006} if it was handed out before
   */
  public Issued issue(Connection connection, RequestId request, Requested requested, StaffNumber by)
      throws SQLException {
    Wanted wanted = requested.wanted();
    log.write(
        connection,
        Act.at(wanted.hall(), ISSUED, request, by, of(wanted)),
        () -> requireIssuable(connection, wanted, by),
        record -> {
          tables.insertIssue(connection, wanted, by, record);
          for (Map.Entry<String, Integer> line : wanted.lines().entrySet()) {
            tables.move(connection, record, Optional.empty(), line.getKey(), -line.getValue());
          }
        });
    return new Issued(wanted, by);
  }

  private void requireIssuable(Connection connection, Wanted wanted, StaffNumber by)
      throws SQLException {
    log.requireOther(connection, by, wanted.by(), log.today());
    requireStill(find(connection, wanted.id()).orElseThrow() instanceof Requested);
    for (Map.Entry<String, Integer> line : wanted.lines().entrySet()) {
      requireStock(connection, Optional.empty(), line.getKey(), line.getValue());
    }
  }

  /**
   * Signs for what was handed out; it is the hall's from now on.
   *
   * @throws CheckFailedException with {@code CONDUCT-003} if the same person handed it out, {@code
   *     CONDUCT-008} if they do not work there, {@code CONDUCT-006} if it was signed for before
   */
  public Received receive(Connection connection, RequestId request, Issued issued, StaffNumber by)
      throws SQLException {
    Wanted wanted = issued.wanted();
    log.write(
        connection,
        Act.at(wanted.hall(), RECEIVED, request, by, of(wanted)),
        () -> {
          log.requireAt(connection, wanted.hall(), by);
          log.requireOther(connection, by, issued.issuedBy(), log.today());
          requireStill(find(connection, wanted.id()).orElseThrow() instanceof Issued);
        },
        record -> {
          tables.insertReceipt(connection, wanted, issued.issuedBy(), by, record);
          for (Map.Entry<String, Integer> line : wanted.lines().entrySet()) {
            tables.move(
                connection, record, Optional.of(wanted.hall()), line.getKey(), line.getValue());
          }
        });
    return new Received(wanted, issued.issuedBy(), by);
  }

  private static Canonical of(Wanted wanted) {
    return Canonical.write().text(wanted.id().value()).end();
  }

  private static void requireStill(boolean still) {
    if (!still) {
      throw new CheckFailedException(Finding.of(ConductCode.GONE_ON));
    }
  }

  private void requireStock(
      Connection connection, Optional<HallCode> hall, String item, int quantity)
      throws SQLException {
    long left = stock(connection, hall, item);
    if (left < quantity) {
      throw new CheckFailedException(
          Finding.of(ConductCode.STOCK_SHORT).with("item", item).with("left", left));
    }
  }

  /** Returns how much of an item is in a hall, or in the store room when no hall is named. */
  public long stock(Connection connection, Optional<HallCode> hall, String item)
      throws SQLException {
    return tables.stock(connection, hall, item);
  }

  /** Returns a requisition as it stands; empty when there is none of that name. */
  public Optional<Requisition> find(Connection connection, RequestId id) throws SQLException {
    return tables.get(connection, id);
  }

  /** Returns what a hall asked for in a week, as it stands. */
  public List<Requisition> of(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return tables.of(connection, hall, week);
  }
}
