package io.hall.receipt;

import io.hall.receipt.BookState.Status;
import java.util.Optional;

/** Where a book is in its life, as its records tell it: 入库, 领用, 使用, 退回, 核销. */
final class BookLife {

  private Optional<Status> status = Optional.empty();
  private boolean back;

  /** Takes a record and says whether one of its kind may stand here. */
  boolean take(RecordKind kind, boolean usedUp) {
    boolean fits = mayStandHere(kind, usedUp);
    switch (kind) {
      case BOOK, BOOK_RETURN -> status = Optional.of(Status.IN_STOCK);
      case BOOK_OUT -> status = Optional.of(Status.HANDED_OUT);
      case BOOK_USE -> status = Optional.of(Status.IN_USE);
      case BOOK_OFF -> status = Optional.of(Status.WRITTEN_OFF);
      case ISSUE, REFUND, SPOILED, VOID, REPRINT, CLOCK, FOREIGN -> {
        return fits;
      }
    }
    back = kind == RecordKind.BOOK_RETURN || kind == RecordKind.BOOK_OFF;
    return fits;
  }

  private boolean mayStandHere(RecordKind kind, boolean usedUp) {
    return switch (kind) {
      case ISSUE, REFUND, SPOILED -> is(Status.IN_USE);
      case BOOK_OUT -> is(Status.IN_STOCK);
      case BOOK_USE -> is(Status.HANDED_OUT);
      case BOOK_RETURN -> is(Status.HANDED_OUT) || is(Status.IN_USE);
      case BOOK_OFF -> is(Status.IN_STOCK) || (usedUp && is(Status.IN_USE));
      // what was issued stays in force whatever became of the book; the rest is looked at elsewhere
      case VOID, REPRINT, CLOCK, BOOK, FOREIGN -> true;
    };
  }

  private boolean is(Status wanted) {
    return status.isPresent() && status.get() == wanted;
  }

  /** Where it is; there was a record. */
  Status status() {
    return status.orElseThrow();
  }

  /** Whether the numbers that are left came back unissued. */
  boolean isBack() {
    return back;
  }
}
