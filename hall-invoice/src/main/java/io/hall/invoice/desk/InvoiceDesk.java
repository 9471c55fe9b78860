package io.hall.invoice.desk;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Refused;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.TakenOver;
import io.hall.invoice.desk.DeskInvoice.Unissued;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.invoice.desk.DeskInvoice.Withdrawn;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.payment.StaffNumber;
import io.hall.store.Ddl;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The invoice desk (开票): takes an invoice from draft to finance, in the same log as the receipts.
 *
 * <pre>{@code
 * Drafted drafted = desk.draft(connection, request, InvoiceDraft.blue(hall, cashier, invoice, shares));
 * Cleared cleared = desk.check(connection, another, drafted, checker, account).orThrow();
 * Sent sent = desk.send(connection, third, cleared, cashier); // commit, then ask the platform
 * if (desk.issued(connection, fourth, sent, document) instanceof Issued issued) {
 *   desk.attach(connection, fifth, issued, file); // then operations review it
 * }
 * }</pre>
 *
 * <p>Checker, issuer and reviewer are three persons. A cleared draft holds what it takes of its
 * receipts until it is issued or withdrawn; {@link InvoicedReceipts} keeps a receipt from being
 * voided or refunded meanwhile. The tax platform is asked by the caller, outside of a transaction,
 * between {@link #send} and {@link #issued} or {@link #failed}; as long as neither is on record the
 * outcome is not known, and nothing is sent twice.
 *
 * <p>Works in the caller's transaction, which is committed after a check that found something too:
 * its answers are on record. A request asked again gives the same answer again and writes nothing;
 * with other content it is refused with {@code STORE-003}. A step that comes too late, with an
 * invoice that has gone on meanwhile, is refused with {@code INVOICE-121}. Safe for use by several
 * threads, each with its own connection.
 */
public final class InvoiceDesk {

  /**
   * Where the DDL of the desk's tables lies, by dialect ({@code sqlite}, {@code postgresql}), as
   * Flyway names its migrations; they come after those of the store and have a history of their
   * own.
   */
  public static final String MIGRATIONS = "io/hall/invoice/desk/";

  static final Ddl DDL = Ddl.of(InvoiceDesk.class, MIGRATIONS, "V1__invoice_desk");

  private final IssueTables issues = new IssueTables();
  private final DeskReader reader;
  private final DeskDrafts drafts;
  private final DeskTakeOver takeOver;
  private final DeskChecks checks;
  private final DeskIssuing issuing;
  private final DeskFiles files;
  private final DeskReviews reviews;
  private final DeskVoids voids;

  /**
   * Makes a desk on {@code store} with the present instant from {@code clock}.
   *
   * @param figures what checks the figures of a draft by the rules of the day
   */
  public InvoiceDesk(Store store, Clock clock, InvoiceCheck figures) {
    DeskJournal journal = new DeskJournal(store, clock);
    this.reader = new DeskReader(journal.log());
    this.drafts = new DeskDrafts(journal, reader);
    this.takeOver = new DeskTakeOver(journal, reader);
    this.checks = new DeskChecks(journal, reader, figures);
    this.issuing = new DeskIssuing(journal, reader);
    this.files = new DeskFiles(journal);
    this.reviews = new DeskReviews(journal, reader);
    this.voids = new DeskVoids(journal, reader);
  }

  /** Makes the desk's tables in a database that has those of the store. */
  public static void createTables(Connection connection) throws SQLException {
    DDL.create(connection);
  }

  /**
   * Draws an invoice up; it may be wrong, and holds nothing yet.
   *
   * @throws CheckFailedException with {@code INVOICE-150} if a red letter's blue invoice is not on
   *     record, {@code INVOICE-126} if it names a receipt and season twice, {@code INVOICE-121} if
   *     what it corrects is not wrong
   */
  public Drafted draft(Connection connection, RequestId request, InvoiceDraft draft)
      throws SQLException {
    return drafts.draft(connection, request, draft);
  }

  /**
   * Checks the four points of a blue draft: name, season, amount and unit price, against receipts,
   * ledger and tariff. The answers are kept, whatever they are.
   *
   * @return the cleared invoice, which from now on holds what it takes of its receipts; or all that
   *     is wrong, by point
   */
  public Checked<Cleared> check(
      Connection connection, RequestId request, Drafted drafted, StaffNumber by, Account account)
      throws SQLException {
    return checks.blue(connection, request, drafted, by, account);
  }

  /**
   * Checks the points of a red letter against its blue invoice and its confirmation form; otherwise
   * as {@link #check}. Once cleared it holds what it takes back of the blue one.
   */
  public Checked<Cleared> checkRed(
      Connection connection, RequestId request, Drafted drafted, StaffNumber by)
      throws SQLException {
    return checks.red(connection, request, drafted, by);
  }

  /** Returns the answers of every check of an invoice, in their order. */
  public List<PointAnswers> checks(Connection connection, RequestId id) throws SQLException {
    return reader.checks(connection, id, false);
  }

  /**
   * Records that the tax platform is about to be asked; commit before it is.
   *
   * @throws CheckFailedException with {@code INVOICE-122} if {@code by} checked it, {@code
   *     INVOICE-129} if a receipt was voided or refunded since the check, {@code INVOICE-141} if
   *     the platform refused it before
   */
  public Sent send(Connection connection, RequestId request, Cleared cleared, StaffNumber by)
      throws SQLException {
    return issuing.send(connection, request, cleared, by);
  }

  /**
   * Records that the platform issued nothing, and why; the invoice is cleared as before. Only what
   * is known to have failed is recorded: after a time-out the platform is asked first.
   */
  public Cleared failed(Connection connection, RequestId request, Sent sent, Failure failure)
      throws SQLException {
    return issuing.failed(connection, request, sent, failure);
  }

  /**
   * Records the number that the platform assigned, and what it issued under it.
   *
   * @param document what was issued, as its file or the platform's answer says; not as somebody
   *     types it, for what is on record stays there
   * @return {@link Issued}, or {@link Differing} if it is not what was checked: it is there all the
   *     same, counts with what it says, and is to be taken back with a red letter
   * @throws CheckFailedException with {@code INVOICE-142} if it has no number or day, {@code
   *     INVOICE-157} if its day has not come, {@code INVOICE-143} if the number is on record
   *     already, {@code INVOICE-102}, {@code INVOICE-103}, {@code INVOICE-058} or {@code
   *     INVOICE-059} if it is of another colour or blue invoice or has a total of the wrong sign,
   *     and so cannot be the answer to this request: the outcome then stays open
   */
  public Document issued(Connection connection, RequestId request, Sent sent, Invoice document)
      throws SQLException {
    return issuing.issued(connection, request, sent, document);
  }

  /**
   * Keeps a file of an issued invoice, all its bytes.
   *
   * @return how many files the invoice has with it
   */
  public int attach(Connection connection, RequestId request, Document invoice, InvoiceFile file)
      throws SQLException {
    return files.attach(connection, request, invoice, file);
  }

  /**
   * Returns the files of an invoice, each held against what the chain says; those that were erased
   * on their date are left out.
   */
  public List<InvoiceFile> files(Connection connection, Document invoice) throws SQLException {
    return files.of(connection, invoice);
  }

  /**
   * Records that operations have found an issued invoice right (次日复核).
   *
   * @throws CheckFailedException with {@code INVOICE-122} if {@code by} checked or issued it,
   *     {@code INVOICE-145} if it is not on paper and no file of it is kept
   */
  public Reviewed review(Connection connection, RequestId request, Issued issued, StaffNumber by)
      throws SQLException {
    return reviews.review(connection, request, issued, by);
  }

  /**
   * Records that operations have found an issued invoice wrong (复核退回): it counts on, and is to be
   * taken back with a red letter, or on paper with a void.
   *
   * @throws CheckFailedException with {@code INVOICE-122} if {@code by} checked or issued it
   */
  public Refused refuse(
      Connection connection, RequestId request, Issued issued, StaffNumber by, Refusal refusal)
      throws SQLException {
    return reviews.refuse(connection, request, issued, by, refusal);
  }

  /**
   * Records that finance has taken an invoice (报送财务管理部).
   *
   * @throws CheckFailedException with {@code INVOICE-123} if one person hands over and receives
   */
  public Delivered deliver(
      Connection connection,
      RequestId request,
      Reviewed reviewed,
      StaffNumber by,
      StaffNumber receivedBy)
      throws SQLException {
    return reviews.deliver(connection, request, reviewed, by, receivedBy);
  }

  /** Gives up what has not been issued; what was sent is not given up, its outcome is asked for. */
  public Withdrawn withdraw(
      Connection connection, RequestId request, Unissued invoice, StaffNumber by)
      throws SQLException {
    return drafts.withdraw(connection, request, invoice, by);
  }

  /**
   * Makes an invoice on paper void (作废); its receipts are free again.
   *
   * @throws CheckFailedException with {@code INVOICE-111} to {@code INVOICE-114} if it may not be
   *     voided, {@code INVOICE-123} if one person asks and allows, {@code INVOICE-159} if a red
   *     letter takes something of it
   */
  public Voided voidPaper(
      Connection connection,
      RequestId request,
      Document invoice,
      PaperVoid paper,
      StaffNumber by,
      StaffNumber approver)
      throws SQLException {
    return voids.voidPaper(connection, request, invoice, paper, by, approver);
  }

  /**
   * Takes over a blue invoice that was issued before the desk was in use (期初接收), so that red
   * letters can take it back; nobody here has checked it.
   *
   * @throws CheckFailedException with {@code INVOICE-142}, {@code INVOICE-157} or {@code
   *     INVOICE-143} as {@link #issued} does, {@code INVOICE-102} if it is red, {@code
   *     INVOICE-033}, {@code INVOICE-054} or {@code INVOICE-058} if its figures are none of an
   *     invoice, {@code INVOICE-125} to {@code INVOICE-129} if its shares are more than it says, or
   *     than is left
   */
  public TakenOver takeOver(Connection connection, RequestId request, EarlierInvoice earlier)
      throws SQLException {
    return takeOver.takeOver(connection, request, earlier);
  }

  /** Returns an invoice as it stands. */
  public Optional<DeskInvoice> find(Connection connection, RequestId id) throws SQLException {
    return reader.find(connection, id);
  }

  /** Returns the invoice under whose name a number is on record, as it stands. */
  public Optional<DeskInvoice> find(Connection connection, InvoiceNumber number)
      throws SQLException {
    Optional<RequestId> id = issues.byNumber(connection, number);
    return id.isEmpty() ? Optional.empty() : reader.find(connection, id.get());
  }
}
