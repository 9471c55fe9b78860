package io.hall.bench.invoice;

import io.hall.invoice.bean.Figure;
import io.hall.invoice.bean.InvoiceMapping;
import io.hall.invoice.bean.InvoiceShape;
import io.hall.invoice.bean.LineShape;

/** Where a {@link Bill} has its figures. */
public final class BillMapping implements InvoiceMapping<Bill> {

  /** Makes the mapping; the constraint calls this. */
  public BillMapping() {}

  @Override
  public InvoiceShape<Bill> shape() {
    return InvoiceShape.of(Bill.class)
        .number("number", Bill::number)
        .issued("issued", Bill::issued)
        .seller("seller", Bill::seller, "sellerNumber", Bill::sellerNumber)
        .buyer("buyer", Bill::buyer, "buyerNumber", Bill::buyerNumber)
        .lines("items", Bill::items, line())
        .net("net", Figure.decimal(Bill::net))
        .tax("tax", Figure.decimal(Bill::tax))
        .gross("gross", Figure.decimal(Bill::gross))
        .words("words", Bill::words)
        .remark("remark", Bill::remark)
        .drawer("drawer", Bill::drawer)
        .build();
  }

  private static LineShape<Bill.Item> line() {
    return LineShape.of(Bill.Item.class)
        .name("name", Bill.Item::name)
        .quantity("quantity", Figure.decimal(Bill.Item::quantity))
        .unitPrice("unitPrice", Figure.decimal(Bill.Item::unitPrice))
        .net("net", Figure.decimal(Bill.Item::net))
        .rate("rate", Bill.Item::rate)
        .tax("tax", Figure.decimal(Bill.Item::tax))
        .build();
  }
}
