package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.PageSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves the sample pages in {@code target/pages} for a person to look at. */
class SamplePagesTest {

  private final DocumentRenderer renderer = new ItextRenderer(Papers.FONT);

  @Test
  void a_receipt_takes_one_page_of_either_form() throws IOException {
    assertThat(pages("receipt", SamplePages.receipt(PageSize.RECEIPT))).isEqualTo(1);
    assertThat(pages("receipt-a5", SamplePages.receipt(PageSize.HALF_A4))).isEqualTo(1);
    assertThat(pages("receipt-void", SamplePages.voided())).isEqualTo(1);
  }

  @Test
  void a_daily_report_takes_one_page() throws IOException {
    assertThat(pages("daily-report", SamplePages.dailyReport(6))).isEqualTo(1);
  }

  @Test
  void a_long_daily_report_takes_several() throws IOException {
    assertThat(pages("daily-report-long", SamplePages.dailyReport(60))).isGreaterThan(2);
  }

  @Test
  void a_transfer_list_of_few_books_takes_one_page_and_one_of_many_several() throws IOException {
    assertThat(pages("transfer-list", SampleTransferList.page(4))).isEqualTo(1);
    assertThat(pages("transfer-list-long", SampleTransferList.page(80))).isGreaterThan(2);
  }

  private int pages(String name, Document document) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Path file = folder.resolve(name + ".pdf");
    try (OutputStream out = Files.newOutputStream(file)) {
      renderer.render(document, out);
    }
    return Papers.pages(Files.readAllBytes(file));
  }
}
