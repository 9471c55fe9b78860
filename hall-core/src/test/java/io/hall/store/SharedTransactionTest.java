package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said to the database for works that share a transaction, and what each is answered. */
class SharedTransactionTest {

  private final List<String> said = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private boolean failsInSilence;
  private Optional<HeadWitness> witness = Optional.empty();
  private final List<Asked> asked = new ArrayList<>();

  /** A work that waits, and what came of it. */
  private final class Asked {
    private final Store.Work<String> work;
    private String answer = "";

    Asked(Store.Work<String> work) {
      this.work = work;
    }

    void ask(GroupCommit group) {
      try {
        answer = group.run(1, together(), SharedTransactionTest.this::lead);
      } catch (RuntimeException | Error e) {
        answer = e instanceof StoreException s ? s.finding().code().id() : e.toString();
      }
    }

    private Store.Together<Integer, String> together() {
      return (connection, asks) -> List.of(new Outcome.Done<>(work.on(connection)));
    }
  }

  @Test
  void one_work_alone_needs_no_savepoint() {
    asks(say("A"));
    assertThat(answers()).containsExactly("A");
    assertThat(said).containsExactly("BEGIN", "A", "COMMIT");
  }

  @Test
  void a_database_that_fails_in_silence_is_asked_with_a_savepoint() {
    failsInSilence = true;
    asks(say("A"));
    assertThat(said).containsExactly("BEGIN", "SAVEPOINT work", "A", "RELEASE work", "COMMIT");
  }

  @Test
  void each_further_work_has_a_savepoint_of_its_own() {
    asks(say("A"), say("B"));
    assertThat(answers()).containsExactly("A", "B");
    assertThat(said).containsExactly("BEGIN", "A", "SAVEPOINT work", "B", "RELEASE work", "COMMIT");
  }

  @Test
  void a_further_work_that_fails_goes_back_to_its_savepoint() {
    refused.add("B");
    asks(say("A"), say("B"), say("C"));
    assertThat(answers()).containsExactly("A", "STORE-001", "C");
    assertThat(said)
        .containsExactly(
            "BEGIN",
            "A",
            "SAVEPOINT work",
            "B",
            "ROLLBACK TO work",
            "RELEASE work",
            "SAVEPOINT work",
            "C",
            "RELEASE work",
            "COMMIT");
  }

  @Test
  void when_the_first_fails_the_next_begins_anew() {
    refused.add("A");
    asks(say("A"), say("B"));
    assertThat(answers()).containsExactly("STORE-001", "B");
    assertThat(said).containsExactly("BEGIN", "A", "ROLLBACK", "BEGIN", "B", "COMMIT");
  }

  @Test
  void when_nothing_is_kept_nothing_is_committed() {
    failsInSilence = true;
    refused.add("A");
    asks(say("A"));
    assertThat(said)
        .containsExactly(
            "BEGIN", "SAVEPOINT work", "A", "ROLLBACK TO work", "RELEASE work", "ROLLBACK");
  }

  @Test
  void a_work_that_cannot_be_taken_out_costs_all_before_it_their_answers() {
    refused.addAll(List.of("B", "ROLLBACK TO work"));
    asks(say("A"), say("B"), say("C"));
    assertThat(answers()).containsExactly("STORE-010", "STORE-001", "C");
    assertThat(said)
        .containsExactly(
            "BEGIN",
            "A",
            "SAVEPOINT work",
            "B",
            "ROLLBACK TO work",
            "ROLLBACK",
            "BEGIN",
            "C",
            "COMMIT");
  }

  @Test
  void what_was_lost_before_is_not_told_again_when_a_later_commit_fails() {
    refused.addAll(List.of("B", "ROLLBACK TO work", "COMMIT"));
    asks(say("A"), say("B"), say("C"));
    assertThat(answers()).containsExactly("STORE-010", "STORE-001", "STORE-002");
  }

  @Test
  void a_commit_that_fails_is_rolled_back_and_told_to_all() {
    refused.add("COMMIT");
    asks(say("A"), say("B"));
    assertThat(answers()).containsExactly("STORE-002", "STORE-002");
    assertThat(said).endsWith("COMMIT", "ROLLBACK");
  }

  @Test
  void a_rollback_that_fails_stands_behind_what_went_wrong() {
    refused.addAll(List.of("A", "ROLLBACK"));
    Throwable told = catchThrowable(() -> single(say("A")));
    assertThat(told).hasRootCauseMessage("A refused");
    assertThat(told.getSuppressed()).singleElement().asString().contains("ROLLBACK refused");
    Throwable cause = told.getSuppressed()[0];
    assertThat(cause.getSuppressed()).singleElement().asString().contains("ROLLBACK refused");
  }

