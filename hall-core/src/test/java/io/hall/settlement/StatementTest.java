package io.hall.settlement;

import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.NINE;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTest {

  @Test
  void nobody_states_cash() {
    assertThat(codesOf(() -> new Statement(Tender.CASH, HALL, List.of())))
        .isEqualTo(List.of("SETTLEMENT-005"));
  }

  @Test
  void an_amount_is_more_than_nothing_and_a_fee_is_not_negative() {
    assertThat(codesOf(() -> line(Statement.Kind.SALE, "0", "0")))
        .isEqualTo(List.of("SETTLEMENT-006"));
    assertThat(codesOf(() -> line(Statement.Kind.REFUND, "-1", "0")))
        .isEqualTo(List.of("SETTLEMENT-006"));
    assertThat(codesOf(() -> line(Statement.Kind.SALE, "1", "-0.01")))
        .isEqualTo(List.of("SETTLEMENT-006"));
  }

  @Test
  void a_sale_is_money_in_before_the_fee_and_a_refund_money_back() {
    assertThat(line(Statement.Kind.SALE, "100", "0.38").signed()).isEqualTo(Money.yuan("100"));
    assertThat(line(Statement.Kind.REFUND, "100", "0").signed()).isEqualTo(Money.yuan("-100"));
  }

  private static Statement.Line line(Statement.Kind kind, String amount, String fee) {
    return new Statement.Line(
        Optional.of(WANG),
        NINE,
        "T1",
        kind,
        Money.yuan(amount),
        Money.yuan(fee),
        LocalDate.of(2026, 11, 9));
  }
}
