package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class GroupCommitTest extends StoreTestBase {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Override
  protected TestDatabase newDatabase(Path folder) {
    return kind.make(folder);
  }

  @AfterEach
  void endThreads() {
    goOn.countDown();
    threads.shutdown();
  }

  @Test
  void works_that_wait_share_the_transaction_of_the_one_before() throws Exception {
    CompletableFuture<Long> first = waitingWork();
    CompletableFuture<Long> second = queued(this::committed);
    goOn.countDown();
    first.join();

    assertThat(second.join()).as("committed when the second ran").isZero();
    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void a_work_that_fails_is_taken_out_alone() throws Exception {
    CompletableFuture<Long> first = waitingWork();
    CompletableFuture<Long> bad = queued(() -> refuse());
    CompletableFuture<Long> last = queued(() -> 3L);
    goOn.countDown();

    assertThat(first.join()).isEqualTo(1);
    assertThatThrownBy(bad::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("refused");
    assertThat(last.join()).isEqualTo(3);
    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void when_the_first_fails_the_others_still_have_a_transaction() throws Exception {
    CompletableFuture<Long> bad = inThread(c -> failWhenTold(c));
    begun.await();
    CompletableFuture<Long> good = queued(() -> 2L);
    goOn.countDown();

    assertThatThrownBy(bad::join).hasRootCauseMessage("refused");
    assertThat(good.join()).isEqualTo(2);
    assertThat(committed()).isEqualTo(1);
  }

  @Test
  void what_the_database_rolled_back_as_a_whole_is_acknowledged_to_nobody() throws Exception {
    CompletableFuture<Long> first = waitingWork();
    CompletableFuture<Long> fatal =
        inThread(
            c -> {
              Sql.insert(c, "ROLLBACK");
              throw new SQLException("disk full");
            });
    goOn.countDown();

    assertThatThrownBy(first::join).hasCauseInstanceOf(StoreException.class);
    assertThatThrownBy(fatal::join).hasRootCauseMessage("disk full");
    assertThat(committed()).isZero();
    assertThat(Records.append(store, "afterwards").position()).isEqualTo(1);
  }

  @Test
  void an_interrupted_thread_still_gets_its_answer_and_stays_interrupted() throws Exception {
    CompletableFuture<Long> first = waitingWork();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              Records.append(store, "interrupted");
              interrupted.complete(Thread.currentThread().isInterrupted());
            });
    thread.start();
    awaitParked(thread);
    thread.interrupt();
    goOn.countDown();
    first.join();

    assertThat(interrupted.join()).isTrue();
    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void every_answer_of_many_threads_is_its_own() {
    List<CompletableFuture<List<String>>> all = new ArrayList<>();
    for (int t = 0; t < 32; t++) {
      String name = "T" + t;
      all.add(CompletableFuture.supplyAsync(() -> requests(name), threads));
    }
    for (int t = 0; t < 32; t++) {
      String name = "T" + t;
      assertThat(all.get(t).join()).hasSize(20).allMatch(answer -> answer.startsWith(name + "-"));
    }
    assertThat(committed()).isEqualTo(32 * 20);
    assertThat(store.<List<?>>read(c -> Records.LOG.verify(c, Records.STREAM))).isEmpty();
  }

  private List<String> requests(String thread) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(Records.append(store, thread + "-" + i).request().value());
    }
    return answers;
  }

  /** A work that has begun, leads, and waits to be told to go on. */
  private CompletableFuture<Long> waitingWork() throws InterruptedException {
    CompletableFuture<Long> work =
        inThread(
            c -> {
              Records.LOG.append(c, Records.entry("first"));
              pause();
              return 1L;
            });
    begun.await();
    return work;
  }

  private Long failWhenTold(Connection connection) throws SQLException {
    Records.LOG.append(connection, Records.entry("bad"));
    pause();
    return refuse();
  }

  private static Long refuse() {
    throw new IllegalStateException("refused");
  }

  private void pause() {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Answer {
    Long get();
  }

  private int asked;

  /** A work that writes a record and is waiting in the queue when this returns. */
  private CompletableFuture<Long> queued(Answer answer) throws InterruptedException {
    String request = "queued-" + asked++;
    return inThread(
        c -> {
          Records.LOG.append(c, Records.entry(request));
          return answer.get();
        });
  }

  private CompletableFuture<Long> inThread(Store.Work<Long> work) throws InterruptedException {
    CompletableFuture<Long> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(store.write(work));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    thread.start();
    awaitParked(thread);
    return result;
  }

  private static void awaitParked(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
  }

  private Long committed() {
    return store.read(
        c -> Sql.first(c, "SELECT count(*) FROM log_record", row -> row.getLong(1)).orElseThrow());
  }
}