  @Test
  void without_a_transaction_nobody_waits_for_a_second_attempt() {
    refused.add("BEGIN");
    asks(say("A"), say("B"));
    assertThat(answers()).containsExactly("STORE-001", "STORE-001");
    assertThat(said).containsExactly("BEGIN");
  }

  @Test
  void a_witness_that_does_not_agree_ends_the_transaction_that_was_begun() {
    witness =
        Optional.of(
            new HeadWitness() {
              @Override
              public Optional<Head> last() {
                throw new IllegalStateException("cannot say");
              }

              @Override
              public void note(Head head) {}
            });
    asks(say("A"));
    assertThat(answers()).containsExactly("java.lang.IllegalStateException: cannot say");
    assertThat(said).containsExactly("BEGIN", "ROLLBACK");
  }

  @Test
  void requests_of_one_work_are_run_once_when_it_does_not_fail() {
    List<List<Integer>> runs = new ArrayList<>();
    assertThat(twoOfOneWork(runs, false)).containsExactly("done", "done");
    assertThat(runs).containsExactly(List.of(1, 2));
  }

  @Test
  void requests_of_one_work_that_fails_are_run_again_one_by_one() {
    List<List<Integer>> runs = new ArrayList<>();
    assertThat(twoOfOneWork(runs, true)).containsExactly("done", "done");
    assertThat(runs).containsExactly(List.of(1, 2), List.of(1), List.of(2));
  }

  private List<String> twoOfOneWork(List<List<Integer>> runs, boolean failsTogether) {
    Store.Together<Integer, String> work =
        (connection, asks) -> {
          runs.add(List.copyOf(asks));
          if (failsTogether && asks.size() > 1) {
            throw new IllegalStateException("not together");
          }
          return asks.stream().<Outcome<String>>map(ask -> new Outcome.Done<>("done")).toList();
        };
    GroupCommit group = new GroupCommit();
    List<String> answers = new ArrayList<>();
    Thread[] second = new Thread[1];
    String first =
        group.run(
            1,
            work,
            works -> {
              second[0] = waiting(() -> answers.add(group.run(2, work, this::lead)));
              lead(works);
            });
    join(second[0]);
    answers.add(0, first);
    return answers;
  }

  /** Something said to the database. */
  private static Store.Work<String> say(String words) {
    return connection -> {
      Sql.insert(connection, words);
      return words;
    };
  }

  private String single(Store.Work<String> work) {
    return new GroupCommit()
        .run(1, (c, asks) -> List.of(new Outcome.Done<>(work.on(c))), this::lead);
  }

  /** Has works asked for in this order, all of them while the first is led. */
  @SafeVarargs
  private void asks(Store.Work<String>... works) {
    for (Store.Work<String> work : works) {
      asked.add(new Asked(work));
    }
    GroupCommit group = new GroupCommit();
    List<Thread> threads = new ArrayList<>();
    group.run(
        0,
        (connection, none) -> List.of(new Outcome.Done<>(0)),
        led -> {
          led.next().ifPresent(SharedTransactionTest::runNowhere);
          asked.forEach(one -> threads.add(waiting(() -> one.ask(group))));
        });
    threads.forEach(SharedTransactionTest::join);
  }

  private static void runNowhere(GroupCommit.Bundle<?, ?> bundle) {
    try {
      bundle.run(new MemoryLog().connection());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> answers() {
    return asked.stream().map(one -> one.answer).toList();
  }

  private void lead(GroupCommit.Group works) {
    SharedTransaction.run(new Scripted(), new Witness(ChainHash.SHA_256, witness), works);
  }

  /** Starts a thread and returns when it waits for its answer. */
  private static Thread waiting(Runnable ask) {
    Thread thread = new Thread(ask);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A database that notes what is said to it, and refuses some of it. */
  private final class Scripted implements SharedTransaction.Database {

    private final Connection connection =
        (Connection)
            Proxy.newProxyInstance(
                SharedTransactionTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> statement((String) args[0]));

    @Override
    public Connection begin() throws SQLException {
      said("BEGIN");
      return connection;
    }

    @Override
    public boolean failsInSilence() {
      return failsInSilence;
    }

    @Override
    public StoreCode lost(boolean committing) {
      return committing ? StoreCode.NOT_DURABLE : StoreCode.UNKNOWN_OUTCOME;
    }

    private PreparedStatement statement(String sql) {
      return (PreparedStatement)
          Proxy.newProxyInstance(
              SharedTransactionTest.class.getClassLoader(),
              new Class<?>[] {PreparedStatement.class},
              (proxy, method, args) -> method.getName().equals("executeUpdate") ? said(sql) : null);
    }

    private int said(String sql) throws SQLException {
      said.add(sql);
      if (refused.contains(sql)) {
        throw new SQLException(sql + " refused");
      }
      return 0;
    }
  }
}
