package io.hall.invoice.format;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.Party;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes invoices as the platform does, as far as that is known. */
final class SampleXml {

  private SampleXml() {}

  static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] digital(Invoice invoice) {
    return bytes(digitalText(invoice));
  }

  static String digitalText(Invoice invoice) {
    String number = invoice.number().map(InvoiceNumber::text).orElseThrow();
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EInvoice>\n");
    xml.append("<Header>").append(leaf("EIid", number)).append(leaf("EInvoiceTag", "SWEI4100"));
    xml.append("<InherentLabel>");
    xml.append(label("InIssuType", invoice.colour() == InvoiceColour.BLUE ? "Y" : "N", "是否蓝字发票标志"));
    xml.append(label("GeneralOrSpecialVAT", "02", "普通发票"));
    xml.append("</InherentLabel></Header>\n<EInvoiceData>\n");
    xml.append(party("Seller", invoice.seller())).append(party("Buyer", invoice.buyer()));
    xml.append("<BasicInformation>")
        .append(leaf("TotalAmWithoutTax", invoice.totals().net().toString()))
        .append(leaf("TotalTaxAm", invoice.totals().tax().toString()))
        .append(leaf("TotalTax-includedAmount", invoice.totals().gross().toString()))
        .append(leaf("TotalTax-includedAmountInChinese", invoice.words()))
        .append(leaf("Drawer", invoice.drawer()))
        .append(leaf("RequestTime", day(invoice) + " 10:11:12"))
        .append("</BasicInformation>\n");
    invoice.lines().forEach(line -> xml.append(line(line)));
    invoice
        .red()
        .ifPresent(
            red ->
                xml.append("<SpecificInformation><RedEInvoice>")
                    .append(leaf("OriginalInvoiceCode", red.blue().text()))
                    .append(leaf("CreditNoteNumber", red.form().orElseThrow().value()))
                    .append("</RedEInvoice></SpecificInformation>\n"));
    xml.append("<AdditionalInformation>")
        .append(leaf("Remark", invoice.remark()))
        .append("</AdditionalInformation>\n</EInvoiceData>\n<TaxSupervisionInfo>")
        .append(leaf("InvoiceNumber", number))
        .append(leaf("IssueTime", day(invoice)))
        .append(leaf("TaxBureauCode", "14100000000"))
        .append(leaf("TaxBureauName", "示例税务局"))
        .append("</TaxSupervisionInfo>\n<TaxBureauSignature><SignatureValue>AAAA</SignatureValue>")
        .append("</TaxBureauSignature>\n</EInvoice>\n");
    return xml.toString();
  }

  static byte[] legacy(Invoice invoice) {
    LegacyNumber number = (LegacyNumber) invoice.number().orElseThrow();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<fp:eInvoice xmlns:fp=\"http://example.invalid/fp\">")
        .append(leaf("fp:DocID", "01"))
        .append(leaf("fp:InvoiceCode", number.code()))
        .append(leaf("fp:InvoiceNo", number.number()))
        .append(leaf("fp:IssueDate", day(invoice)))
        .append(leaf("fp:InvoiceCheckCode", invoice.checkCode().orElseThrow().value()))
        .append("<fp:Buyer>")
        .append(leaf("fp:BuyerName", invoice.buyer().name()))
        .append(leaf("fp:BuyerTaxID", invoice.buyer().taxpayerId().orElse("")))
        .append("</fp:Buyer><fp:Seller>")
        .append(leaf("fp:SellerName", invoice.seller().name()))
        .append(leaf("fp:SellerTaxID", invoice.seller().taxpayerId().orElse("")))
        .append("</fp:Seller><fp:GoodsInfos>");
    for (InvoiceLine line : invoice.lines()) {
      xml.append("<fp:GoodsInfo>")
          .append(leaf("fp:Item", line.name()))
          .append(leaf("fp:MeasurementDimension", line.unit().orElse("")))
          .append(leaf("fp:Price", plain(line.unitPrice())))
          .append(leaf("fp:Quantity", plain(line.quantity())))
          .append(leaf("fp:Amount", line.net().toString()))
          .append(leaf("fp:TaxScheme", line.rate().toString()))
          .append(leaf("fp:TaxAmount", line.printedTax()))
          .append("</fp:GoodsInfo>");
    }
    xml.append("</fp:GoodsInfos>")
        .append(leaf("fp:TaxExclusiveTotalAmount", invoice.totals().net().toString()))
        .append(leaf("fp:TaxTotalAmount", invoice.printedTax()))
        .append(leaf("fp:TaxInclusiveTotalAmount", invoice.totals().gross().toString()))
        .append(leaf("fp:Note", invoice.remark()))
        .append(leaf("fp:InvoiceClerk", invoice.drawer()))
        .append("</fp:eInvoice>");
    return bytes(xml.toString());
  }

  private static String line(InvoiceLine line) {
    return "<IssuItemInformation>"
        + leaf("ItemName", line.name())
        + leaf("SpecMod", line.specification().orElse(""))
        + leaf("MeaUnits", line.unit().orElse(""))
        + leaf("Quantity", plain(line.quantity()))
        + leaf("UnPrice", plain(line.unitPrice()))
        + leaf("Amount", line.net().toString())
        + leaf("TaxRate", line.rate().isTaxed() ? line.rate().fraction().toPlainString() : "免税")
        + leaf("ComTaxAm", line.tax().toString())
        + leaf("TotaltaxIncludedAmount", line.gross().toString())
        + leaf("TaxClassificationCode", line.classification().orElse(""))
        + "</IssuItemInformation>\n";
  }

  private static String party(String side, Party party) {
    return "<"
        + side
        + "Information>"
        + leaf(side + "IdNum", party.taxpayerId().orElse(""))
        + leaf(side + "Name", party.name())
        + "</"
        + side
        + "Information>\n";
  }

  private static String label(String type, String code, String name) {
    return "<" + type + ">" + leaf("LabelCode", code) + leaf("LabelName", name) + "</" + type + ">";
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static String day(Invoice invoice) {
    return invoice.issued().map(BusinessDate::toString).orElseThrow();
  }

  private static String leaf(String name, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return text.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + escaped + "</" + name + ">";
  }
}
