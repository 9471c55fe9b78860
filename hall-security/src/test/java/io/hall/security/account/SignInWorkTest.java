package io.hall.security.account;

import static io.hall.security.account.Door.OTHER_PASSWORD;
import static io.hall.security.account.Door.PASSWORD;
import static io.hall.security.account.Staff.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.AuthenticationResult.Failed;
import io.hall.store.ChainHash;
import io.hall.store.Outcome;
import io.hall.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * An unknown account costs what a known one does. Time itself is measured only on demand; the build
 * compares the work: statements by their text and evaluations of the hash.
 */
class SignInWorkTest extends DoorTestBase {

  private final List<String> statements = new ArrayList<>();

  /** Notes every statement that is prepared. */
  private final class NotingStore implements Store {

    @Override
    public <A, T> T write(A ask, Together<A, T> work) {
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(false);
        Outcome<T> outcome = work.on(noting(connection), List.of(ask)).get(0);
        connection.commit();
        return outcome.orThrow();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public <T> T read(Work<T> work) {
      return staff.store.read(work);
    }

    @Override
    public ChainHash chain() {
      return staff.store.chain();
    }

    @Override
    public void close() {}
  }

  private Connection noting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add((String) arguments[0]);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private List<String> workOf(Authenticator authenticator, String login, String password) {
    statements.clear();
    int before = door.hasher.evaluations.get();
    staff.clock.turn(Duration.ofMinutes(20));
    assertThat(
            authenticator.authenticate(
                door.credentials(login, password, java.util.Optional.empty())))
        .isEqualTo(new Failed());
    statements.add((door.hasher.evaluations.get() - before) + " evaluations");
    return List.copyOf(statements);
  }

  @Test
  void a_failure_costs_the_same_whatever_the_reason() {
    door.hire("C01", Role.CASHIER);
    door.hire("C02", Role.CASHIER);
    staff.create("C03", "p3", Role.CASHIER);
    staff.suspend("C02", ADMIN);
    AuthenticatorSettings s = door.settings;
    Authenticator noting =
        new Authenticator(
            new AuthenticatorSettings(
                new NotingStore(),
                s.clock(),
                s.directory(),
                s.profile(),
                s.hasher(),
                s.breached(),
                s.vault(),
                s.totp(),
                s.issuer(),
                s.audit(),
                s.listeners()));
    List<String> known = workOf(noting, "C01", OTHER_PASSWORD);
    assertThat(known).contains("1 evaluations").hasSizeGreaterThan(8);
    assertThat(workOf(noting, "C99", OTHER_PASSWORD)).isEqualTo(known);
    assertThat(workOf(noting, "C02", OTHER_PASSWORD)).isEqualTo(known);
    assertThat(workOf(noting, "C03", PASSWORD)).isEqualTo(known);
    assertThat(workOf(noting, "not a number", PASSWORD)).isEqualTo(known);
  }

  /** 500 and 500 with Argon2id at its usual cost; -Dhall.test.timing=true. */
  @Test
  @EnabledIfSystemProperty(named = "hall.test.timing", matches = "true")
  void medians_of_known_and_unknown_differ_by_less_than_5_percent() {
    door = new Door(staff, Profiles.mlps(), Argon2idHasher.usual(Peppers.none()));
    List<String> known = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      known.add("K" + i);
      door.hire("K" + i, Role.CASHIER);
    }
    long[] ofKnown = new long[500];
    long[] ofUnknown = new long[500];
    for (int i = 0; i < 500; i++) {
      ofKnown[i] = nanos(known.get(i % 20));
      ofUnknown[i] = nanos("U" + i % 20);
    }
    Arrays.sort(ofKnown);
    Arrays.sort(ofUnknown);
    double ratio = (double) ofKnown[250] / ofUnknown[250];
    org.slf4j.LoggerFactory.getLogger(getClass())
        .warn("medians {} and {} us, ratio {}", ofKnown[250] / 1000, ofUnknown[250] / 1000, ratio);
    assertThat(ratio).isBetween(0.95, 1.05);
  }

  private long nanos(String login) {
    staff.clock.turn(Duration.ofMinutes(20));
    Credentials credentials = door.credentials(login, OTHER_PASSWORD, java.util.Optional.empty());
    long start = System.nanoTime();
    AuthenticationResult result = door.authenticator.authenticate(credentials);
    long end = System.nanoTime();
    assertThat(result).isInstanceOfAny(Failed.class, AuthenticationResult.Throttled.class);
    return end - start;
  }
}
