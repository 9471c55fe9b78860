package io.hall.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Fields.Field;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final Document.Metadata METADATA =
      new Document.Metadata("示范热力有限公司", "收据", Instant.EPOCH);

  private static Document page(Block... blocks) {
    return new Document("样张", PageSize.A4, METADATA, List.of(blocks));
  }

  @Test
  void text_that_would_turn_the_direction_of_reading_is_refused() {
    for (String hidden : List.of("\u202E", "\u2066", "\u200F", "\u05D0", "\u0627", "\u0661")) {
      assertThatThrownBy(() -> page(Paragraph.of("金额" + hidden + "00.1")))
          .hasMessageStartingWith("DOCUMENT-003 blocks[0]:")
          .hasMessageContaining("U+%04X".formatted((int) hidden.charAt(0)));
    }
  }

  @Test
  void invisible_broken_and_private_characters_are_refused() {
    for (String text :
        List.of(
            "\0", "\t", "\r", "\u007F", "\u200B", "\u00AD", "\uFEFF", "\uE000", "\uD83D",
            "\u2028")) {
      assertThatThrownBy(() -> page(Paragraph.of(text)))
          .isInstanceOf(CheckFailedException.class)
          .hasMessageStartingWith("DOCUMENT-003");
    }
  }

  @Test
  void a_line_feed_parts_the_lines_of_a_value_but_not_of_a_heading() {
    assertThat(page(Paragraph.of("一\n二"), Fields.framed(1, Field.of("备注", "一\n二")))).isNotNull();
    assertThatThrownBy(() -> page(Heading.title("一\n二"))).hasMessageContaining("U+000A");
    assertThatThrownBy(() -> page(Fields.framed(1, Field.of("备\n注", ""))))
        .hasMessageContaining("U+000A");
  }

  @Test
  void the_refusal_says_where_and_keeps_the_text_to_itself() {
    Table table =
        new Table(List.of(Column.words(1)), List.of(), List.of(Row.of("张三\u0007")), List.of());

    assertThatThrownBy(() -> page(Heading.title("表"), table))
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            refusal ->
                assertThat(refusal.message(Locale.CHINESE))
                    .contains("blocks[1].rows[0].cells[0]", "U+0007", "不能打印")
                    .doesNotContain("张三"));
  }

  @Test
  void every_fault_of_a_page_is_found_at_once() {
    assertThatThrownBy(() -> page(Heading.title("\u0000\u0001"), Paragraph.of("\u0002")))
        .isInstanceOfSatisfying(
            CheckFailedException.class, refusal -> assertThat(refusal.findings()).hasSize(3));
  }

  @Test
  void a_row_that_does_not_fill_its_table_is_a_mistake_of_the_caller() {
    List<Column> two = List.of(Column.words(1), Column.figures(1));

    assertThatThrownBy(() -> new Table(two, List.of(), List.of(Row.of("一")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows[0]");
    assertThatThrownBy(() -> new Table(two, List.of(Row.of("一", "二", "三")), List.of(), List.of()))
        .hasMessageContaining("head[0]");
    assertThatThrownBy(
            () ->
                new Table(
                    two,
                    List.of(),
                    List.of(Row.of(Cell.of("一").over(1, 2), Cell.of("二"))),
                    List.of()))
        .hasMessageContaining("rows[0]");
  }

  @Test
  void a_cell_over_two_rows_takes_the_place_below_it() {
    Table table =
        new Table(
            List.of(Column.words(1), Column.figures(1), Column.figures(1)),
            List.of(Row.of(Cell.of("类别").over(1, 2), Cell.of("收款").over(2, 1)), Row.of("现金", "微信")),
            List.of(),
            List.of());

    assertThat(table.head()).hasSize(2);
  }

  @Test
  void a_hash_is_shown_in_groups() {
    assertThat(Monospace.grouped("链首", "0123456789ab", 4).text()).isEqualTo("0123 4567 89ab");
    assertThat(Monospace.grouped("链首", "01234", 4).text()).isEqualTo("0123 4");
  }

  @Test
  void a_page_without_a_block_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> page()).isInstanceOf(IllegalArgumentException.class);
  }
}
