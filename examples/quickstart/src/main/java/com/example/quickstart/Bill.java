package com.example.quickstart;

import io.hall.invoice.bean.Figure;
import io.hall.invoice.bean.InvoiceMapping;
import io.hall.invoice.bean.InvoiceShape;
import io.hall.invoice.bean.LineShape;
import io.hall.invoice.bean.constraints.StageGroup;
import io.hall.invoice.bean.constraints.ValidInvoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice as a vendor's own program has it.
 *
 * @param no the invoice number
 * @param date the day of issue
 * @param buyer the buyer's name
 * @param items the lines
 * @param amount without tax
 * @param tax the tax
 * @param total with tax
 * @param inWords the total in capital characters
 */
@ValidInvoice(mapping = Bill.Mapping.class, groups = StageGroup.Draft.class)
@ValidInvoice(mapping = Bill.Mapping.class, groups = StageGroup.Issue.class)
public record Bill(
    String no,
    LocalDate date,
    String buyer,
    List<Item> items,
    BigDecimal amount,
    BigDecimal tax,
    BigDecimal total,
    String inWords) {

  /** One line of it. */
  public record Item(String title, BigDecimal amount, String rate, BigDecimal tax) {}

  /** Where it has its figures, and under which paths a form shows them. */
  static final InvoiceShape<Bill> SHAPE =
      InvoiceShape.of(Bill.class)
          .number("no", Bill::no)
          .issued("date", Bill::date)
          .seller("seller", b -> "示例热力有限公司", "sellerNo", b -> "91410800000000019Q")
          .buyer("buyer", Bill::buyer, "buyerNo", b -> null)
          .lines(
              "items",
              Bill::items,
              LineShape.of(Item.class)
                  .name("title", Item::title)
                  .net("amount", Figure.decimal(Item::amount))
                  .rate("rate", Item::rate)
                  .tax("tax", Figure.decimal(Item::tax))
                  .build())
          .net("amount", Figure.decimal(Bill::amount))
          .tax("tax", Figure.decimal(Bill::tax))
          .gross("total", Figure.decimal(Bill::total))
          .words("inWords", Bill::inWords)
          .build();

  /** The shape, for the annotation. */
  public static final class Mapping implements InvoiceMapping<Bill> {
    @Override
    public InvoiceShape<Bill> shape() {
      return SHAPE;
    }
  }
}
