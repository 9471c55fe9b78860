package io.hall.invoice.desk;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;

/**
 * What an invoice takes of a receipt (收据开票金额), for one season: what was paid for one is not
 * invoiced as another (规程 7.3, 年度). Several receipts may share an invoice, and several invoices a
 * receipt. Immutable.
 *
 * @param receipt the receipt
 * @param season the season for which it was paid
 * @param amount how much of it, with tax; negative in a red letter
 */
public record Share(ReceiptNumber receipt, HeatingSeason season, Money amount) {

  /** Of which receipt and season, without the amount. */
  record Source(ReceiptNumber receipt, HeatingSeason season) {}

  Source source() {
    return new Source(receipt, season);
  }

  Share with(Money other) {
    return new Share(receipt, season, other);
  }
}
