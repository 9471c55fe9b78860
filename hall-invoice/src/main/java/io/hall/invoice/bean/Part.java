package io.hall.invoice.bean;

import org.jspecify.annotations.Nullable;

/** What a bean may hold of an invoice, and where the checks place it. */
enum Part {
  CODE("code"),
  NUMBER("number"),
  ISSUED("issued"),
  SELLER_NAME("seller.name"),
  SELLER_ID("seller.taxpayerId"),
  BUYER_NAME("buyer.name"),
  BUYER_ID("buyer.taxpayerId"),
  COLOUR("colour"),
  LINES("lines"),
  NET("totals.net"),
  TAX("totals.tax"),
  GROSS("totals.gross"),
  WORDS("words"),
  REMARK("remark"),
  DRAWER("drawer"),
  RED("red"),
  LINE_NAME("name"),
  LINE_CLASSIFICATION("classification"),
  LINE_QUANTITY("quantity"),
  LINE_PRICE("unitPrice"),
  LINE_NET("net"),
  LINE_RATE("rate"),
  LINE_TAX("tax"),
  LINE_DISCOUNT("discount");

  private final String where;

  Part(String where) {
    this.where = where;
  }

  String where() {
    return where;
  }

  boolean isOfLine() {
    return compareTo(LINE_NAME) >= 0;
  }

  /** What a finding at {@code where} is about; {@code ofLine} if that is behind a line. */
  static @Nullable Part at(String where, boolean ofLine) {
    for (Part part : values()) {
      if (part.isOfLine() == ofLine && part.where.equals(where)) {
        return part;
      }
    }
    return null;
  }
}
