package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.LEADER;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.asking;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.handedOut;
import static io.hall.receipt.HallAtWork.inUse;
import static io.hall.receipt.HallAtWork.refunding;
import static io.hall.receipt.HallAtWork.registered;
import static io.hall.receipt.HallAtWork.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.store.NotedLocks;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an operation holds that joins a transaction, while others write: PostgreSQL needs it. */
class HeldNamesTest extends RegisterTestBase {

  private static final ReceiptBook NEXT = book("R-2", ReceiptBook.Kind.RECEIPT, "X", 1, 9);

  @Test
  void issuing_holds_the_book_and_the_payment() {
    assertThat(held(c -> hall.register.issue(c, asking("a"))))
        .containsExactly("book/R-1", "payment/P-a");
  }

  @Test
  void issuing_several_holds_all_their_books_and_payments() {
    assertThat(held(c -> hall.register.issueAll(c, List.of(asking("a"), asking("b")))))
        .containsExactly("book/R-1", "payment/P-a", "payment/P-b");
  }

  @Test
  void a_refund_holds_both_books_and_its_payment() {
    ReceiptNumber paid = hall.issue("a").number();
    assertThat(held(c -> hall.register.refund(c, refunding("f", paid, area("1.00")))))
        .containsExactly("book/F-1", "book/R-1", "payment/P-f");
  }

  @Test
  void a_void_holds_the_book() {
    ReceiptNumber number = hall.issue("a").number();
    assertThat(held(c -> hall.register.voidReceipt(c, voiding("v", number, "户名写错"))))
        .containsExactly("book/R-1");
  }

  @Test
  void a_reprint_holds_the_book() {
    ReceiptNumber number = hall.issue("a").number();
    ReprintRequest ask = new ReprintRequest(new RequestId("p"), number, CASHIER);
    assertThat(held(c -> hall.register.reprint(c, ask))).containsExactly("book/R-1");
  }

  @Test
  void a_spoiled_number_holds_the_book() {
    SpoilRequest ask =
        new SpoilRequest(
            new RequestId("s"),
            new ReceiptNumber("JZ26", 1001),
            SpoilReason.PRINTER,
            CASHIER,
            LEADER);
    assertThat(held(c -> hall.register.spoil(c, ask))).containsExactly("book/R-1");
  }

  @Test
  void who_confirms_the_clock_holds_the_book() {
    hall.issue("a");
    hall.clock.turn(Duration.ofHours(-1));
    assertThat(held(this::confirm)).containsExactly("book/R-1");
  }

  private Object confirm(Connection connection) throws SQLException {
    hall.register.confirmClock(connection, new ClockConfirmation(new RequestId("c"), BOOK, LEADER));
    return BOOK;
  }

  @Test
  void a_new_book_holds_its_prefix_too() {
    assertThat(held(c -> hall.register.books().take(c, registered(NEXT))))
        .containsExactly("book/R-2", "prefix/X");
  }

  @Test
  void a_book_that_is_taken_into_use_holds_its_cashier_too() {
    hall.take(registered(NEXT));
    hall.take(handedOut(NEXT, LEADER));
    assertThat(held(c -> hall.register.books().take(c, inUse(NEXT, LEADER))))
        .containsExactly("book/R-2", "cashier/L01");
  }

  private Set<String> held(Store.Work<?> operation) {
    NotedLocks locks = new NotedLocks();
    database.ask(
        connection -> {
          connection.setAutoCommit(false);
          operation.on(locks.on(connection));
          connection.commit();
          return locks;
        });
    return locks.held();
  }
}
