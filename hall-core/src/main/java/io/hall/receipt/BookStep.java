package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;

/**
 * A step in the life of a book (票据的入库、领用、使用、退回、核销), as it is asked for and as it is kept. Where a
 * second person is needed and is the first, {@code RECEIPT-054} refuses the step.
 */
@BookStepInJson
public sealed interface BookStep {

  /** The caller's name for this request, the same for every try. */
  RequestId request();

  /** The book's own name. */
  String bookId();

  /** The state behind this step. */
  BookState.Status leadsTo();

  /**
   * The book comes into stock (入库).
   *
   * @param book its name and its numbers, which no other book has
   * @param by who registers it
   */
  record Registered(RequestId request, ReceiptBook book, StaffNumber by) implements BookStep {

    @Override
    public String bookId() {
      return book.id();
    }

    @Override
    public BookState.Status leadsTo() {
      return BookState.Status.IN_STOCK;
    }
  }

  /**
   * The book, in stock, is handed out to a cashier of a hall (领用).
   *
   * @param by who hands it out; another person than the cashier
   */
  record HandedOut(
      RequestId request, String bookId, HallCode hall, StaffNumber cashier, StaffNumber by)
      implements BookStep {

    /** Checks the second person. */
    public HandedOut {
      requireOther(by, cashier);
    }

    @Override
    public BookState.Status leadsTo() {
      return BookState.Status.HANDED_OUT;
    }
  }

  /**
   * The cashier to whom the book was handed out begins to use it (使用). A cashier has one book of a
   * kind in use at a time.
   */
  record InUse(RequestId request, String bookId, HallCode hall, StaffNumber cashier)
      implements BookStep {

    @Override
    public BookState.Status leadsTo() {
      return BookState.Status.IN_USE;
    }
  }

  /**
   * What the cashier did not use goes back into stock (退回), and may be handed out again.
   *
   * @param by who returns it
   * @param receivedBy who receives it; another person
   */
  record Returned(RequestId request, String bookId, StaffNumber by, StaffNumber receivedBy)
      implements BookStep {

    /** Checks the second person. */
    public Returned {
      requireOther(receivedBy, by);
    }

    @Override
    public BookState.Status leadsTo() {
      return BookState.Status.IN_STOCK;
    }
  }

  /**
   * The end of a book (核销) that is used up or in stock; what is left of its numbers is never used.
   *
   * @param by who writes it off
   * @param approvedBy who allows it; another person
   */
  record WrittenOff(RequestId request, String bookId, StaffNumber by, StaffNumber approvedBy)
      implements BookStep {

    /** Checks the second person. */
    public WrittenOff {
      requireOther(approvedBy, by);
    }

    @Override
    public BookState.Status leadsTo() {
      return BookState.Status.WRITTEN_OFF;
    }
  }

  private static void requireOther(StaffNumber second, StaffNumber first) {
    if (second.equals(first)) {
      throw new CheckFailedException(Finding.of(ReceiptCode.SAME_PERSON));
    }
  }
}
