package io.hall.app.counter;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.app.approval.Decision;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.PaymentCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptCode;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refunds that cashiers ask for: when another approves, the whole of a receipt is paid out. */
@Component
class RefundAsks {

  private final Store store;
  private final Clock clock;
  private final Asks asks;
  private final ReceiptRegister receipts;

  RefundAsks(Store store, Clock clock, Asks asks, ReceiptRegister receipts) {
    this.store = store;
    this.clock = clock;
    this.asks = asks;
    this.receipts = receipts;
  }

  /**
   * How the refund of a receipt stands that was asked for last.
   *
   * @param by who asked
   * @param decision what was decided; empty while it waits
   * @param voucher the number of the voucher by which it was paid out
   */
  record Standing(StaffNumber by, Optional<Decision> decision, Optional<ReceiptNumber> voucher) {

    /** Whether nobody has decided. */
    public boolean waits() {
      return decision.isEmpty();
    }

    /** Whether it was refused, so that it may be asked for again. */
    public boolean isRefused() {
      return decision.isPresent() && !decision.get().granted();
    }
  }

  /** Returns how the refund of a receipt stands; empty if none was asked for. */
  Optional<Standing> of(Receipt receipt) {
    return store.read(connection -> of(connection, receipt));
  }

  private Optional<Standing> of(Connection connection, Receipt receipt) throws SQLException {
    Optional<Ask> last =
        asks.last(
            connection, Ask.Kind.REFUND, receipt.payment().hall(), receipt.number().toString());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Ask ask = last.get();
    return Optional.of(
        new Standing(
            ask.by(),
            asks.decision(connection, ask.id()),
            receipts.outcome(connection, ask.deed())));
  }

  /** Asks for what was paid by a receipt to be given back, in the way in which it was paid. */
  void ask(RequestId request, Receipt receipt, String reason, StaffNumber by) {
    if (reason.isBlank()) {
      throw new CheckFailedException(Finding.of(PaymentCode.REASON).in("refundReason"));
    }
    Ask ask =
        new Ask(
            request,
            Ask.Kind.REFUND,
            receipt.payment().hall(),
            by,
            receipt.number().toString(),
            reason,
            clock.instant());
    store.write(
        connection -> {
          if (asks.find(connection, request).isEmpty()) {
            requireLive(connection, receipt);
          }
          asks.ask(connection, ask);
          return connection;
        });
  }

  /** What the register would refuse when it is approved, told to the one who asks. */
  private void requireLive(Connection connection, Receipt receipt) throws SQLException {
    if (receipts.isVoid(connection, receipt.number())) {
      throw new CheckFailedException(
          Finding.of(ReceiptCode.VOID_ALREADY).with("number", receipt.number()));
    }
    if (of(connection, receipt).flatMap(Standing::voucher).isPresent()) {
      throw new CheckFailedException(
          Finding.of(ReceiptCode.REFUND_ABOVE_TOTAL).with("left", Money.ZERO));
    }
  }
}
