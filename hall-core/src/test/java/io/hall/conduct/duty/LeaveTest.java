package io.hall.conduct.duty;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.KEEPER;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WANG_AS_MANAGER;
import static io.hall.conduct.ConductAtWork.ZHAO;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.conduct.ConductAtWork.time;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.ConductAtWork;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Post;
import io.hall.conduct.Staff;
import io.hall.conduct.Stretch;
import io.hall.conduct.duty.ClockEvent.Kind;
import io.hall.conduct.duty.Leave.Ask;
import io.hall.conduct.duty.Leave.Declined;
import io.hall.conduct.duty.Leave.Granted;
import io.hall.conduct.duty.Leave.HandedOver;
import io.hall.conduct.duty.Leave.Requested;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-3.2")
class LeaveTest extends ConductTestBase {

  private static final Stretch MORNING = time("2026-11-23T07:50", "2026-11-23T12:00");
  private static final Stretch NINE_TO_TEN = time("2026-11-23T09:00", "2026-11-23T10:00");
  private static final PostHandover POST =
      new PostHandover(Money.yuan("500.50"), List.of("T-1", "R-1"));

  private ShiftRegister drawers;
  private BookRegister books;

  @BeforeEach
  void planTheMorning() {
    drawers = new ShiftRegister(hall.store, hall.clock);
    books = new ReceiptRegister(hall.store, hall.clock, List.of(), List.of()).books();
    use("R-1", ReceiptBook.Kind.RECEIPT, HALL, WANG);
    use("T-1", ReceiptBook.Kind.REFUND, HALL, WANG);
    open(WANG);
    close(WANG, 5);
    for (StaffNumber staff : List.of(WANG, LI, ZHAO)) {
      plan(staff, MORNING);
    }
  }

  private void open(StaffNumber staff) {
    hall.write(c -> drawers.open(c, hall.request(), HALL, staff, Money.yuan("500")));
  }

  /** With so many notes of a hundred in the drawer, and half a yuan. */
  private void close(StaffNumber staff, long hundreds) {
    CashCount count =
        new CashCount(Map.of(Denomination.YUAN_100, hundreds, Denomination.JIAO_5, 1L));
    hall.write(c -> drawers.close(c, hall.request(), HALL, staff, count));
  }

  private void use(String book, ReceiptBook.Kind kind, HallCode where, StaffNumber staff) {
    handOut(book, kind, where, staff);
    hall.write(c -> books.take(c, new BookStep.InUse(hall.request(), book, where, staff)));
  }

  private void handOut(String book, ReceiptBook.Kind kind, HallCode where, StaffNumber staff) {
    ReceiptBook made = new ReceiptBook(book, kind, book.replace("-", "X"), 1, 99);
    hall.write(
        c -> {
          books.take(c, new BookStep.Registered(hall.request(), made, KEEPER));
          return books.take(c, new BookStep.HandedOut(hall.request(), book, where, staff, KEEPER));
        });
  }

  private void plan(StaffNumber staff, Stretch time) {
    hall.write(
        c ->
            hall.registers
                .attendance()
                .plan(c, hall.request(), new DutyShift(HALL, staff, time), HEAD));
  }

  private Ask ask(StaffNumber staff, StaffNumber cover, Stretch time) {
    return new Ask(hall.request(), HALL, staff, time, cover);
  }

  private Requested request(StaffNumber staff, StaffNumber cover, Stretch time) {
    return request(ask(staff, cover, time));
  }

  private Requested request(Ask ask) {
    return hall.write(c -> hall.registers.leave().request(c, ask, note("去医院")));
  }

  private Granted grant(Requested leave, StaffNumber manager) {
    return hall.write(c -> hall.registers.leave().grant(c, hall.request(), leave, manager));
  }

  private Declined decline(Requested leave) {
    return hall.write(c -> hall.registers.leave().decline(c, hall.request(), leave, MANAGER));
  }

