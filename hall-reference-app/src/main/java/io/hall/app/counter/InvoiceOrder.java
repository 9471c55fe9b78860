package io.hall.app.counter;

import io.hall.app.customer.Charges;
import io.hall.app.customer.Owed;
import io.hall.app.data.Company;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.invoice.TaxRegion;
import io.hall.invoice.desk.Account;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.Share;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.invoice.tax.TaxedAmount;
import io.hall.money.Money;
import io.hall.money.Rounding;
import io.hall.payment.Basis;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.tariff.Charge;
import io.hall.tariff.CustomerKind;
import io.hall.tariff.Factor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an invoice of a whole receipt says, and what the ledger holds against it. */
@Component
class InvoiceOrder {

  private static final String ITEM = "*供热*采暖费";

  private final Charges charges;
  private final InvoiceCheck figures;
  private final Company company;
  private final String taxpayer;
  private final TaxRegion region;

  InvoiceOrder(
      Charges charges,
      InvoiceCheck figures,
      Company company,
      @Value("${hall.taxpayer:}") String taxpayer,
      @Value("${hall.region:41}") String region) {
    this.charges = charges;
    this.figures = figures;
    this.company = company;
    this.taxpayer = taxpayer;
    this.region = TaxRegion.ofDigital(region).orElseThrow();
  }

  /**
   * What is asked for.
   *
   * @param draft what the invoice shall say
   * @param account what the ledger says
   */
  record Order(InvoiceDraft draft, Account account) {}

  Order of(Connection connection, Receipt receipt, Party buyer, StaffNumber by, BusinessDate today)
      throws SQLException {
    if (taxpayer.isEmpty()) {
      throw new CheckFailedException(Finding.of(CounterCode.NO_TAXPAYER));
    }
    List<InvoiceLine> lines = new ArrayList<>();
    List<Charge> charged = new ArrayList<>();
    paid(connection, receipt)
        .forEach(
            (owed, gross) -> {
              lines.add(line(owed, gross, rate(owed, today)));
              charged.add(charge(owed));
            });
    return new Order(
        InvoiceDraft.blue(
            receipt.payment().hall(), by, invoice(receipt, buyer, lines, by), shares(receipt)),
        new Account(receipt.payment().payer().name(), Optional.empty(), charged));
  }

  private Invoice invoice(Receipt receipt, Party buyer, List<InvoiceLine> lines, StaffNumber by) {
    List<String> seasons =
        seasons(receipt).keySet().stream().map(HeatingSeason::displayName).toList();
    return Invoice.blue(Party.of(company.toString(), taxpayer), buyer)
        .lines(lines)
        .totals(figures.arithmetic().totals(lines))
        .remark(String.join(" ", seasons))
        .drawer(by.value())
        .build();
  }

  private static List<Share> shares(Receipt receipt) {
    List<Share> shares = new ArrayList<>();
    seasons(receipt).forEach((season, sum) -> shares.add(new Share(receipt.number(), season, sum)));
    return shares;
  }

  /** What the receipt took of each charge, by whichever tender. */
  private Map<Owed, Money> paid(Connection connection, Receipt receipt) throws SQLException {
    Map<Owed, Money> paid = new LinkedHashMap<>();
    for (Owed owed : charges.of(connection, receipt.payment().payer().customer())) {
      Money sum =
          Money.sum(
              receipt.payment().lines().stream()
                  .filter(line -> isOf(line, owed))
                  .map(PaymentLine::amount)
                  .toList());
      if (sum.isPositive()) {
        paid.put(owed, sum);
      }
    }
    return paid;
  }

  private static boolean isOf(PaymentLine line, Owed owed) {
    return line.season().equals(owed.season()) && line.category() == owed.category();
  }

  private static Map<HeatingSeason, Money> seasons(Receipt receipt) {
    Map<HeatingSeason, Money> seasons = new TreeMap<>();
    receipt.payment().lines().forEach(l -> seasons.merge(l.season(), l.amount(), Money::plus));
    return seasons;
  }

  private TaxRate rate(Owed owed, BusinessDate today) {
    CustomerKind kind =
        switch (owed.category()) {
          case NON_RESIDENTIAL_AREA, NON_RESIDENTIAL_METERED -> CustomerKind.NON_RESIDENTIAL;
          default -> CustomerKind.RESIDENTIAL;
        };
    return figures.book().on(today).orThrow().heating(region, kind).orThrow();
  }

  /** With the tariff's price; of a part of a charge, with as much of the quantity. */
  private static InvoiceLine line(Owed owed, Money gross, TaxRate rate) {
    TaxedAmount amount = TaxedAmount.ofGross(gross, rate);
    Basis basis = owed.basis();
    BigDecimal price =
        basis
            .unitPrice()
            .divide(
                BigDecimal.ONE.add(rate.fraction()), InvoiceLine.DECIMALS, RoundingMode.HALF_UP);
    BigDecimal quantity =
        gross.equals(owed.charged())
            ? basis.quantity()
            : amount.net().toYuan().divide(price, InvoiceLine.DECIMALS, RoundingMode.HALF_UP);
    return amount.line(ITEM, rate).withPrice(plain(quantity), plain(price), basis.unit());
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Charge charge(Owed owed) {
    return new Charge(
        owed.category(),
        owed.season(),
        List.of(
            new Factor(Factor.Kind.AREA, owed.basis().quantity()),
            new Factor(Factor.Kind.UNIT_PRICE, owed.basis().unitPrice())),
        Optional.empty(),
        Rounding.HALF_UP_FEN,
        new Charge.Ground("LEDGER", "用户台账"));
  }
}
