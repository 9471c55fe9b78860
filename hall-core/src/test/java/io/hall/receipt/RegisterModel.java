package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState.Status;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.tariff.FeeCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a register must be, as simply as it can be said: lists in memory, and the rules in words.
 * Each operation returns the code that refuses it; an empty one when it is done.
 */
final class RegisterModel {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** One numbered document. */
  static final class Document {
    final ReceiptNumber number;
    final BusinessDate day;
    final Optional<Document> original;
    final Map<FeeCategory, Long> fen;
    final Book book;
    boolean voided;
    int copies = 1;

    Document(
        ReceiptNumber number,
        BusinessDate day,
        Optional<Document> original,
        Map<FeeCategory, Long> fen,
        Book book) {
      this.number = number;
      this.day = day;
      this.original = original;
      this.fen = fen;
      this.book = book;
    }

    long total() {
      return fen.values().stream().mapToLong(f -> f).sum();
    }
  }

  /** One book and what was taken from it. */
  static final class Book {
    final ReceiptBook book;
    final List<Document> documents = new ArrayList<>();
    Status status = Status.IN_STOCK;
    Optional<StaffNumber> holder = Optional.empty();
    Instant last;
    int spoiled;

    Book(ReceiptBook book, Instant now) {
      this.book = book;
      this.last = now;
    }

    int taken() {
      return documents.size() + spoiled;
    }

    boolean usedUp() {
      return taken() >= book.size();
    }

    ReceiptNumber next() {
      return new ReceiptNumber(book.prefix(), book.first() + taken());
    }
  }

  final List<Book> books = new ArrayList<>();
  Instant now;
  private final List<Document> documents = new ArrayList<>();

  RegisterModel(Instant now) {
    this.now = now;
  }

  BusinessDate today() {
    return BusinessDate.of(now);
  }

  /** Every document, in the order in which it was issued. */
  List<Document> documents() {
    return documents;
  }

  Book register(ReceiptBook book) {
    books.add(new Book(book, now));
    return books.get(books.size() - 1);
  }

  String handOut(Book book, StaffNumber cashier) {
    String code =
        book.status != Status.IN_STOCK ? "RECEIPT-019" : book.usedUp() ? "RECEIPT-004" : "";
    return step(book, code, Status.HANDED_OUT, Optional.of(cashier));
  }

  String use(Book book, StaffNumber cashier) {
    return step(book, againstUse(book, cashier), Status.IN_USE, Optional.of(cashier));
  }

  private String againstUse(Book book, StaffNumber cashier) {
    if (book.status != Status.HANDED_OUT) {
      return "RECEIPT-019";
    }
    if (!book.holder.equals(Optional.of(cashier))) {
      return "RECEIPT-003";
    }
    boolean another =
        books.stream()
            .anyMatch(
                b ->
                    b.status == Status.IN_USE
                        && b.holder.equals(Optional.of(cashier))
                        && b.book.kind() == book.book.kind()
                        && !b.usedUp());
    return another ? "RECEIPT-050" : "";
  }

  String giveBack(Book book) {
    String code = book.holder.isEmpty() ? "RECEIPT-019" : book.usedUp() ? "RECEIPT-004" : "";
    return step(book, code, Status.IN_STOCK, Optional.empty());
  }

  String writeOff(Book book) {
    boolean atEnd =
        book.status == Status.IN_STOCK || (book.status == Status.IN_USE && book.usedUp());
    return step(book, atEnd ? "" : "RECEIPT-019", Status.WRITTEN_OFF, Optional.empty());
  }

  private String step(Book book, String code, Status to, Optional<StaffNumber> holder) {
    String refusal = code.isEmpty() ? againstClock(book) : code;
    if (refusal.isEmpty()) {
      book.status = to;
      book.holder = holder;
      book.last = now;
    }
    return refusal;
  }

  String confirmClock(Book book) {
    if (!book.last.isAfter(now)) {
      return "RECEIPT-018";
    }
    book.last = now;
    return "";
  }

