package io.hall.security.departure;

import static io.hall.security.departure.HallThatIsLeft.TODAY;
import static io.hall.security.departure.HallThatIsLeft.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.CheckFailedException;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account.State;
import io.hall.security.account.Role;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Certified;
import io.hall.security.departure.Departure.Executed;
import io.hall.security.departure.Departure.Pending;
import io.hall.security.departure.Departure.Requested;
import io.hall.security.departure.Departure.Withdrawn;
import io.hall.store.RequestId;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The procedure beside a model: anybody tries anything, with values of now and of long ago. In
 * every try two cashiers may leave; each has accounts of other roles too, and so have three more
 * persons.
 */
class DepartureProperties {

  private static final Path FOLDER = newFolder();
  private static final TestDatabase DATABASE = TestDatabase.Kind.SQLITE.make(FOLDER);
  private static final HallThatIsLeft HALL = new HallThatIsLeft(DATABASE);
  private static final List<Role> ROLES =
      List.of(Role.HALL_HEAD, Role.LEADER, Role.SYSTEM_ADMIN, Role.AUDITOR);
  private static int names;

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("departures");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterContainer
  static void close() throws IOException {
    HALL.close();
    DATABASE.close();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** What can be tried. */
  enum What {
    REQUEST,
    SUSPEND,
    APPROVE,
    WITHDRAW,
    EXECUTE,
    CERTIFY,
    WAIT_AND_RAISE_ALARMS
  }

  /** One attempt: what, by which account, about which cashier or earlier value. */
  record Step(What what, int by, int about) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(What.values()),
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(0, 999))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  /** Where a departure stands, by the model. */
  private static final class ModelCase {
    final int cashier;
    final String requester;
    final boolean suspended;
    final Instant since;
    String stage = "REQUESTED";
    String approver = "";
    boolean alarmed;

    ModelCase(int cashier, String requester, boolean suspended, Instant since) {
      this.cashier = cashier;
      this.requester = requester;
      this.suspended = suspended;
      this.since = since;
    }
  }

  /** An account. */
  private record Actor(String person, Role role, StaffNumber number) {}

  @Property(tries = 60)
  void the_procedure_does_what_the_model_says(@ForAll("steps") List<Step> steps) {
    Machine machine = new Machine();
    steps.forEach(machine::run);
    machine.compare();
  }

  /** Model and procedure side by side. */
  private static final class Machine {

    private final List<Actor> actors = new ArrayList<>();
    private final List<StaffNumber> cashiers = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final List<State> states = new ArrayList<>(List.of(State.ACTIVE, State.ACTIVE));
    private final Map<RequestId, ModelCase> cases = new HashMap<>();
    private final List<Departure> values = new ArrayList<>();
    private final TestSeal seal = new TestSeal("k");

    Machine() {
      int round = names++;
      for (int person = 0; person < 5; person++) {
        String who = "P" + round + "-" + person;
        for (Role role : ROLES) {
          StaffNumber number = new StaffNumber("N" + round + "-" + person + role.name());
          HALL.add(number.value(), who, role, role == Role.LEADER ? "" : "H01");
          actors.add(new Actor(who, role, number));
        }
        if (person < 2) {
          StaffNumber cashier = new StaffNumber("N" + round + "-" + person);
          HALL.add(cashier.value(), who, Role.CASHIER, "H01");
          cashiers.add(cashier);
          persons.add(who);
        }
      }
    }

    void run(Step step) {
      Actor by = actors.get(step.by() % actors.size());
      String is = outcome(step, by);
      assertThat(is).as("%s by %s", step, by).isEqualTo(expected);
    }

    /** What the model answers to the step that is tried just now. */
    private String expected = "";

    private String outcome(Step step, Actor by) {
      try {
        attempt(step, by);
        return "";
      } catch (CheckFailedException e) {
        return e.findings().get(0).code().id().replace("DEPARTURE-", "");
      }
    }

    private void attempt(Step step, Actor by) {
      RequestId name = id("r" + names++);
      expected = "";
      switch (step.what()) {
        case REQUEST -> begin(name, by, step.about() % 2, false);
        case SUSPEND -> begin(name, by, step.about() % 2, true);
        case APPROVE -> pick(Requested.class, step).ifPresent(v -> approve(name, by, v));
        case WITHDRAW -> pick(Pending.class, step).ifPresent(v -> withdraw(name, by, v));
        case EXECUTE -> pick(Approved.class, step).ifPresent(v -> execute(name, by, v));
        case CERTIFY -> pick(Executed.class, step).ifPresent(v -> certify(name, v));
        case WAIT_AND_RAISE_ALARMS -> raiseAlarms();
        default -> throw new AssertionError(step);
      }
    }

