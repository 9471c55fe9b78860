package io.hall.settlement;

import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.EVENING;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.NINE;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.report.HallAtWork;
import io.hall.store.NotedLocks;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftRegisterTest {

  private static final RequestId FIRST = new RequestId("first");
  private static final CashCount DRAWER =
      new CashCount(Map.of(Denomination.YUAN_100, 5L, Denomination.JIAO_1, 3L));

  private HallAtWork hall;

  @BeforeEach
  void openTheHall(@TempDir Path folder) {
    hall = new HallAtWork(folder);
  }

  @AfterEach
  void closeTheHall() {
    hall.close();
  }

  @Test
  void the_first_shift_of_a_day_is_number_1() {
    Shift.Open shift = hall.open(FIRST, WANG, "500");

    assertThat(shift)
        .isEqualTo(new Shift.Open(new Shift.Id(HALL, WANG, DATE, 1), NINE, Money.yuan("500")));
    assertThat(openShifts(DATE)).containsExactly(shift);
    assertThat(closedShifts(DATE)).isEmpty();
  }

  @Test
  void the_afternoon_shift_is_number_2() {
    hall.open(WANG);
    hall.close(WANG, "500");

    assertThat(hall.open(WANG).id().number()).isEqualTo(2);
    assertThat(hall.open(LI).id().number()).isEqualTo(1);
  }

  @Test
  void a_second_shift_is_refused_while_one_is_open() {
    hall.open(WANG);

    assertThat(codesOf(() -> hall.open(WANG))).isEqualTo(List.of("SETTLEMENT-007"));
    assertThat(openShifts(DATE)).hasSize(1);
  }

  @Test
  void a_day_has_nine_shifts_at_most() {
    IntStream.rangeClosed(1, 9)
        .forEach(
            number -> {
              assertThat(hall.open(WANG).id().number()).isEqualTo(number);
              hall.close(WANG, "500");
            });

    assertThat(codesOf(() -> hall.open(WANG))).isEqualTo(List.of("SETTLEMENT-002"));
  }

  @Test
  void a_negative_float_opens_nothing() {
    assertThat(codesOf(() -> hall.open(FIRST, WANG, "-0.01"))).isEqualTo(List.of("SETTLEMENT-003"));
    assertThat(openShifts(DATE)).isEmpty();
  }

  @Test
  void closed_shifts_read_back_as_they_were_closed() {
    hall.open(WANG);
    hall.open(LI);
    hall.at(EVENING);
    Shift.Closed li = hall.close(new RequestId("li"), LI, CashCount.NOTHING);
    Shift.Closed wang = hall.close(new RequestId("wang"), WANG, DRAWER);
    hall.open(WANG);
    Shift.Closed again = hall.close(WANG, "88.88");

    assertThat(closedShifts(DATE)).containsExactly(wang, again, li);
    assertThat(wang.count()).isEqualTo(DRAWER);
    assertThat(openShifts(DATE)).isEmpty();
  }

  @Test
  void without_an_open_shift_there_is_nothing_to_close() {
    assertThat(codesOf(() -> hall.close(WANG, "0"))).isEqualTo(List.of("SETTLEMENT-008"));
    hall.open(WANG);
    hall.close(WANG, "500");
    assertThat(codesOf(() -> hall.close(WANG, "500"))).isEqualTo(List.of("SETTLEMENT-008"));
  }

  @Test
  void a_shift_is_not_closed_by_a_clock_that_went_backwards() {
    hall.open(WANG);
    hall.at(NINE.minusSeconds(1));

    assertThat(codesOf(() -> hall.close(WANG, "500"))).isEqualTo(List.of("SETTLEMENT-004"));
    assertThat(openShifts(DATE)).hasSize(1);
  }

  @Test
  void opening_asked_again_gives_the_same_shift_even_after_it_was_closed() {
    Shift.Open shift = hall.open(FIRST, WANG, "500");
    hall.at(EVENING);
    assertThat(hall.open(FIRST, WANG, "500")).isEqualTo(shift);

    hall.close(WANG, "500");

    assertThat(hall.open(FIRST, WANG, "500")).isEqualTo(shift);
    assertThat(openShifts(DATE)).isEmpty();
  }

  @Test
  void closing_asked_again_gives_the_same_shift() {
    hall.open(WANG);
    Shift.Closed shift = hall.close(FIRST, WANG, DRAWER);
    hall.at(EVENING);
    hall.open(WANG);

    assertThat(hall.close(FIRST, WANG, DRAWER)).isEqualTo(shift);
    assertThat(openShifts(DATE)).hasSize(1);
    Shift.Closed afternoon = hall.close(new RequestId("afternoon"), WANG, DRAWER);
    assertThat(hall.close(new RequestId("afternoon"), WANG, DRAWER)).isEqualTo(afternoon);
  }

  @Test
  void a_request_used_for_something_else_is_a_conflict() {
    hall.open(FIRST, WANG, "500");
    RequestId second = new RequestId("second");
    hall.close(second, WANG, DRAWER);
    List<String> conflict = List.of("STORE-003");

    assertThat(codesOf(() -> hall.open(FIRST, WANG, "500.01"))).isEqualTo(conflict);
    assertThat(codesOf(() -> hall.open(FIRST, LI, "500"))).isEqualTo(conflict);
    assertThat(codesOf(() -> hall.close(FIRST, WANG, DRAWER))).isEqualTo(conflict);
    assertThat(codesOf(() -> hall.close(second, WANG, CashCount.NOTHING))).isEqualTo(conflict);
    assertThat(codesOf(() -> hall.close(second, LI, DRAWER))).isEqualTo(conflict);
    assertThat(codesOf(() -> hall.open(second, WANG, "500"))).isEqualTo(conflict);
    HallCode other = new HallCode("H02");
    assertThat(
            codesOf(
                () ->
                    hall.store()
                        .write(c -> hall.shifts().open(c, FIRST, other, WANG, Money.yuan("500")))))
        .isEqualTo(conflict);
  }

  @Test
  void the_shift_comes_before_its_book() {
    assertThat(codesOf(() -> hall.receiptBook(WANG))).isEqualTo(List.of("SETTLEMENT-008"));
    hall.open(LI);
    assertThat(codesOf(() -> hall.receiptBook(WANG))).isEqualTo(List.of("SETTLEMENT-008"));
    hall.open(WANG);
    assertThat(codesOf(() -> hall.receiptBook(WANG))).isEmpty();
  }

  @Test
  void after_closing_only_a_void_is_still_allowed() {
    hall.open(WANG);
    hall.receiptBook(WANG);
    hall.refundBook(WANG);
    Receipt receipt = hall.pay(WANG, cash("100"));
    hall.close(WANG, "600");
    List<String> closed = List.of("SETTLEMENT-008");

    assertThat(codesOf(() -> hall.pay(WANG, cash("100")))).isEqualTo(closed);
    assertThat(codesOf(() -> hall.refund(WANG, receipt.number(), cash("1")))).isEqualTo(closed);
    assertThat(codesOf(() -> hall.voidReceipt(receipt.number()))).isEmpty();
    assertThat(hall.documents(DATE)).singleElement().matches(document -> !document.counts());
  }

  @Test
  void a_receipt_after_midnight_needs_a_shift_of_the_new_day() {
    hall.at("2026-11-08T23:59:59.999");
    hall.open(WANG);
    hall.receiptBook(WANG);
    hall.pay(WANG, cash("100"));
    hall.at("2026-11-09T00:00");

    assertThat(codesOf(() -> hall.pay(WANG, cash("100")))).isEqualTo(List.of("SETTLEMENT-008"));
    hall.close(WANG, "600");
    hall.open(WANG);
    assertThat(hall.pay(WANG, cash("100")).date()).isEqualTo(BusinessDate.parse("2026-11-09"));
  }

  @Test
  void a_shift_forgotten_overnight_is_closed_on_its_own_day_before_the_next_is_opened() {
    Shift.Open forgotten = hall.open(WANG);
    hall.at("2026-11-09T08:00");

    assertThat(codesOf(() -> hall.open(WANG))).isEqualTo(List.of("SETTLEMENT-007"));
    Shift.Closed closed = hall.close(WANG, "500");
    Shift.Open next = hall.open(WANG);

    assertThat(closed.opening()).isEqualTo(forgotten);
    assertThat(closedShifts(DATE)).containsExactly(closed);
    assertThat(next.id()).isEqualTo(new Shift.Id(HALL, WANG, BusinessDate.parse("2026-11-09"), 1));
  }

  @Test
  void an_open_shift_is_found_on_its_own_day_alone() {
    Shift.Open shift = hall.open(WANG);
    BusinessDate next = BusinessDate.parse("2026-11-09");

    assertThat(openShift(WANG, DATE)).contains(shift);
    assertThat(openShift(WANG, next)).isEmpty();
    assertThat(openShift(LI, DATE)).isEmpty();
    assertThat(openShifts(next)).isEmpty();
  }

  @Test
  void each_cashier_has_an_own_chain_of_shifts() {
    hall.open(WANG);
    hall.open(LI);
    hall.close(WANG, "500");

    RecordLog log = new RecordLog(hall.store().chain());
    List<Finding> broken = hall.store().read(c -> log.verify(c, "shift/H01/C01"));
    assertThat(broken).isEmpty();
    assertThat(hall.store().read(c -> log.head(c, "shift/H01/C01")).orElseThrow().position())
        .isEqualTo(2);
    assertThat(hall.store().read(c -> log.head(c, "shift/H01/C02")).orElseThrow().position())
        .isEqualTo(1);
  }

  @Test
  void opening_and_closing_wait_for_everybody_who_writes() {
    assertThat(hall.held(c -> hall.shifts().open(c, FIRST, HALL, WANG, Money.yuan("500"))))
        .contains(NotedLocks.STORE);
    assertThat(hall.held(c -> hall.shifts().close(c, hall.request(), HALL, WANG, DRAWER)))
        .contains(NotedLocks.STORE);
  }

  private Optional<Shift.Open> openShift(StaffNumber cashier, BusinessDate date) {
    return hall.store().read(c -> hall.shifts().openShift(c, HALL, cashier, date));
  }

  private List<Shift.Open> openShifts(BusinessDate date) {
    return hall.store().read(c -> hall.shifts().openShifts(c, HALL, date));
  }

  private List<Shift.Closed> closedShifts(BusinessDate date) {
    return hall.store().read(c -> hall.shifts().closedShifts(c, HALL, date));
  }
}
