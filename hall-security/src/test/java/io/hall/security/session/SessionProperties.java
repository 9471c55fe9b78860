package io.hall.security.session;

import static io.hall.security.session.SessionsAtWork.ADMIN;
import static io.hall.security.session.SessionsAtWork.FIRST;
import static io.hall.security.session.SessionsAtWork.SECOND;
import static io.hall.security.session.SessionsAtWork.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.StaffNumber;
import io.hall.security.account.StepUps;
import io.hall.store.Sql;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The registry beside a model that has no database; time is moved by a clock. */
class SessionProperties {

  private static Path folder = Path.of("");
  private static TestDatabase database = TestDatabase.Kind.SQLITE.make(newFolder());
  private static SessionsAtWork hall = new SessionsAtWork(database);
  private static int accounts;

  private static Path newFolder() {
    try {
      folder = Files.createTempDirectory("sessions");
      return folder;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeContainer
  static void everyUseIsWritten() {
    SessionPolicy usual = SessionPolicy.standard();
    hall.registry = exact(usual);
  }

  private static SessionRegistry exact(SessionPolicy usual) {
    return hall.registry(
        new SessionPolicy(
            usual.lockAfter(),
            usual.signOutAfter(),
            usual.absolute(),
            usual.afterClosing(),
            usual.onExceeded(),
            usual.proofFor(),
            Duration.ZERO,
            usual.clockBack(),
            usual.source()),
        HallHours.NONE);
  }

  @AfterContainer
  static void close() throws IOException {
    hall.close();
    database.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** What can be done. */
  enum What {
    OPEN,
    USE,
    LOCK,
    RESUME,
    RESUME_WITH_ANOTHER_PASSWORD,
    SIGN_OUT,
    REVOKE,
    STOP_OR_START,
    CHANGE_ROLE,
    CHANGE_PASSWORD,
    WAIT,
    TURN_BACK,
    RESTART
  }

  /** One step: what, with which of the accounts or tokens, and after which time. */
  record Step(What what, int which, Duration time) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<What> what =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(What.OPEN)),
            Tuple.of(6, Arbitraries.of(What.USE)),
            Tuple.of(6, Arbitraries.of(What.WAIT)),
            Tuple.of(6, Arbitraries.of(What.values())));
    Arbitrary<Duration> time =
        Combinators.combine(
                Arbitraries.of(0, 1, 4, 5, 10, 14, 15, 60, 719), Arbitraries.of(-1, 0, 1, 30_000))
            .as((minutes, millis) -> Duration.ofMinutes(minutes).plusMillis(millis).abs());
    return Combinators.combine(what, Arbitraries.integers().between(0, 99), time)
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Property(tries = 100)
  void the_registry_does_what_the_model_says(@ForAll("steps") List<Step> steps) {
    new Machine().run(steps);
  }

  /** The registry and the model side by side. */
  private static final class Machine {

    private final SessionModel model = new SessionModel();
    private final List<SessionToken> tokens = new ArrayList<>();
    private final List<StaffNumber> names = new ArrayList<>();

    Machine() {
      for (int i = 0; i < 2; i++) {
        StaffNumber name = new StaffNumber("M" + accounts++);
        hall.add(name.value());
        names.add(name);
        model.accounts.put(name.value(), new SessionModel.ModelAccount());
      }
    }

    void run(List<Step> steps) {
      for (Step step : steps) {
        String is = outcome(() -> take(step));
        assertThat(is).as("%s", step).isEqualTo(expected(step));
        assertThat(mostOpen()).as("%s", step).isLessThanOrEqualTo(1);
      }
      for (int i = 0; i < tokens.size(); i++) {
        int token = i;
        assertThat(hall.require(tokens.get(i))).isEqualTo(model.use(token, now()));
      }
    }

    private void take(Step step) {
      StaffNumber account = names.get(step.which() % names.size());
      switch (step.what()) {
        case OPEN -> tokens.add(hall.open(account, step.which() < 50 ? FIRST : SECOND).token());
        case REVOKE ->
            hall.store.write(c -> hall.registry.revokeAll(c, account, EndReason.REVOKED, ADMIN));
        case STOP_OR_START ->
            hall.set(account, "state", state(account).active ? "SUSPENDED" : "ACTIVE");
        case CHANGE_ROLE ->
            hall.set(account, "role", state(account).head ? "CASHIER" : "HALL_HEAD");
        case CHANGE_PASSWORD -> hall.change(hall.accounts::changePassword, account);
        case WAIT -> hall.pass(step.time());
        case TURN_BACK -> hall.pass(step.time().negated());
        case RESTART -> hall.registry = exact(SessionPolicy.standard());
        default -> onToken(step);
      }
    }

    private void onToken(Step step) {
      if (tokens.isEmpty()) {
        return;
      }
      int which = step.which() % tokens.size();
      SessionToken token = tokens.get(which);
      String account = model.tokens.get(which).account;
      switch (step.what()) {
        case USE -> hall.registry.require(token);
        case LOCK -> hall.registry.lock(token);
        case SIGN_OUT -> hall.registry.signOut(token);
        case RESUME -> tokens.add(hall.registry.resume(token, StepUps.of(account, now())).token());
        case RESUME_WITH_ANOTHER_PASSWORD ->
            hall.registry.resume(token, StepUps.of(other(account), now()));
        default -> throw new AssertionError(step);
      }
    }

    private String expected(Step step) {
      StaffNumber account = names.get(step.which() % names.size());
      SessionModel.ModelAccount state = state(account);
      switch (step.what()) {
        case OPEN -> {
          return model.open(account.value(), now());
        }
        case REVOKE -> model.revokeAll(account.value());
        case STOP_OR_START -> state.active = !state.active;
        case CHANGE_ROLE -> state.head = !state.head;
        case CHANGE_PASSWORD -> state.passwords++;
        case WAIT, TURN_BACK, RESTART -> {}
        default -> {
          return model.tokens.isEmpty()
              ? "LIVE"
              : expected(step, step.which() % model.tokens.size());
        }
      }
      return "LIVE";
    }

    private String expected(Step step, int token) {
      switch (step.what()) {
        case USE -> {
          return model.use(token, now());
        }
        case LOCK -> {
          return model.lock(token, now());
        }
        case RESUME -> {
          return model.resume(token, true, now());
        }
        case RESUME_WITH_ANOTHER_PASSWORD -> {
          return model.resume(token, false, now());
        }
        default -> {
          model.signOut(token, now());
          return "LIVE";
        }
      }
    }

    private SessionModel.ModelAccount state(StaffNumber account) {
      return Objects.requireNonNull(model.accounts.get(account.value()));
    }

    private String other(String account) {
      return names.get(0).value().equals(account) ? names.get(1).value() : names.get(0).value();
    }

    private Instant now() {
      return hall.clock.instant();
    }

    private int mostOpen() {
      return database.ask(
          c ->
              Sql.first(
                      c,
                      "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM account_session"
                          + " WHERE ended_at IS NULL AND account IN (?, ?) GROUP BY account) AS a",
                      row -> row.getInt(1),
                      names.get(0).value(),
                      names.get(1).value())
                  .orElseThrow());
    }
  }

  /** How a session is taken from somebody who still has its token. */
  enum Loss {
    SIGN_OUT("003"),
    LOCK("002"),
    SUSPENDED("008"),
    CLOSED("008"),
    PASSWORD("010"),
    ROLE("009"),
    REVOKED("011"),
    ELSEWHERE("007");

    private final String code;

    Loss(String code) {
      this.code = code;
    }
  }

  @Property(tries = 200)
  void a_token_whose_session_was_taken_is_refused_however_often_it_is_tried(
      @ForAll Loss loss, @ForAll("steps") List<Step> times) {
    StaffNumber account = new StaffNumber("L" + accounts++);
    hall.add(account.value());
    SessionToken token = hall.open(account, FIRST).token();
    hall.pass(Duration.ofSeconds(times.size()));
    assertThat(hall.require(token)).isEqualTo("LIVE");
    take(loss, account, token);
    for (int i = 0; i < 3; i++) {
      assertThat(hall.require(token)).isEqualTo(loss.code);
      hall.pass(Duration.ofSeconds(times.get(0).which()));
    }
  }

  private static void take(Loss loss, StaffNumber account, SessionToken token) {
    switch (loss) {
      case SIGN_OUT -> hall.registry.signOut(token);
      case LOCK -> hall.registry.lock(token);
      case SUSPENDED, CLOSED -> hall.set(account, "state", loss.name());
      case PASSWORD -> hall.change(hall.accounts::changePassword, account);
      case ROLE -> hall.set(account, "role", "HALL_HEAD");
      case REVOKED ->
          hall.store.write(c -> hall.registry.revokeAll(c, account, EndReason.REVOKED, ADMIN));
      case ELSEWHERE -> hall.open(account, SECOND);
    }
  }

  @Property(tries = 200)
  void a_token_is_read_as_it_was_written_and_nothing_else_is_one(@ForAll String text) {
    SessionToken token = SessionToken.next(new SecureRandom());
    assertThat(SessionToken.parse(token.text())).contains(token);
    assertThat(SessionToken.parse(token.text()).map(SessionToken::hash)).contains(token.hash());
    assertThat(SessionToken.parse(text).map(SessionToken::text))
        .isIn(Optional.empty(), Optional.of(text));
  }
}
