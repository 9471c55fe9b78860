package io.hall.invoice.bean;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceShapeTest {

  record Bill(String no, LocalDate date, List<Item> items) {}

  record Item(BigDecimal net, String rate) {}

  @Test
  void a_shape_that_leaves_something_out_is_not_built_and_names_it() {
    assertThatThrownBy(InvoiceShape.of(Bill.class).number("no", Bill::no)::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The shape of Bill does not say where it has: issued, seller.name, buyer.name, lines,"
                + " totals.net, totals.tax, totals.gross");
    assertThatThrownBy(LineShape.of(Item.class).rate("rate", Item::rate)::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The shape of Item does not say where it has: net, tax");
  }

  @Test
  void quantity_and_unit_price_go_together() {
    assertThatThrownBy(whole().quantity("count", Figure.decimal(Item::net))::build)
        .hasMessage("The shape of Item has quantity, so it must have unitPrice");
    assertThatThrownBy(whole().unitPrice("price", Figure.decimal(Item::net))::build)
        .hasMessage("The shape of Item has unitPrice, so it must have quantity");
  }

  @Test
  void a_part_is_said_once_and_its_place_is_a_property_path() {
    assertThatThrownBy(
            () -> InvoiceShape.of(Bill.class).number("a", Bill::no).number("b", Bill::no))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The shape of Bill has number at a; say it once");
    for (String path : List.of("", "a b", "a.", "a[0]", ".a", "1a")) {
      assertThatThrownBy(() -> InvoiceShape.of(Bill.class).number(path, Bill::no))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The place of number is a property path such as seller.name");
    }
  }

  @Test
  void a_red_bill_has_a_place_for_the_blue_one() {
    assertThatThrownBy(complete().red("red", b -> true)::build)
        .hasMessage("The shape of Bill has colour, so it must have remark");
    assertThatThrownBy(complete().takesBack("blue", Bill::no)::build)
        .hasMessage("The shape of Bill has red, so it must have colour");
  }

  private static LineShape.Builder<Item> whole() {
    return LineShape.of(Item.class)
        .net("net", Figure.decimal(Item::net))
        .rate("rate", Item::rate)
        .tax("tax", Figure.decimal(Item::net));
  }

  private static InvoiceShape.Builder<Bill> complete() {
    return InvoiceShape.of(Bill.class)
        .number("no", Bill::no)
        .issued("date", Bill::date)
        .seller("s", Bill::no, "st", Bill::no)
        .buyer("b", Bill::no, "bt", Bill::no)
        .lines("items", Bill::items, whole().build())
        .net("net", Figure.decimal(b -> BigDecimal.ZERO))
        .tax("tax", Figure.decimal(b -> BigDecimal.ZERO))
        .gross("gross", Figure.decimal(b -> BigDecimal.ZERO));
  }
}
