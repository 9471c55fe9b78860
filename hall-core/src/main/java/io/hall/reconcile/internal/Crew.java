package io.hall.reconcile.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Does a work on several threads, of which the caller's is one. */
final class Crew {

  private Crew() {}

  /** Does the same work on every thread, and waits for all; throws what the first one threw. */
  static void run(int threads, Runnable work) {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(() -> attempt(work, thrown), "hall-lines-" + (i + 1));
      others[i].setDaemon(true);
      others[i].start();
    }
    attempt(work, thrown);
    join(others);
    rethrow(thrown.get());
  }

  /** Does the tasks 0 to {@code count} (exclusive), each once. */
  static void each(int threads, int count, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    run(
        Math.max(1, Math.min(threads, count)),
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            task.accept(i);
          }
        });
  }

  private static void attempt(Runnable work, AtomicReference<@Nullable Throwable> thrown) {
    try {
      work.run();
    } catch (RuntimeException | Error e) { // also an OutOfMemoryError: the caller is told
      thrown.compareAndSet(null, e);
    }
  }

  private static void join(Thread[] threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
