package io.hall.pdf;

import io.hall.archive.CompanyName;
import io.hall.archive.KeptDocument;
import io.hall.archive.RetentionRules;
import io.hall.archive.TransferList;
import io.hall.archive.TransferList.Counts;
import io.hall.archive.TransferList.Line;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.document.Document;
import io.hall.money.Money;
import io.hall.paper.TransferListPage;
import io.hall.receipt.BookState.Status;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.receipt.SerialRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A transfer list of some books. */
final class SampleTransferList {

  private static final Instant MORNING = Instant.parse("2027-03-16T01:00:00Z");

  private SampleTransferList() {}

  static Document page(int books) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= books; i++) {
      Counts counts =
          new Counts(9_900L + i, Money.ofFen(1_254_100_000L + i), 12, Money.yuan("15204.60"), 3, 0);
      lines.add(
          new Line(
              "JZ26-%03d".formatted(i),
              Kind.RECEIPT,
              "JZ26",
              new SerialRange(10_000L * i + 1, 10_000L * i + 9_903 + i),
              counts,
              Status.WRITTEN_OFF));
    }
    lines.add(
        new Line(
            "TF26-001",
            Kind.REFUND,
            "TF26",
            new SerialRange(1, 4),
            new Counts(4, Money.yuan("3012.00"), 0, Money.ZERO, 0, 0),
            Status.IN_USE));
    lines.add(
        new Line(
            "JZ26-900", Kind.RECEIPT, "JZ26", new SerialRange(0, 0), Counts.NONE, Status.IN_STOCK));
    TransferList list =
        new TransferList(
            new HeatingSeason(2026),
            BusinessDate.parse("2026-03-16"),
            BusinessDate.parse("2027-03-15"),
            lines);
    TreeMap<KeptDocument, SortedSet<Integer>> years = new TreeMap<>();
    for (KeptDocument document : KeptDocument.values()) {
      years.put(document, new TreeSet<>(List.of(2026, 2027)));
    }
    return TransferListPage.of(
        new CompanyName("示范热力有限公司"), list, RetentionRules.shipped().of(years).orThrow(), MORNING);
  }
}
