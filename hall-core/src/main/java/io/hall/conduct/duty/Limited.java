package io.hall.conduct.duty;

import io.hall.conduct.duty.Probe.Reading;
import io.hall.conduct.duty.Probe.State;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks on a thread of its own, so that a driver that hangs does not hold the counter up. */
final class Limited {

  private Limited() {}

  /** Returns what {@code look} sees; what it throws, and that it takes too long, is seen too. */
  static Reading read(Callable<Reading> look, Duration limit) {
    FutureTask<Reading> task = new FutureTask<>(look);
    Thread thread = new Thread(task, "hall-probe");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return new Reading(State.SILENT, "");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return new Reading(State.SILENT, "");
    } catch (ExecutionException e) {
      return new Reading(State.FAULTY, name(e.getCause()));
    }
  }

  private static String name(@Nullable Throwable cause) {
    return cause == null ? "" : cause.getClass().getSimpleName();
  }
}