  private HandedOver handOver(Granted leave) {
    return hall.write(c -> hall.registers.leave().handOver(c, hall.request(), leave, POST));
  }

  private Optional<Leave> find(Leave leave) {
    return hall.read(c -> hall.registers.leave().find(c, leave.id()));
  }

  private List<String> findings() {
    return codes(hall.read(c -> hall.registers.attendance().findings(c, HALL, MONDAY)));
  }

  @Test
  void a_leave_is_asked_for_granted_and_handed_over() {
    Requested asked = request(WANG, LI, NINE_TO_TEN);
    assertThat(find(asked)).containsInstanceOf(Requested.class);
    Granted granted = grant(asked, MANAGER);
    assertThat(granted.by()).isEqualTo(MANAGER);
    assertThat(granted.at()).isEqualTo(hall.log.now());
    assertThat(granted.holds()).contains(NINE_TO_TEN);
    assertThat(find(asked)).containsInstanceOf(Granted.class);
    HandedOver handed = handOver(granted);
    assertThat(handed.handover().cash()).isEqualTo(Money.yuan("500.50"));
    assertThat(handed.handover().books()).containsExactly("R-1", "T-1");
    assertThat(handed.by()).isEqualTo(MANAGER);
    assertThat(handed.ask()).isEqualTo(asked.ask());
    assertThat(find(asked)).containsInstanceOf(HandedOver.class);
  }

  private List<String> refusal(Granted leave, String cash, String... named) {
    PostHandover post = new PostHandover(Money.yuan(cash), List.of(named));
    return codesOf(
        () -> hall.write(c -> hall.registers.leave().handOver(c, hall.request(), leave, post)));
  }

  @Test
  void the_cash_that_is_handed_over_is_what_was_counted_last() {
    Granted leave = grant(request(WANG, LI, NINE_TO_TEN), MANAGER);
    assertThat(refusal(leave, "500.49")).containsExactly("CONDUCT-036");
    assertThat(refusal(leave, "500.51")).containsExactly("CONDUCT-036");
    open(LI);
    close(LI, 9);
    open(WANG);
    assertThat(refusal(leave, "500.50")).containsExactly("CONDUCT-037");
    close(WANG, 7);
    open(LI);
    assertThat(refusal(leave, "500.50")).containsExactly("CONDUCT-036");
    assertThat(refusal(leave, "700.50")).isEmpty();
  }

  @Test
  void whose_drawer_was_never_counted_hands_over_no_cash() {
    Granted leave = grant(request(LI, ZHAO, NINE_TO_TEN), MANAGER);
    assertThat(refusal(leave, "0.01")).containsExactly("CONDUCT-036");
    assertThat(refusal(leave, "0.00")).isEmpty();
  }

  @Test
  void yesterday_s_drawer_is_not_today_s() {
    plan(WANG, time("2026-11-24T07:50", "2026-11-24T12:00"));
    plan(LI, time("2026-11-24T07:50", "2026-11-24T12:00"));
    Granted leave = grant(request(WANG, LI, time("2026-11-24T09:00", "2026-11-24T10:00")), MANAGER);
    hall.at("2026-11-24T09:00");
    assertThat(refusal(leave, "500.50")).containsExactly("CONDUCT-036");
  }

  @Test
  void the_books_that_are_handed_over_are_in_use_by_the_one_who_leaves() {
    use("R-2", ReceiptBook.Kind.RECEIPT, HALL, LI);
    handOut("R-3", ReceiptBook.Kind.RECEIPT, HALL, WANG);
    Granted leave = grant(request(WANG, LI, NINE_TO_TEN), MANAGER);
    assertThat(refusal(leave, "500.50", "R-2")).as("another's").containsExactly("CONDUCT-038");
    assertThat(refusal(leave, "500.50", "R-3")).as("not begun").containsExactly("CONDUCT-038");
    assertThat(refusal(leave, "500.50", "R-1", "R-9")).as("none").containsExactly("CONDUCT-038");
    hall.write(c -> books.take(c, new BookStep.Returned(hall.request(), "T-1", WANG, KEEPER)));
    assertThat(refusal(leave, "500.50", "T-1")).as("returned").containsExactly("CONDUCT-038");
    assertThat(refusal(leave, "500.50", "R-1")).isEmpty();
  }

