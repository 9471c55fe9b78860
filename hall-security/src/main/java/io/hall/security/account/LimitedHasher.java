package io.hall.security.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Hashes few passwords at a time, for each takes a core and some 46 MiB: the others wait in a short
 * queue, and beyond it are refused at once with {@code ACCOUNT-028}. Safe for use by several
 * threads.
 */
public final class LimitedHasher implements PasswordHasher {

  private static final int MOST_AT_ONCE = 4;
  private static final int QUEUE = 64;

  private final PasswordHasher hasher;
  private final Semaphore permits;
  private final int room;
  private final AtomicInteger inside = new AtomicInteger();

  /** Limits {@code hasher} to as many as there are cores, 4 at most, and a queue of 64. */
  public LimitedHasher(PasswordHasher hasher) {
    this(hasher, Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_ONCE), QUEUE);
  }

  /** Limits {@code hasher} to {@code atOnce} and a queue of {@code queue}. */
  public LimitedHasher(PasswordHasher hasher, int atOnce, int queue) {
    this.hasher = hasher;
    this.permits = new Semaphore(atOnce, true);
    this.room = Math.addExact(atOnce, queue);
  }

  @Override
  public PasswordHash hash(char[] password) {
    return limited(() -> hasher.hash(password));
  }

  @Override
  public boolean reads(PasswordHash record) {
    return hasher.reads(record);
  }

  @Override
  public Verification verify(char[] password, PasswordHash record) {
    return limited(() -> hasher.verify(password, record));
  }

  private <T> T limited(Supplier<T> work) {
    if (inside.incrementAndGet() > room) {
      inside.decrementAndGet();
      throw AccountCode.BUSY.refused();
    }
    try {
      permits.acquireUninterruptibly();
      try {
        return work.get();
      } finally {
        permits.release();
      }
    } finally {
      inside.decrementAndGet();
    }
  }
}
