package io.hall.reconcile.kernel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share tasks: each takes the next one until none is left. The caller is one of them,
 * and waits for all; the first error ends the work and is thrown to it.
 */
final class Team {

  /** One of the tasks. */
  @FunctionalInterface
  interface Task {

    /** Does task {@code number} on thread {@code member}, both from 0. */
    void run(int member, int number);
  }

  final int threads;

  Team(int threads) {
    this.threads = threads;
  }

  /** Runs the tasks 0 to {@code tasks} (exclusive). */
  void run(int tasks, Task task) {
    run(tasks, tasks, task);
  }

  /** Runs the tasks, no more than {@code quota} of them on any one thread. */
  void run(int tasks, int quota, Task task) {
    Work work = new Work(tasks, quota, task);
    Thread[] others = new Thread[Math.max(1, Math.min(threads, tasks)) - 1];
    for (int i = 0; i < others.length; i++) {
      int member = i + 1;
      others[i] = new Thread(() -> work.on(member), "hall-match-" + member);
      others[i].setDaemon(true);
      others[i].start();
    }
    work.on(0);
    await(others);
    work.rethrow();
  }

  private static void await(Thread[] threads) {
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

  /** The tasks of one call. */
  private static final class Work {

    private final int tasks;
    private final int quota;
    private final Task task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Work(int tasks, int quota, Task task) {
      this.tasks = tasks;
      this.quota = quota;
      this.task = task;
    }

    void on(int member) {
      try {
        for (int done = 0; done < quota && failure.get() == null; done++) {
          int number = next.getAndIncrement();
          if (number >= tasks) {
            return;
          }
          if (member == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted while matching");
          }
          task.run(member, number);
        }
      } catch (Throwable e) { // also an OutOfMemoryError: the caller is told, nobody hangs
        failure.compareAndSet(null, e);
      }
    }

    void rethrow() {
      Throwable thrown = failure.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
