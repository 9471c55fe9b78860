package io.hall.bench.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.invoice.tax.TaxedAmount;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One invoice of nobody with ten lines, each of another area, in three forms. */
final class SampleBills {

  private static final int LINES = 10;
  private static final BigDecimal PRICE = new BigDecimal("17.3635");
  private static final TaxRate RATE = TaxRate.percent("9");

  private SampleBills() {}

  static Bill bill() {
    return bill(1);
  }

  /** The bill of a serial number, whose areas are its own. */
  static Bill bill(int serial) {
    List<Bill.Item> items = new ArrayList<>();
    Money net = Money.ZERO;
    Money tax = Money.ZERO;
    for (int i = 0; i < LINES; i++) {
      BigDecimal area = BigDecimal.valueOf(9875 + 137L * i + serial, 2);
      BigDecimal amount = area.multiply(PRICE).setScale(2, RoundingMode.HALF_UP);
      TaxedAmount taxed = TaxedAmount.ofNet(Money.yuan(amount), RATE);
      items.add(new Bill.Item("*供热*采暖费", area, PRICE, amount, "9%", taxed.tax().toYuan()));
      net = net.plus(taxed.net());
      tax = tax.plus(taxed.tax());
    }
    InvoiceTotals totals = InvoiceTotals.of(net, tax);
    return new Bill(
        "264120" + String.format(Locale.ROOT, "%014d", serial),
        LocalDate.of(2026, 11, 8),
        "示例热力有限公司",
        "91410800000000019Q",
        "示例商贸有限公司",
        "91410800MA00HA779M",
        List.copyOf(items),
        totals.net().toYuan(),
        totals.tax().toYuan(),
        totals.gross().toYuan(),
        Invoice.words(totals),
        "2026-2027采暖季",
        "示例");
  }

  static PlainBill plain(Bill bill) {
    return new PlainBill(
        bill.number(),
        bill.issued(),
        bill.seller(),
        bill.sellerNumber(),
        bill.buyer(),
        bill.buyerNumber(),
        bill.items().stream().map(SampleBills::plain).toList(),
        bill.net(),
        bill.tax(),
        bill.gross(),
        bill.words(),
        bill.remark(),
        bill.drawer());
  }

  private static PlainBill.Item plain(Bill.Item item) {
    return new PlainBill.Item(
        item.name(), item.quantity(), item.unitPrice(), item.net(), item.rate(), item.tax());
  }

  static Invoice invoice(Bill bill) {
    return Invoice.blue(
            Party.of(bill.seller(), bill.sellerNumber()),
            Party.of(bill.buyer(), bill.buyerNumber()))
        .number(DigitalNumber.of(bill.number()))
        .issued(new BusinessDate(bill.issued()))
        .lines(bill.items().stream().map(SampleBills::line).toList())
        .totals(
            new InvoiceTotals(
                Money.yuan(bill.net()), Money.yuan(bill.tax()), Money.yuan(bill.gross())))
        .words(bill.words())
        .remark(bill.remark())
        .drawer(bill.drawer())
        .build();
  }

  private static InvoiceLine line(Bill.Item item) {
    return InvoiceLine.of(
            item.name(), TaxRate.of(item.rate()), Money.yuan(item.net()), Money.yuan(item.tax()))
        .withPrice(item.quantity(), item.unitPrice(), "平方米");
  }
}
