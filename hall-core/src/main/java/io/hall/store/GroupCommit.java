package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  /** How often a leader sleeps as shortly as it can, some 60 microseconds, before it begins. */
  private static final int MOMENTS = 3;

  private final Deque<Job<?, ?>> waiting = new ArrayDeque<>();
  private boolean led;
  private int last;

  /** One request with its answer to come. */
  static final class Job<A, T> {

    private final A ask;
    private final Store.Together<A, T> work;
    private final Thread owner = Thread.currentThread();
    private volatile boolean leads;
    private volatile boolean answered;
    private @Nullable Outcome<T> outcome;
    private @Nullable Throwable failure;

    Job(A ask, Store.Together<A, T> work) {
      this.ask = ask;
      this.work = work;
    }

    private void answer() {
      answered = true;
      LockSupport.unpark(owner);
    }

    private T result() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      if (outcome == null) {
        throw new IllegalStateException("The leader answered without an outcome");
      }
      return outcome.orThrow();
    }
  }

  /** Requests of the same work, which takes them together. */
  static final class Bundle<A, T> {

    private final Store.Together<A, T> work;
    private final List<Job<A, T>> jobs = new ArrayList<>();

    private Bundle(Job<A, T> first) {
      this.work = first.work;
      jobs.add(first);
    }

    /** Takes one more, if it is of the same work. */
    @SuppressWarnings("unchecked") // the same work has the same types
    private boolean takes(Job<?, ?> job) {
      return job.work == work && jobs.add((Job<A, T>) job);
    }

    /** Runs the work on a connection and keeps what it returns for each request. */
    void run(Connection connection) throws SQLException {
      List<Outcome<T>> outcomes = work.on(connection, jobs.stream().map(job -> job.ask).toList());
      if (outcomes.size() != jobs.size()) {
        throw new IllegalStateException("A work must answer each of its requests");
      }
      for (int i = 0; i < jobs.size(); i++) {
        jobs.get(i).outcome = outcomes.get(i);
      }
    }

    /** Whether it holds more than one request. */
    boolean isShared() {
      return jobs.size() > 1;
    }

    /** Returns a bundle of its own for each request, which then has no outcome yet. */
    List<Bundle<A, T>> singles() {
      fail(null);
      return jobs.stream().map(Bundle::new).toList();
    }

    /** Notes why there is no result for any of them. */
    void fail(@Nullable Throwable because) {
      jobs.forEach(job -> job.failure = because);
    }
  }

  /** The requests that one leader takes into its transaction. */
  final class Group {

    private final Deque<Job<?, ?>> taken = new ArrayDeque<>();

    /** Takes the next requests that wait and belong together; empty when none does. */
    Optional<Bundle<?, ?>> next() {
      synchronized (waiting) {
        return Optional.ofNullable(waiting.poll()).map(this::bundle);
      }
    }

    private <A, T> Bundle<A, T> bundle(Job<A, T> first) {
      Bundle<A, T> bundle = new Bundle<>(first);
      taken.add(first);
      while (!waiting.isEmpty() && bundle.takes(waiting.element())) {
        taken.add(waiting.remove());
      }
      return bundle;
    }
  }

  /**
   * Has {@code work} done for {@code ask} by {@code leading}, which this thread or another calls,
   * and returns its result or throws what it threw. {@code leading} runs every bundle of its group.
   */
  <A, T> T run(A ask, Store.Together<A, T> work, Consumer<Group> leading) {
    Job<A, T> job = new Job<>(ask, work);
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

  private void join(Job<?, ?> job) {
    synchronized (waiting) {
      waiting.add(job);
      job.leads = !led;
      led = true;
    }
  }

  private void lead(Consumer<Group> leading) {
    gather();
    Group group = new Group();
    try {
      leading.accept(group);
    } finally {
      group.taken.forEach(Job::answer);
      handOn(group.taken.size());
    }
  }

  /** Who was answered just now often asks again at once; the others wait for them a moment. */
  private void gather() {
    for (int i = 0; i < MOMENTS && isFewerThanLast(); i++) {
      LockSupport.parkNanos(this, 1);
    }
  }

  private boolean isFewerThanLast() {
    synchronized (waiting) {
      return waiting.size() < last;
    }
  }

  private void handOn(int answered) {
    synchronized (waiting) {
      last = answered;
      Job<?, ?> next = waiting.peek();
      led = next != null;
      if (next != null) {
        next.leads = true;
        LockSupport.unpark(next.owner);
      }
    }
  }
}
