package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * A record of a book that takes a number or makes one void (号码记录): what the chain alone says of it,
 * without a personal text. Immutable.
 *
 * @param act what it does
 * @param number with which number
 * @param date on which business date
 * @param hall where; empty for a voiding, which belongs to the hall that issued the number
 * @param amount positive for a refund voucher too; of a voiding as the record has it, negative when
 *     the number is a refund voucher's; zero for a number given up unused
 */
public record NumberedRecord(
    Act act, ReceiptNumber number, BusinessDate date, Optional<HallCode> hall, Money amount) {

  /** What is done with a number. */
  public enum Act {
    /** A receipt is issued. */
    ISSUED,
    /** A refund voucher is issued. */
    REFUNDED,
    /** It is given up unused. */
    SPOILED,
    /** A receipt or refund voucher is made void. */
    VOIDED
  }

  /**
   * Reads what a record says; empty if it is of another kind.
   *
   * @throws StoreException with {@code STORE-004} if its bytes are not those of its kind
   */
  public static Optional<NumberedRecord> of(LogRecord record) {
    try {
      Canonical.Reader in = record.body().read();
      Optional<NumberedRecord> read =
          switch (record.kind()) {
            case ReceiptBytes.ISSUE -> Optional.of(issued(in));
            case ReceiptBytes.REFUND -> Optional.of(refunded(in));
            case ReceiptBytes.SPOILED -> Optional.of(spoiled(in));
            case ReceiptBytes.VOID -> Optional.of(voided(in));
            default -> Optional.empty();
          };
      if (read.isPresent() && !in.atEnd()) {
        throw StoreException.of(Finding.of(StoreCode.DAMAGED_RECORD));
      }
      return read;
    } catch (CheckFailedException | DateTimeException | ArithmeticException e) {
      throw StoreException.of(Finding.of(StoreCode.DAMAGED_RECORD), e);
    }
  }

  private static NumberedRecord issued(Canonical.Reader in) {
    Head head = Head.read(in);
    HallCode hall = new HallCode(in.text());
    skipTexts(in, 3); // cashier, channel, payment
    skipNumbers(in, 2); // paid, cash received
    return head.with(Act.ISSUED, Optional.of(hall), lines(in));
  }

  private static NumberedRecord refunded(Canonical.Reader in) {
    Head head = Head.read(in);
    skipTexts(in, 1); // original
    HallCode hall = new HallCode(in.text());
    skipTexts(in, 3); // cashier, approver, refund
    skipNumbers(in, 1); // refunded
    return head.with(Act.REFUNDED, Optional.of(hall), lines(in));
  }

  private static NumberedRecord spoiled(Canonical.Reader in) {
    Head head = Head.read(in);
    HallCode hall = new HallCode(in.text());
    skipTexts(in, 3); // reason, spoiled by, witnessed by
    return head.with(Act.SPOILED, Optional.of(hall), 0);
  }

  private static NumberedRecord voided(Canonical.Reader in) {
    Head head = Head.read(in);
    skipTexts(in, 3); // reason, requested by, approved by
    return head.with(Act.VOIDED, Optional.empty(), in.number());
  }

  /** The sum of the lines that follow. */
  private static long lines(Canonical.Reader in) {
    long sum = 0;
    for (long left = in.number(); left > 0; left--) {
      skipTexts(in, 1); // category
      skipNumbers(in, 1); // season
      skipTexts(in, 1); // tender
      sum = Math.addExact(sum, in.number());
      skipTexts(in, 4); // reference, quantity, unit, unit price
    }
    return sum;
  }

  private static void skipTexts(Canonical.Reader in, int count) {
    for (int i = 0; i < count; i++) {
      in.text();
    }
  }

  private static void skipNumbers(Canonical.Reader in, int count) {
    for (int i = 0; i < count; i++) {
      in.number();
    }
  }

  /** What all of them begin with. */
  private record Head(ReceiptNumber number, BusinessDate date) {

    static Head read(Canonical.Reader in) {
      RunningTotals.read(in);
      return new Head(ReceiptNumber.parse(in.text()).orThrow(), BusinessDate.parse(in.text()));
    }

    NumberedRecord with(Act act, Optional<HallCode> hall, long fen) {
      return new NumberedRecord(act, number, date, hall, Money.ofFen(fen));
    }
  }
}
