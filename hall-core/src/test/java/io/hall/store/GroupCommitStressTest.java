package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many threads at one group commit, with pauses by chance. Nothing guards what the works touch but
 * the promise that one thread leads at a time. A request that 7 divides is refused alone, one that
 * 11 divides is of a work that fails for all that it was handed.
 */
class GroupCommitStressTest {

  private static final int THREADS = 5;
  private static final int EACH = 10_000;
  private static final long PATIENCE_MILLIS = 30_000;

  private final GroupCommit group = new GroupCommit();
  private final List<Integer> done = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Store.Together<Integer, Integer> good = (c, asks) -> answers(asks);
  private final Store.Together<Integer, Integer> bad = (c, asks) -> failed(asks);
  private final Connection connection = open();

  private static Connection open() {
    try {
      return DriverManager.getConnection("jdbc:sqlite:");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void each_thread_gets_its_own_answers_and_nobody_is_forgotten() throws Exception {
    List<Thread> threads =
        IntStream.range(0, THREADS).mapToObj(t -> started(() -> askMuch(t * EACH))).toList();
    awaitEnd(threads);

    long wanted = IntStream.range(0, THREADS * EACH).filter(a -> a % 7 != 0 && a % 11 != 0).count();
    assertThat(done).doesNotHaveDuplicates().hasSize((int) wanted);
  }

  @Test
  void what_waits_is_done_in_the_order_in_which_it_came() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int ask : new int[] {1, 2, 3, 14, 4, 11, 22, 5, 6}) {
      threads.add(started(() -> ask(ask, works -> leadAfter(goOn, works))));
      awaitWaiting(threads.get(threads.size() - 1));
    }
    goOn.countDown();
    awaitEnd(threads);

    assertThat(done).containsExactly(1, 2, 3, 4, 5, 6);
  }

  private void askMuch(int from) {
    Random pauses = new Random(from);
    int last = -1;
    for (int ask = from; ask < from + EACH; ask++) {
      Optional<Integer> place = ask(ask, this::lead);
      if (place.isPresent()) {
        assertThat(place.get()).as("after what this thread asked before").isGreaterThan(last);
        last = place.get();
      }
      if (pauses.nextInt(3) == 0) {
        LockSupport.parkNanos(1);
      }
    }
  }

  /** Asks and checks the answer: the place at which the work noted it, or a failure of its own. */
  private Optional<Integer> ask(int ask, Consumer<GroupCommit.Group> leading) {
    try {
      int place = group.run(ask, ask % 11 == 0 ? bad : good, leading);
      assertThat(ask % 7 != 0 && ask % 11 != 0).as("%s is answered", ask).isTrue();
      return Optional.of(place);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessage("refused " + ask);
    } catch (IllegalStateException failed) {
      assertThat(failed.getMessage()).startsWith("failed").contains("<" + ask + ">");
    }
    return Optional.empty();
  }

  private List<Outcome<Integer>> answers(List<Integer> asks) {
    List<Outcome<Integer>> outcomes = new ArrayList<>();
    for (int ask : asks) {
      outcomes.add(answer(ask));
    }
    return outcomes;
  }

  private Outcome<Integer> answer(int ask) {
    if (ask % 7 == 0) {
      return new Outcome.Refused<>(new IllegalArgumentException("refused " + ask));
    }
    done.add(ask);
    return new Outcome.Done<>(done.size() - 1);
  }

  private static List<Outcome<Integer>> failed(List<Integer> asks) {
    throw new IllegalStateException("failed" + asks.stream().map(a -> "<" + a + ">").toList());
  }

  /** Others come and wait while it commits, as they do in a store. */
  private void lead(GroupCommit.Group works) {
    Optional<GroupCommit.Bundle<?, ?>> bundle = works.next();
    while (bundle.isPresent()) {
      run(bundle.get());
      bundle = works.next();
    }
    LockSupport.parkNanos(1_000);
  }

  private void leadAfter(CountDownLatch goOn, GroupCommit.Group works) {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    lead(works);
  }

  private void run(GroupCommit.Bundle<?, ?> bundle) {
    try {
      bundle.run(connection);
    } catch (SQLException | RuntimeException e) {
      bundle.fail(e);
    }
  }

  /** Starts a thread that does not keep the tests from ending when it is forgotten. */
  private Thread started(Runnable what) {
    Thread thread = new Thread(what);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
    thread.start();
    return thread;
  }

  private void awaitEnd(List<Thread> threads) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    for (Thread thread : threads) {
      thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
    assertThat(failures).isEmpty();
    assertThat(threads).as("threads that still wait").noneMatch(Thread::isAlive);
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
  }
}
