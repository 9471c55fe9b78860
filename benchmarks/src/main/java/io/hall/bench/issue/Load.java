package io.hall.bench.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Blocking clients: each thread asks for the next receipt when it has its answer. What begins in
 * the warm-up, or ends behind the end, is not counted.
 *
 * @param threads how many clients
 * @param warmUp seconds before it counts
 * @param seconds seconds that count
 */
record Load(int threads, double warmUp, double seconds) {

  /** Puts the load on an issuer. */
  Measured on(Issuer issuer, Ids ids) throws InterruptedException, ExecutionException {
    long from = System.nanoTime() + (long) (warmUp * 1e9);
    long to = from + (long) (seconds * 1e9);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<long[]>> clients = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        clients.add(() -> client(issuer, ids.source(), from, to));
      }
      List<long[]> nanos = new ArrayList<>();
      for (Future<long[]> client : pool.invokeAll(clients)) {
        nanos.add(client.get());
      }
      return Measured.of(nanos, seconds);
    } finally {
      pool.shutdownNow();
    }
  }

  private static long[] client(Issuer issuer, Supplier<String> ids, long from, long to)
      throws Exception {
    long[] nanos = new long[1 << 12];
    int count = 0;
    long asked = System.nanoTime();
    while (asked - to < 0) {
      issuer.issue(ids.get());
      long answered = System.nanoTime();
      if (asked - from >= 0 && answered - to < 0) {
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = answered - asked;
      }
      asked = answered;
    }
    return Arrays.copyOf(nanos, count);
  }
}