  @Test
  void a_leave_waits_until_somebody_decides() {
    Requested morning = request(WANG, LI, NINE_TO_TEN);
    Requested other = request(ZHAO, LI, NINE_TO_TEN);
    assertThat(waiting()).containsExactlyInAnyOrder(morning.id(), other.id());
    grant(morning, MANAGER);
    assertThat(waiting()).containsExactly(other.id());
    decline(other);
    assertThat(waiting()).isEmpty();
  }

  private List<RequestId> waiting() {
    return hall.write(c -> hall.registers.leave().waiting(c)).stream().map(Requested::id).toList();
  }

  @Test
  void whoever_asked_sees_every_leave_of_their_own_the_latest_first() {
    Requested nine = request(WANG, LI, NINE_TO_TEN);
    Declined declined = decline(request(WANG, LI, time("2026-11-23T10:30", "2026-11-23T11:00")));
    request(ZHAO, LI, NINE_TO_TEN);
    List<Leave> asked = hall.read(c -> hall.registers.leave().askedBy(c, WANG));
    assertThat(asked).extracting(Leave::id).containsExactly(declined.id(), nine.id());
    assertThat(asked.get(0)).isInstanceOf(Declined.class);
  }

  @Test
  void a_leave_that_was_declined_excuses_nothing_and_keeps_nobody() {
    Declined declined = decline(request(WANG, LI, NINE_TO_TEN));
    assertThat(declined.by()).isEqualTo(MANAGER);
    assertThat(find(declined)).containsInstanceOf(Declined.class);
    assertThat(hall.<Boolean>read(c -> hall.registers.leave().isOnLeave(c, WANG, MONDAY)))
        .isFalse();
    assertThat(hall.<List<Leave>>read(c -> hall.registers.leave().of(c, HALL, MONDAY))).isEmpty();
    request(WANG, LI, NINE_TO_TEN);
    assertThat(codesOf(() -> request(ZHAO, LI, NINE_TO_TEN))).isEmpty();
  }

  @Test
  void leave_counts_from_its_approval_on() {
    clock(WANG, Kind.IN, "2026-11-23T07:50");
    Requested asked = request(WANG, LI, NINE_TO_TEN);
    clock(WANG, Kind.OUT, "2026-11-23T09:00");
    hall.at("2026-11-23T09:10");
    Granted granted = grant(asked, MANAGER);
    assertThat(granted.holds()).contains(time("2026-11-23T09:10", "2026-11-23T10:00"));
    handOver(granted);
    clock(WANG, Kind.IN, "2026-11-23T10:00");
    hall.at("2026-11-23T10:01");
    assertThat(hall.<List<Breach>>read(c -> hall.registers.attendance().breaches(c, HALL, MONDAY)))
        .filteredOn(b -> b.shift().staff().equals(WANG))
        .singleElement()
        .satisfies(
            b -> assertThat(b.time()).isEqualTo(time("2026-11-23T09:00", "2026-11-23T09:10")));
  }

  private void clock(StaffNumber staff, Kind kind, String local) {
    hall.at(local);
    hall.write(c -> hall.registers.attendance().clock(c, hall.request(), HALL, staff, kind));
  }

  @Test
  void a_leave_that_is_over_is_not_granted_but_can_be_declined() {
    Requested asked = request(WANG, LI, NINE_TO_TEN);
    hall.at("2026-11-23T10:00");
    assertThat(codesOf(() -> grant(asked, MANAGER))).containsExactly("CONDUCT-030");
    decline(asked);
    assertThat(codesOf(() -> request(WANG, LI, NINE_TO_TEN))).containsExactly("CONDUCT-030");
  }

