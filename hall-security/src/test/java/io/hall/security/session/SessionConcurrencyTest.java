package io.hall.security.session;

import static io.hall.security.session.SessionsAtWork.CASHIER;
import static io.hall.security.session.SessionsAtWork.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.Terminal;
import io.hall.security.account.StepUps;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sixteen terminals at once, on two nodes. */
class SessionConcurrencyTest extends SessionTestBase {

  private static final int TERMINALS = 16;

  private <T> List<T> together(Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(TERMINALS);
    CyclicBarrier start = new CyclicBarrier(TERMINALS);
    try (Store elsewhere = database.open()) {
      SessionRegistry node = hall.registry(elsewhere, policy, HallHours.NONE);
      List<Callable<T>> works = new ArrayList<>();
      for (int i = 0; i < TERMINALS; i++) {
        int terminal = i;
        SessionRegistry registry = i % 2 == 0 ? hall.registry : node;
        works.add(
            () -> {
              start.await();
              return work.on(registry, new Terminal(SessionsAtWork.FIRST.hall(), "T" + terminal));
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(works)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private SessionPolicy policy = SessionPolicy.standard();

  /** What a terminal does. */
  private interface Work<T> {
    T on(SessionRegistry registry, Terminal terminal) throws Exception;
  }

  private Opened open(SessionRegistry registry, Terminal terminal) {
    return registry.open(StepUps.of(CASHIER.value(), hall.clock.instant()), terminal);
  }

  @Test
  void of_sixteen_sign_ins_at_once_one_session_is_live() throws Exception {
    List<Opened> opened = together(this::open);
    List<String> outcomes = opened.stream().map(o -> hall.require(o.token())).toList();
    assertThat(outcomes).containsOnlyOnce("LIVE").containsOnly("LIVE", "007");
    assertThat(opened).filteredOn(o -> o.replaced().isEmpty()).hasSize(1);
    assertThat(openInStore()).isEqualTo(1);
  }

  @Test
  void where_a_second_sign_in_is_refused_one_of_sixteen_gets_in() throws Exception {
    policy = SessionPolicy.standard().with(OnExceeded.DENY_NEW);
    hall.registry = hall.registry(policy, HallHours.NONE);
    List<String> outcomes = together((r, terminal) -> outcome(() -> open(r, terminal)));
    assertThat(outcomes).containsOnlyOnce("LIVE").containsOnly("LIVE", "020");
    assertThat(openInStore()).isEqualTo(1);
  }

  @Test
  void a_screen_is_resumed_once_with_one_token() throws Exception {
    SessionToken token = hall.signedIn();
    hall.registry.lock(token);
    List<String> outcomes =
        together(
            (registry, terminal) ->
                outcome(
                    () ->
                        registry.resume(token, StepUps.of(CASHIER.value(), hall.clock.instant()))));
    assertThat(outcomes).containsOnlyOnce("LIVE").containsOnly("LIVE", "001");
  }

  private long openInStore() {
    return database.ask(
        c ->
            Sql.first(
                    c,
                    "SELECT count(*) FROM account_session WHERE ended_at IS NULL",
                    row -> row.getLong(1))
                .orElseThrow());
  }
}
