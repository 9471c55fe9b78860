package io.hall.bench.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice as a vendor keeps it. {@link PlainBill} has the same properties and constraints of its
 * own.
 */
record Bill(
    String number,
    LocalDate issued,
    String seller,
    String sellerNumber,
    String buyer,
    String buyerNumber,
    List<Item> items,
    BigDecimal net,
    BigDecimal tax,
    BigDecimal gross,
    String words,
    String remark,
    String drawer) {

  /** A line. */
  record Item(
      String name,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal net,
      String rate,
      BigDecimal tax) {}
}
