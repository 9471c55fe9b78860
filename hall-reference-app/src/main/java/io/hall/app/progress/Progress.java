package io.hall.app.progress;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * A progress bar on standard error, drawn only for a person who waits: when {@code ./hall} was
 * started from a terminal and the work is long.
 */
public final class Progress implements AutoCloseable, LongConsumer {

  private static final long WORTH_A_BAR = 2_000;

  /** What the bar takes for a task without an end in sight. */
  private static final long UNKNOWN = -1;

  private final LongConsumer step;
  private final Runnable end;

  private Progress(LongConsumer step, Runnable end) {
    this.step = step;
    this.end = end;
  }

  /** Begins {@code task} of {@code steps} steps. */
  public static Progress of(String task, long steps) {
    return of(task, steps, steps);
  }

  /** Begins {@code task} of which nobody knows how far it is. */
  public static Progress unmeasured(String task, long size) {
    return of(task, UNKNOWN, size);
  }

  /** Begins {@code task} of few, long steps; {@code size} tells whether it is worth a bar. */
  public static Progress of(String task, long steps, long size) {
    if (size < WORTH_A_BAR || !Boolean.getBoolean("hall.terminal")) {
      return new Progress(done -> {}, () -> {});
    }
    ProgressBar bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).build();
    return new Progress(bar::stepTo, bar::close);
  }

  /** {@code done} steps of the task are done. */
  @Override
  public void accept(long done) {
    step.accept(done);
  }

  @Override
  public void close() {
    end.run();
  }
}
