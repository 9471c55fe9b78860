package io.hall.archive;

import io.hall.proof.Seal;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.BookPass;
import io.hall.receipt.BookSummary;
import io.hall.receipt.ReceiptBook;
import io.hall.store.RawRecord;
import io.hall.store.StreamPart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the records of an archive tell of it, gathered on one pass over each stream: the books for
 * the transfer list, the years for retention, the papers, the keys of checkpoints. Memory grows
 * with books and papers, not with receipts. Not safe for use by several threads.
 */
final class ArchiveContents {

  private final List<BookSummary> books = new ArrayList<>();
  private final SortedMap<KeptDocument, SortedSet<Integer>> years = new TreeMap<>();
  private final List<PaperPlace> papers = new ArrayList<>();
  private final SortedSet<String> keys = new TreeSet<>();

  /** A way through the records of a stream. */
  @FunctionalInterface
  interface Way {
    /** Hands every record to {@code reader}. */
    void through(Consumer<RawRecord> reader) throws SQLException, IOException;
  }

  /**
   * Where the record of a paper stands.
   *
   * @param stream its stream
   * @param position its position
   */
  record PaperPlace(String stream, long position) {}

  /** Takes a stream in. */
  void take(StreamPart part, Way way) throws SQLException, IOException {
    FiledStream kind = FiledStream.of(part.stream());
    switch (kind) {
      case BOOK -> takeBook(way);
      case CHECKPOINT -> way.through(record -> keys.addAll(keys(record)));
      case PAPER, COMPANY_PAPER ->
          way.through(record -> papers.add(new PaperPlace(part.stream(), record.position())));
      default -> way.through(record -> takeYear(kind, record));
    }
  }

  private void takeBook(Way way) throws SQLException, IOException {
    BookPass pass = new BookPass();
    way.through(pass);
    BookSummary book = pass.result();
    books.add(book);
    book.recordYears().forEach(year -> add(KeptDocument.BOOK_RECORD, year));
    boolean refund = book.book().kind() == ReceiptBook.Kind.REFUND;
    KeptDocument taken = refund ? KeptDocument.REFUND_VOUCHER : KeptDocument.RECEIPT;
    book.takingYears().forEach(year -> add(taken, year));
  }

  private static List<String> keys(RawRecord record) {
    SealedCheckpoint checkpoint = SealedCheckpoint.parse(record.text(5)).orThrow();
    return checkpoint.seals().stream().map(Seal::key).toList();
  }

  private void takeYear(FiledStream kind, RawRecord record) {
    kind.document(record).ifPresent(document -> add(document, kind.year(record)));
  }

  /** Adds a year of a document. */
  void add(KeptDocument document, int year) {
    years.computeIfAbsent(document, none -> new TreeSet<>()).add(year);
  }

  List<BookSummary> books() {
    return books;
  }

  SortedMap<KeptDocument, SortedSet<Integer>> years() {
    return years;
  }

  List<PaperPlace> papers() {
    return papers;
  }

  SortedSet<String> keys() {
    return keys;
  }
}
