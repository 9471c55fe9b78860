package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.EnumMap;
import java.util.Map;

/** A text that documents have, by what it is; what is made of it, {@link Assembler} says. */
enum Slot {
  NUMBER("number"),
  CODE("number"),
  SUPERVISED_NUMBER("number"),
  CHECK_CODE("checkCode"),
  TAG("labels"),
  ISSUED("issued"),
  REQUESTED("issued"),
  SELLER_NAME("seller.name"),
  SELLER_ID("seller.taxpayerId"),
  SELLER_ADDRESS("seller.address"),
  SELLER_PHONE("seller.phone"),
  SELLER_BANK("seller.bank"),
  SELLER_ACCOUNT("seller.account"),
  BUYER_NAME("buyer.name"),
  BUYER_ID("buyer.taxpayerId"),
  BUYER_ADDRESS("buyer.address"),
  BUYER_PHONE("buyer.phone"),
  BUYER_BANK("buyer.bank"),
  BUYER_ACCOUNT("buyer.account"),
  NET("totals.net"),
  TAX("totals.tax"),
  GROSS("totals.gross"),
  WORDS("words"),
  REMARK("remark"),
  DRAWER("drawer"),
  RED_NUMBER("red"),
  RED_FORM("red"),
  SIGNATURE("signature"),

  ITEM(Rows.LINES, "name"),
  SPECIFICATION(Rows.LINES, "specification"),
  UNIT(Rows.LINES, "unit"),
  QUANTITY(Rows.LINES, "quantity"),
  PRICE(Rows.LINES, "unitPrice"),
  LINE_NET(Rows.LINES, "net"),
  RATE(Rows.LINES, "rate"),
  LINE_TAX(Rows.LINES, "tax"),
  LINE_GROSS(Rows.LINES, "gross"),
  CLASSIFICATION(Rows.LINES, "classification"),

  LABEL_TYPE(Rows.LABELS, "type"),
  LABEL_CODE(Rows.LABELS, "code"),
  LABEL_NAME(Rows.LABELS, "name");

  /** Where a text stands: once in a document, or in each row of one of two lists. */
  enum Rows {
    NONE,
    LINES,
    LABELS
  }

  /** Counts the texts of each kind while they are declared. */
  private static final class Count {
    static final Map<Rows, Integer> OF = new EnumMap<>(Rows.class);
  }

  /** The place of this text among those of its kind. */
  final int column;

  final Rows rows;
  final String where;

  Slot(String where) {
    this(Rows.NONE, where);
  }

  Slot(Rows rows, String where) {
    this.column = Count.OF.merge(rows, 1, Integer::sum) - 1;
    this.rows = rows;
    this.where = where;
  }

  /** How many texts of a kind there are; asked here, so that all are declared by then. */
  static int columns(Rows rows) {
    return Count.OF.getOrDefault(rows, 0);
  }

  /** Whether it is a number that is counted with. */
  boolean isFigure() {
    return switch (this) {
      case NET, TAX, GROSS, QUANTITY, PRICE, LINE_NET, LINE_TAX, LINE_GROSS -> true;
      default -> false;
    };
  }

  /** Where the text of a line is, lines counted from 1. */
  String at(int line) {
    return "lines[" + line + "]." + where;
  }

  /** A finding about this text. */
  Finding found(InvoiceCode code) {
    return Finding.of(code).in(where);
  }
}
