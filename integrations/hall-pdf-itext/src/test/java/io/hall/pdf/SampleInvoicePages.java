package io.hall.pdf;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.document.Document;
import io.hall.document.Letterhead;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.RedReason;
import io.hall.invoice.RedReference;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.Point;
import io.hall.invoice.desk.PointAnswers;
import io.hall.invoice.desk.RedGround;
import io.hall.invoice.desk.Share;
import io.hall.invoice.print.HandoverList;
import io.hall.invoice.print.HandoverList.Entry;
import io.hall.invoice.print.HandoverList.Handover;
import io.hall.invoice.print.HandoverPage;
import io.hall.invoice.print.InvoicePage;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invoices of a hall that does not exist, on paper. */
final class SampleInvoicePages {

  static final Letterhead HEAD = new Letterhead(SamplePages.COMPANY, "河西收费大厅");
  static final RequestId ID = new RequestId("01932f3a-7c40-7b1e-9d55-0242ac120002");
  static final String REMARK = "2026-2027采暖季；示例小区12号楼3单元502室；面积98.76㎡";
  private static final Party SELLER =
      Party.of("示例热力有限公司", "91410800000000019Q")
          .withAddress("示例市试验路1号", "0391-0000000")
          .withBank("示例银行试验路支行", "0000000000000000001");
  private static final StaffNumber CHECKER = new StaffNumber("C08");

  private SampleInvoicePages() {}

  static InvoiceLine exempt() {
    return InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, Money.yuan("1714.82"), Money.ZERO)
        .withPrice(new BigDecimal("98.76"), new BigDecimal("17.3635074929121"), "平方米")
        .withClassification("1100102010100000000");
  }

  static InvoiceLine taxed(String name) {
    return InvoiceLine.of(name, TaxRate.of("9%"), Money.yuan("2331.19"), Money.yuan("209.81"))
        .withPrice(new BigDecimal("100"), new BigDecimal("23.3119266055046"), "平方米")
        .withSpecification("非居民")
        .withClassification("1100102010100000000");
  }

  static Invoice invoice(Party buyer, List<InvoiceLine> lines, String remark) {
    InvoiceTotals totals =
        InvoiceTotals.of(
            Money.sum(lines.stream().map(InvoiceLine::net).toList()),
            Money.sum(lines.stream().map(InvoiceLine::tax).toList()));
    return Invoice.blue(SELLER, buyer)
        .lines(lines)
        .totals(totals)
        .remark(remark)
        .drawer("测试开票人")
        .build();
  }

  static Document draft(Invoice invoice) {
    List<Share> shares =
        List.of(
            new Share(
                ReceiptNumber.parse("JZ26-00000012").orThrow(),
                new HeatingSeason(2026),
                invoice.totals().gross()));
    return InvoicePage.draft(
        ID,
        InvoiceDraft.blue(new HallCode("H01"), new StaffNumber("C07"), invoice, shares),
        Optional.of(answers()),
        HEAD,
        SamplePages.MORNING);
  }

  static Document draft() {
    return draft(invoice(Party.of("测试用户甲"), List.of(exempt()), REMARK));
  }

  /** Forty lines, each with its discount, and the longest names that a platform takes. */
  static Document longDraft() {
    List<InvoiceLine> lines = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      String name = i % 7 == 0 ? "*供热*" + "采暖费及二次管网运行维护".repeat(7) : "*供热*采暖费" + i;
      lines.add(taxed(name));
    }
    lines.add(
        InvoiceLine.of("*供热*采暖费40", TaxRate.of("9%"), Money.yuan("-31.19"), Money.yuan("-2.81"))
            .asDiscount());
    Party buyer =
        Party.of("示例商贸有限公司" + "第一分公司".repeat(18), "91410800MA00HA779M")
            .withAddress("示例省示例市示例区" + "试验路一百二十三号".repeat(6), "0391-0000001")
            .withBank("示例银行股份有限公司示例分行示例支行", "6222000000000000000");
    return draft(invoice(buyer, lines, "2026-2027采暖季；" + "示例小区一号楼至二十号楼全部公共建筑；".repeat(10)));
  }

  static Document redDraft() {
    List<InvoiceLine> lines =
        List.of(
            InvoiceLine.of(
                "*供热*采暖费", TaxRate.of("9%"), Money.yuan("-917.43"), Money.yuan("-82.57")));
    RedReference blue =
        new RedReference(
            DigitalNumber.of("26412000000000000002"),
            Optional.of(new ConfirmationNumber("41080026112300000001")));
    Invoice red =
        Invoice.red(SELLER, Party.of("示例商贸有限公司", "91410800MA00HA779M"))
            .lines(lines)
            .totals(InvoiceTotals.of(Money.yuan("-917.43"), Money.yuan("-82.57")))
            .takesBack(blue)
            .remark(blue.remark())
            .build();
    return InvoicePage.draft(
        ID,
        InvoiceDraft.red(
            new HallCode("H01"),
            new StaffNumber("C07"),
            red,
            List.of(
                new Share(
                    ReceiptNumber.parse("JZ26-00000012").orThrow(),
                    new HeatingSeason(2026),
                    Money.yuan("-1000"))),
            new RedGround(RedReason.ALLOWANCE, true)),
        Optional.empty(),
        HEAD,
        SamplePages.MORNING);
  }

  static PointAnswers answers() {
    Map<Point, List<Finding>> answers = new EnumMap<>(Point.class);
    answers.put(Point.NAME, List.of());
    answers.put(Point.SEASON, List.of());
    answers.put(
        Point.AMOUNT,
        List.of(
            Finding.of(InvoiceCode.SHARES_SUM)
                .with("expected", "1714.82")
                .with("found", "1714.00")
                .in("shares")));
    answers.put(
        Point.UNIT_PRICE,
        List.of(
            Finding.of(InvoiceCode.UNIT_PRICE_DIFFERS)
                .with("expected", "17.3635")
                .with("found", "17.36")
                .in("lines[1].unitPrice")));
    return new PointAnswers(answers, CHECKER, SamplePages.MORNING);
  }

  static HandoverList list(int invoices) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= invoices; i++) {
      boolean red = i % 5 == 0;
      InvoiceTotals totals = InvoiceTotals.of(Money.yuan("2331.19"), Money.yuan("209.81"));
      entries.add(
          new Entry(
              DigitalNumber.of("264120000000%08d".formatted(i)),
              "数电票（普通发票）",
              red ? InvoiceColour.RED : InvoiceColour.BLUE,
              BusinessDate.parse("2026-11-08"),
              i % 9 == 0 ? "示例商贸有限公司" + "第一分公司".repeat(8) : "测试用户" + i,
              red ? totals.negated() : totals,
              i % 4 == 0 ? List.of(receipt(i), receipt(i + 1000)) : List.of(receipt(i)),
              Optional.of(new StaffNumber("O01")),
              Optional.of(new Handover(new StaffNumber("O02"), new StaffNumber("F01")))));
    }
    return new HandoverList(entries);
  }

  private static ReceiptNumber receipt(int serial) {
    return ReceiptNumber.parse("JZ26-%08d".formatted(serial)).orThrow();
  }

  static Document handover(int invoices) {
    return HandoverPage.of(list(invoices), HEAD, Instant.parse("2026-11-09T01:30:00Z"));
  }
}
