package io.hall.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Two threads at most: more would hold more of an archive at a time. */
final class Workers implements AutoCloseable {

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.min(2, Runtime.getRuntime().availableProcessors()),
          work -> {
            Thread thread = new Thread(work, "hall-verify");
            thread.setDaemon(true);
            return thread;
          });

  /** Does the same with each, and returns when all is done; a little of it in this thread. */
  <T> void all(List<T> things, Consumer<T> work, boolean little) {
    if (little) {
      things.forEach(work);
      return;
    }
    List<Future<?>> futures = new ArrayList<>();
    things.forEach(thing -> futures.add(threads.submit(() -> work.accept(thing))));
    for (Future<?> future : futures) {
      await(future);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
