package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TeamTest {

  @Test
  void every_task_is_done_once() {
    AtomicIntegerArray done = new AtomicIntegerArray(1000);
    new Team(8).run(1000, (member, task) -> done.incrementAndGet(task));
    for (int task = 0; task < 1000; task++) {
      assertThat(done.get(task)).isEqualTo(1);
    }
  }

  @Test
  void no_thread_does_more_than_its_quota() {
    AtomicIntegerArray done = new AtomicIntegerArray(3);
    new Team(3).run(30, 10, (member, task) -> done.incrementAndGet(member));
    for (int member = 0; member < 3; member++) {
      assertThat(done.get(member)).isEqualTo(10);
    }
  }

  @Test
  void an_error_on_any_thread_reaches_the_caller_and_ends_the_work() {
    AtomicInteger begun = new AtomicInteger();
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(
            () ->
                new Team(4)
                    .run(
                        Integer.MAX_VALUE,
                        (member, task) -> {
                          if (begun.incrementAndGet() == 100) {
                            throw new OutOfMemoryError("for the test");
                          }
                        }))
        .withMessage("for the test");
    assertThat(begun.get()).isLessThan(100_000_000);
  }

  @Test
  void no_tasks_need_no_threads() {
    new Team(4)
        .run(
            0,
            (member, task) -> {
              throw new AssertionError();
            });
  }
}