  private String againstClock(Book book) {
    return book.last.minus(TOLERANCE).isAfter(now) ? "RECEIPT-017" : "";
  }

  private String againstTaking(Book book, StaffNumber cashier) {
    if (book.status != Status.IN_USE) {
      return "RECEIPT-016";
    }
    String clock = againstClock(book);
    if (!clock.isEmpty()) {
      return clock;
    }
    return book.holder.equals(Optional.of(cashier)) ? "" : "RECEIPT-003";
  }

  /** The code that refuses a receipt from {@code book}; empty when it is issued. */
  String issue(Book book, StaffNumber cashier, Map<FeeCategory, Long> fen) {
    String code = againstTaking(book, cashier);
    if (!code.isEmpty()) {
      return code;
    }
    if (book.book.kind() != Kind.RECEIPT) {
      return "RECEIPT-005";
    }
    if (book.usedUp()) {
      return "RECEIPT-004";
    }
    add(new Document(book.next(), today(), Optional.empty(), fen, book));
    return "";
  }

  private void add(Document document) {
    document.book.documents.add(document);
    document.book.last = now;
    documents.add(document);
  }

  String spoil(Book book, StaffNumber cashier, ReceiptNumber number) {
    String code = againstTaking(book, cashier);
    if (!code.isEmpty()) {
      return code;
    }
    if (book.usedUp()) {
      return "RECEIPT-004";
    }
    if (!number.equals(book.next())) {
      return "RECEIPT-052";
    }
    book.spoiled++;
    book.last = now;
    return "";
  }

  String refund(
      Book book, StaffNumber cashier, Document original, FeeCategory category, long fen) {
    String code = againstTaking(book, cashier);
    if (!code.isEmpty()) {
      return code;
    }
    if (book.book.kind() != Kind.REFUND) {
      return "RECEIPT-005";
    }
    if (original.voided) {
      return "RECEIPT-008";
    }
    if (original.original.isPresent()) {
      return "RECEIPT-007";
    }
    Map<FeeCategory, Long> left = left(original);
    if (fen > left.getOrDefault(category, 0L)) {
      return "RECEIPT-011";
    }
    if (fen > left.values().stream().mapToLong(f -> f).sum()) {
      return "RECEIPT-015";
    }
    if (book.usedUp()) {
      return "RECEIPT-004";
    }
    Map<FeeCategory, Long> back = new EnumMap<>(FeeCategory.class);
    back.put(category, -fen);
    add(new Document(book.next(), today(), Optional.of(original), back, book));
    return "";
  }

  String voidDocument(Document document) {
    if (document.voided) {
      return "RECEIPT-008";
    }
    String clock = againstClock(document.book);
    if (!clock.isEmpty()) {
      return clock;
    }
    if (!document.day.equals(today())) {
      return "RECEIPT-009";
    }
    if (refundsOf(document).stream().anyMatch(refund -> !refund.voided)) {
      return "RECEIPT-012";
    }
    document.voided = true;
    document.book.last = now;
    return "";
  }

  String reprint(Document document) {
    if (document.voided) {
      return "RECEIPT-008";
    }
    if (document.original.isPresent()) {
      return "RECEIPT-007";
    }
    String clock = againstClock(document.book);
    if (clock.isEmpty()) {
      document.copies++;
      document.book.last = now;
    }
    return clock;
  }

  private Map<FeeCategory, Long> left(Document original) {
    Map<FeeCategory, Long> left = new EnumMap<>(original.fen);
    for (Document refund : refundsOf(original)) {
      if (!refund.voided) {
        refund.fen.forEach((category, fen) -> left.merge(category, fen, Long::sum));
      }
    }
    return left;
  }

  private List<Document> refundsOf(Document original) {
    return documents().stream()
        .filter(document -> document.original.filter(o -> o == original).isPresent())
        .toList();
  }
}
