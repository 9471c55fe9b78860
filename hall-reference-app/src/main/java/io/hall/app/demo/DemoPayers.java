package io.hall.app.demo;

import io.hall.app.customer.Charges;
import io.hall.app.customer.Customer;
import io.hall.app.customer.Customers;
import io.hall.app.customer.Owed;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those who paid on past days: each time other customers, the last ones of the hall first. */
final class DemoPayers {

  private static final HeatingSeason NOW = new HeatingSeason(2026);
  private static final BigDecimal BUSINESS_PRICE = new BigDecimal("27.50");
  private static final Money ARREARS = Money.yuan("268.40");

  private final Connection connection;
  private final Customers customers;
  private final Charges charges;
  private int next;

  DemoPayers(Connection connection, Customers customers, Charges charges, int after) {
    this.connection = connection;
    this.customers = customers;
    this.charges = charges;
    this.next = after;
  }

  /** Who pays, and what. */
  record Visit(Customer customer, List<PaymentLine> lines) {}

  /** The next visit: in turn in cash, by WeChat with arrears, an organisation by card, Alipay. */
  Visit visit(String reference) throws SQLException {
    int turn = next++;
    return switch (turn % 4) {
      case 0 -> resident(turn, Tender.CASH, "", false);
      case 1 -> resident(turn, Tender.WECHAT, reference, true);
      case 2 -> organisation(turn, reference);
      default -> resident(turn, Tender.ALIPAY, reference, false);
    };
  }

  private Visit resident(int turn, Tender tender, String reference, boolean arrears)
      throws SQLException {
    Customer customer = customers.find(connection, String.valueOf(10_000_100 - turn)).orElseThrow();
    if (arrears) {
      Basis basis = new Basis(BigDecimal.ONE, "项", ARREARS.toYuan());
      charge(customer, new HeatingSeason(2025), FeeCategory.ARREARS, ARREARS, basis);
    }
    List<PaymentLine> lines = new ArrayList<>();
    for (Owed owed : charges.of(connection, customer.number())) {
      lines.add(line(owed, tender, owed.open(), reference));
    }
    return new Visit(customer, lines);
  }

  private static PaymentLine line(Owed owed, Tender tender, Money amount, String reference) {
    return new PaymentLine(
        owed.category(), owed.season(), tender, amount, reference, Optional.of(owed.basis()));
  }

  /** An organisation pays one half, and owes the other. */
  private Visit organisation(int turn, String reference) throws SQLException {
    Customer customer =
        new Customer(String.valueOf(20_000_001 + turn), "示例商贸有限公司", "", "样板乙区" + turn + "号楼");
    customers.add(connection, customer);
    BigDecimal area = BigDecimal.valueOf(200 + turn);
    Money half = Money.yuan(area.multiply(BUSINESS_PRICE).setScale(2, RoundingMode.HALF_UP));
    Basis basis = new Basis(area.multiply(BigDecimal.valueOf(2)), "m²", BUSINESS_PRICE);
    charge(customer, NOW, FeeCategory.NON_RESIDENTIAL_AREA, half.plus(half), basis);
    return new Visit(
        customer,
        List.of(
            new PaymentLine(
                FeeCategory.NON_RESIDENTIAL_AREA,
                NOW,
                Tender.POS,
                half,
                reference,
                Optional.of(new Basis(area, "m²", BUSINESS_PRICE)))));
  }

  private void charge(
      Customer customer, HeatingSeason season, FeeCategory category, Money due, Basis basis)
      throws SQLException {
    charges.charge(
        connection, customer.number(), new Owed(season, category, due, Money.ZERO, basis));
  }

  void pay(Visit visit, PaymentId payment) throws SQLException {
    charges.pay(connection, visit.customer().number(), payment, visit.lines());
  }
}
