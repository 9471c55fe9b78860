package io.hall.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test as an embedding program would write it: some payments, one receipt void, the total. */
class CounterExampleTest {

  private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");
  private final SamplePayments payments = new SamplePayments(20_261_123, clock);
  private final Store store = MemoryStore.create();
  private final ReceiptRegister register = new ReceiptRegister(store, clock, List.of(), List.of());

  @BeforeEach
  void open_the_book() {
    SampleHall.open(store, register.books());
  }

  @AfterEach
  void close_the_store() {
    store.close();
  }

  @Test
  void a_void_receipt_keeps_its_number_and_leaves_the_days_total() {
    Receipt first = register.issue(payments.nextRequest());
    Receipt wrong = register.issue(payments.nextRequest());
    makeVoid(wrong);
    Receipt third = register.issue(payments.nextRequest());

    assertThat(third.number().toString()).isEqualTo("TEST-00000003");
    assertThat(total()).isEqualTo(first.payment().total().plus(third.payment().total()));
  }

  @Test
  void the_next_day_begins_with_nothing() {
    register.issue(payments.nextRequest());
    clock.turn(Duration.ofDays(1));
    assertThat(total()).isEqualTo(Money.ZERO);
  }

  private void makeVoid(Receipt receipt) {
    VoidRequest ask =
        new VoidRequest(
            new RequestId("void-" + receipt.number()),
            receipt.number(),
            VoidReason.WRONG_AMOUNT,
            "金额写错",
            SampleHall.CASHIER,
            SampleHall.LEADER);
    store.write(connection -> register.voidReceipt(connection, ask));
  }

  private Money total() {
    BusinessDate today = BusinessDate.today(clock);
    return Money.sum(
        store.read(connection -> ReceiptLedger.day(connection, SampleHall.HALL, today)).stream()
            .filter(ReceiptLedger.Document::counts)
            .map(ReceiptLedger.Document::amount)
            .toList());
  }
}
