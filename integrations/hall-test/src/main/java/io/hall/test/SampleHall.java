package io.hall.test;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.store.RequestId;
import io.hall.store.Store;

/** An invented hall: its people, and how they come to a receipt book. */
public final class SampleHall {

  /** The hall. */
  public static final HallCode HALL = new HallCode("H01");

  /** Who takes the payments. */
  public static final StaffNumber CASHIER = new StaffNumber("C01");

  /** Who approves what needs a second person (班长). */
  public static final StaffNumber LEADER = new StaffNumber("L01");

  /** Who keeps the stock of receipt books. */
  public static final StaffNumber KEEPER = new StaffNumber("K01");

  /** Numbers {@code TEST-00000001} to {@code TEST-99999999}. */
  public static final ReceiptBook BOOK =
      new ReceiptBook("SAMPLE-1", ReceiptBook.Kind.RECEIPT, "TEST", 1, 99_999_999);

  private SampleHall() {}

  /**
   * Brings {@link #BOOK} into stock and into the cashier's hands, so that it can be issued from.
   */
  public static void open(Store store, BookRegister books) {
    open(store, books, BOOK);
  }

  /** Brings {@code book} into stock and into the cashier's hands, so that it can be issued from. */
  public static void open(Store store, BookRegister books, ReceiptBook book) {
    String id = book.id();
    store.write(
        connection -> {
          books.take(connection, new BookStep.Registered(request("in-", id), book, KEEPER));
          books.take(
              connection, new BookStep.HandedOut(request("out-", id), id, HALL, CASHIER, KEEPER));
          return books.take(connection, new BookStep.InUse(request("use-", id), id, HALL, CASHIER));
        });
  }

  private static RequestId request(String step, String book) {
    return new RequestId("sample-" + step + book);
  }
}