  @Test
  void a_leave_is_granted_up_to_its_end() {
    Requested asked = request(WANG, LI, NINE_TO_TEN);
    hall.at("2026-11-23T09:59:59.999");
    assertThat(grant(asked, MANAGER).holds()).isPresent();
  }

  @Test
  void nobody_but_another_department_manager_grants_a_leave() {
    for (Staff by : hall.<List<Staff>>read(c -> ConductAtWork.STAFF.on(c, MONDAY))) {
      for (StaffNumber asks : List.of(WANG, LI, ZHAO)) {
        StaffNumber cover = asks.equals(LI) ? ZHAO : LI;
        Requested asked = request(asks, cover, NINE_TO_TEN);
        String person = asks.equals(WANG) ? "P01" : asks.equals(LI) ? "P02" : "P03";
        boolean may = by.post() == Post.DEPARTMENT_MANAGER && !by.person().equals(person);
        assertThat(codesOf(() -> grant(asked, by.number())).isEmpty())
            .as(by.number() + " for " + asks)
            .isEqualTo(may);
        if (may) {
          hall.at("2026-11-23T07:45");
          database.tamper("DELETE FROM leave_decision");
          database.tamper("DELETE FROM leave_request");
        } else {
          decline(asked);
        }
      }
    }
  }

