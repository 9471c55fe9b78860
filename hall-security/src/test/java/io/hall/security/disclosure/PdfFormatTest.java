package io.hall.security.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Block;
import io.hall.document.Document;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.payment.StaffNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfFormatTest {

  private static final Watermark MARK =
      new Watermark(
          new StaffNumber("C07"), Instant.parse("2026-11-23T04:00:00Z"), new GrantId("D-000017"));

  private final List<Document> printed = new ArrayList<>();
  private final PdfFormat format =
      new PdfFormat(
          (documents, out) -> {
            printed.addAll(documents);
            out.write("pdf".getBytes(StandardCharsets.UTF_8));
          },
          "示范热力有限公司");

  private Document print(int columns, String text) {
    byte[] file =
        format.write(
            new ExportSheet(
                "用户名单",
                Collections.nCopies(columns, "列"),
                List.of(Collections.nCopies(columns, text)),
                MARK));
    assertThat(file).asString(StandardCharsets.UTF_8).isEqualTo("pdf");
    return printed.get(0);
  }

  @Test
  void a_page_has_its_watermark_and_says_who_made_it_and_when() {
    Document page = print(2, "-12.50");
    assertThat(page.blocks().get(0))
        .isEqualTo(new Block.Watermark("C07 2026-11-23 12:00 D-000017"));
    assertThat(page.metadata().author()).isEqualTo("示范热力有限公司");
    assertThat(page.metadata().subject()).isEqualTo(MARK.text());
    assertThat(page.metadata().createdAt()).isEqualTo(MARK.at());
    Table table = (Table) page.blocks().get(2);
    assertThat(table.rows().get(0)).isEqualTo(Table.Row.of("-12.50", "-12.50"));
    assertThat(format.extension()).isEqualTo("pdf");
  }

  @Test
  void many_columns_lie_across() {
    assertThat(print(6, "x").page()).isEqualTo(PageSize.A4);
    printed.clear();
    assertThat(print(7, "x").page()).isEqualTo(PageSize.A4_LANDSCAPE);
  }

  @Test
  void what_cannot_be_printed_is_a_question_mark() {
    Table table = (Table) print(1, "a\nb\u202Ec\0d").blocks().get(2);
    assertThat(table.rows().get(0)).isEqualTo(Table.Row.of("a?b?c?d"));
  }
}
