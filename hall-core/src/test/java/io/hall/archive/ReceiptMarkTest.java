package io.hall.archive;

import static io.hall.settlement.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("规程-7.2")
class ReceiptMarkTest {

  private static final String LEAF = "ab".repeat(32);

  private static ReceiptMark mark(String number, long fen) {
    return new ReceiptMark(
        ReceiptNumber.parse(number).orThrow(), Money.ofFen(fen), Hash.parse(LEAF));
  }

  @Test
  void a_mark_says_number_amount_in_fen_and_leaf_and_nothing_of_the_payer() {
    assertThat(mark("SJC01-00000012", 171_482).text())
        .isEqualTo("hall.receipt.1 SJC01-00000012 171482 " + LEAF);
  }

  @Test
  void a_mark_that_was_printed_reads_back_up_to_the_longest() {
    for (ReceiptMark mark :
        new ReceiptMark[] {
          mark("A-00000001", 0),
          mark("SJC01-00000012", -1),
          mark("SJC01-00000012", Long.MAX_VALUE),
          mark("ABCDEFGHIJKL-99999999", -Long.MAX_VALUE)
        }) {
      assertThat(ReceiptMark.parse(mark.text()).orThrow()).isEqualTo(mark);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hall.receipt.2 SJC01-00000012 171482 LEAF",
        "hallXreceiptX1 SJC01-00000012 171482 LEAF",
        "hall.receipt.1 SJC01-12 171482 LEAF",
        "hall.receipt.1 SJC01-00000000 171482 LEAF",
        "hall.receipt.1 ABCDEFGHIJKLM-00000012 171482 LEAF",
        "hall.receipt.1 SJC01-00000012 1714.82 LEAF",
        "hall.receipt.1 SJC01-00000012 0171482 LEAF",
        "hall.receipt.1 SJC01-00000012 -0 LEAF",
        "hall.receipt.1 SJC01-00000012 9223372036854775808 LEAF",
        "hall.receipt.1 SJC01-00000012 99999999999999999999 LEAF",
        "hall.receipt.1 SJC01-00000012 171482 LEAFab",
        "hall.receipt.1 SJC01-00000012 171482 LEAF ",
        "hall.receipt.1  SJC01-00000012 171482 LEAF",
        "hall.receipt.1 SJC01-00000012 171482 AB"
      })
  void any_other_line_is_refused_and_read_as_no_mark(String line) {
    assertThat(codes(ReceiptMark.parse(line.replace("LEAF", LEAF)).findings()))
        .containsExactly("ARCHIVE-024");
  }
}
