package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.asking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RegisterConcurrencyTest extends EveryStoreTestBase {

  private static final int THREADS = 16;
  private static final int EACH = 50;

  @Test
  void many_cashiers_at_once_get_every_number_once() throws Exception {
    Set<Long> taken = together(ask -> hall.register.issue(ask, c -> 1));
    assertThat(taken).hasSize(THREADS * EACH);
    assertEveryNumberOnce();
  }

  @Test
  void joined_and_own_transactions_share_one_row_of_numbers() throws Exception {
    Set<Long> taken =
        together(
            ask ->
                ask.request().value().endsWith("1")
                    ? hall.issue(ask)
                    : hall.register.issue(ask, c -> 1));
    assertThat(taken).hasSize(THREADS * EACH);
    assertEveryNumberOnce();
  }

  @Test
  void the_same_request_from_many_sides_at_once_is_answered_with_one_receipt() throws Exception {
    Set<Long> taken = together(ask -> hall.register.issue(asking("the-same"), c -> 1));
    assertThat(taken).containsExactly(1001L);
    assertThat(hall.serials(BOOK)).containsExactly(1001L);
  }

  private void assertEveryNumberOnce() {
    List<Long> expected = LongStream.range(1001, 1001 + THREADS * EACH).boxed().toList();
    assertThat(hall.serials(BOOK)).isEqualTo(expected);
    assertThat(hall.findings(BOOK)).isEmpty();
    assertThat(hall.totals(BOOK))
        .isEqualTo(new RunningTotals(THREADS * EACH, THREADS * EACH * 10_000L, 0, 0));
  }

  private static Set<Long> together(Function<IssueRequest, Receipt> issue) throws Exception {
    Set<Long> taken = new ConcurrentSkipListSet<>();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> done = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      String name = "t" + thread + "-";
      done.add(
          threads.submit(
              () -> {
                start.await();
                for (int i = 0; i < EACH; i++) {
                  taken.add(issue.apply(asking(name + i)).number().serial());
                }
                return name;
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    threads.shutdown();
    return taken;
  }
}
