package io.hall.settlement;

import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.EVENING;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.NINE;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShiftTest {

  private static final Shift.Id MORNING = new Shift.Id(HALL, WANG, DATE, 1);
  private static final Shift.Open OPEN = new Shift.Open(MORNING, NINE, Money.yuan("500"));

  @Test
  void a_day_has_the_shifts_1_to_9() {
    assertThat(codesOf(() -> new Shift.Id(HALL, WANG, DATE, 0)))
        .isEqualTo(List.of("SETTLEMENT-002"));
    assertThat(codesOf(() -> new Shift.Id(HALL, WANG, DATE, 10)))
        .isEqualTo(List.of("SETTLEMENT-002"));
    assertThat(new Shift.Id(HALL, WANG, DATE, 9).number()).isEqualTo(9);
  }

  @Test
  void a_float_may_be_nothing_but_not_negative() {
    assertThat(codesOf(() -> new Shift.Open(MORNING, NINE, Money.ofFen(-1))))
        .isEqualTo(List.of("SETTLEMENT-003"));
    assertThat(new Shift.Open(MORNING, NINE, Money.ZERO).openingFloat()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_shift_is_not_closed_before_it_was_opened() {
    assertThat(codesOf(() -> new Shift.Closed(OPEN, NINE.minusMillis(1), CashCount.NOTHING)))
        .isEqualTo(List.of("SETTLEMENT-004"));
    assertThat(new Shift.Closed(OPEN, NINE, CashCount.NOTHING).closedAt()).isEqualTo(NINE);
  }

  @Test
  void times_are_kept_in_milliseconds() {
    Shift.Open shift = new Shift.Open(MORNING, NINE.plusNanos(1_999_999), Money.ZERO);

    assertThat(shift.openedAt()).isEqualTo(NINE.plusMillis(1));
    assertThat(new Shift.Closed(shift, EVENING.plusNanos(999), CashCount.NOTHING).closedAt())
        .isEqualTo(EVENING);
  }

  @Test
  @Tag("规程-7.1")
  void a_drawer_gained_what_it_holds_less_the_float() {
    Shift.Closed shift = new Shift.Closed(OPEN, EVENING, CashCount.fewest(Money.yuan("2214.82")));

    assertThat(shift.cashTaken()).isEqualTo(Money.yuan("1714.82"));
    assertThat(shift.openingFloat()).isEqualTo(Money.yuan("500"));
    assertThat(shift.openedAt()).isEqualTo(NINE);
    assertThat(shift.id()).isEqualTo(MORNING);
  }
}
