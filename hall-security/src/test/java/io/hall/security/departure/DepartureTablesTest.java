package io.hall.security.departure;

import static io.hall.security.departure.HallThatIsLeft.how;
import static io.hall.security.departure.HallThatIsLeft.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.settlement.CashCount;
import io.hall.store.Sql;
import io.hall.store.StoreException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database refuses to whoever goes past the procedure. */
class DepartureTablesTest extends DepartureTestBase {

  private void refused(String sql) {
    assertThatThrownBy(() -> insert(sql)).as(sql).isInstanceOf(StoreException.class);
  }

  private void insert(String sql) {
    hall.write(
        c -> {
          Sql.insert(c, sql);
          return c;
        });
  }

  private static String approval(String person, String requester, String approver) {
    return "INSERT INTO departure_approval VALUES ('d', '%s', '%s', 'X', '%s', 1)"
        .formatted(person, requester, approver);
  }

  private static String execution(String person, String approver, String executor, String to) {
    return "INSERT INTO departure_execution VALUES ('d', 'EXECUTED', '%s', '%s', 'X', '%s', '%s', 1, 9)"
        .formatted(person, approver, executor, to);
  }

  @Test
  void the_database_counts_persons_too() {
    hall.request("d");
    refused(approval("P-C07", "P-H01", "P-C07"));
    refused(approval("P-C07", "P-H01", "P-H01"));
    refused(approval("P-other", "P-H01", "P-L01"));
    refused(approval("P-C07", "P-other", "P-L01"));
    refused("INSERT INTO departure_end VALUES ('x', 'EXECUTED')");
    insert("INSERT INTO departure_end VALUES ('d', 'EXECUTED')");
    refused(execution("P-C07", "P-L01", "P-A01", "H01"));
    insert(approval("P-C07", "P-H01", "P-L01"));
    refused(execution("P-C07", "P-L01", "P-C07", "H01"));
    refused(execution("P-C07", "P-L01", "P-L01", "H01"));
    refused(execution("P-C07", "P-other", "P-A01", "H01"));
    refused(execution("P-C07", "P-L01", "P-A01", "X"));
    insert(execution("P-C07", "P-L01", "P-A01", "H01"));
    refused("INSERT INTO departure_end VALUES ('d', 'WITHDRAWN')");
    refused("INSERT INTO departure_withdrawal VALUES ('d', 'WITHDRAWN', 'X', 'P-X', 1)");
  }

  @Test
  void what_is_written_stays() {
    hall.openShift(HallThatIsLeft.CASHIER);
    hall.useBook("R-1", "JZ26", 10, HallThatIsLeft.CASHIER);
    var executed = hall.execute("x", hall.approved("d"), how());
    hall.write(c -> hall.departures.certify(c, id("c"), executed, new TestSeal("k")));
    hall.write(
        c ->
            hall.tasks.countDrawer(
                c,
                hall.tasks.open(c, HallThatIsLeft.HALL).get(0),
                CashCount.NOTHING,
                HallThatIsLeft.HEAD));
    insert("INSERT INTO departure_alarm VALUES ('d', 1)");
    List<String> tables =
        List.of(
            "departure",
            "departure_approval",
            "departure_end",
            "departure_execution",
            "departure_certificate",
            "departure_alarm",
            "departure_numbers",
            "departure_task",
            "departure_task_done");
    for (String table : tables) {
      assertThat(count(table)).as(table).isEqualTo(1);
      refused("DELETE FROM " + table);
      String column = table.startsWith("departure_task") ? "task" : "departure";
      refused("UPDATE " + table + " SET " + column + " = 'y'");
    }
  }

  private long count(String table) {
    return database.ask(
        c -> Sql.first(c, "SELECT count(*) FROM " + table, row -> row.getLong(1)).orElseThrow());
  }
}
