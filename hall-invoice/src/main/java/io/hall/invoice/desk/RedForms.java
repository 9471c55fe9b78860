package io.hall.invoice.desk;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The register of red-letter confirmation forms (红字信息确认单登记): started on the tax platform by one
 * side, confirmed there by the other within 72 hours, and recorded here; a red letter that needs
 * one is cleared only with it. Works in the caller's transaction and answers repeated requests as
 * {@link InvoiceDesk} does. Safe for use by several threads, each with its own connection.
 */
public final class RedForms {

  private final FormTables tables = new FormTables();
  private final DeskJournal journal;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public RedForms(Store store, Clock clock) {
    this.journal = new DeskJournal(store, clock);
  }

  /**
   * Records that a form was started.
   *
   * @param form as the platform tells it, not yet confirmed
   * @param by who records it
   * @throws CheckFailedException with {@code INVOICE-106} if it comes confirmed, {@code
   *     INVOICE-157} if it lies in the future, {@code INVOICE-158} if the number is on record
   *     already
   */
  public RedConfirmation start(
      Connection connection, RequestId request, Document blue, RedConfirmation form, StaffNumber by)
      throws SQLException {
    String stream = DeskJournal.stream(blue.draft().hall());
    Locks.take(connection, stream);
    Canonical body = StepBytes.form(blue.id(), form, by);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.FORM);
    if (earlier.isPresent()) {
      RecordLog.requireSame(earlier.get(), body);
      return form;
    }
    if (form.confirmed().isPresent()) {
      throw refused(InvoiceCode.CONFIRMATION_SETTLED);
    }
    requirePast(form.requested());
    if (tables.form(connection, form.number()).isPresent()) {
      throw refused(InvoiceCode.FORM_TWICE);
    }
    journal.append(connection, stream, StepBytes.FORM, request, body);
    tables.insert(connection, blue.draft().hall(), blue.id(), form);
    return form;
  }

  /**
   * Records that a form was confirmed.
   *
   * @param side who confirmed it
   * @param at when, as the platform tells it, in milliseconds
   * @param by who records it
   * @throws CheckFailedException as {@link RedConfirmation#confirmedBy} finds, and with {@code
   *     INVOICE-155} if there is no such form, {@code INVOICE-157} if {@code at} lies in the future
   */
  public RedConfirmation confirm(
      Connection connection,
      RequestId request,
      ConfirmationNumber number,
      RedConfirmation.Side side,
      Instant at,
      StaffNumber by)
      throws SQLException {
    FormTables.Row row =
        tables.form(connection, number).orElseThrow(() -> refused(InvoiceCode.FORM_UNKNOWN));
    String stream = DeskJournal.stream(row.hall());
    Locks.take(connection, stream);
    Canonical body = StepBytes.formConfirmed(number.value(), side, at, by);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.FORM_CONFIRMED);
    if (earlier.isPresent()) {
      RecordLog.requireSame(earlier.get(), body);
      return tables.form(connection, number).orElseThrow().form();
    }
    requirePast(at);
    RedConfirmation confirmed =
        tables.form(connection, number).orElseThrow().form().confirmedBy(side, at).orThrow();
    journal.append(connection, stream, StepBytes.FORM_CONFIRMED, request, body);
    tables.insertConfirmed(connection, number, at);
    return confirmed;
  }

  /** Returns a form by its number; its state follows from the clock. */
  public Optional<RedConfirmation> find(Connection connection, ConfirmationNumber number)
      throws SQLException {
    return tables.form(connection, number).map(FormTables.Row::form);
  }

  private void requirePast(Instant at) {
    if (at.isAfter(journal.now())) {
      throw refused(InvoiceCode.IN_FUTURE);
    }
  }

  private static CheckFailedException refused(InvoiceCode code) {
    return new CheckFailedException(Finding.of(code));
  }
}
