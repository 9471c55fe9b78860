package io.hall.receipt;

import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class VoidAsksTest extends EveryStoreTestBase {

  private static final StaffNumber HEAD = new StaffNumber("M01");

  private VoidAsks asks;
  private Receipt receipt;

  @BeforeEach
  void issue() {
    asks = new VoidAsks(hall.store, hall.clock, hall.register);
    receipt = hall.issue("a");
  }

  private VoidAsk ask(String request, String note) {
    return hall.store.write(
        c ->
            asks.ask(
                c,
                new RequestId(request),
                receipt.number(),
                VoidReason.WRONG_AMOUNT,
                note,
                CASHIER));
  }

  private VoidedReceipt grant(String request, VoidAsk ask, StaffNumber by) {
    return hall.store.write(c -> asks.grant(c, new RequestId(request), ask, by));
  }

  private VoidAsk decline(String request, VoidAsk ask, StaffNumber by) {
    return hall.store.write(
        c -> {
          asks.decline(c, new RequestId(request), ask, by);
          return ask;
        });
  }

  private List<VoidAsk> open(VoidAsk like) {
    return hall.store.read(c -> asks.open(c, like.hall()));
  }

  @Test
  void what_is_asked_waits_until_another_grants_it() {
    VoidAsk ask = ask("v", "张某少收一笔");
    assertThat(open(ask)).containsExactly(ask);
    VoidedReceipt voided = grant("g", ask, HEAD);
    assertThat(voided.requestedBy()).isEqualTo(CASHIER);
    assertThat(voided.approvedBy()).isEqualTo(HEAD);
    assertThat(open(ask)).isEmpty();
  }

  @Test
  void nobody_decides_what_they_ask_for() {
    VoidAsk ask = ask("v", "");
    assertThat(refusal(() -> grant("g", ask, CASHIER))).isEqualTo("RECEIPT-010");
    assertThat(refusal(() -> decline("d", ask, CASHIER))).isEqualTo("RECEIPT-010");
  }

  @Test
  void what_was_declined_is_not_granted_and_may_be_asked_again() {
    VoidAsk ask = ask("v", "");
    decline("d", ask, HEAD);
    decline("d", ask, HEAD);
    assertThat(refusal(() -> grant("g", ask, HEAD))).isEqualTo("RECEIPT-056");
    assertThat(refusal(() -> decline("e", ask, HEAD))).isEqualTo("RECEIPT-056");
    VoidAsk again = ask("w", "");
    assertThat(grant("h", again, HEAD).number()).isEqualTo(receipt.number());
  }

  @Test
  void a_void_is_asked_for_once_and_the_same_request_is_the_same() {
    VoidAsk ask = ask("v", "原话");
    assertThat(ask("v", "原话")).isEqualTo(ask);
    assertThat(refusal(() -> ask("w", ""))).isEqualTo("RECEIPT-055");
    Optional<String> note = hall.store.read(c -> asks.note(c, ask));
    assertThat(note).contains("原话");
  }

  @Test
  void what_cannot_be_voided_is_not_asked_for() {
    hall.clock.set("2026-11-30T04:00:00Z");
    assertThat(refusal(() -> ask("v", ""))).isEqualTo("RECEIPT-009");
  }
}
