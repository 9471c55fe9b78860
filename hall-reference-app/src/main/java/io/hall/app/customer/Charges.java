package io.hall.app.customer;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.store.Locks;
import io.hall.store.Sql;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What customers owe, and what was paid of it: the billing system's own tables. */
@Component
public final class Charges {

  /** Charges a customer. */
  public void charge(Connection connection, String customer, Owed owed) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO charge(customer, season, category, fen, quantity, unit, price)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        customer,
        owed.season().firstYear(),
        owed.category().name(),
        owed.charged().fen(),
        owed.basis().quantity().toPlainString(),
        owed.basis().unit(),
        owed.basis().unitPrice().toPlainString());
  }

  /**
   * Charges a customer, or changes that charge; returns false, and changes nothing, if it would
   * become less than what was paid of it.
   */
  public boolean put(Connection connection, String customer, Owed owed) throws SQLException {
    Locks.take(connection, "customer/" + customer);
    Optional<Owed> before =
        of(connection, customer).stream()
            .filter(known -> known.season().equals(owed.season()))
            .filter(known -> known.category() == owed.category())
            .findFirst();
    if (before.isEmpty()) {
      charge(connection, customer, owed);
      return true;
    }
    return before.get().paid().compareTo(owed.charged()) <= 0
        && change(connection, customer, owed) == 1;
  }

  private static int change(Connection connection, String customer, Owed owed) throws SQLException {
    return Sql.change(
        connection,
        "UPDATE charge SET fen = ?, quantity = ?, unit = ?, price = ?"
            + " WHERE customer = ? AND season = ? AND category = ?",
        owed.charged().fen(),
        owed.basis().quantity().toPlainString(),
        owed.basis().unit(),
        owed.basis().unitPrice().toPlainString(),
        customer,
        owed.season().firstYear(),
        owed.category().name());
  }

  /** Returns all charges of a customer, paid ones too, the oldest season first. */
  public List<Owed> of(Connection connection, String customer) throws SQLException {
    return Sql.list(
        connection,
        "SELECT c.season, c.category, c.fen, c.quantity, c.unit, c.price, coalesce((SELECT"
            + " sum(p.fen) FROM charge_paid p WHERE p.customer = c.customer AND p.season = c.season"
            + " AND p.category = c.category), 0)"
            + " FROM charge c WHERE c.customer = ? ORDER BY c.season, c.category",
        row ->
            new Owed(
                new HeatingSeason(row.getInt(1)),
                FeeCategory.valueOf(row.getString(2)),
                Money.ofFen(row.getLong(3)),
                Money.ofFen(row.getLong(7)),
                new Basis(
                    new BigDecimal(row.getString(4)),
                    row.getString(5),
                    new BigDecimal(row.getString(6)))),
        customer);
  }

  /**
   * What was charged for a category, and what was paid of it.
   *
   * @param charged all charges; more than nothing
   * @param paid what came in on them
   */
  public record Collected(Money charged, Money paid) {

    /** What is still to be paid. */
    public Money open() {
      return charged.minus(paid);
    }

    /** The collection rate (收费率) in parts of a thousand, rounded down. */
    public long perMille() {
      return Math.multiplyExact(paid.fen(), 1_000L) / charged.fen();
    }
  }

  /** Returns what was charged and paid of a season, by category. */
  public SortedMap<FeeCategory, Collected> collected(Connection connection, HeatingSeason season)
      throws SQLException {
    SortedMap<FeeCategory, Collected> collected = new TreeMap<>();
    Sql.list(
        connection,
        "SELECT c.category, sum(c.fen), coalesce((SELECT sum(p.fen) FROM charge_paid p"
            + " WHERE p.season = c.season AND p.category = c.category), 0)"
            + " FROM charge c WHERE c.season = ? GROUP BY c.season, c.category",
        row ->
            collected.put(
                FeeCategory.valueOf(row.getString(1)),
                new Collected(Money.ofFen(row.getLong(2)), Money.ofFen(row.getLong(3)))),
        season.firstYear());
    return collected;
  }

  /** Notes what a payment pays; in the transaction that issues its receipt. */
  public void pay(
      Connection connection, String customer, PaymentId payment, List<PaymentLine> lines)
      throws SQLException {
    int number = 0;
    for (PaymentLine line : lines) {
      number++;
      Sql.insert(
          connection,
          "INSERT INTO charge_paid(payment, line, customer, season, category, fen)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          payment.value(),
          number,
          customer,
          line.season().firstYear(),
          line.category().name(),
          line.amount().fen());
    }
  }

  /** Takes back what a payment paid: its counter-entry, under another number. */
  public void takeBack(Connection connection, PaymentId payment, PaymentId counter)
      throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO charge_paid(payment, line, customer, season, category, fen)"
            + " SELECT ?, line, customer, season, category, -fen FROM charge_paid"
            + " WHERE payment = ?",
        counter.value(),
        payment.value());
  }

  /** Returns what payments, and counter-entries, come to; those that are not known are left out. */
  public Map<PaymentId, Money> paid(Connection connection, List<PaymentId> payments)
      throws SQLException {
    Map<PaymentId, Money> paid = new HashMap<>();
    for (PaymentId payment : payments) {
      Sql.first(
              connection,
              "SELECT sum(fen) FROM charge_paid WHERE payment = ? HAVING count(*) > 0",
              row -> Money.ofFen(row.getLong(1)),
              payment.value())
          .ifPresent(money -> paid.put(payment, money));
    }
    return paid;
  }
}
