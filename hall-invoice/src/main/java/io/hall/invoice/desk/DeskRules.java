package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.RedReference;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the desk refuses, whatever the type of the value that it is given. */
final class DeskRules {

  private final DeskTables tables = new DeskTables();
  private final IssueTables issues = new IssueTables();

  /** The invoice stands where the step begins; a value that was read before may be old. */
  void requireStage(Connection connection, RequestId id, Stage... due) throws SQLException {
    Stage stage =
        tables
            .stage(connection, id)
            .orElseThrow(() -> refused(Finding.of(InvoiceCode.NOT_AT_THIS_DESK)));
    if (!List.of(due).contains(stage)) {
      InvoiceCode code = stage == Stage.SENT ? InvoiceCode.OUTCOME_OPEN : InvoiceCode.OTHER_STAGE;
      throw refused(Finding.of(code).with("stage", stage).with("due", due[0]));
    }
  }

  /** The invoice was sent, and the attempt at hand is the last. */
  void requireAttempt(Connection connection, Sent sent) throws SQLException {
    requireStage(connection, sent.id(), Stage.SENT);
    int last = issues.attempts(connection, sent.id()).size();
    if (sent.attempt().number() != last) {
      throw refused(
          Finding.of(InvoiceCode.OTHER_ATTEMPT)
              .with("attempt", sent.attempt().number())
              .with("last", last));
    }
  }

  /** A receipt may have been voided or refunded since the check. */
  static void requireStillOpen(Connection connection, InvoiceDraft draft) throws SQLException {
    for (Share share : draft.isRed() ? List.<Share>of() : draft.shares()) {
      Money open = InvoiceLedger.standing(connection, share).open();
      if (open.isNegative()) {
        throw refused(
            PointCheck.of(InvoiceCode.ABOVE_OPEN, share).with("left", open.plus(share.amount())));
      }
    }
  }

  /** Returns the blue invoice that a draft takes back; nothing for a blue one. */
  Optional<RequestId> blue(Connection connection, InvoiceDraft draft) throws SQLException {
    Optional<InvoiceNumber> number = draft.invoice().red().map(RedReference::blue);
    Optional<RequestId> blue =
        number.isEmpty() ? Optional.empty() : issues.byNumber(connection, number.get());
    if (number.isPresent() && blue.isEmpty()) {
      throw refused(Finding.of(InvoiceCode.NO_BLUE).in("red.blue"));
    }
    return blue;
  }

  /** What a draft corrects was issued wrong, or was made void. */
  void requireWrong(Connection connection, InvoiceDraft draft) throws SQLException {
    if (draft.corrects().isPresent()) {
      requireStage(
          connection, draft.corrects().get(), Stage.REFUSED, Stage.DIFFERING, Stage.VOIDED);
    }
  }

  /** The number is neither issued here nor taken over. */
  void requireNew(Connection connection, InvoiceNumber number) throws SQLException {
    if (issues.byNumber(connection, number).isPresent()) {
      throw refused(Finding.of(InvoiceCode.NUMBER_TAKEN).with("number", number.text()));
    }
  }

  /** The one thing that a table could not keep. */
  static void requireShareable(List<Share> shares) {
    Set<Share.Source> seen = new HashSet<>();
    for (Share share : shares) {
      if (!seen.add(share.source())) {
        throw refused(PointCheck.of(InvoiceCode.SHARE_TWICE, share).in("shares"));
      }
    }
  }

  static void requireColour(Drafted drafted, InvoiceColour due) {
    if (drafted.draft().invoice().colour() != due) {
      throw refused(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", due));
    }
  }

  static void requireOther(StaffNumber by, StaffNumber other, String role) {
    if (by.equals(other)) {
      throw refused(
          Finding.of(InvoiceCode.SAME_PERSON).with("staff", by).with("role", role).in("by"));
    }
  }

  static void requireTwo(StaffNumber one, StaffNumber other) {
    if (one.equals(other)) {
      throw refused(Finding.of(InvoiceCode.TWO_PERSONS).with("staff", one));
    }
  }

  /** What a document lacks that a number is recorded with. */
  static List<Finding> numbered(Invoice document, BusinessDate today) {
    List<Finding> lacks = new ArrayList<>();
    if (document.number().isEmpty()) {
      lacks.add(Finding.of(InvoiceCode.DOCUMENT_INCOMPLETE).in("number"));
    }
    if (document.issued().isEmpty()) {
      lacks.add(Finding.of(InvoiceCode.DOCUMENT_INCOMPLETE).in("issued"));
    }
    if (document.issued().filter(day -> day.isAfter(today)).isPresent()) {
      lacks.add(Finding.of(InvoiceCode.IN_FUTURE).in("issued"));
    }
    return lacks;
  }

  /** A total whose sign is not that of its colour. */
  static List<Finding> signed(Invoice document) {
    boolean red = document.colour() == InvoiceColour.RED;
    Money gross = document.totals().gross();
    if (red ? gross.isNegative() : gross.isPositive()) {
      return List.of();
    }
    InvoiceCode code = red ? InvoiceCode.NOT_NEGATIVE : InvoiceCode.NOT_POSITIVE;
    return List.of(Finding.of(code).with("found", gross).in("totals.gross"));
  }

  static CheckFailedException refused(Finding finding) {
    return new CheckFailedException(finding);
  }
}
