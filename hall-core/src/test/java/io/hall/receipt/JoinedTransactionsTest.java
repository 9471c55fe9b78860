package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.HALL;
import static io.hall.receipt.HallAtWork.LEADER;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.by;
import static io.hall.receipt.HallAtWork.payment;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.Payment;
import io.hall.store.RequestId;
import io.hall.store.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Issuing in the application's own transactions, many at the same time, as PostgreSQL lets them.
 */
@Timeout(120)
class JoinedTransactionsTest extends RegisterTestBase {

  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @Override
  protected TestDatabase.Kind kind() {
    return TestDatabase.Kind.POSTGRES;
  }

  @AfterEach
  void endThreads() {
    threads.shutdown();
  }

  @Test
  void they_share_one_row_of_numbers_with_the_stores_own() {
    together(
        thread ->
            IntStream.range(0, 10)
                .mapToObj(i -> issue(thread, HallAtWork.asking(thread + "-" + i)))
                .toList());
    assertThat(hall.serials(BOOK)).isEqualTo(LongStream.range(1001, 1081).boxed().toList());
    assertThat(hall.findings(BOOK)).isEmpty();
  }

  @Test
  void one_payment_has_one_receipt_whichever_books_are_asked_at_once() {
    hall.openFor(LEADER, book("R-2", ReceiptBook.Kind.RECEIPT, "X", 1, 999));
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<String> refusals =
        together(
            thread -> {
              await(start);
              return refusal(() -> join(asking(thread)));
            });
    assertThat(refusals).filteredOn(String::isEmpty).hasSize(1);
    assertThat(hall.count("SELECT count(*) FROM receipt")).isEqualTo(1);
  }

  @Test
  void the_same_request_from_many_transactions_is_answered_with_one_receipt() {
    together(thread -> join(HallAtWork.asking("the-same")));
    assertThat(hall.serials(BOOK)).containsExactly(1001L);
  }

  /** Two cashiers, each with a book, and the same payment. */
  private static IssueRequest asking(int thread) {
    boolean first = thread % 2 == 0;
    Payment payment = by(payment("P-same"), HALL, first ? CASHIER : LEADER);
    return new IssueRequest(new RequestId("t-" + thread), first ? BOOK : "R-2", payment);
  }

  private Receipt issue(int thread, IssueRequest ask) {
    return thread % 2 == 0 ? join(ask) : hall.register.issue(ask, c -> 1);
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private <T> List<T> together(IntFunction<T> work) {
    List<CompletableFuture<T>> all =
        IntStream.range(0, THREADS)
            .mapToObj(t -> CompletableFuture.supplyAsync(() -> work.apply(t), threads))
            .toList();
    return all.stream().map(CompletableFuture::join).toList();
  }

  private Receipt join(IssueRequest ask) {
    return database.ask(
        connection -> {
          connection.setAutoCommit(false);
          Receipt receipt = hall.register.issue(connection, ask);
          connection.commit();
          return receipt;
        });
  }
}