    private <T> Optional<T> pick(Class<T> type, Step step) {
      List<T> all = values.stream().filter(type::isInstance).map(type::cast).toList();
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.about() % all.size()));
    }

    private void begin(RequestId name, Actor by, int cashier, boolean suspend) {
      boolean may =
          by.role() == Role.HALL_HEAD
              || by.role() == Role.LEADER
              || (suspend && by.role() == Role.SYSTEM_ADMIN);
      boolean open =
          cases.values().stream()
              .anyMatch(
                  c -> c.cashier == cashier && List.of("REQUESTED", "APPROVED").contains(c.stage));
      boolean own = suspend && by.person().equals(persons.get(cashier));
      expected =
          states.get(cashier) == State.CLOSED
              ? "001"
              : !may ? "004" : own ? "005" : open ? "002" : "";
      StaffNumber number = cashiers.get(cashier);
      Requested requested =
          HALL.write(
              c ->
                  suspend
                      ? HALL.departures.suspendNow(c, name, number, by.number(), "嫌疑")
                      : HALL.departures.request(c, name, number, TODAY, by.number(), "调离"));
      cases.put(name, new ModelCase(cashier, by.person(), suspend, HALL.clock.instant()));
      if (suspend) {
        states.set(cashier, State.SUSPENDED);
      }
      values.add(requested);
    }

    private ModelCase model(Departure value) {
      return Objects.requireNonNull(cases.get(value.about().id()));
    }

    private String person(ModelCase model) {
      return persons.get(model.cashier);
    }

    private void approve(RequestId name, Actor by, Requested value) {
      ModelCase model = model(value);
      boolean may = by.role() == Role.HALL_HEAD || by.role() == Role.LEADER;
      boolean same = by.person().equals(model.requester) || by.person().equals(person(model));
      expected = !model.stage.equals("REQUESTED") ? "003" : !may ? "004" : same ? "005" : "";
      values.add(HALL.write(c -> HALL.departures.approve(c, name, value, by.number())));
      model.stage = "APPROVED";
      model.approver = by.person();
    }

    private void withdraw(RequestId name, Actor by, Pending value) {
      ModelCase model = model(value);
      String stage = value instanceof Requested ? "REQUESTED" : "APPROVED";
      boolean may = by.role() == Role.HALL_HEAD || by.role() == Role.LEADER;
      boolean same = by.person().equals(person(model));
      expected = !model.stage.equals(stage) ? "003" : !may ? "004" : same ? "005" : "";
      values.add(HALL.write(c -> HALL.departures.withdraw(c, name, value, by.number())));
      model.stage = "WITHDRAWN";
    }

    private void execute(RequestId name, Actor by, Approved value) {
      ModelCase model = model(value);
      boolean may = by.role() == Role.SYSTEM_ADMIN;
      boolean same = by.person().equals(model.approver) || by.person().equals(person(model));
      expected = !model.stage.equals("APPROVED") ? "003" : !may ? "004" : same ? "005" : "";
      Execution how = new Execution(by.number(), head(by, person(model)), Optional.empty());
      values.add(HALL.write(c -> HALL.departures.execute(c, name, value, how)));
      model.stage = "EXECUTED";
      states.set(model.cashier, State.CLOSED);
    }

    private StaffNumber head(Actor administrator, String leaving) {
      return actors.stream()
          .filter(a -> a.role() == Role.HALL_HEAD)
          .filter(a -> !a.person().equals(leaving) && !a.person().equals(administrator.person()))
          .findFirst()
          .orElseThrow()
          .number();
    }

    private void certify(RequestId name, Executed value) {
      ModelCase model = model(value);
      expected = model.stage.equals("EXECUTED") ? "" : "003";
      values.add(HALL.write(c -> HALL.departures.certify(c, name, value, seal)));
      model.stage = "CERTIFIED";
    }

    private void raiseAlarms() {
      HALL.clock.turn(Duration.ofHours(9));
      List<RequestId> raised =
          HALL.raiseAlarms().stream().map(r -> r.about().id()).filter(cases::containsKey).toList();
      List<RequestId> due = new ArrayList<>();
      cases.forEach(
          (name, model) -> {
            boolean late = !HALL.clock.instant().isBefore(model.since.plus(Duration.ofDays(1)));
            if (model.suspended && late && !model.alarmed && model.stage.equals("REQUESTED")) {
              due.add(name);
              model.alarmed = true;
            }
          });
      assertThat(raised).containsExactlyInAnyOrderElementsOf(due);
    }

    void compare() {
      for (int i = 0; i < 2; i++) {
        assertThat(HALL.state(cashiers.get(i))).isEqualTo(states.get(i));
      }
      cases.forEach(
          (name, model) ->
              assertThat(stage(HALL.find(name.value()).orElseThrow())).isEqualTo(model.stage));
      assertThat(HALL.verify()).isEmpty();
    }

    private static String stage(Departure departure) {
      if (departure instanceof Requested) {
        return "REQUESTED";
      }
      if (departure instanceof Approved) {
        return "APPROVED";
      }
      if (departure instanceof Withdrawn) {
        return "WITHDRAWN";
      }
      return departure instanceof Certified ? "CERTIFIED" : "EXECUTED";
    }
  }
}
