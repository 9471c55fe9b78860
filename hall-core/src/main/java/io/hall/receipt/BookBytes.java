package io.hall.receipt;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RawRecord;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.Set;

/**
 * The canonical bytes of a book's own records: its life, and its clock. {@code
 * docs/formats/receipt-chain.md} lists the same fields in the same order.
 */
final class BookBytes {

  static final String REGISTERED = "receipt.book.1";
  static final String HANDED_OUT = "receipt.book-out.1";
  static final String IN_USE = "receipt.book-use.1";
  static final String RETURNED = "receipt.book-return.1";
  static final String WRITTEN_OFF = "receipt.book-off.1";
  static final String CLOCK = "receipt.clock.1";

  static final Set<String> STEPS = Set.of(REGISTERED, HANDED_OUT, IN_USE, RETURNED, WRITTEN_OFF);

  private BookBytes() {}

  /** The entry of a step; the totals stay as they are. */
  static Entry step(RunningTotals totals, ReceiptBook book, Instant at, BookStep step) {
    Canonical.Writer out = totals.write();
    return entry(book, kind(step), step.request(), at, write(out, totals, book, step));
  }

  private static String kind(BookStep step) {
    if (step instanceof BookStep.Registered) {
      return REGISTERED;
    }
    if (step instanceof BookStep.HandedOut) {
      return HANDED_OUT;
    }
    if (step instanceof BookStep.InUse) {
      return IN_USE;
    }
    return step instanceof BookStep.Returned ? RETURNED : WRITTEN_OFF;
  }

  private static Canonical write(
      Canonical.Writer out, RunningTotals totals, ReceiptBook book, BookStep step) {
    if (step instanceof BookStep.Registered registered) {
      return out.text(book.id())
          .text(book.kind().name())
          .text(book.prefix())
          .number(book.first())
          .number(book.last())
          .text(registered.by().value())
          .end();
    }
    if (step instanceof BookStep.HandedOut out1) {
      return out.text(out1.hall().value())
          .text(out1.cashier().value())
          .text(out1.by().value())
          .end();
    }
    if (step instanceof BookStep.InUse use) {
      return out.text(use.hall().value()).text(use.cashier().value()).end();
    }
    if (step instanceof BookStep.Returned back) {
      return out.number(book.first() + totals.issued())
          .number(book.last())
          .text(back.by().value())
          .text(back.receivedBy().value())
          .end();
    }
    BookStep.WrittenOff off = (BookStep.WrittenOff) step;
    return out.text(off.by().value()).text(off.approvedBy().value()).end();
  }

  /** Reads a step from its record. */
  static BookStep readStep(LogRecord record) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    RequestId request = record.request();
    String id = ReceiptBook.of(record);
    return switch (record.kind()) {
      case REGISTERED -> new BookStep.Registered(request, book(in), staff(in));
      case HANDED_OUT ->
          new BookStep.HandedOut(request, id, new HallCode(in.text()), staff(in), staff(in));
      case IN_USE -> new BookStep.InUse(request, id, new HallCode(in.text()), staff(in));
      case RETURNED -> {
        in.number();
        in.number();
        yield new BookStep.Returned(request, id, staff(in), staff(in));
      }
      case WRITTEN_OFF -> new BookStep.WrittenOff(request, id, staff(in), staff(in));
      default -> throw new IllegalArgumentException("No step of a book: " + record.kind());
    };
  }

  /** Reads the book from the record that registers it. */
  static ReceiptBook readBook(LogRecord record) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    return book(in);
  }

  /** Reads the book from the record that registers it. */
  static ReceiptBook readBook(RawRecord record) {
    record.requireFields(10);
    return new ReceiptBook(
        record.text(5),
        ReceiptBook.Kind.valueOf(record.text(6)),
        record.text(7),
        record.number(8),
        record.number(9));
  }

  private static ReceiptBook book(Canonical.Reader in) {
    return new ReceiptBook(
        in.text(), ReceiptBook.Kind.valueOf(in.text()), in.text(), in.number(), in.number());
  }

  private static StaffNumber staff(Canonical.Reader in) {
    return new StaffNumber(in.text());
  }

  /**
   * The entry that explains why the records behind it are earlier than the one before.
   *
   * @param confirmedBy who confirmed the clock; empty for a small step
   */
  static Entry clock(
      RunningTotals totals,
      String stream,
      RequestId request,
      Instant before,
      Instant at,
      String confirmedBy) {
    Canonical body = totals.write().number(before.toEpochMilli()).text(confirmedBy).end();
    return new Entry(stream, CLOCK, request, at, body, Canonical.EMPTY);
  }

  /** Whether a record of the clock is of this book and confirmed by this person. */
  static boolean isConfirmation(LogRecord record, ClockConfirmation ask) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    in.number();
    return in.text().equals(ask.confirmedBy().value()) && ReceiptBook.of(record).equals(ask.book());
  }

  private static Entry entry(
      ReceiptBook book, String kind, RequestId request, Instant at, Canonical body) {
    return new Entry(book.stream(), kind, request, at, body, Canonical.EMPTY);
  }
}
