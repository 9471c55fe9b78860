package io.hall.invoice.format;

/** What a container may hold of an invoice (发票要素). */
public enum InvoiceField {
  /** 发票号码, with its code for a legacy one. */
  NUMBER("number"),
  /** 校验码. */
  CHECK_CODE("checkCode"),
  /** 蓝字, 红字. */
  COLOUR("colour"),
  /** 开票日期. */
  ISSUED("issued"),
  /** 销售方名称. */
  SELLER_NAME("seller.name"),
  /** 销售方纳税人识别号. */
  SELLER_ID("seller.taxpayerId"),
  /** 购买方名称. */
  BUYER_NAME("buyer.name"),
  /** 购买方纳税人识别号, which a natural person need not give. */
  BUYER_ID("buyer.taxpayerId"),
  /** The lines, all of them. */
  LINES("lines"),
  /** 合计金额. */
  NET("totals.net"),
  /** 合计税额. */
  TAX("totals.tax"),
  /** 价税合计. */
  GROSS("totals.gross"),
  /** 价税合计大写. */
  WORDS("words"),
  /** 备注. */
  REMARK("remark"),
  /** 开票人. */
  DRAWER("drawer"),
  /** The labels of a digital invoice. */
  LABELS("labels"),
  /** What a red invoice takes back. */
  RED("red");

  private final String where;

  InvoiceField(String where) {
    this.where = where;
  }

  /** Where findings place it, such as {@code totals.net}. */
  public String where() {
    return where;
  }
}
