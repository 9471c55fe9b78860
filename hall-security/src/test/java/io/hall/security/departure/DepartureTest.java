package io.hall.security.departure;

import static io.hall.security.departure.HallThatIsLeft.ADMIN;
import static io.hall.security.departure.HallThatIsLeft.CASHIER;
import static io.hall.security.departure.HallThatIsLeft.HEAD;
import static io.hall.security.departure.HallThatIsLeft.LEADER;
import static io.hall.security.departure.HallThatIsLeft.TODAY;
import static io.hall.security.departure.HallThatIsLeft.how;
import static io.hall.security.departure.HallThatIsLeft.id;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState;
import io.hall.receipt.BookStep;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditEvent;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Certified;
import io.hall.security.departure.Departure.Executed;
import io.hall.security.departure.Departure.Requested;
import io.hall.security.departure.Departure.Withdrawn;
import io.hall.security.session.SessionToken;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import io.hall.store.Sql;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepartureTest extends DepartureTestBase {

  private static final CashCount DRAWER = new CashCount(Map.of(Denomination.YUAN_100, 2L));

  private Account.State state() {
    return hall.state(CASHIER);
  }

  private Left left(Executed executed, Belonging kind) {
    return executed.left().stream().filter(l -> l.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void with_one_transaction_nothing_of_the_account_can_be_used_any_longer() {
    hall.openShift(CASHIER);
    hall.useBook("R-1", "JZ26", 100, CASHIER);
    hall.issue("a", "R-1", CASHIER);
    hall.handOut("R-2", "JZ27", 50, CASHIER);
    SessionToken token = hall.signIn(CASHIER);
    Executed executed = hall.execute("x", hall.approved("d"), how(DRAWER));

    assertThat(state()).isEqualTo(Account.State.CLOSED);
    assertThat(codesOf(() -> hall.sessions.require(token))).containsExactly("SESSION-008");
    assertThat(codesOf(() -> hall.issue("b", "R-1", CASHIER)))
        .as("the book is back in stock")
        .containsExactly("RECEIPT-016");
    assertThat(executed.left().stream().map(Left::kind))
        .containsExactly(
            Belonging.ACCOUNT,
            Belonging.AUTHENTICATORS,
            Belonging.SESSIONS,
            Belonging.SHIFTS,
            Belonging.NUMBERS);
    assertThat(left(executed, Belonging.SESSIONS).count()).isEqualTo(1);
    assertThat(left(executed, Belonging.NUMBERS).count()).isEqualTo(149);
    assertThat(left(executed, Belonging.NUMBERS).items())
        .containsExactly(
            "R-1: JZ26-00000002 to JZ26-00000100", "R-2: JZ27-00000001 to JZ27-00000050");
    assertThat(left(executed, Belonging.SHIFTS).items())
        .containsExactly("shift/H01/2026-11-23/1: closed, counted 200.00");
    for (String book : List.of("R-1", "R-2")) {
      assertThat(hall.status(book)).isEqualTo(BookState.Status.IN_STOCK);
      BookStep last = hall.lastStep(book);
      assertThat(last).isInstanceOf(BookStep.Returned.class);
      assertThat(((BookStep.Returned) last).by()).isEqualTo(ADMIN);
      assertThat(((BookStep.Returned) last).receivedBy()).isEqualTo(HEAD);
    }
    assertThat(hall.openShifts()).isEmpty();
    assertThat(hall.openTasks()).isEmpty();
    assertThat(hall.trail.actions())
        .containsExactly(
            "session.open",
            "departure.request",
            "departure.approve",
            "session.end",
            "departure.execute",
            "session.reuse");
  }

  @Test
  void every_returned_number_stands_in_a_row_of_its_departure() {
    hall.useBook("R-1", "JZ26", 100, CASHIER);
    hall.execute("x", hall.approved("d"), how());
    assertThat(
            database.<List<String>>ask(
                c ->
                    Sql.list(
                        c,
                        "SELECT departure, book, prefix, first_serial, last_serial"
                            + " FROM departure_numbers",
                        row ->
                            row.getString(1)
                                + row.getString(2)
                                + row.getString(3)
                                + row.getLong(4)
                                + "-"
                                + row.getLong(5))))
        .containsExactly("dR-1JZ261-100");
  }

  @Test
  void a_drawer_that_nobody_counted_is_a_task_for_the_head_and_no_count_is_made_up() {
    hall.openShift(CASHIER);
    Executed executed = hall.execute("x", hall.approved("d"), how());
    assertThat(left(executed, Belonging.SHIFTS).items())
        .containsExactly("shift/H01/2026-11-23/1: to be counted by the head");
    List<DepartureTask> tasks = hall.openTasks();
    assertThat(tasks).hasSize(1);
    DepartureTask task = tasks.get(0);
    assertThat(task.kind()).isEqualTo(DepartureTask.Kind.COUNT_DRAWER);
    assertThat(task.cashier()).isEqualTo(CASHIER);
    assertThat(task.departure()).isEqualTo(id("d"));
    assertThat(codesOf(() -> hall.write(c -> hall.tasks.countDrawer(c, task, DRAWER, LEADER))))
        .containsExactly("DEPARTURE-004");
    hall.add(new StaffNumber("H02"), Role.HALL_HEAD, "H02");
    assertThat(
            codesOf(
                () ->
                    hall.write(
                        c -> hall.tasks.countDrawer(c, task, DRAWER, new StaffNumber("H02")))))
        .as("the head of another hall")
        .containsExactly("DEPARTURE-004");
    assertThat(hall.write(c -> hall.tasks.countDrawer(c, task, DRAWER, HEAD)).count())
        .isEqualTo(DRAWER);
    assertThat(hall.openTasks()).isEmpty();
    assertThat(codesOf(() -> hall.write(c -> hall.tasks.countDrawer(c, task, DRAWER, HEAD))))
        .containsExactly("DEPARTURE-011");
  }

  @Test
  void a_used_up_book_is_a_task_for_the_head() {
    hall.useBook("R-1", "JZ26", 1, CASHIER);
    hall.issue("a", "R-1", CASHIER);
    Executed executed = hall.execute("x", hall.approved("d"), how());
    assertThat(left(executed, Belonging.NUMBERS))
        .isEqualTo(new Left(Belonging.NUMBERS, 0, List.of("R-1: used up")));
    DepartureTask task = hall.openTasks().get(0);
    assertThat(task.kind()).isEqualTo(DepartureTask.Kind.WRITE_OFF_BOOK);
    assertThat(codesOf(() -> hall.write(c -> hall.tasks.countDrawer(c, task, DRAWER, HEAD))))
        .containsExactly("DEPARTURE-011");
    hall.write(
        c -> {
          hall.tasks.writeOff(c, task, HEAD, LEADER);
          return c;
        });
    assertThat(hall.status("R-1")).isEqualTo(BookState.Status.WRITTEN_OFF);
    assertThat(hall.openTasks()).isEmpty();
  }

  @Test
  void a_count_without_exactly_one_shift_is_refused_and_nothing_is_kept() {
    Approved approved = hall.approved("d");
    assertThat(codesOf(() -> hall.execute("x", approved, how(DRAWER))))
        .containsExactly("DEPARTURE-010");
    assertThat(state()).isEqualTo(Account.State.ACTIVE);
  }

  @Test
  void when_one_step_fails_nothing_of_the_departure_is_kept() {
    hall.useBook("R-1", "JZ26", 100, CASHIER);
    SessionToken token = hall.signIn(CASHIER);
    hall.steps.add(
        (c, leaving) -> {
          throw new IllegalStateException("keys");
        });
    Approved approved = hall.approved("d");
    assertThatThrownBy(() -> hall.execute("x", approved, how())).hasMessage("keys");
    assertThat(state()).isEqualTo(Account.State.ACTIVE);
    assertThat(hall.sessions.require(token)).isNotNull();
    assertThat(hall.issue("a", "R-1", CASHIER)).isNotNull();
    assertThat(hall.find("d")).containsInstanceOf(Approved.class);
  }

  @Test
  void an_account_that_is_not_closed_by_its_directory_keeps_the_departure_from_being_executed() {
    Approved approved = hall.approved("d");
    hall.closer.works = false;
    assertThat(codesOf(() -> hall.execute("x", approved, how()))).containsExactly("DEPARTURE-009");
    assertThat(
            codesOf(
                () -> hall.write(c -> hall.departures.suspendNow(c, id("s"), LEADER, ADMIN, "x"))))
        .containsExactly("DEPARTURE-009");
  }

  @Test
  void nobody_is_closed_before_the_last_day_unless_suspended() {
    Requested requested =
        hall.write(c -> hall.departures.request(c, id("d"), CASHIER, TODAY.next(), HEAD, "调离"));
    Approved approved = hall.approve("a", requested);
    assertThat(codesOf(() -> hall.execute("x", approved, how()))).containsExactly("DEPARTURE-006");
    hall.clock.turn(Duration.ofHours(12));
    assertThat(hall.execute("x", approved, how())).isNotNull();
  }

  @Test
  void an_account_that_is_suspended_meanwhile_need_not_wait_for_the_last_day() {
    Requested requested =
        hall.write(c -> hall.departures.request(c, id("d"), CASHIER, TODAY.next(), HEAD, "调离"));
    Approved approved = hall.approve("a", requested);
    hall.set(CASHIER, "state", "SUSPENDED");
    assertThat(hall.execute("x", approved, how())).isNotNull();
  }

  @Test
  void the_same_request_is_answered_again_and_another_under_its_name_is_refused() {
    Requested requested = hall.request("d");
    assertThat(hall.request("d").about()).isEqualTo(requested.about());
    Approved approved = hall.approve("a", requested);
    assertThat(hall.approve("a", requested).approved()).isEqualTo(approved.approved());
    Executed executed = hall.execute("x", approved, how());
    assertThat(hall.execute("x", approved, how()).record()).isEqualTo(executed.record());
    assertThat(hall.execute("x", approved, how()).left()).isEqualTo(executed.left());
    TestSeal seal = new TestSeal("k1");
    Certified certified = hall.write(c -> hall.departures.certify(c, id("c"), executed, seal));
    assertThat(hall.write(c -> hall.departures.certify(c, id("c"), executed, seal)).seal())
        .isEqualTo(certified.seal());
    assertThat(codesOf(() -> hall.execute("x", approved, how(DRAWER))))
        .containsExactly("STORE-003");
    assertThat(codesOf(() -> hall.approve("x", requested))).containsExactly("STORE-003");
    assertThat(
            codesOf(
                () ->
                    hall.write(
                        c -> hall.departures.request(c, id("d"), CASHIER, TODAY, HEAD, "其他"))))
        .containsExactly("STORE-003");
    assertThat(
            codesOf(
                () ->
                    hall.write(
                        c -> hall.departures.request(c, id("d"), CASHIER, TODAY, LEADER, "合同到期"))))
        .containsExactly("STORE-003");
    assertThat(hall.verify()).isEmpty();
  }

  @Test
  void a_step_that_comes_too_late_is_refused() {
    Requested requested = hall.request("d");
    Approved approved = hall.approve("a", requested);
    assertThat(codesOf(() -> hall.approve("a2", requested))).containsExactly("DEPARTURE-003");
    assertThat(
            codesOf(() -> hall.write(c -> hall.departures.withdraw(c, id("w"), requested, HEAD))))
        .containsExactly("DEPARTURE-003");
    Executed executed = hall.execute("x", approved, how());
    assertThat(codesOf(() -> hall.execute("x2", approved, how()))).containsExactly("DEPARTURE-003");
    assertThat(codesOf(() -> hall.write(c -> hall.departures.withdraw(c, id("w"), approved, HEAD))))
        .containsExactly("DEPARTURE-003");
    TestSeal seal = new TestSeal("k1");
    hall.write(c -> hall.departures.certify(c, id("c"), executed, seal));
    assertThat(codesOf(() -> hall.write(c -> hall.departures.certify(c, id("c2"), executed, seal))))
        .containsExactly("DEPARTURE-003");
    assertThat(codesOf(() -> hall.request("d2"))).containsExactly("DEPARTURE-001");
  }

  @Test
  void a_departure_can_be_given_up_and_asked_for_anew() {
    Requested requested = hall.request("d");
    assertThat(codesOf(() -> hall.request("d2"))).containsExactly("DEPARTURE-002");
    Withdrawn withdrawn = hall.write(c -> hall.departures.withdraw(c, id("w"), requested, LEADER));
    assertThat(hall.write(c -> hall.departures.withdraw(c, id("w"), requested, LEADER)).withdrawn())
        .isEqualTo(withdrawn.withdrawn());
    assertThat(hall.find("d")).containsInstanceOf(Withdrawn.class);
    assertThat(hall.openDepartures()).isEmpty();
    assertThat(hall.lastDay()).isEmpty();
    assertThat(codesOf(() -> hall.approve("a", requested))).containsExactly("DEPARTURE-003");
    assertThat(hall.request("d2").about().account()).isEqualTo(CASHIER);
    assertThat(hall.openDepartures()).hasSize(1);
    assertThat(hall.lastDay()).contains(TODAY);
  }

  @Test
  void a_suspension_is_effective_at_once_and_is_executed_before_the_last_day() {
    hall.useBook("R-1", "JZ26", 100, CASHIER);
    SessionToken token = hall.signIn(CASHIER);
    Requested requested =
        hall.write(c -> hall.departures.suspendNow(c, id("s"), CASHIER, ADMIN, "嫌疑"));
    assertThat(requested.about().suspended()).isTrue();
    assertThat(state()).isEqualTo(Account.State.SUSPENDED);
    assertThat(codesOf(() -> hall.sessions.require(token))).containsExactly("SESSION-008");
    assertThat(codesOf(() -> hall.issue("a", "R-1", CASHIER))).containsExactly("DEPARTURE-020");
    hall.clock.turn(Duration.ofDays(2));
    assertThat(
            hall.write(c -> hall.departures.suspendNow(c, id("s"), CASHIER, ADMIN, "嫌疑")).about())
        .as("the same request, days later")
        .isEqualTo(requested.about());
    hall.clock.turn(Duration.ofDays(-2));
    hall.execute("x", hall.approve("a", requested), how());
    assertThat(state()).isEqualTo(Account.State.CLOSED);
  }

  @Test
  void a_suspension_that_nobody_approves_within_a_day_raises_one_alarm_and_stays() {
    hall.write(c -> hall.departures.suspendNow(c, id("s"), CASHIER, HEAD, "嫌疑"));
    hall.clock.turn(Duration.ofHours(24).minusMillis(1));
    assertThat(hall.raiseAlarms()).isEmpty();
    hall.clock.turn(Duration.ofMillis(1));
    assertThat(hall.raiseAlarms()).extracting(r -> r.about().id()).containsExactly(id("s"));
    assertThat(hall.raiseAlarms()).isEmpty();
    assertThat(hall.trail.events())
        .contains(AuditEvent.refused("departure.unapproved", HEAD, "account/C07", "DEPARTURE-012"));
    assertThat(state()).isEqualTo(Account.State.SUSPENDED);
  }

  @Test
  void no_alarm_is_raised_for_what_was_approved_withdrawn_or_only_requested() {
    Requested one = hall.write(c -> hall.departures.suspendNow(c, id("s"), CASHIER, HEAD, "嫌疑"));
    hall.approve("a", one);
    hall.add(new StaffNumber("C08"), Role.CASHIER, "H01");
    hall.add(new StaffNumber("C09"), Role.CASHIER, "H01");
    Requested two =
        hall.write(
            c -> hall.departures.suspendNow(c, id("s2"), new StaffNumber("C08"), HEAD, "嫌疑"));
    hall.write(c -> hall.departures.withdraw(c, id("w"), two, LEADER));
    hall.write(
        c -> hall.departures.request(c, id("d3"), new StaffNumber("C09"), TODAY, HEAD, "调离"));
    hall.clock.turn(Duration.ofDays(3));
    assertThat(hall.raiseAlarms()).isEmpty();
    assertThat(hall.state(new StaffNumber("C08")))
        .as("a withdrawal does not bring an account back")
        .isEqualTo(Account.State.SUSPENDED);
  }

  @Test
  void a_request_needs_a_reason_an_account_and_somebody_who_may_ask() {
    assertThat(codesOf(() -> ask(CASHIER, HEAD, " "))).containsExactly("DEPARTURE-007");
    assertThat(codesOf(() -> ask(CASHIER, HEAD, "x".repeat(201)))).containsExactly("DEPARTURE-007");
    assertThat(codesOf(() -> ask(new StaffNumber("C99"), HEAD, "x")))
        .containsExactly("DEPARTURE-001");
    assertThat(codesOf(() -> ask(CASHIER, new StaffNumber("C99"), "x")))
        .containsExactly("DEPARTURE-008");
    hall.set(HEAD, "state", "SUSPENDED");
    assertThat(codesOf(() -> ask(CASHIER, HEAD, "x"))).containsExactly("DEPARTURE-008");
    hall.add(new StaffNumber("H02"), Role.HALL_HEAD, "H02");
    assertThat(codesOf(() -> ask(CASHIER, new StaffNumber("H02"), "x")))
        .as("the head of another hall")
        .containsExactly("DEPARTURE-004");
    assertThat(codesOf(() -> ask(CASHIER, ADMIN, "x"))).containsExactly("DEPARTURE-004");
    assertThat(codesOf(() -> ask(CASHIER, LEADER, "x".repeat(200)))).isEmpty();
  }

  private Requested ask(StaffNumber account, StaffNumber by, String reason) {
    return hall.write(
        c ->
            hall.departures.request(c, id("q" + by + reason.length()), account, TODAY, by, reason));
  }

  @Test
  void what_is_left_behind_goes_to_a_head_who_is_not_the_administrator() {
    Approved approved = hall.approved("d");
    hall.add("H09", "P-A01", Role.HALL_HEAD, "H01");
    hall.add("H08", "P-C07", Role.HALL_HEAD, "H01");
    for (String receiver : List.of("H08", "H09")) {
      Execution how = new Execution(ADMIN, new StaffNumber(receiver), Optional.empty());
      assertThat(codesOf(() -> hall.execute("x", approved, how))).containsExactly("DEPARTURE-005");
    }
    Execution how = new Execution(ADMIN, LEADER, Optional.empty());
    assertThat(codesOf(() -> hall.execute("x", approved, how))).containsExactly("DEPARTURE-004");
  }

  @Test
  void an_account_that_was_given_to_another_person_meanwhile_is_not_closed() {
    Approved approved = hall.approved("d");
    hall.set(CASHIER, "person", "P-other");
    assertThat(codesOf(() -> hall.execute("x", approved, how()))).containsExactly("DEPARTURE-003");
  }

  @Test
  void another_account_of_the_same_person_that_is_open_stands_in_the_certificate() {
    hall.add("H09", "P-C07", Role.HALL_HEAD, "H02");
    hall.add("A09", "P-C07", Role.SYSTEM_ADMIN, "");
    hall.add("X09", "P-C07", Role.FINANCE, "");
    hall.set(new StaffNumber("X09"), "state", "CLOSED");
    Executed executed = hall.execute("x", hall.approved("d"), how());
    assertThat(left(executed, Belonging.OPEN_ACCOUNTS).items()).containsExactly("A09", "H09");
  }

  @Test
  void the_reason_is_personal_text_and_nothing_else_holds_it() {
    hall.request("d");
    String content =
        database.ask(
            c ->
                Sql.first(
                        c,
                        "SELECT content FROM log_record WHERE stream = 'departure'",
                        row -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .orElseThrow());
    assertThat(content).doesNotContain("合同到期");
    database.tamper("DELETE FROM personal_text");
    assertThat(hall.request("d").about().account()).as("once it is erased").isEqualTo(CASHIER);
  }

  @Test
  void a_void_of_what_somebody_issued_before_leaving_is_not_held_up() {
    hall.useBook("R-1", "JZ26", 100, CASHIER);
    var number = hall.issue("a", "R-1", CASHIER).number();
    hall.execute("x", hall.approved("d"), how());
    var ask = new VoidRequest(id("v"), number, VoidReason.WRONG_PAYER, "", HEAD, LEADER);
    assertThat(hall.write(c -> hall.receipts.voidReceipt(c, ask)).number()).isEqualTo(number);
  }

  @Test
  void executed_stands_at_the_time_of_its_record() {
    Executed executed = hall.execute("x", hall.approved("d"), how());
    assertThat(executed.executed().at())
        .isEqualTo(executed.record().at())
        .isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
    assertThat(executed.receivedBy()).isEqualTo(HEAD);
    assertThat(executed.record().stream()).isEqualTo("departure");
    assertThat(executed.record().position()).isEqualTo(3);
  }

  @Test
  void the_last_departures_are_shown_ended_or_not_the_newest_first() {
    hall.execute("x", hall.approved("d"), how());
    List<Departure> recent = hall.store.read(c -> hall.departures.recent(c, 10));
    assertThat(recent).hasSize(1).hasOnlyElementsOfType(Executed.class);
    List<Departure> none = hall.store.read(c -> hall.departures.recent(c, 0));
    assertThat(none).isEmpty();
  }
}
