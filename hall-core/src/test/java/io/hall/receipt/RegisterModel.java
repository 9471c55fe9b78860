package io.hall.receipt;

import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a register must be, as simply as it can be said: lists in memory, and the rules in words.
 */
final class RegisterModel {

  /** One numbered document. */
  static final class Document {
    final ReceiptNumber number;
    final int day;
    final Optional<Document> original;
    final Map<FeeCategory, Long> fen;
    boolean voided;
    int copies = 1;

    Document(
        ReceiptNumber number, int day, Optional<Document> original, Map<FeeCategory, Long> fen) {
      this.number = number;
      this.day = day;
      this.original = original;
      this.fen = fen;
    }

    long total() {
      return fen.values().stream().mapToLong(f -> f).sum();
    }
  }

  /** One book and what was taken from it. */
  static final class Book {
    final ReceiptBook book;
    final List<Document> documents = new ArrayList<>();

    Book(ReceiptBook book) {
      this.book = book;
    }

    boolean usedUp() {
      return book.first() + documents.size() > book.last();
    }

    ReceiptNumber next() {
      return new ReceiptNumber(book.prefix(), book.first() + documents.size());
    }
  }

  final List<Book> books = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  int day;

  /** Every document, in the order in which it was issued. */
  List<Document> documents() {
    return documents;
  }

  /** The code that refuses a receipt from {@code book}; empty when it is issued. */
  String issue(Book book, Map<FeeCategory, Long> fen) {
    if (book.book.kind() != ReceiptBook.Kind.RECEIPT) {
      return "RECEIPT-005";
    }
    if (book.usedUp()) {
      return "RECEIPT-004";
    }
    add(book, new Document(book.next(), day, Optional.empty(), fen));
    return "";
  }

  private void add(Book book, Document document) {
    book.documents.add(document);
    documents.add(document);
  }

  String refund(Book book, Document original, FeeCategory category, long fen) {
    if (book.book.kind() != ReceiptBook.Kind.REFUND) {
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
    add(book, new Document(book.next(), day, Optional.of(original), back));
    return "";
  }

  String voidDocument(Document document) {
    if (document.voided) {
      return "RECEIPT-008";
    }
    if (document.day != day) {
      return "RECEIPT-009";
    }
    if (refundsOf(document).stream().anyMatch(refund -> !refund.voided)) {
      return "RECEIPT-012";
    }
    document.voided = true;
    return "";
  }

  String reprint(Document document) {
    if (document.voided) {
      return "RECEIPT-008";
    }
    if (document.original.isPresent()) {
      return "RECEIPT-007";
    }
    document.copies++;
    return "";
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
