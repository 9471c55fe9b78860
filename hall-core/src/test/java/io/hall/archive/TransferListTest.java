package io.hall.archive;

import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.TransferList.Counts;
import io.hall.archive.TransferList.Line;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.receipt.BookState;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.receipt.SerialRange;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class TransferListTest {

  private static final Line FIRST =
      line(
          "JZ26-A",
          Kind.RECEIPT,
          new SerialRange(1, 12),
          new Counts(10, Money.ofFen(901_410), 2, Money.ofFen(1_410), 1, 1),
          BookState.Status.WRITTEN_OFF);
  private static final Line SECOND =
      line("本", Kind.RECEIPT, new SerialRange(0, 0), Counts.NONE, BookState.Status.IN_STOCK);
  private static final Line REFUNDS =
      line(
          "TF26",
          Kind.REFUND,
          new SerialRange(3, 3),
          new Counts(1, Money.ofFen(1_482), 0, Money.ZERO, 0, 0),
          BookState.Status.IN_USE);

  private static Line line(
      String book, Kind kind, SerialRange numbers, Counts figures, BookState.Status status) {
    return new Line(book, kind, "JZ26", numbers, figures, status);
  }

  private static TransferList list(Line... lines) {
    return new TransferList(
        new HeatingSeason(2026),
        BusinessDate.parse("2026-11-08"),
        BusinessDate.parse("2027-03-15"),
        List.of(lines));
  }

  private static final String TEXT =
      """
      hall.transfer-list.1
      season 2026-2027
      from 2026-11-08
      to 2027-03-15
      book JZ26-A RECEIPT JZ26 1 12 10 901410 2 1410 1 1 WRITTEN_OFF
      book TF26 REFUND JZ26 3 3 1 1482 0 0 0 0 IN_USE
      book %E6%9C%AC RECEIPT JZ26 0 0 0 0 0 0 0 0 IN_STOCK
      total RECEIPT 10 901410 2 1410 1 1
      total REFUND 1 1482 0 0 0 0
      """;

  @Test
  void books_stand_by_their_names_whatever_order_they_were_told_in() {
    TransferList list = list(SECOND, REFUNDS, FIRST);
    assertThat(list.books()).containsExactly(FIRST, REFUNDS, SECOND);
    assertThat(list.text()).isEqualTo(TEXT);
    assertThat(TransferList.parse(TEXT).orThrow()).isEqualTo(list);
  }

  @Test
  void a_total_stands_there_for_each_kind_of_book_that_is_handed_over() {
    TransferList receipts = list(FIRST);
    assertThat(receipts.has(Kind.RECEIPT)).isTrue();
    assertThat(receipts.has(Kind.REFUND)).isFalse();
    assertThat(receipts.text()).endsWith("\ntotal RECEIPT 10 901410 2 1410 1 1\n");
    TransferList refunds = list(REFUNDS);
    assertThat(refunds.has(Kind.RECEIPT)).isFalse();
    assertThat(refunds.has(Kind.REFUND)).isTrue();
    assertThat(refunds.text())
        .doesNotContain("RECEIPT")
        .endsWith("\ntotal REFUND 1 1482 0 0 0 0\n");
    TransferList nothing = list();
    assertThat(nothing.text()).endsWith("\nto 2027-03-15\n");
    for (TransferList list : List.of(receipts, refunds, nothing)) {
      assertThat(TransferList.parse(list.text()).orThrow()).isEqualTo(list);
    }
  }

  @Test
  void what_is_void_does_not_count() {
    Counts total = list(FIRST, SECOND, REFUNDS).total(Kind.RECEIPT);
    assertThat(total).isEqualTo(FIRST.figures());
    assertThat(total.counted()).isEqualTo(Money.yuan("9000"));
    assertThat(total.plus(REFUNDS.figures()))
        .isEqualTo(new Counts(11, Money.ofFen(902_892), 2, Money.ofFen(1_410), 1, 1));
  }

  @Test
  void any_other_text_is_refused() {
    for (String other :
        List.of(
            "",
            TEXT + "\n",
            TEXT.substring(0, TEXT.length() - 1),
            TEXT.replace("list.1", "list.2"),
            TEXT.replace("2026-2027", "2026-2028"),
            TEXT.replace("2026-11-08", "2026-02-30"),
            TEXT.replace("2027-03-15", "2027-13-15"),
            TEXT.replace(" 1 1 WRITTEN_OFF", " 1 WRITTEN_OFF"),
            TEXT.replaceFirst("book JZ26-A.*\n", "book JZ26-A\n"),
            TEXT.replace(" 1 1 WRITTEN_OFF", " 1 1 1 WRITTEN_OFF"),
            TEXT.replace("book JZ26-A RECEIPT", "book JZ26-A INVOICE"),
            TEXT.replace("IN_USE", "LOST"),
            TEXT.replace(" 12 10 ", " 012 10 "),
            TEXT.replace(" 12 10 ", " 99999999999999999999 10 "),
            TEXT.replace("901410 2 1410 1 1 W", "901411 2 1410 1 1 W"),
            TEXT.replace("%E6%9C%AC", "%e6%9c%ac"),
            TEXT.replace("%E6%9C%AC", "%E6%9C"),
            TEXT.replaceFirst("total.*\n", ""),
            TEXT.replaceFirst("(book JZ.*\n)(book TF.*\n)", "$2$1"))) {
      assertThat(codes(TransferList.parse(other).findings()))
          .as(other)
          .containsExactly("ARCHIVE-044");
    }
  }

  @Test
  void a_book_whose_name_has_no_path_cannot_be_written() {
    Line unnamed = line("a//b", Kind.RECEIPT, FIRST.numbers(), Counts.NONE, FIRST.status());
    assertThat(codesOf(() -> list(unnamed).text())).containsExactly("ARCHIVE-047");
  }
}
