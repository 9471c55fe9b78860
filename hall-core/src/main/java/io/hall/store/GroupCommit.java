package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the works of many threads share one transaction and one sync (成组提交). A thread that finds
 * nobody at work leads: it takes whatever waits, its own work first, and hands the lead on when it
 * has answered. The others sleep until their answer is there, or the lead is theirs. A thread alone
 * leads at once and waits for nobody.
 *
 * <p>Safe for use by several threads.
 */
final class GroupCommit {

  private final Deque<Job<?>> waiting = new ArrayDeque<>();
  private boolean led;

  /** One piece of work with its answer to come. */
  static final class Job<T> {

    private final Store.Work<T> work;
    private final Thread owner = Thread.currentThread();
    private volatile boolean leads;
    private volatile boolean answered;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Job(Store.Work<T> work) {
      this.work = work;
    }

    /** Runs the work on a connection and keeps what it returns. */
    void run(Connection connection) throws SQLException {
      result = work.on(connection);
    }

    /** Notes why there is no result. */
    void fail(Throwable because) {
      failure = because;
    }

    private void answer() {
      answered = true;
      LockSupport.unpark(owner);
    }

    @SuppressWarnings("NullAway") // a result is null only where the work's own type allows it
    private T result() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return result;
    }
  }

  /** The works that one leader takes into its transaction. */
  final class Group {

    private final Deque<Job<?>> taken = new ArrayDeque<>();

    /** Takes the next work that waits; empty when none does. */
    Optional<Job<?>> next() {
      synchronized (waiting) {
        Optional<Job<?>> job = Optional.ofNullable(waiting.poll());
        job.ifPresent(taken::add);
        return job;
      }
    }
  }

  /**
   * Has {@code work} done by {@code leading}, which this thread or another calls, and returns its
   * result or throws what it threw. {@code leading} runs every work of its group.
   */
  <T> T run(Store.Work<T> work, Consumer<Group> leading) {
    Job<T> job = new Job<>(work);
    join(job);
    boolean interrupted = false;
    while (!job.answered && !job.leads) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (job.leads) {
      lead(leading);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return job.result();
  }

  private void join(Job<?> job) {
    synchronized (waiting) {
      waiting.add(job);
      job.leads = !led;
      led = true;
    }
  }

  private void lead(Consumer<Group> leading) {
    Group group = new Group();
    try {
      leading.accept(group);
    } finally {
      handOn();
      group.taken.forEach(Job::answer);
    }
  }

  private void handOn() {
    synchronized (waiting) {
      Job<?> next = waiting.peek();
      led = next != null;
      if (next != null) {
        next.leads = true;
        LockSupport.unpark(next.owner);
      }
    }
  }
}
