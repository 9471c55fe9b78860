package io.hall.verify;

import io.hall.verify.Ledger.BookSum;
import io.hall.verify.Ledger.Counts;
import java.util.List;

/** The transfer list, every byte of which follows from the books. */
final class TransferList {

  static final String PATH = "transfer-list";

  private TransferList() {}

  static void judge(byte[] text, Manifest manifest, Ledger ledger, Flaws flaws) {
    try {
      Lines lines = Lines.of(text);
      lines.only("hall.transfer-list.1");
      lines.only("season " + manifest.season());
      lines.only("from " + Dates.text(manifest.from()));
      lines.only("to " + Dates.text(manifest.to()));
      for (BookSum book : ledger.books().values()) {
        lines.only(line(book));
      }
      for (String kind : List.of("RECEIPT", "REFUND")) {
        if (ledger.books().values().stream().anyMatch(book -> book.kind().equals(kind))) {
          lines.only("total " + kind + " " + total(ledger, kind).text());
        }
      }
      lines.requireEnd();
      Counts receipts = total(ledger, "RECEIPT");
      boolean same =
          manifest.receipts() == receipts.issued()
              && manifest.fen() == receipts.issuedFen() - receipts.voidedFen();
      Unfit.unless(same, Say.TRANSFER_MANIFEST);
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.TRANSFER, PATH, unfit);
    } catch (ArithmeticException e) {
      flaws.broken(CheckCode.TRANSFER, PATH, "", Say.OVERFLOW);
    }
  }

  private static String line(BookSum book) {
    return String.join(
        " ",
        "book",
        Shelf.path(book.name()),
        book.kind(),
        book.prefix(),
        Long.toString(book.first()),
        Long.toString(book.last()),
        book.counts().text(),
        book.state());
  }

  private static Counts total(Ledger ledger, String kind) {
    return ledger.books().values().stream()
        .filter(book -> book.kind().equals(kind))
        .map(BookSum::counts)
        .reduce(Counts.NONE, Counts::plus);
  }
}
