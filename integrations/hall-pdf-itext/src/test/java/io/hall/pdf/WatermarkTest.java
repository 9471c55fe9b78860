package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Block;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.PageSize;
import io.hall.document.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class WatermarkTest {

  private static final DocumentRenderer RENDERER = new ItextRenderer(Papers.FONT);
  private static final String MARK = "C07 2026-11-23 12:00 D-000017";

  private static Document page(PageSize paper, String mark, int rows) {
    List<Table.Row> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      lines.add(Table.Row.of("10000" + i, "张**", "试验路***", "18" + i + ".50"));
    }
    Document plain =
        Papers.page(
            new Block.Watermark(mark),
            Block.Heading.title("用户名单"),
            new Table(
                List.of(
                    Table.Column.words(1),
                    Table.Column.words(1),
                    Table.Column.words(2),
                    Table.Column.figures(1)),
                List.of(Table.Row.of("编号", "姓名", "地址", "金额")),
                lines,
                List.of()));
    return new Document(plain.title(), paper, plain.metadata(), plain.blocks());
  }

  private static int count(String text, String word) {
    return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
  }

  @Test
  void it_stands_at_least_six_times_on_every_page_under_the_text() throws IOException {
    byte[] file = Papers.print(RENDERER, page(PageSize.A4, MARK, 120));
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.write(folder.resolve("watermark.pdf"), file);
    assertThat(Papers.pages(file)).isGreaterThan(1);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String signs = Papers.signs(file);
      assertThat(count(signs, MARK)).isGreaterThanOrEqualTo(6 * pdf.getNumberOfPages());
      assertThat(signs).startsWith(MARK).doesNotEndWith(MARK);
      assertThat(count(signs, "张**")).as("what it lies under is still there").isEqualTo(120);
    }
  }

  @Test
  void it_fits_paper_of_every_form() throws IOException {
    String longest = "abcdefghij-klmnopqrst-uvwxyz-0123 2026-11-23 12:00 D-000017";
    for (PageSize paper : List.of(PageSize.A4, PageSize.A4_LANDSCAPE, PageSize.HALF_A4)) {
      byte[] file = Papers.print(RENDERER, page(paper, longest, 1));
      assertThat(count(Papers.signs(file), longest)).isGreaterThanOrEqualTo(4);
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Files.write(folder.resolve("watermark-" + paper.width() + ".pdf"), file);
    }
  }

  @Test
  void the_same_document_is_the_same_file() {
    assertThat(Papers.print(RENDERER, page(PageSize.A4, MARK, 3)))
        .isEqualTo(Papers.print(RENDERER, page(PageSize.A4, MARK, 3)));
  }
}
