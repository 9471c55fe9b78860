package io.hall.report;

import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.SEASON;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import java.util.Optional;

/**
 * A day with everything a report can hold: arrears, a void, a refund, a short drawer, an excuse.
 */
final class FullDay {

  private FullDay() {}

  /** Works the day and submits its report on the next one. */
  static DailyReport.Submitted submitted(HallAtWork hall) {
    hall.open(WANG);
    hall.receiptBook(WANG);
    hall.refundBook(WANG);
    hall.open(LI);
    Receipt first =
        hall.pay(
            WANG,
            cash("1000"),
            new Line(FeeCategory.ARREARS, SEASON.previous(), Tender.CASH, Money.yuan("300")));
    Receipt voided = hall.pay(WANG, cash("7"));
    hall.voidReceipt(voided.number());
    hall.refund(WANG, first.number(), cash("1"));
    hall.closeExactly(WANG);
    hall.close(LI, "499.95");
    DailyReport.Balanced report =
        DailyReport.draft(hall.day(DATE))
            .book(new OverShort(Optional.of(LI), Tender.CASH, Money.yuan("-0.05"), "少五分", MANAGER))
            .balance()
            .orThrow();
    hall.at("2026-11-09T17:30");
    return hall.submit(
        new SubmitRequest(
            new RequestId("send-1"),
            report,
            MANAGER,
            Optional.of(new DailyReport.Late("停电", OFFICE)),
            Optional.empty()));
  }
}
