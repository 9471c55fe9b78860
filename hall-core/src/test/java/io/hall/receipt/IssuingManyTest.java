package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.asking;
import static io.hall.receipt.HallAtWork.payment;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.store.Outcome;
import io.hall.store.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once: all or none where one caller asks, each for itself where many callers do. */
class IssuingManyTest extends EveryStoreTestBase {

  private Issuing issuing;

  @BeforeEach
  void makeIssuing() {
    issuing = hall.register.issuing();
  }

  @Test
  void many_are_issued_in_their_order() {
    List<IssueRequest> asks = IntStream.range(0, 100).mapToObj(i -> asking("q" + i)).toList();
    List<Receipt> receipts = hall.register.issueAll(asks);
    assertThat(receipts.stream().map(r -> r.number().serial()).toList())
        .isEqualTo(IntStream.range(0, 100).mapToObj(i -> 1001L + i).toList());
    assertThat(receipts.stream().map(Receipt::payment).toList())
        .isEqualTo(asks.stream().map(IssueRequest::payment).toList());
    assertThat(SequenceAudit.of(hall.store, BOOK).findings()).isEmpty();
    assertThat(hall.register.issueAll(asks)).isEqualTo(receipts);
    assertThat(hall.totals(BOOK).issued()).isEqualTo(100);
  }

  @Test
  void one_refused_refuses_all_and_says_which() {
    hall.issue("b");
    IssueRequest paidTwice = new IssueRequest(new RequestId("x"), BOOK, payment("P-b"));
    List<IssueRequest> asks = List.of(asking("a"), paidTwice, asking("c"));
    assertThatThrownBy(() -> hall.register.issueAll(asks))
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings().get(0).where()).isEqualTo("asks[1]"));
    assertThat(hall.serials(BOOK)).containsExactly(1001L);
    assertThat(hall.issue("d").number().serial()).isEqualTo(1002);
  }

  @Test
  void one_payment_has_one_receipt_within_a_group_too() {
    IssueRequest again = new IssueRequest(new RequestId("x"), BOOK, payment("P-a"));
    assertThat(answers(asking("a"), again, asking("b")))
        .containsExactly("1001", "RECEIPT-013", "1002");
  }

  @Test
  void the_same_request_twice_at_once_is_one_receipt_and_other_content_a_conflict() {
    IssueRequest other = new IssueRequest(new RequestId("a"), BOOK, payment("P-other"));
    assertThat(answers(asking("a"), asking("b"), asking("a"), other, asking("a")))
        .containsExactly("1001", "1002", "1001", "STORE-003", "1001");
    assertThat(hall.serials(BOOK)).containsExactly(1001L, 1002L);
  }

  @Test
  void one_that_was_answered_before_is_answered_again_among_others() {
    hall.issue("a");
    assertThat(answers(asking("b"), asking("a"))).containsExactly("1002", "1001");
  }

  @Test
  void what_cannot_be_written_together_is_written_one_by_one() throws Exception {
    hall.listeners.add(
        (connection, record) -> {
          if (record.request().value().equals("bad")) {
            throw new IllegalArgumentException("not this one");
          }
        });
    assertThat(atOnce(asking("a"), asking("bad"), asking("b")))
        .containsExactly("done", "not this one", "done");
    assertThat(hall.serials(BOOK)).containsExactly(1001L, 1002L);
    assertThat(SequenceAudit.of(hall.store, BOOK).findings()).isEmpty();
  }

  /** What each caller hears, when all of them wait while the store is at work. */
  private List<String> atOnce(IssueRequest... asks) throws Exception {
    List<FutureTask<String>> callers =
        Stream.of(asks).map(ask -> new FutureTask<>(() -> hear(ask))).toList();
    hall.store.write(
        connection -> {
          for (FutureTask<String> caller : callers) {
            awaitParked(start(caller));
          }
          return asks;
        });
    List<String> heard = new ArrayList<>();
    for (FutureTask<String> caller : callers) {
      heard.add(caller.get(10, TimeUnit.SECONDS));
    }
    return heard;
  }

  private static Thread start(Runnable caller) {
    Thread thread = new Thread(caller);
    thread.start();
    return thread;
  }

  private static void awaitParked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private String hear(IssueRequest ask) {
    try {
      hall.register.issue(ask);
      return "done";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void none_is_none() {
    assertThat(hall.register.issueAll(List.of())).isEmpty();
  }

  private List<String> answers(IssueRequest... asks) {
    List<Outcome<Receipt>> outcomes = hall.store.write(c -> issuing.on(c, List.of(asks)));
    return outcomes.stream().map(IssuingManyTest::answer).toList();
  }

  private static String answer(Outcome<Receipt> outcome) {
    List<String> number = new ArrayList<>();
    String refusal = refusal(() -> number.add("" + outcome.orThrow().number().serial()));
    return refusal.isEmpty() ? number.get(0) : refusal;
  }
}