  @Test
  void an_acting_manager_does_not_grant_their_own_leave_from_their_other_account() {
    Requested asked = request(WANG, LI, NINE_TO_TEN);
    assertThat(codesOf(() -> grant(asked, WANG_AS_MANAGER))).containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> grant(asked, HEAD))).containsExactly("CONDUCT-026");
  }

  @Test
  void a_decision_is_taken_once() {
    Requested asked = request(WANG, LI, NINE_TO_TEN);
    RequestId request = hall.request();
    Granted first = hall.write(c -> hall.registers.leave().grant(c, request, asked, MANAGER));
    assertThat(
            hall.<Granted>write(c -> hall.registers.leave().grant(c, request, asked, MANAGER)).at())
        .isEqualTo(first.at());
    assertThat(codesOf(() -> grant(asked, MANAGER))).containsExactly("CONDUCT-006");
    assertThat(codesOf(() -> decline(asked))).containsExactly("CONDUCT-006");
    handOver(first);
    assertThat(codesOf(() -> handOver(first))).containsExactly("CONDUCT-006");
  }

  @Test
  void nobody_covers_for_themselves() {
    assertThat(codesOf(() -> request(WANG, WANG, NINE_TO_TEN))).containsExactly("CONDUCT-003");
  }

  @Test
  void the_cover_works_at_the_same_hall() {
    assertThat(codesOf(() -> request(WANG, ELSEWHERE, NINE_TO_TEN))).containsExactly("CONDUCT-008");
  }

  @Test
  void the_cover_is_on_duty_for_the_whole_of_it() {
    plan(WANG, time("2026-11-23T13:50", "2026-11-23T18:00"));
    plan(LI, time("2026-11-23T13:50", "2026-11-23T15:00"));
    assertThat(
            codesOf(() -> request(WANG, LI, time("2026-11-23T14:00", "2026-11-23T15:00:00.001"))))
        .containsExactly("CONDUCT-028");
    assertThat(codesOf(() -> request(WANG, HEAD, NINE_TO_TEN))).containsExactly("CONDUCT-028");
    request(WANG, LI, time("2026-11-23T11:00", "2026-11-23T15:00"));
  }

  @Test
  void where_the_one_who_asks_has_no_shift_the_cover_needs_none() {
    request(WANG, LI, time("2026-11-24T09:00", "2026-11-24T10:00"));
  }

  @Test
  void the_cover_has_no_leave_and_has_not_asked_for_it() {
    request(LI, ZHAO, time("2026-11-23T09:59", "2026-11-23T11:00"));
    assertThat(codesOf(() -> request(WANG, LI, NINE_TO_TEN))).containsExactly("CONDUCT-027");
    request(WANG, LI, time("2026-11-23T09:00", "2026-11-23T09:59"));
  }

  @Test
  void who_covers_for_another_does_not_go() {
    request(WANG, LI, NINE_TO_TEN);
    assertThat(codesOf(() -> request(LI, ZHAO, time("2026-11-23T09:30", "2026-11-23T11:00"))))
        .containsExactly("CONDUCT-029");
  }

  @Test
  void nobody_has_two_leaves_at_one_time() {
    request(WANG, LI, NINE_TO_TEN);
    assertThat(codesOf(() -> request(WANG, ZHAO, time("2026-11-23T09:59", "2026-11-23T11:00"))))
        .containsExactly("CONDUCT-033");
    request(WANG, ZHAO, time("2026-11-23T10:00", "2026-11-23T11:00"));
  }

  @Test
  void who_leaves_in_the_middle_of_a_shift_hands_the_post_over() {
    clock(WANG, Kind.IN, "2026-11-23T07:50");
    Granted granted = grant(request(WANG, LI, NINE_TO_TEN), MANAGER);
    hall.at("2026-11-23T08:59:59.999");
    assertThat(findings()).doesNotContain("CONDUCT-031");
    hall.at("2026-11-23T09:00");
    assertThat(findings()).contains("CONDUCT-031");
    handOver(granted);
    assertThat(findings()).doesNotContain("CONDUCT-031");
  }

  @Test
  void who_is_away_from_the_beginning_of_a_shift_has_nothing_to_hand_over() {
    grant(request(WANG, LI, MORNING), MANAGER);
    hall.at("2026-11-23T12:00");
    assertThat(findings()).doesNotContain("CONDUCT-031");
  }

  @Test
  void somebody_is_on_leave_on_the_days_it_falls_on() {
    grant(request(WANG, LI, time("2026-11-24T09:00", "2026-11-26T00:00")), MANAGER);
    assertThat(isOnLeave(0)).isFalse();
    assertThat(isOnLeave(1)).isTrue();
    assertThat(isOnLeave(2)).isTrue();
    assertThat(isOnLeave(3)).isFalse();
    assertThat(hall.<List<Leave>>read(c -> hall.registers.leave().of(c, HALL, MONDAY.plusDays(2))))
        .hasSize(1);
  }

  private boolean isOnLeave(int day) {
    return hall.read(c -> hall.registers.leave().isOnLeave(c, WANG, MONDAY.plusDays(day)));
  }

  @Test
  void a_handover_has_no_negative_cash_and_no_book_twice() {
    assertThat(codesOf(() -> new PostHandover(Money.yuan("-0.01"), List.of())))
        .containsExactly("CONDUCT-034");
    assertThat(codesOf(() -> new PostHandover(Money.ZERO, List.of("R-1", "R-1"))))
        .containsExactly("CONDUCT-034");
    assertThat(codesOf(() -> new PostHandover(Money.ZERO, List.of(" "))))
        .containsExactly("CONDUCT-034");
    assertThat(codesOf(() -> new PostHandover(Money.ZERO, List.of("R".repeat(41)))))
        .containsExactly("CONDUCT-034");
    assertThat(new PostHandover(Money.ZERO, List.of("R".repeat(40))).books()).hasSize(1);
  }

  @Test
  void the_instant_of_a_decision_is_that_of_the_clock() {
    Requested asked = request(WANG, LI, NINE_TO_TEN);
    hall.at("2026-11-23T08:30");
    assertThat(grant(asked, MANAGER).at()).isEqualTo(instant("2026-11-23T08:30"));
  }
}
