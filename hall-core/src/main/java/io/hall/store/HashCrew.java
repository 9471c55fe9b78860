package io.hall.store;

import io.hall.check.FindingLog;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The threads that rebuild the hashes of windows while one reads on. Whoever reads lends a hand
 * when every window is waiting, so nobody stands idle. Used by the thread that made it.
 */
final class HashCrew implements AutoCloseable {

  private static final int WINDOWS_EACH = 3;

  private final ChainHash chain;
  private final MessageDigest own;
  private final BrokenLinks broken = new BrokenLinks(FindingLog.KEPT);
  private final BlockingQueue<ChainWindow> free;
  private final BlockingQueue<ChainWindow> waiting;
  private final List<Thread> helpers = new ArrayList<>();
  private final int windows;

  HashCrew(ChainHash chain, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("An audit needs a thread, not " + threads);
    }
    this.chain = chain;
    this.own = chain.digest();
    this.windows = threads == 1 ? 1 : WINDOWS_EACH * threads;
    this.free = new ArrayBlockingQueue<>(windows);
    this.waiting = new ArrayBlockingQueue<>(windows);
    for (int i = 0; i < windows; i++) {
      free.add(new ChainWindow());
    }
    for (int i = 1; i < threads; i++) {
      Thread helper = new Thread(this::help, "hall-audit-" + i);
      helper.setDaemon(true);
      helpers.add(helper);
      helper.start();
    }
  }

  /** Returns a window to fill; until there is one, hashes what is waiting. */
  ChainWindow free() {
    ChainWindow window = free.poll();
    while (window == null) {
      ChainWindow job = waiting.poll();
      if (job == null) {
        return take(free);
      }
      broken.add(job.broken(own));
      window = job;
    }
    return window;
  }

  /** Has the hashes of a window rebuilt. */
  void hash(ChainWindow window) {
    waiting.add(window);
  }

  /** Waits until all is done, and returns which links are broken. */
  BrokenLinks broken() {
    for (int i = 0; i < windows; i++) {
      free();
    }
    return broken;
  }

  private void help() {
    MessageDigest digest = chain.digest();
    try {
      while (true) {
        ChainWindow window = waiting.take();
        broken.add(window.broken(digest));
        free.add(window);
      }
    } catch (InterruptedException e) {
      // the work is done
    }
  }

  private static ChainWindow take(BlockingQueue<ChainWindow> queue) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return queue.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    helpers.forEach(Thread::interrupt);
  }
}
