package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CrewTest {

  @Test
  void all_work_at_once_and_the_caller_is_one_of_them() {
    CyclicBarrier together = new CyclicBarrier(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Crew.run(
        3,
        () -> {
          threads.add(Thread.currentThread());
          meet(together);
        });
    assertThat(threads).hasSize(3).contains(Thread.currentThread());
    assertThat(threads.stream().filter(Thread::isAlive)).containsExactly(Thread.currentThread());
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void each_task_is_done_once() {
    for (int threads = 1; threads <= 4; threads++) {
      AtomicIntegerArray done = new AtomicIntegerArray(7);
      Crew.each(threads, 7, done::incrementAndGet);
      assertThat(done).hasToString("[1, 1, 1, 1, 1, 1, 1]");
    }
    Crew.each(3, 0, task -> assertThat(task).isNegative());
  }

  @Test
  void what_a_thread_throws_is_thrown_when_all_are_done() {
    AtomicInteger done = new AtomicInteger();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Crew.each(
                    2,
                    9,
                    task -> {
                      if (task == 0) {
                        throw new IllegalStateException("first");
                      }
                      done.incrementAndGet();
                    }))
        .withMessage("first");
    assertThat(done).hasValueLessThan(9);
    assertThatExceptionOfType(StackOverflowError.class)
        .isThrownBy(
            () ->
                Crew.run(
                    1,
                    () -> {
                      throw new StackOverflowError();
                    }));
  }

  @Test
  void who_is_interrupted_while_waiting_hears_of_it_afterwards() {
    Thread caller = Thread.currentThread();
    CyclicBarrier together = new CyclicBarrier(2);
    AtomicInteger done = new AtomicInteger();
    Crew.run(
        2,
        () -> {
          meet(together);
          if (Thread.currentThread() != caller) {
            caller.interrupt();
            done.incrementAndGet();
          }
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).hasValue(1);
  }
}
