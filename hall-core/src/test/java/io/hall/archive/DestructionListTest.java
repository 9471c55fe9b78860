package io.hall.archive;

import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class DestructionListTest {

  private static final DestructionList LIST =
      new DestructionList(
          BusinessDate.parse("2057-01-01"),
          List.of(
              new Retention.Keep(
                  KeptDocument.RECEIPT, 2026, Optional.of(BusinessDate.parse("2056-12-31")))),
          List.of(
              new DestructionList.Run("receipt-book/JZ26-A", 4, 5),
              new DestructionList.Run("receipt-book/JZ26-A", 9, 9),
              new DestructionList.Run("receipt-book/本", 4, 4)));

  @Test
  void its_text_is_that_of_the_page() {
    assertThat(LIST.text())
        .isEqualTo(
            """
            hall.destruction-list.1
            day 2057-01-01
            keep receipt 2026 2027-01-01 2056-12-31
            texts 4 5 receipt-book/JZ26-A
            texts 9 9 receipt-book/JZ26-A
            texts 4 4 receipt-book/%E6%9C%AC
            total 4
            """);
    assertThat(DestructionList.parse(LIST.text()).orThrow()).isEqualTo(LIST);
  }

  @Test
  void no_other_text_is_taken() {
    String text = LIST.text();
    for (String other :
        List.of(
            "",
            text + "\n",
            text.replace("list.1", "list.2"),
            text.replace("day 2057-01-01", "day 2056-12-31"),
            text.replace("day 2057-01-01", "day 2057-02-30"),
            text.replaceFirst("keep.*\n", ""),
            text.replaceFirst("keep.*\n", "$0$0"),
            text.replace("2056-12-31", "permanent"),
            text.replaceAll("texts.*\n", "").replace("total 4", "total 0"),
            text.replace("total 4", "total 5"),
            text.replace("texts 4 5", "texts 5 4").replace("total 4", "total 2"),
            text.replace("texts 4 5", "texts 4 8").replace("total 4", "total 7"),
            text.replace("texts 4 5", "texts 0 5").replace("total 4", "total 8"),
            text.replace("texts 4 5", "texts 04 5"),
            text.replace("texts 9 9", "texts 5 5"),
            text.replace("%E6%9C%AC", "%e6%9c%ac"),
            text.replace("texts 4 5", "texts 4 999999999999999999"))) {
      assertThat(codes(DestructionList.parse(other).findings()))
          .as(other)
          .containsExactly("ARCHIVE-075");
    }
  }

  @Test
  void words_and_scopes_out_of_form_are_refused() {
    for (String words : List.of("", " 案", "案 ", "案\n", "案".repeat(501))) {
      assertThat(codesOf(() -> new HoldWords(words))).containsExactly("ARCHIVE-080");
    }
    assertThat(new HoldWords("段某某")).hasToString("HoldWords[3 characters]");
    assertThat(codesOf(() -> DestructionScope.of(2026))).containsExactly("ARCHIVE-081");
    assertThat(
            codesOf(
                () ->
                    new DestructionScope(new TreeSet<>(List.of(KeptDocument.RECEIPT)), 2027, 2026)))
        .containsExactly("ARCHIVE-081");
  }

  @Test
  void a_scope_of_one_year_begins_and_ends_with_it() {
    assertThat(DestructionScope.of(2026, KeptDocument.REFUND_VOUCHER, KeptDocument.RECEIPT))
        .isEqualTo(
            new DestructionScope(
                new TreeSet<>(List.of(KeptDocument.RECEIPT, KeptDocument.REFUND_VOUCHER)),
                2026,
                2026));
  }
}
