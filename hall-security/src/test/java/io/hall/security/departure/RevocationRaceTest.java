package io.hall.security.departure;

import static io.hall.security.departure.HallThatIsLeft.ADMIN;
import static io.hall.security.departure.HallThatIsLeft.HEAD;
import static io.hall.security.departure.HallThatIsLeft.LEADER;
import static io.hall.security.departure.HallThatIsLeft.TODAY;
import static io.hall.security.departure.HallThatIsLeft.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.CheckFailedException;
import io.hall.payment.StaffNumber;
import io.hall.receipt.IssueRequest;
import io.hall.security.account.Role;
import io.hall.security.departure.Departure.Approved;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight counters issue receipts of one cashier, some of them joined to a transaction of the
 * application, while the account is closed. The closing transaction counts the receipts there are;
 * whatever is there later was committed behind it. {@code -Dhall.race.rounds=1000} plays as many
 * rounds on each store.
 */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class RevocationRaceTest {

  private static final int COUNTERS = 8;
  private static final int ROUNDS = Integer.getInteger("hall.race.rounds", 25);

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  /** What a round came to. */
  private record Round(long before, long after, Set<String> refusals) {}

  @Test
  void no_receipt_is_committed_behind_the_record_that_closes_the_account(@TempDir Path folder)
      throws Exception {
    List<Round> rounds = rounds(folder, true, ROUNDS);
    assertThat(rounds).allMatch(round -> round.after() == round.before());
    assertThat(rounds).allMatch(round -> round.refusals().equals(Set.of("DEPARTURE-020")));
    assertThat(rounds.stream().mapToLong(Round::before).sum())
        .as("there was something to race with")
        .isGreaterThan(ROUNDS);
  }

  /** The proof that this test can fail. */
  @Test
  void without_the_guard_receipts_are_committed_behind_it(@TempDir Path folder) throws Exception {
    assertThat(rounds(folder, false, 3)).allMatch(round -> round.after() > round.before());
  }

  private List<Round> rounds(Path folder, boolean guarded, int count) throws Exception {
    ExecutorService counters = Executors.newFixedThreadPool(COUNTERS);
    try (TestDatabase database = kind.make(folder);
        HallThatIsLeft hall = new HallThatIsLeft(database, guarded)) {
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rounds.add(round(hall, counters, i));
      }
      return rounds;
    } finally {
      counters.shutdownNow();
    }
  }

  private Round round(HallThatIsLeft hall, ExecutorService counters, int number) throws Exception {
    StaffNumber cashier = new StaffNumber("R" + number);
    hall.add(cashier, Role.CASHIER, "H01");
    hall.useBook("B" + number, "R" + number + "X", 1_000_000, cashier);
    Approved approved = approved(hall, cashier, number);
    long[] before = new long[1];
    hall.steps.clear();
    hall.steps.add(
        (connection, leaving) -> {
          before[0] = receipts(connection, cashier);
          return List.of();
        });
    AtomicInteger issued = new AtomicInteger();
    AtomicInteger later = new AtomicInteger(COUNTERS);
    List<Future<String>> working = new ArrayList<>();
    for (int counter = 0; counter < COUNTERS; counter++) {
      int place = counter;
      working.add(counters.submit(() -> work(hall, cashier, number, place, issued, later)));
    }
    while (issued.get() < number % 7) {
      Thread.onSpinWait();
    }
    Store.Work<Object> execute =
        c ->
            hall.departures.execute(
                c, id("x" + number), approved, new Execution(ADMIN, HEAD, Optional.empty()));
    boolean own = number % 2 == 0 || kind == TestDatabase.Kind.SQLITE;
    Object executed = own ? hall.write(execute) : hall.joined(execute);
    assertThat(executed).isNotNull();
    later.set(0);
    Set<String> refusals = new TreeSet<>();
    for (Future<String> one : working) {
      refusals.add(one.get());
    }
    return new Round(before[0], hall.read(c -> receipts(c, cashier)), refusals);
  }

  private static Approved approved(HallThatIsLeft hall, StaffNumber cashier, int number) {
    var requested =
        hall.write(c -> hall.departures.request(c, id("d" + number), cashier, TODAY, HEAD, "调离"));
    return hall.write(c -> hall.departures.approve(c, id("a" + number), requested, LEADER));
  }

  /** Issues until it is refused, or until five were issued after the account was closed. */
  private String work(
      HallThatIsLeft hall,
      StaffNumber cashier,
      int round,
      int counter,
      AtomicInteger issued,
      AtomicInteger later) {
    // Where one file is written, transactions of others wait by polling; one of them is enough.
    int joined = kind == TestDatabase.Kind.SQLITE ? 1 : COUNTERS / 2;
    int afterwards = 0;
    for (int i = 0; afterwards < 5; i++) {
      IssueRequest ask = hall.ask("i" + round + "-" + counter + "-" + i, "B" + round, cashier);
      try {
        if (counter >= joined) {
          hall.receipts.issue(ask);
        } else {
          hall.joined(c -> hall.receipts.issue(c, ask));
        }
        issued.incrementAndGet();
        afterwards += later.get() == 0 ? 1 : 0;
      } catch (CheckFailedException e) {
        return e.findings().get(0).code().id();
      }
    }
    return "issued on";
  }

  private static long receipts(Connection connection, StaffNumber cashier) throws SQLException {
    return Sql.first(
            connection,
            "SELECT count(*) FROM receipt WHERE cashier = ?",
            row -> row.getLong(1),
            cashier.value())
        .orElseThrow();
  }
}
