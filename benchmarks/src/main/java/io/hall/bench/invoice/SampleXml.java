package io.hall.bench.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.Party;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes a blue invoice of nobody as the data file of a digital one (数电票XML), all elements in it.
 */
final class SampleXml {

  private final StringBuilder xml = new StringBuilder();

  private SampleXml() {}

  static byte[] of(Invoice invoice) {
    return new SampleXml().write(invoice).getBytes(StandardCharsets.UTF_8);
  }

  private String write(Invoice invoice) {
    String number = invoice.number().map(InvoiceNumber::text).orElseThrow();
    String day = invoice.issued().map(BusinessDate::toString).orElseThrow();
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?><EInvoice><Header>");
    leaf("EIid", number);
    leaf("EInvoiceTag", "SWEI4100");
    leaf("Version", "0.1");
    xml.append("<InherentLabel>");
    label("InIssuType", "Y", "是否蓝字发票标志");
    label("EInvoiceType", "02", "电子发票（普通发票）");
    label("GeneralOrSpecialVAT", "02", "普通发票");
    xml.append("</InherentLabel><UndefinedLabel><Label>");
    leaf("LabelType", "");
    leaf("LabelCode", "");
    leaf("LabelName", "");
    xml.append("</Label></UndefinedLabel></Header><EInvoiceData>");
    party("Seller", invoice.seller());
    party("Buyer", invoice.buyer());
    basics(invoice, day);
    invoice.lines().forEach(this::line);
    xml.append("<AdditionalInformation>");
    leaf("Remark", invoice.remark());
    xml.append("</AdditionalInformation></EInvoiceData><SellerAuthentication>");
    leaf("AuthenticationMethods", "");
    xml.append("</SellerAuthentication><TaxSupervisionInfo>");
    leaf("InvoiceNumber", number);
    leaf("IssueTime", day);
    leaf("TaxBureauCode", "14100000000");
    leaf("TaxBureauName", "国家税务总局示例省税务局");
    xml.append("</TaxSupervisionInfo><TaxBureauSignature>");
    leaf("SignatureValue", "AAAA");
    return xml.append("</TaxBureauSignature></EInvoice>").toString();
  }

  private void label(String type, String code, String name) {
    xml.append('<').append(type).append('>');
    leaf("LabelCode", code);
    leaf("LabelName", name);
    xml.append("</").append(type).append('>');
  }

  private void party(String side, Party party) {
    xml.append('<').append(side).append("Information>");
    leaf(side + "IdNum", party.taxpayerId().orElse(""));
    leaf(side + "Name", party.name());
    leaf(side + "Addr", party.address().orElse(""));
    leaf(side + "TelNum", party.phone().orElse(""));
    leaf(side + "BankName", party.bank().orElse(""));
    leaf(side + "BankAccNum", party.account().orElse(""));
    xml.append("</").append(side).append("Information>");
  }

  private void basics(Invoice invoice, String day) {
    xml.append("<BasicInformation>");
    leaf("TotalAmWithoutTax", invoice.totals().net().toString());
    leaf("TotalTaxAm", invoice.totals().tax().toString());
    leaf("TotalTax-includedAmount", invoice.totals().gross().toString());
    leaf("TotalTax-includedAmountInChinese", invoice.words());
    leaf("Drawer", invoice.drawer());
    leaf("RequestTime", day + " 10:11:12");
    xml.append("</BasicInformation>");
  }

  private void line(InvoiceLine line) {
    xml.append("<IssuItemInformation>");
    leaf("ItemName", line.name());
    leaf("SpecMod", line.specification().orElse(""));
    leaf("MeaUnits", line.unit().orElse(""));
    leaf("Quantity", plain(line.quantity()));
    leaf("UnPrice", plain(line.unitPrice()));
    leaf("Amount", line.net().toString());
    leaf("TaxRate", line.rate().isTaxed() ? line.rate().fraction().toPlainString() : "免税");
    leaf("ComTaxAm", line.tax().toString());
    leaf("TotaltaxIncludedAmount", line.gross().toString());
    leaf("TaxClassificationCode", line.classification().orElse(""));
    xml.append("</IssuItemInformation>");
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** The texts of nobody's invoice need no escape. */
  private void leaf(String name, String text) {
    xml.append('<').append(name);
    if (text.isEmpty()) {
      xml.append("/>");
    } else {
      xml.append('>').append(text).append("</").append(name).append('>');
    }
  }
}
