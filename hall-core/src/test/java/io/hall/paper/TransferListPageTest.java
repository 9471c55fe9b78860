package io.hall.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.CompanyName;
import io.hall.archive.KeptDocument;
import io.hall.archive.Retention;
import io.hall.archive.RetentionRules;
import io.hall.archive.TransferList;
import io.hall.archive.TransferList.Counts;
import io.hall.archive.TransferList.Line;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.document.TextRenderer;
import io.hall.money.Money;
import io.hall.receipt.BookState.Status;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.receipt.SerialRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class TransferListPageTest {

  private static String page(Line... lines) throws IOException {
    TransferList list =
        new TransferList(
            new HeatingSeason(2026),
            BusinessDate.parse("2026-11-08"),
            BusinessDate.parse("2027-03-15"),
            List.of(lines));
    Retention retention =
        RetentionRules.shipped()
            .of(
                Map.of(
                    KeptDocument.RECEIPT, new TreeSet<>(List.of(2026, 2027)),
                    KeptDocument.TRANSFER_LIST, new TreeSet<>(List.of(2027))))
            .orThrow();
    Instant at = Instant.parse("2027-03-16T01:00:00Z");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer()
        .render(TransferListPage.of(new CompanyName("示范热力有限公司"), list, retention, at), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_shows_books_totals_retention_and_the_places_to_sign() throws IOException {
    String page =
        page(
            new Line(
                "B-1",
                Kind.RECEIPT,
                "JZ26",
                new SerialRange(1, 20),
                new Counts(18, Money.yuan("1800"), 1, Money.yuan("100"), 1, 1),
                Status.WRITTEN_OFF),
            new Line(
                "B-2", Kind.RECEIPT, "JZ26", new SerialRange(0, 0), Counts.NONE, Status.IN_STOCK),
            new Line(
                "F-1",
                Kind.REFUND,
                "TF26",
                new SerialRange(1, 1),
                new Counts(1, Money.yuan("3.50"), 0, Money.ZERO, 0, 0),
                Status.IN_USE));
    assertThat(page)
        .contains("示范热力有限公司", "收费档案移交清册", "2026-2027采暖季", "2026年11月8日 至 2027年3月15日")
        .containsPattern("B-1 +收据 +JZ26-00000001 —00000020 +18 +1800.00 +1 +100.00 +1 +1 +已核销")
        .containsPattern("B-2 +收据 +— +0 +0.00 +0 +0.00 +0 +0 +库存")
        .containsPattern("收据合计 +18 +1800.00 +1 +100.00 +1 +1")
        .containsPattern("退费单合计 +1 +3.50 +0 +0.00 +0 +0")
        .containsPattern("2026 +2027年1月1日 +2056年12月31日 +收据\n")
        .containsPattern("2027 +2028年1月1日 +2057年12月31日 +收据、移交清册\n")
        .containsPattern("整卷 +2057年12月31日")
        .contains("移交人：____", "接收人：____", "监交人：____");
  }

  @Test
  void a_kind_without_books_has_no_total() throws IOException {
    assertThat(page()).doesNotContain("收据合计", "退费单合计");
  }
}
