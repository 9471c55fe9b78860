package io.hall.invoice.format;

import static io.hall.invoice.format.XmlShape.anyLabel;
import static io.hall.invoice.format.XmlShape.leaf;
import static io.hall.invoice.format.XmlShape.node;
import static io.hall.invoice.format.XmlShape.row;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an invoice in XML: a digital one (数电票), or one of the former system. */
final class XmlInvoice {

  /** A kind of document, by its root. */
  private record Kind(InvoiceContainer container, XmlShape root, Map<Slot, String> paths) {
    Kind(InvoiceContainer container, XmlShape root) {
      this(container, root, root.paths());
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(InvoiceContainer.XML, digital()),
          new Kind(InvoiceContainer.LEGACY_XML, legacy()));

  private final XmlScanner xml;
  private final ReadLimits limits;
  private final Values values = new Values();

  private XmlInvoice(byte[] document, ReadLimits limits) throws UnreadableException {
    this.xml = new XmlScanner(document, limits);
    this.limits = limits;
  }

  /**
   * Reads a document.
   *
   * @param entry the file inside the file, with a separator at its end; empty for a file of its own
   */
  static Assembler read(byte[] document, String entry, ReadLimits limits)
      throws UnreadableException {
    return new XmlInvoice(document, limits).read(entry);
  }

  private Assembler read(String entry) throws UnreadableException {
    xml.next();
    for (Kind kind : KINDS) {
      if (xml.isNamed(kind.root.tag)) {
        readInto(kind.root);
        xml.next();
        values.dropEmptyLines();
        return new Assembler(kind.container, values, Places.of(entry, kind.paths));
      }
    }
    xml.skip();
    xml.next();
    throw UnreadableException.of(InvoiceCode.FILE_UNKNOWN);
  }

  private void readInto(XmlShape shape) throws UnreadableException {
    if (shape.rows != Slot.Rows.NONE) {
      begin(shape);
    }
    int due = readInOrder(shape, 0);
    while (xml.next() == XmlScanner.Event.START) {
      int found = shape.child(xml, due);
      if (found < 0) {
        xml.skip();
      } else {
        readChild(shape.children[found]);
        due = readInOrder(shape, shape.behind(found));
      }
    }
  }

  /** Reads the children that stand here in the order of the shape; returns which is due next. */
  private int readInOrder(XmlShape shape, int from) throws UnreadableException {
    int at = from;
    while (at < shape.children.length && readNext(shape.children[at])) {
      at = shape.behind(at);
    }
    return at;
  }

  private boolean readNext(XmlShape child) throws UnreadableException {
    if (child.slot != null && child.isLeaf()) {
      boolean read = xml.readLeaf(child.tag);
      if (read) {
        put(child.slot);
      }
      return read;
    }
    boolean begun = xml.readStart(child.tag);
    if (begun) {
      readInto(child);
    }
    return begun;
  }

  private void readChild(XmlShape child) throws UnreadableException {
    if (child.slot != null && child.isLeaf()) {
      readLeaf(child.slot);
    } else {
      readInto(child);
    }
  }

  private void begin(XmlShape shape) throws UnreadableException {
    int most = limits.lines();
    if (values.count(shape.rows) == most) {
      throw UnreadableException.tooMuch("lines", most);
    }
    values.begin(shape.rows);
    if (shape.slot != null) {
      values.put(shape.slot, xml.name());
    }
  }

  private void readLeaf(Slot slot) throws UnreadableException {
    boolean whole = true;
    while (xml.next() == XmlScanner.Event.START) {
      whole = false;
      xml.skip();
    }
    if (!whole) {
      throw new UnreadableException(slot.found(InvoiceCode.VALUE_UNREADABLE));
    }
    put(slot);
  }

  private void put(Slot slot) throws UnreadableException {
    PlainFigure figure = slot.isFigure() ? xml.figure() : null;
    boolean put = figure == null ? values.put(slot, xml.text()) : values.put(slot, figure);
    if (!put) {
      throw new UnreadableException(
          Finding.of(isNumber(slot) ? InvoiceCode.TWO_NUMBERS : InvoiceCode.FIELD_TWICE)
              .in(slot.where));
    }
  }

  private static boolean isNumber(Slot slot) {
    return slot == Slot.NUMBER || slot == Slot.SUPERVISED_NUMBER;
  }

