package io.hall.invoice.bean;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as some vendor keeps it: nothing in it is of hall. */
public class VendorBill {

  @Nullable String code;
  @Nullable String no = "26412000000000000001";
  @Nullable LocalDate date = LocalDate.of(2026, 11, 8);
  boolean creditNote;
  Company seller = new Company("示例热力有限公司", "91410800000000019Q");
  Company buyer = new Company("示例商贸有限公司", "91410800MA00HA779M");
  @Nullable List<@Nullable Item> items = new ArrayList<>(List.of(Item.of("91.74", "8.26")));
  @Nullable BigDecimal amount = new BigDecimal("91.74");
  @Nullable BigDecimal tax = new BigDecimal("8.26");
  @Nullable BigDecimal total = new BigDecimal("100.00");
  @Nullable String inWords = "壹佰圆整";
  @Nullable String memo;
  @Nullable String clerk = "示例";
  @Nullable String creditedNo;

  /** The first line. */
  Item first() {
    return item(0);
  }

  /** A line. */
  Item item(int index) {
    if (items == null || items.get(index) == null) {
      throw new AssertionError("no line " + index);
    }
    return items.get(index);
  }

  /** One of the two sides. */
  static class Company {
    @Nullable String title;
    @Nullable String taxNo;

    Company(String title, @Nullable String taxNo) {
      this.title = title;
      this.taxNo = taxNo;
    }
  }

  /** A line. */
  static class Item {
    @Nullable String title = "*供热*采暖费";
    @Nullable String taxCode;
    @Nullable BigDecimal count;
    @Nullable BigDecimal price;
    @Nullable BigDecimal amount;
    @Nullable String rate = "9%";
    @Nullable BigDecimal taxAmount;
    boolean rebate;

    static Item of(String amount, String taxAmount) {
      Item item = new Item();
      item.amount = new BigDecimal(amount);
      item.taxAmount = new BigDecimal(taxAmount);
      return item;
    }
  }

  /** Where it has its figures. */
  static InvoiceShape<VendorBill> shape() {
    return InvoiceShape.of(VendorBill.class)
        .code("code", b -> b.code)
        .number("no", b -> b.no)
        .issued("date", b -> b.date)
        .seller("seller.title", b -> b.seller.title, "seller.taxNo", b -> b.seller.taxNo)
        .buyer("buyer.title", b -> b.buyer.title, "buyer.taxNo", b -> b.buyer.taxNo)
        .lines("items", b -> b.items, itemShape())
        .net("amount", Figure.decimal(b -> b.amount))
        .tax("tax", Figure.decimal(b -> b.tax))
        .gross("total", Figure.decimal(b -> b.total))
        .words("inWords", b -> b.inWords)
        .remark("memo", b -> b.memo)
        .drawer("clerk", b -> b.clerk)
        .red("creditNote", b -> b.creditNote)
        .takesBack("creditedNo", b -> b.creditedNo)
        .build();
  }

  /** Where a line has its figures. */
  static LineShape<Item> itemShape() {
    return LineShape.of(Item.class)
        .name("title", i -> i.title)
        .classification("taxCode", i -> i.taxCode)
        .quantity("count", Figure.decimal(i -> i.count))
        .unitPrice("price", Figure.decimal(i -> i.price))
        .net("amount", Figure.decimal(i -> i.amount))
        .rate("rate", i -> i.rate)
        .tax("taxAmount", Figure.decimal(i -> i.taxAmount))
        .discount("rebate", i -> i.rebate)
        .build();
  }
}
