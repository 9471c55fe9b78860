package io.hall.app.browser;

import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the data file of a digital invoice as the tax platform does, as far as that is known. */
final class PlatformXml {

  private PlatformXml() {}

  static Path write(Path folder, Invoice invoice) {
    String number = invoice.number().orElseThrow().text();
    try {
      return Files.writeString(folder.resolve(number + ".xml"), text(invoice, number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Invoice invoice, String number) {
    StringBuilder lines = new StringBuilder();
    invoice.lines().forEach(line -> lines.append(line(line)));
    return "<EInvoice><Header>"
        + leaf("EIid", number)
        + leaf("EInvoiceTag", "SWEI4100")
        + "<InherentLabel><InIssuType>"
        + leaf("LabelCode", invoice.red().isPresent() ? "N" : "Y")
        + "</InIssuType></InherentLabel>"
        + "</Header><EInvoiceData>"
        + party("Seller", invoice.seller())
        + party("Buyer", invoice.buyer())
        + basics(invoice)
        + lines
        + invoice.red().map(PlatformXml::red).orElse("")
        + "<AdditionalInformation>"
        + leaf("Remark", invoice.remark())
        + "</AdditionalInformation></EInvoiceData><TaxSupervisionInfo>"
        + leaf("InvoiceNumber", number)
        + leaf("IssueTime", invoice.issued().orElseThrow().toString())
        + "</TaxSupervisionInfo><TaxBureauSignature><SignatureValue>AA</SignatureValue>"
        + "</TaxBureauSignature></EInvoice>";
  }

  private static String basics(Invoice invoice) {
    InvoiceTotals totals = invoice.totals();
    return "<BasicInformation>"
        + leaf("TotalAmWithoutTax", totals.net().toString())
        + leaf("TotalTaxAm", totals.tax().toString())
        + leaf("TotalTax-includedAmount", totals.gross().toString())
        + leaf("TotalTax-includedAmountInChinese", Invoice.words(totals))
        + leaf("Drawer", invoice.drawer())
        + "</BasicInformation>";
  }

  private static String line(InvoiceLine line) {
    return "<IssuItemInformation>"
        + leaf("ItemName", line.name())
        + leaf("MeaUnits", line.unit().orElse(""))
        + leaf("Quantity", plain(line.quantity()))
        + leaf("UnPrice", plain(line.unitPrice()))
        + leaf("Amount", line.net().toString())
        + leaf("TaxRate", line.rate().isTaxed() ? line.rate().fraction().toPlainString() : "免税")
        + leaf("ComTaxAm", line.tax().toString())
        + "</IssuItemInformation>";
  }

  private static String party(String side, Party party) {
    return "<"
        + side
        + "Information>"
        + leaf(side + "IdNum", party.taxpayerId().orElse(""))
        + leaf(side + "Name", party.name())
        + "</"
        + side
        + "Information>";
  }

  private static String red(RedReference red) {
    return "<SpecificInformation><RedEInvoice>"
        + leaf("OriginalInvoiceCode", red.blue().text())
        + leaf("CreditNoteNumber", red.form().map(ConfirmationNumber::value).orElse(""))
        + "</RedEInvoice></SpecificInformation>";
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static String leaf(String name, String text) {
    return "<" + name + ">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</" + name + ">";
  }
}
