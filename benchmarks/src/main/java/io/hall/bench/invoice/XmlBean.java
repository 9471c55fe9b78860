package io.hall.bench.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a digital invoice that are read, for data binding: fields, so that neither peer
 * calls a setter, and decimals, so that neither makes a text of a figure first.
 */
@XmlRootElement(name = "EInvoice")
@XmlAccessorType(XmlAccessType.NONE)
public final class XmlBean {

  @XmlElement(name = "Header")
  @JsonProperty("Header")
  @Nullable Header header;

  @XmlElement(name = "EInvoiceData")
  @JsonProperty("EInvoiceData")
  @Nullable Data data;

  @XmlElement(name = "TaxSupervisionInfo")
  @JsonProperty("TaxSupervisionInfo")
  @Nullable Supervision supervision;

  @XmlElement(name = "TaxBureauSignature")
  @JsonProperty("TaxBureauSignature")
  @Nullable Signature signature;

  /** Made by the binding. */
  public XmlBean() {}

  /** The head. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Header {
    @XmlElement(name = "EIid")
    @JsonProperty("EIid")
    @Nullable String number;

    @XmlElement(name = "EInvoiceTag")
    @JsonProperty("EInvoiceTag")
    @Nullable String tag;

    @XmlElement(name = "InherentLabel")
    @JsonProperty("InherentLabel")
    @Nullable Labels labels;

    @XmlElement(name = "UndefinedLabel")
    @JsonProperty("UndefinedLabel")
    @Nullable MoreLabels moreLabels;

    /** Made by the binding. */
    public Header() {}
  }

  /** The labels that have names of their own. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Labels {
    @XmlElement(name = "InIssuType")
    @JsonProperty("InIssuType")
    @Nullable Label issue;

    @XmlElement(name = "EInvoiceType")
    @JsonProperty("EInvoiceType")
    @Nullable Label type;

    @XmlElement(name = "GeneralOrSpecialVAT")
    @JsonProperty("GeneralOrSpecialVAT")
    @Nullable Label kind;

    /** Made by the binding. */
    public Labels() {}
  }

  /** Labels that are named in them. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class MoreLabels {
    @XmlElement(name = "Label")
    @JsonProperty("Label")
    List<Label> labels = new ArrayList<>();

    /** Made by the binding. */
    public MoreLabels() {}
  }

  /** A label. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Label {
    @XmlElement(name = "LabelType")
    @JsonProperty("LabelType")
    @Nullable String type;

    @XmlElement(name = "LabelCode")
    @JsonProperty("LabelCode")
    @Nullable String code;

    @XmlElement(name = "LabelName")
    @JsonProperty("LabelName")
    @Nullable String name;

    /** Made by the binding. */
    public Label() {}
  }

  /** What the invoice says. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Data {
    @XmlElement(name = "SellerInformation")
    @JsonProperty("SellerInformation")
    @Nullable Seller seller;

    @XmlElement(name = "BuyerInformation")
    @JsonProperty("BuyerInformation")
    @Nullable Buyer buyer;

    @XmlElement(name = "BasicInformation")
    @JsonProperty("BasicInformation")
    @Nullable Basics basics;

    @XmlElement(name = "IssuItemInformation")
    @JsonProperty("IssuItemInformation")
    List<Item> items = new ArrayList<>();

    @XmlElement(name = "AdditionalInformation")
    @JsonProperty("AdditionalInformation")
    @Nullable More more;

    /** Made by the binding. */
    public Data() {}
  }

  /** The seller. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Seller {
    @XmlElement(name = "SellerIdNum")
    @JsonProperty("SellerIdNum")
    @Nullable String id;

    @XmlElement(name = "SellerName")
    @JsonProperty("SellerName")
    @Nullable String name;

    @XmlElement(name = "SellerAddr")
    @JsonProperty("SellerAddr")
    @Nullable String address;

    @XmlElement(name = "SellerTelNum")
    @JsonProperty("SellerTelNum")
    @Nullable String phone;

    @XmlElement(name = "SellerBankName")
    @JsonProperty("SellerBankName")
    @Nullable String bank;

    @XmlElement(name = "SellerBankAccNum")
    @JsonProperty("SellerBankAccNum")
    @Nullable String account;

    /** Made by the binding. */
    public Seller() {}
  }

  /** The buyer. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Buyer {
    @XmlElement(name = "BuyerIdNum")
    @JsonProperty("BuyerIdNum")
    @Nullable String id;

    @XmlElement(name = "BuyerName")
    @JsonProperty("BuyerName")
    @Nullable String name;

    @XmlElement(name = "BuyerAddr")
    @JsonProperty("BuyerAddr")
    @Nullable String address;

    @XmlElement(name = "BuyerTelNum")
    @JsonProperty("BuyerTelNum")
    @Nullable String phone;

    @XmlElement(name = "BuyerBankName")
    @JsonProperty("BuyerBankName")
    @Nullable String bank;

    @XmlElement(name = "BuyerBankAccNum")
    @JsonProperty("BuyerBankAccNum")
    @Nullable String account;

    /** Made by the binding. */
    public Buyer() {}
  }

  /** Totals and drawer. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Basics {
    @XmlElement(name = "TotalAmWithoutTax")
    @JsonProperty("TotalAmWithoutTax")
    @Nullable BigDecimal net;

    @XmlElement(name = "TotalTaxAm")
    @JsonProperty("TotalTaxAm")
    @Nullable BigDecimal tax;

    @XmlElement(name = "TotalTax-includedAmount")
    @JsonProperty("TotalTax-includedAmount")
    @Nullable BigDecimal gross;

    @XmlElement(name = "TotalTax-includedAmountInChinese")
    @JsonProperty("TotalTax-includedAmountInChinese")
    @Nullable String words;

    @XmlElement(name = "Drawer")
    @JsonProperty("Drawer")
    @Nullable String drawer;

    @XmlElement(name = "RequestTime")
    @JsonProperty("RequestTime")
    @Nullable String requested;

    /** Made by the binding. */
    public Basics() {}
  }

  /** A line. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Item {
    @XmlElement(name = "ItemName")
    @JsonProperty("ItemName")
    @Nullable String name;

    @XmlElement(name = "SpecMod")
    @JsonProperty("SpecMod")
    @Nullable String specification;

    @XmlElement(name = "MeaUnits")
    @JsonProperty("MeaUnits")
    @Nullable String unit;

    @XmlElement(name = "Quantity")
    @JsonProperty("Quantity")
    @Nullable BigDecimal quantity;

    @XmlElement(name = "UnPrice")
    @JsonProperty("UnPrice")
    @Nullable BigDecimal price;

    @XmlElement(name = "Amount")
    @JsonProperty("Amount")
    @Nullable BigDecimal net;

    @XmlElement(name = "TaxRate")
    @JsonProperty("TaxRate")
    @Nullable String rate;

    @XmlElement(name = "ComTaxAm")
    @JsonProperty("ComTaxAm")
    @Nullable BigDecimal tax;

    @XmlElement(name = "TotaltaxIncludedAmount")
    @JsonProperty("TotaltaxIncludedAmount")
    @Nullable BigDecimal gross;

    @XmlElement(name = "TaxClassificationCode")
    @JsonProperty("TaxClassificationCode")
    @Nullable String classification;

    /** Made by the binding. */
    public Item() {}
  }

  /** What is added. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class More {
    @XmlElement(name = "Remark")
    @JsonProperty("Remark")
    @Nullable String remark;

    /** Made by the binding. */
    public More() {}
  }

  /** What the tax bureau adds. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Supervision {
    @XmlElement(name = "InvoiceNumber")
    @JsonProperty("InvoiceNumber")
    @Nullable String number;

    @XmlElement(name = "IssueTime")
    @JsonProperty("IssueTime")
    @Nullable String issued;

    /** Made by the binding. */
    public Supervision() {}
  }

  /** The signature. */
  @XmlAccessorType(XmlAccessType.NONE)
  public static final class Signature {
    @XmlElement(name = "SignatureValue")
    @JsonProperty("SignatureValue")
    @Nullable String value;

    /** Made by the binding. */
    public Signature() {}
  }
}
