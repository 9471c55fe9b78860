package io.hall.security.account;

import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LimitedHasherTest {

  /** Holds whoever comes until it is let go. */
  private static final class Holding implements PasswordHasher {

    final CountDownLatch entered = new CountDownLatch(2);
    final CountDownLatch free = new CountDownLatch(1);
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Override
    public PasswordHash hash(char[] password) {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      entered.countDown();
      try {
        free.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      inside.decrementAndGet();
      return new PasswordHash("$x$");
    }

    @Override
    public boolean reads(PasswordHash record) {
      return true;
    }

    @Override
    public Verification verify(char[] password, PasswordHash record) {
      throw new IllegalStateException("It always fails");
    }
  }

  @Test
  void few_hash_at_once_some_wait_and_the_rest_is_refused() throws Exception {
    Holding holding = new Holding();
    LimitedHasher limited = new LimitedHasher(holding, 2, 3);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<String>> running = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      running.add(threads.submit(() -> refusal(() -> limited.hash(new char[0]))));
    }
    holding.entered.await();
    while (running.stream().filter(Future::isDone).count() < 3) {
      Thread.onSpinWait();
    }
    holding.free.countDown();
    List<String> refusals = new ArrayList<>();
    for (Future<String> one : running) {
      refusals.add(one.get());
    }
    threads.shutdown();
    assertThat(refusals).filteredOn(r -> r.equals("028")).hasSize(3);
    assertThat(refusals).filteredOn(String::isEmpty).hasSize(5);
    assertThat(holding.most).hasValue(2);
    assertThat(refusal(() -> limited.hash(new char[0]))).isEmpty();
  }

  @Test
  void what_fails_leaves_its_place_to_the_next() {
    LimitedHasher limited = new LimitedHasher(new Holding(), 1, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(refusal(() -> limited.verify(new char[0], new PasswordHash(""))))
          .contains("It always fails");
    }
  }

  @Test
  void the_usual_limit_lets_a_password_through() {
    LimitedHasher limited = new LimitedHasher(new CountingHasher());
    PasswordHash record = limited.hash("Kranich".toCharArray());
    assertThat(limited.reads(record)).isTrue();
    assertThat(limited.verify("Kranich".toCharArray(), record))
        .isEqualTo(PasswordHasher.Verification.OK);
  }
}
