package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.desk.DeskInvoice.TakenOver;
import io.hall.money.Money;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes over what was issued before the desk was in use. */
final class DeskTakeOver {

  private final DeskTables tables = new DeskTables();
  private final IssueTables issues = new IssueTables();
  private final DeskRules rules = new DeskRules();
  private final DeskJournal journal;
  private final DeskReader reader;

  DeskTakeOver(DeskJournal journal, DeskReader reader) {
    this.journal = journal;
    this.reader = reader;
  }

  TakenOver takeOver(Connection connection, RequestId request, EarlierInvoice earlier)
      throws SQLException {
    Locks.takeStore(connection);
    Invoice invoice = earlier.invoice();
    List<Finding> against = against(invoice);
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
    Canonical body = StepBytes.takenOver(earlier);
    Canonical personal = StepBytes.personal(earlier);
    Optional<LogRecord> before = journal.earlier(connection, request, StepBytes.TAKEN_OVER);
    if (before.isPresent()) {
      journal.log().requireSame(connection, before.get(), body, personal);
      return reader.takenOver(connection, request);
    }
    rules.requireNew(connection, invoice.number().orElseThrow());
    requireOpen(connection, earlier);
    String stream = DeskJournal.stream(earlier.hall());
    LogRecord record =
        journal.append(connection, stream, StepBytes.TAKEN_OVER, request, body, personal);
    InvoiceDraft draft = StepBytes.takenOver(body, Optional.of(personal));
    tables.insertDraft(
        connection, request, draft, record.position(), record.at(), Optional.empty());
    issues.insertTakenOver(connection, request, invoice);
    return reader.takenOver(connection, request);
  }

  /** It is blue, has its number and day, and figures of which something can be taken back. */
  private List<Finding> against(Invoice invoice) {
    List<Finding> against =
        new ArrayList<>(DeskRules.numbered(invoice, BusinessDate.of(journal.now())));
    if (invoice.colour() != InvoiceColour.BLUE) {
      against.add(
          Finding.of(InvoiceCode.WRONG_COLOUR).with("due", InvoiceColour.BLUE).in("colour"));
    } else {
      against.addAll(DeskRules.signed(invoice));
    }
    InvoiceTotals totals = invoice.totals();
    Money sum = InvoiceTotals.of(totals.net(), totals.tax()).gross();
    if (!sum.equals(totals.gross())) {
      against.add(
          Finding.of(InvoiceCode.TOTAL_GROSS)
              .with("expected", sum)
              .with("found", totals.gross())
              .in("totals.gross"));
    }
    if (invoice.lines().isEmpty()) {
      against.add(Finding.of(InvoiceCode.NO_LINES).in("lines"));
    }
    return against;
  }

  /** What it has of receipts in the register was not invoiced by another. */
  private static void requireOpen(Connection connection, EarlierInvoice earlier)
      throws SQLException {
    DeskRules.requireShareable(earlier.shares());
    Money sum = Money.ZERO;
    for (Share share : earlier.shares()) {
      if (!share.amount().isPositive()) {
        throw DeskRules.refused(PointCheck.of(InvoiceCode.SHARE_SIGN, share).in("shares"));
      }
      Money open = InvoiceLedger.standing(connection, share).open();
      if (share.amount().compareTo(open) > 0) {
        throw DeskRules.refused(
            PointCheck.of(InvoiceCode.ABOVE_OPEN, share).with("left", open).in("shares"));
      }
      sum = sum.plus(share.amount());
    }
    Money gross = earlier.invoice().totals().gross();
    if (sum.compareTo(gross) > 0) {
      throw DeskRules.refused(
          Finding.of(InvoiceCode.SHARES_SUM)
              .with("expected", gross)
              .with("found", sum)
              .in("shares"));
    }
  }
}
