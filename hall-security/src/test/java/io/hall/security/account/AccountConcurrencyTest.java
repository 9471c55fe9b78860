package io.hall.security.account;

import static io.hall.security.account.Door.PASSWORD;
import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.creation;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.account.AuthenticationResult.Throttled;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Sixteen at once, through the store and, as an application joins its own, beside it. */
class AccountConcurrencyTest extends DoorTestBase {

  private static final int THREADS = 16;

  private static <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Callable<T> one = work.apply(i);
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      List<T> all = new ArrayList<>();
      for (Future<T> one : running) {
        all.add(one.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private <T> T joined(Store.Work<T> work) throws Exception {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    }
  }

  /** Half of them in the store's transactions, half in transactions of their own. */
  private <T> T either(int i, Store.Work<T> work) throws Exception {
    return i % 2 == 0 ? staff.store.write(work) : joined(work);
  }

  @Test
  void one_code_of_the_second_factor_lets_one_in() throws Exception {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofMinutes(1));
    SecondFactors factors = new SecondFactors(door.settings.vault(), door.hasher);
    List<Boolean> taken =
        together(
            i ->
                () ->
                    either(
                        i,
                        c ->
                            factors.takes(
                                c, number("C01"), door.code("C01"), staff.clock.instant())));
    assertThat(taken).filteredOn(t -> t).hasSize(1);
  }

  @Test
  void one_code_confirms_one_sign_in() throws Exception {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofMinutes(1));
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C01", PASSWORD);
    List<AuthenticationResult> results =
        together(i -> () -> door.authenticator.confirm(required, door.code("C01")));
    assertThat(results).filteredOn(r -> r instanceof Success).hasSize(1);
  }

  @Test
  void of_sixteen_guesses_at_once_four_are_tried() throws Exception {
    door.hire("C01", Role.CASHIER);
    int before = door.hasher.evaluations.get();
    List<AuthenticationResult> results = together(i -> () -> door.tries("C01", "guess"));
    assertThat(door.hasher.evaluations.get() - before).isEqualTo(4);
    assertThat(results).filteredOn(r -> r instanceof Throttled).hasSize(12);
    assertThat(failures()).isEqualTo(4);
  }

  @Test
  void the_counter_is_exact() throws Exception {
    Throttle throttle = new Throttle(withoutWaits());
    together(
        i ->
            () ->
                either(
                    i, c -> throttle.admit(c, "c01", Throttle.STRANGERS, staff.clock.instant())));
    assertThat(failures()).isEqualTo(THREADS);
  }

  private static CredentialProfile withoutWaits() {
    CredentialProfile p = Profiles.mlps();
    return new CredentialProfile(
        p.name(),
        p.leastAlone(),
        p.leastWithFactor(),
        p.most(),
        p.classes(),
        p.classesWaivedFrom(),
        p.mostAge(),
        p.ageWarning(),
        p.history(),
        p.factorForCashiers(),
        List.of(Duration.ZERO),
        p.longestWait(),
        p.hardStop(),
        p.placeFailures(),
        p.placeWindow(),
        p.placePause(),
        p.codeLife());
  }

  private int failures() {
    return staff.store.read(
        c ->
            Sql.first(
                    c,
                    "SELECT failures FROM account_attempts WHERE number_key = 'c01'",
                    row -> row.getInt(1))
                .orElseThrow());
  }

  @Test
  void one_activation_code_sets_one_password() throws Exception {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    List<String> refusals = together(i -> () -> refusal(() -> door.activate("C01", PASSWORD + i)));
    assertThat(refusals).filteredOn(String::isEmpty).hasSize(1);
    assertThat(staff.find("C01").isActive()).isTrue();
    assertThat(staff.findings()).isEmpty();
  }

  @Test
  void one_number_becomes_one_account() throws Exception {
    List<RequestId> changes = new ArrayList<>();
    together(
        i ->
            () ->
                refusal(
                    () -> {
                      RequestId asked = new RequestId("asked-" + i);
                      AccountChange change =
                          creation(i % 3 == 0 ? "c01" : "C01", "p" + i, Role.CASHIER);
                      either(i, c -> staff.accounts.ask(c, asked, change, ADMIN));
                      synchronized (changes) {
                        changes.add(asked);
                      }
                    }));
    assertThat(changes).hasSize(1);
    List<String> refusals =
        together(
            i ->
                () ->
                    refusal(
                        () ->
                            either(
                                i,
                                c ->
                                    staff.accounts.approve(
                                        c, new RequestId("yes-" + i), changes.get(0), SECURITY))));
    assertThat(refusals).filteredOn(String::isEmpty).hasSize(1);
    assertThat(refusals).filteredOn(r -> !r.isEmpty()).containsOnly("008");
  }

  @Test
  void one_person_does_not_get_two_roles_at_once() throws Exception {
    Role[] roles = {Role.CASHIER, Role.FINANCE, Role.SETTLEMENT_ADMIN, Role.AUDITOR};
    List<RequestId> changes = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      changes.add(staff.ask(creation("X" + i, "p1", roles[i % roles.length]), ADMIN));
    }
    together(
        i ->
            () ->
                refusal(
                    () ->
                        either(
                            i,
                            c ->
                                staff.accounts.approve(
                                    c, new RequestId("yes-" + i), changes.get(i), SECURITY))));
    List<Account> accounts = staff.store.read(c -> staff.accounts.of(c, new PersonId("p1")));
    assertThat(accounts)
        .isNotEmpty()
        .extracting(Account::role)
        .containsOnly(accounts.get(0).role());
  }
}
