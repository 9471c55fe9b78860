package io.hall.invoice.format;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.CheckCode;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.invoice.Samples;
import io.hall.invoice.TaxRate;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.List;

/** Invoices of nobody, of which files are made. */
final class SampleInvoices {

  static final InvoiceCheck CHECK = InvoiceCheck.chinese(InvoiceRuleBook.shipped());
  static final BusinessDate TODAY = BusinessDate.parse("2026-11-09");

  private SampleInvoices() {}

  /** A resident's exempt heating. */
  static Invoice exempt() {
    List<InvoiceLine> lines =
        List.of(
            InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, Money.yuan("1714.82"), Money.ZERO)
                .withPrice(new BigDecimal("98.76"), new BigDecimal("17.3635"), "平方米")
                .withClassification("1100102010100000000"));
    return Invoice.blue(Samples.SELLER, Party.of("个人"))
        .number(Samples.NUMBER)
        .issued(Samples.DAY)
        .lines(lines)
        .totals(Samples.sum(lines))
        .remark("2026-2027采暖季;示例小区1号楼;面积98.76㎡")
        .drawer("甲")
        .build();
  }

  /** A company's heating at 9 %, two lines and a discount. */
  static Invoice taxed() {
    List<InvoiceLine> lines =
        List.of(
            InvoiceLine.of("*供热*采暖费", TaxRate.of("9%"), yuan("2331.19"), yuan("209.81"))
                .withPrice(new BigDecimal("100"), new BigDecimal("23.3119"), "平方米")
                .withSpecification("非居民"),
            Samples.line("9%", "-31.19", "-2.81").asDiscount(),
            InvoiceLine.of("*供热*入网费", TaxRate.of("9%"), yuan("917.43"), yuan("82.57")));
    return Invoice.blue(Samples.SELLER, Samples.COMPANY)
        .number(DigitalNumber.of("26412000000000000002"))
        .issued(Samples.DAY)
        .lines(lines)
        .totals(Samples.sum(lines))
        .remark("2026-2027采暖季")
        .drawer("甲")
        .build();
  }

  /** A red letter of the whole of {@link #taxed()} but for its discount. */
  static Invoice red() {
    List<InvoiceLine> lines =
        List.of(InvoiceLine.of("*供热*入网费", TaxRate.of("9%"), yuan("-917.43"), yuan("-82.57")));
    RedReference blue =
        new RedReference(
            DigitalNumber.of("26412000000000000002"),
            ConfirmationNumber.parse("41080026110900000001").value());
    return Invoice.red(Samples.SELLER, Samples.COMPANY)
        .number(DigitalNumber.of("26412000000000000003"))
        .issued(Samples.DAY)
        .lines(lines)
        .totals(Samples.sum(lines))
        .takesBack(blue)
        .remark(blue.remark())
        .drawer("甲")
        .build();
  }

  /** An electronic invoice of the former system. */
  static Invoice legacy() {
    List<InvoiceLine> lines =
        List.of(
            InvoiceLine.of("*供热*采暖费", TaxRate.of("9%"), yuan("917.43"), yuan("82.57"))
                .withPrice(new BigDecimal("50"), new BigDecimal("18.3486"), "平方米"));
    return Invoice.blue(Samples.SELLER, Samples.COMPANY)
        .number(new LegacyNumber("041001900111", "00000001"))
        .checkCode(new CheckCode("12345678901234567890"))
        .issued(BusinessDate.parse("2020-11-08"))
        .lines(lines)
        .totals(Samples.sum(lines))
        .remark("2020-2021采暖季")
        .drawer("甲")
        .build();
  }

  private static Money yuan(String text) {
    return Money.yuan(text);
  }
}