  private static XmlShape digital() {
    return node(
        "EInvoice",
        node(
            "Header",
            leaf("EIid", Slot.NUMBER),
            leaf("EInvoiceTag", Slot.TAG),
            node(
                "InherentLabel",
                anyLabel(leaf("LabelCode", Slot.LABEL_CODE), leaf("LabelName", Slot.LABEL_NAME))),
            node(
                "UndefinedLabel",
                row(
                    "Label",
                    Slot.Rows.LABELS,
                    leaf("LabelType", Slot.LABEL_TYPE),
                    leaf("LabelCode", Slot.LABEL_CODE),
                    leaf("LabelName", Slot.LABEL_NAME)))),
        node(
            "EInvoiceData",
            node(
                "SellerInformation",
                leaf("SellerIdNum", Slot.SELLER_ID),
                leaf("SellerName", Slot.SELLER_NAME),
                leaf("SellerAddr", Slot.SELLER_ADDRESS),
                leaf("SellerTelNum", Slot.SELLER_PHONE),
                leaf("SellerBankName", Slot.SELLER_BANK),
                leaf("SellerBankAccNum", Slot.SELLER_ACCOUNT)),
            node(
                "BuyerInformation",
                leaf("BuyerIdNum", Slot.BUYER_ID),
                leaf("BuyerName", Slot.BUYER_NAME),
                leaf("BuyerAddr", Slot.BUYER_ADDRESS),
                leaf("BuyerTelNum", Slot.BUYER_PHONE),
                leaf("BuyerBankName", Slot.BUYER_BANK),
                leaf("BuyerBankAccNum", Slot.BUYER_ACCOUNT)),
            node(
                "BasicInformation",
                leaf("TotalAmWithoutTax", Slot.NET),
                leaf("TotalTaxAm", Slot.TAX),
                leaf("TotalTax-includedAmount", Slot.GROSS),
                leaf("TotalTax-includedAmountInChinese", Slot.WORDS),
                leaf("Drawer", Slot.DRAWER),
                leaf("RequestTime", Slot.REQUESTED)),
            row(
                "IssuItemInformation",
                Slot.Rows.LINES,
                leaf("ItemName", Slot.ITEM),
                leaf("SpecMod", Slot.SPECIFICATION),
                leaf("MeaUnits", Slot.UNIT),
                leaf("Quantity", Slot.QUANTITY),
                leaf("UnPrice", Slot.PRICE),
                leaf("Amount", Slot.LINE_NET),
                leaf("TaxRate", Slot.RATE),
                leaf("ComTaxAm", Slot.LINE_TAX),
                leaf("TotaltaxIncludedAmount", Slot.LINE_GROSS),
                leaf("TaxClassificationCode", Slot.CLASSIFICATION)),
            node(
                "SpecificInformation",
                node(
                    "RedEInvoice",
                    leaf("OriginalInvoiceCode", Slot.RED_NUMBER),
                    leaf("CreditNoteNumber", Slot.RED_FORM))),
            node("AdditionalInformation", leaf("Remark", Slot.REMARK))),
        node(
            "TaxSupervisionInfo",
            leaf("InvoiceNumber", Slot.SUPERVISED_NUMBER),
            leaf("IssueTime", Slot.ISSUED)),
        node("TaxBureauSignature", leaf("SignatureValue", Slot.SIGNATURE)));
  }

  private static XmlShape legacy() {
    return node(
        "eInvoice",
        leaf("InvoiceCode", Slot.CODE),
        leaf("InvoiceNo", Slot.NUMBER),
        leaf("IssueDate", Slot.ISSUED),
        leaf("InvoiceCheckCode", Slot.CHECK_CODE),
        node(
            "Buyer",
            leaf("BuyerName", Slot.BUYER_NAME),
            leaf("BuyerTaxID", Slot.BUYER_ID),
            leaf("BuyerAddrTel", Slot.BUYER_ADDRESS),
            leaf("BuyerFinancialAccount", Slot.BUYER_BANK)),
        node(
            "Seller",
            leaf("SellerName", Slot.SELLER_NAME),
            leaf("SellerTaxID", Slot.SELLER_ID),
            leaf("SellerAddrTel", Slot.SELLER_ADDRESS),
            leaf("SellerFinancialAccount", Slot.SELLER_BANK)),
        row("GoodsInfos", Slot.Rows.LINES, goods(row("GoodsInfo", Slot.Rows.LINES, goods()))),
        leaf("TaxExclusiveTotalAmount", Slot.NET),
        leaf("TaxTotalAmount", Slot.TAX),
        leaf("TaxInclusiveTotalAmount", Slot.GROSS),
        leaf("Note", Slot.REMARK),
        leaf("InvoiceClerk", Slot.DRAWER));
  }

  /** The texts of a line; they stand in {@code GoodsInfos} itself or in a {@code GoodsInfo}. */
  private static XmlShape[] goods(XmlShape... more) {
    List<XmlShape> shapes =
        new ArrayList<>(
            List.of(
                leaf("Item", Slot.ITEM),
                leaf("Specification", Slot.SPECIFICATION),
                leaf("MeasurementDimension", Slot.UNIT),
                leaf("Price", Slot.PRICE),
                leaf("Quantity", Slot.QUANTITY),
                leaf("Amount", Slot.LINE_NET),
                leaf("TaxScheme", Slot.RATE),
                leaf("TaxAmount", Slot.LINE_TAX)));
    shapes.addAll(List.of(more));
    return shapes.toArray(XmlShape[]::new);
  }
}
