package io.hall.invoice.desk;

import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.desk.InvoiceLedger.Standing;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.receipt.IssuingAttempt;
import io.hall.receipt.IssuingAttempt.Action;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.ReceiptNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps receipts whose invoices stand (已开票收据): one is not voided while an invoice has something of
 * it, and nothing is refunded that is invoiced, of any season: the customer would have the invoice
 * and the money. A red letter comes first. Give it to the register of receipts:
 *
 * <pre>{@code
 * new ReceiptRegister(store, clock, List.of(new InvoicedReceipts()), List.of());
 * }</pre>
 *
 * <p>Finds {@code INVOICE-270} where an invoice is issued, {@code INVOICE-271} where one is cleared
 * or sent. Immutable and thread-safe.
 */
public final class InvoicedReceipts implements IssuingGuard {

  @Override
  public List<Finding> check(Connection connection, IssuingAttempt attempt) throws SQLException {
    if (attempt.about().isEmpty()) {
      return List.of();
    }
    ReceiptNumber receipt = attempt.about().get();
    SortedMap<HeatingSeason, Standing> standings = InvoiceLedger.standings(connection, receipt);
    Map<HeatingSeason, Money> back =
        attempt.action() == Action.VOID ? whole(standings) : sums(attempt.back());
    List<Finding> against = new ArrayList<>();
    for (Map.Entry<HeatingSeason, Standing> season : standings.entrySet()) {
      Money asked = back.getOrDefault(season.getKey(), Money.ZERO);
      against.addAll(against(receipt, season.getKey(), season.getValue(), asked));
    }
    return against;
  }

  private static Map<HeatingSeason, Money> whole(SortedMap<HeatingSeason, Standing> standings) {
    Map<HeatingSeason, Money> whole = new TreeMap<>();
    standings.forEach((season, standing) -> whole.put(season, standing.received()));
    return whole;
  }

  private static Map<HeatingSeason, Money> sums(List<PaymentLine> back) {
    Map<HeatingSeason, Money> sums = new TreeMap<>();
    back.forEach(line -> sums.merge(line.season(), line.amount(), Money::plus));
    return sums;
  }

  private static List<Finding> against(
      ReceiptNumber receipt, HeatingSeason season, Standing standing, Money asked) {
    Money left = standing.received().minus(standing.invoiced());
    boolean taken = !standing.invoiced().isZero() || !standing.held().isZero();
    if (!taken || !asked.isPositive() || asked.compareTo(standing.open()) <= 0) {
      return List.of();
    }
    InvoiceCode code =
        asked.compareTo(left) > 0 ? InvoiceCode.RECEIPT_INVOICED : InvoiceCode.RECEIPT_HELD;
    return List.of(
        Finding.of(code)
            .with("receipt", receipt)
            .with("season", season)
            .with("left", standing.open()));
  }
}
