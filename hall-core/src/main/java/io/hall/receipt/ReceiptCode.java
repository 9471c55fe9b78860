package io.hall.receipt;

import io.hall.check.Code;
import io.hall.check.Verdict;
import java.util.EnumSet;
import java.util.Set;

/** Why the register refuses, and what an audit of a book finds. */
public enum ReceiptCode implements Code {
  /** Not a receipt number. */
  NUMBER("RECEIPT-001"),
  /** No such book. */
  NO_BOOK("RECEIPT-002"),
  /** The book is another cashier's, or another hall's. */
  FOREIGN_BOOK("RECEIPT-003"),
  /** The book has no number left. */
  BOOK_USED_UP("RECEIPT-004"),
  /** A receipt was asked of a refund book, or the reverse. */
  BOOK_KIND("RECEIPT-005"),
  /** The book's numbers are not a range, or are taken by another book. */
  BOOK_RANGE("RECEIPT-006"),
  /** No such receipt. */
  NO_RECEIPT("RECEIPT-007"),
  /** The receipt is void already. */
  VOID_ALREADY("RECEIPT-008"),
  /** The receipt is of an earlier business day. */
  ANOTHER_DAY("RECEIPT-009"),
  /** The second person is the first. */
  SECOND_PERSON("RECEIPT-010"),
  /** More would go back than was paid. */
  REFUND_TOO_LARGE("RECEIPT-011"),
  /** Something was refunded on this receipt. */
  REFUNDED("RECEIPT-012"),
  /** The payment has a receipt already. */
  PAYMENT_RECEIPTED("RECEIPT-013"),
  /** The book is open already. */
  BOOK_OPEN("RECEIPT-014"),
  /** More would go back than was paid in all, rounding-off considered. */
  REFUND_ABOVE_TOTAL("RECEIPT-015"),
  /** The book is not in use by the cashier who asks. */
  NOT_IN_USE("RECEIPT-016"),
  /** The clock is more than five minutes behind the book's last record. */
  CLOCK_BEHIND("RECEIPT-017"),
  /** The clock is not behind; there is nothing to confirm. */
  CLOCK_RIGHT("RECEIPT-018"),
  /** The book's state does not allow this step. */
  BOOK_STATE("RECEIPT-019"),
  /** Numbers of the book were skipped. */
  NUMBER_SKIPPED("RECEIPT-020"),
  /** A number was taken twice. */
  NUMBER_TWICE("RECEIPT-021"),
  /** A number was taken after a larger one. */
  NUMBER_LATE("RECEIPT-022"),
  /** A record is of a kind that does not belong into the book. */
  FOREIGN_KIND("RECEIPT-023"),
  /** A record is about a number that is not the book's. */
  FOREIGN_NUMBER("RECEIPT-024"),
  /** A number was voided or printed again that was never issued. */
  NEVER_ISSUED("RECEIPT-025"),
  /** A number was voided twice. */
  VOIDED_TWICE("RECEIPT-026"),
  /** The running totals do not follow from the record before. */
  TOTALS_BROKEN("RECEIPT-027"),
  /** A record is earlier than the one before: the clock was set back. */
  CLOCK_SET_BACK("RECEIPT-028"),
  /** The book is not opened by its first record, by that alone, or not as listed. */
  OPENING_RECORD("RECEIPT-029"),
  /** A table beside the log does not say what the log says. */
  TABLE_DIFFERS("RECEIPT-040"),
  /** A table beside the log holds more than the log tells of. */
  TABLE_SURPLUS("RECEIPT-041"),
  /** The cashier has another book of this kind in use. */
  ANOTHER_IN_USE("RECEIPT-050"),
  /** The prefix of a training book begins with TRAIN, and that of no other book. */
  TRAINING_PREFIX("RECEIPT-051"),
  /** The number to be spoiled is not the next one of its book. */
  NOT_NEXT("RECEIPT-052"),
  /** The second person is the first. */
  SAME_PERSON("RECEIPT-054"),
  /** A void is asked for that is asked for already. */
  VOID_ASKED("RECEIPT-055"),
  /** A void that is asked for was decided before. */
  VOID_DECIDED("RECEIPT-056"),
  /** The clock was set back, and a record says so. */
  CLOCK_EXPLAINED("RECEIPT-080"),
  /** A receipt was issued on a later day than its payment. */
  LATE_ENTRY("RECEIPT-081"),
  /** A receipt was voided with another amount than it was issued with. */
  VOIDED_AMOUNT("RECEIPT-082"),
  /** A receipt was voided on another day than it was issued. */
  VOIDED_LATER("RECEIPT-083"),
  /** A record stands where its book's life has no place for it. */
  BOOK_LIFE("RECEIPT-084"),
  /** The numbers returned are not those that were left. */
  RETURNED_NUMBERS("RECEIPT-085"),
  /** A record's business date is not the date of its time. */
  WRONG_DATE("RECEIPT-086"),
  /** The numbers to be certified are not a range of the book's. */
  CERTIFIED_RANGE("RECEIPT-087");

  private static final Set<ReceiptCode> SUSPECT =
      EnumSet.of(CLOCK_SET_BACK, CLOCK_EXPLAINED, LATE_ENTRY);

  private final String id;

  ReceiptCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return SUSPECT.contains(this) ? Verdict.SUSPECT : Verdict.INVALID;
  }
}
