package io.hall.app.reconcile;

import io.hall.reconcile.Reconciler;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.kernel.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Has every comparison explained that the inputs allow. */
final class Explainer {

  private Explainer() {}

  /**
   * Returns the comparisons: lines, money, sheets, those of them there are.
   *
   * @param progress hears how many of them are explained
   */
  static List<Reconciliation> explain(
      RuleSet rules, Inputs inputs, int threads, LongConsumer progress) {
    Reconciler reconciler = Reconciler.with(rules);
    List<Callable<Reconciliation>> works = new ArrayList<>();
    inputs
        .tables()
        .ifPresent(both -> works.add(() -> reconciler.lines(both, Workspace.ofThreads(threads))));
    inputs.lines().ifPresent(lines -> works.add(() -> reconciler.lines(inputs.ours(), lines)));
    inputs.money().ifPresent(money -> works.add(() -> reconciler.money(inputs.ours(), money)));
    if (!inputs.sheets().isEmpty()) {
      works.add(() -> reconciler.sheets(inputs.ours(), inputs.sheets()));
    }
    return run(works, threads, progress);
  }

  private static List<Reconciliation> run(
      List<Callable<Reconciliation>> works, int threads, LongConsumer progress) {
    ExecutorService crew = Executors.newFixedThreadPool(Math.min(threads, works.size()));
    try {
      List<Reconciliation> done = new ArrayList<>();
      for (Future<Reconciliation> work : works.stream().map(crew::submit).toList()) {
        done.add(work.get());
        progress.accept(done.size());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while explaining", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      crew.shutdownNow();
    }
  }
}
