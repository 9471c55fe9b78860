package io.hall.app.day;

import io.hall.check.Finding;
import io.hall.conduct.duty.Readiness;
import io.hall.document.Document;
import io.hall.document.Letterhead;
import io.hall.paper.ReceiptPage;
import io.hall.payment.HallCode;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.RefundVoucher;
import io.hall.receipt.Reprint;
import io.hall.report.DailyReport;
import io.hall.store.ChainHash;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came out of a replayed day.
 *
 * @param drafts each hall's report as it was drawn up
 * @param receipts the receipts issued, by number
 * @param refunds the refund vouchers issued, by number
 * @param reprints the receipts printed again, in order
 * @param checks the checks before opening, in order
 * @param unready what is wrong with them
 */
record DayOutcome(
    SortedMap<HallCode, DailyReport.Draft> drafts,
    NavigableMap<ReceiptNumber, Receipt> receipts,
    NavigableMap<ReceiptNumber, RefundVoucher> refunds,
    List<Reprint> reprints,
    List<Readiness> checks,
    List<Finding> unready) {

  /** Whether every hall's report is balanced. */
  boolean balanced() {
    return drafts.values().stream().allMatch(draft -> draft.balance().value().isPresent());
  }

  /** Returns the report of a hall as it was drawn up. */
  DailyReport.Draft draft(HallCode hall) {
    return Optional.ofNullable(drafts.get(hall))
        .orElseThrow(() -> new NoSuchElementException("The day has no hall " + hall));
  }

  /** Returns the pages of a hall's documents, small number on top (规程 7.2). */
  List<Document> pages(HallCode hall, Letterhead head) {
    NavigableMap<ReceiptNumber, Document> pages = new TreeMap<>();
    NavigableSet<ReceiptNumber> voided = voided();
    for (Map.Entry<ReceiptNumber, Receipt> entry : receipts.entrySet()) {
      Receipt receipt = entry.getValue();
      if (receipt.payment().hall().equals(hall)) {
        boolean isVoid = voided.contains(entry.getKey());
        pages.put(
            entry.getKey(),
            isVoid
                ? ReceiptPage.voided(receipt, head, ChainHash.SHA_256)
                : ReceiptPage.of(receipt, head, ChainHash.SHA_256));
      }
    }
    refunds.values().stream()
        .filter(voucher -> voucher.refund().hall().equals(hall))
        .forEach(voucher -> pages.put(voucher.number(), ReceiptPage.of(voucher, head)));
    return List.copyOf(pages.values());
  }

  /** Returns the pages of a hall's reprints, each stamped with its copy number. */
  List<Document> reprintPages(HallCode hall, Letterhead head) {
    return reprints.stream()
        .filter(reprint -> reprint.receipt().payment().hall().equals(hall))
        .map(reprint -> ReceiptPage.of(reprint, head, ChainHash.SHA_256))
        .toList();
  }

  /** Returns the numbers that were voided. */
  NavigableSet<ReceiptNumber> voided() {
    NavigableSet<ReceiptNumber> voided = new TreeSet<>();
    for (DailyReport.Draft draft : drafts.values()) {
      draft.figures().numbers().forEach(range -> voided.addAll(range.voided()));
    }
    return voided;
  }
}
