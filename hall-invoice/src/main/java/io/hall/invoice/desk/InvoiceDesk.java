package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceKind;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.RedReference;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.Unissued;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.invoice.desk.DeskInvoice.Withdrawn;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.tariff.Charge;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The invoice desk (开票): takes an invoice from draft to finance, in the same log as the receipts.
 *
 * <pre>{@code
 * Drafted drafted = desk.draft(connection, request, InvoiceDraft.blue(hall, cashier, invoice, shares));
 * Cleared cleared = desk.check(connection, another, drafted, checker, account).orThrow();
 * Sent sent = desk.send(connection, third, cleared, cashier); // commit, then ask the platform
 * Issued issued = desk.issued(connection, fourth, sent, document);
 * }</pre>
 *
 * <p>Checker, issuer and reviewer are three persons. A cleared draft holds what it takes of its
 * receipts until it is issued or withdrawn. The tax platform is asked by the caller, outside of a
 * transaction, between {@link #send} and {@link #issued} or {@link #failed}; as long as neither is
 * on record the outcome is not known, and nothing is sent twice.
 *
 * <p>Works in the caller's transaction. A request asked again gives the same answer again and
 * writes nothing; with other content it is refused with {@code STORE-003}. A step that comes too
 * late, with an invoice that has gone on meanwhile, is refused with {@code INVOICE-121}. Safe for
 * use by several threads, each with its own connection.
 */
public final class InvoiceDesk {

  /**
   * Where the DDL of the desk's tables lies, by dialect ({@code sqlite}, {@code postgresql}), as
   * Flyway names its migrations; they come after those of the store and have a history of their
   * own.
   */
  public static final String MIGRATIONS = "io/hall/invoice/desk/";

  private final DeskTables tables = new DeskTables();
  private final DeskJournal journal;
  private final DeskReader reader;
  private final InvoiceCheck figures;

  /**
   * Makes a desk on {@code store} with the present instant from {@code clock}.
   *
   * @param figures what checks the figures of a draft by the rules of the day
   */
  public InvoiceDesk(Store store, Clock clock, InvoiceCheck figures) {
    this.journal = new DeskJournal(store, clock);
    this.reader = new DeskReader(journal.log(), tables);
    this.figures = figures;
  }

  /** Makes the desk's tables in a database that has those of the store. */
  public static void createTables(Connection connection) throws SQLException {
    DeskSchema.create(connection);
  }

  /**
   * Draws an invoice up; it may be wrong, and holds nothing yet.
   *
   * @throws CheckFailedException with {@code INVOICE-150} if a red letter's blue invoice is not on
   *     record
   */
  public Drafted draft(Connection connection, RequestId request, InvoiceDraft draft)
      throws SQLException {
    String stream = lock(connection, draft.hall());
    Canonical body = DraftBytes.body(draft);
    Canonical personal = DraftBytes.personal(draft.invoice());
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.DRAFTED);
    if (earlier.isPresent()) {
      journal.requireSame(connection, earlier.get(), body, personal);
      return reader.drafted(connection, request);
    }
    Optional<RequestId> blue = blue(connection, draft);
    requireShareable(draft);
    LogRecord record =
        journal.append(connection, stream, StepBytes.DRAFTED, request, body, personal);
    tables.insertDraft(connection, request, draft, record.position(), record.at(), blue);
    return new Drafted(request, draft, record.at());
  }

  private Optional<RequestId> blue(Connection connection, InvoiceDraft draft) throws SQLException {
    Optional<InvoiceNumber> number = draft.invoice().red().map(RedReference::blue);
    Optional<RequestId> blue =
        number.isEmpty() ? Optional.empty() : tables.byNumber(connection, number.get());
    if (number.isPresent() && blue.isEmpty()) {
      throw refused(Finding.of(InvoiceCode.NO_BLUE).in("red.blue"));
    }
    return blue;
  }

  /** The one thing that a table could not keep. */
  private static void requireShareable(InvoiceDraft draft) {
    Set<ReceiptNumber> seen = new HashSet<>();
    for (Share share : draft.shares()) {
      if (!seen.add(share.receipt())) {
        throw refused(PointCheck.of(InvoiceCode.SHARE_TWICE, share).in("shares"));
      }
    }
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
    requireColour(drafted, InvoiceColour.BLUE);
    return checked(
        connection,
        request,
        drafted,
        new Checking(by, account.charges(), StepBytes.personal(account)),
        () ->
            new FourPointCheck(drafted.draft(), account, receipts(connection, drafted))
                .answers(figures, today()));
  }

  /**
   * Checks the points of a red letter against its blue invoice and its confirmation form; otherwise
   * as {@link #check}. Once cleared it holds what it takes back of the blue one.
   */
  public Checked<Cleared> checkRed(
      Connection connection, RequestId request, Drafted drafted, StaffNumber by)
      throws SQLException {
    requireColour(drafted, InvoiceColour.RED);
    return checked(
        connection,
        request,
        drafted,
        new Checking(by, List.of(), Canonical.EMPTY),
        () -> redAnswers(connection, drafted));
  }

  /** What is asked for when a draft is checked. */
  private record Checking(StaffNumber by, List<Charge> charges, Canonical personal) {}

  /** Reads what a check is held against, and checks. */
  @FunctionalInterface
  private interface Answering {
    Map<Point, List<Finding>> answers() throws SQLException;
  }

  private Checked<Cleared> checked(
      Connection connection, RequestId request, Drafted drafted, Checking ask, Answering answering)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.CHECKED);
    if (earlier.isPresent()) {
      LogRecord record = earlier.get();
      Map<Point, List<Finding>> answers = StepBytes.answers(record.body());
      journal.requireSame(connection, record, body(drafted, ask, answers), ask.personal());
      return outcome(drafted, new PointAnswers(answers, ask.by(), record.at()));
    }
    require(connection, drafted.id(), Stage.DRAFTED);
    Map<Point, List<Finding>> answers = answering.answers();
    LogRecord record =
        journal.append(
            connection,
            DeskJournal.stream(drafted.draft().hall()),
            StepBytes.CHECKED,
            request,
            body(drafted, ask, answers),
            ask.personal());
    PointAnswers points = new PointAnswers(answers, ask.by(), record.at());
    int attempt = tables.checks(connection, drafted.id(), false).size() + 1;
    tables.insertCheck(connection, drafted.id(), attempt, record.position(), points);
    return outcome(drafted, points);
  }

  private static Canonical body(Drafted drafted, Checking ask, Map<Point, List<Finding>> answers) {
    return StepBytes.check(drafted.id(), ask.by(), ask.charges(), answers);
  }

  private static Checked<Cleared> outcome(Drafted drafted, PointAnswers points) {
    return Checked.of(new Cleared(drafted, points, List.of()), points.findings());
  }

  private static Map<ReceiptNumber, FourPointCheck.Receipt> receipts(
      Connection connection, Drafted drafted) throws SQLException {
    Map<ReceiptNumber, FourPointCheck.Receipt> receipts = new HashMap<>();
    for (Share share : drafted.draft().shares()) {
      Optional<InvoiceLedger.Standing> standing =
          InvoiceLedger.standing(connection, share.receipt());
      if (standing.isPresent()) {
        Set<HeatingSeason> seasons = seasons(connection, share.receipt());
        receipts.put(share.receipt(), new FourPointCheck.Receipt(standing.get(), seasons));
      }
    }
    return receipts;
  }

  private static Set<HeatingSeason> seasons(Connection connection, ReceiptNumber receipt)
      throws SQLException {
    return Set.copyOf(
        Sql.list(
            connection,
            "SELECT DISTINCT season FROM receipt_line WHERE number = ?",
            row -> new HeatingSeason(row.getInt(1)),
            receipt.toString()));
  }

  private Map<Point, List<Finding>> redAnswers(Connection connection, Drafted drafted)
      throws SQLException {
    InvoiceDraft draft = drafted.draft();
    RequestId blue = blue(connection, draft).orElseThrow();
    DeskInvoice standing = reader.find(connection, blue).orElseThrow();
    if (!(standing instanceof Document document)) {
      throw refused(Finding.of(InvoiceCode.NO_BLUE).in("red.blue"));
    }
    if (document.draft().isRed()) {
      throw refused(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", InvoiceColour.BLUE));
    }
    List<InvoiceDraft> reds = new ArrayList<>();
    for (RequestId red : tables.redsOf(connection, blue)) {
      reds.add(reader.drafted(connection, red).draft());
    }
    return new RedCheck(draft, document, reds)
        .answers(figures, today(), form(connection, drafted, blue));
  }

  private Optional<RedCheck.Form> form(Connection connection, Drafted drafted, RequestId blue)
      throws SQLException {
    Optional<ConfirmationNumber> number = drafted.draft().invoice().red().flatMap(r -> r.form());
    Optional<DeskTables.FormRow> row =
        number.isEmpty() ? Optional.empty() : tables.form(connection, number.get());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    boolean used = tables.isFormUsed(connection, number.orElseThrow(), drafted.id());
    return row.map(
        r ->
            new RedCheck.Form(
                r.form(), r.blue().equals(blue), used, r.form().state(journal.clock())));
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
    RequestId id = cleared.id();
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.SENT);
    if (earlier.isPresent()) {
      int attempt = StepBytes.ordinal(earlier.get().body());
      DeskJournal.requireSame(earlier.get(), StepBytes.send(id, attempt, by));
      return reader.sent(connection, id, attempt);
    }
    require(connection, id, Stage.CLEARED);
    Cleared now = reader.cleared(connection, id, Integer.MAX_VALUE);
    requireOther(by, now.answers().by(), "CHECKER");
    if (!now.isSendable()) {
      throw refused(Finding.of(InvoiceCode.NOT_RETRYABLE));
    }
    requireStillOpen(connection, now.draft());
    int number = now.attempts().size() + 1;
    Canonical body = StepBytes.send(id, number, by);
    String stream = DeskJournal.stream(now.draft().hall());
    LogRecord record = journal.append(connection, stream, StepBytes.SENT, request, body);
    Attempt attempt = new Attempt(number, by, record.at(), Optional.empty());
    tables.insertSend(connection, id, attempt, tables.checks(connection, id, true).get(0));
    return new Sent(now, attempt);
  }

  /** A receipt may have been voided or refunded since the check. */
  private static void requireStillOpen(Connection connection, InvoiceDraft draft)
      throws SQLException {
    for (Share share : draft.isRed() ? List.<Share>of() : draft.shares()) {
      Money open =
          InvoiceLedger.standing(connection, share.receipt())
              .map(InvoiceLedger.Standing::open)
              .orElse(Money.ZERO);
      if (open.isNegative()) {
        throw refused(
            PointCheck.of(InvoiceCode.ABOVE_OPEN, share).with("left", open.plus(share.amount())));
      }
    }
  }

  /**
   * Records that the platform issued nothing, and why; the invoice is cleared as before. Only what
   * is known to have failed is recorded: after a time-out the platform is asked first.
   */
  public Cleared failed(Connection connection, RequestId request, Sent sent, Failure failure)
      throws SQLException {
    RequestId id = sent.id();
    int attempt = sent.attempt().number();
    String stream = lock(connection, sent.draft().hall());
    Canonical body = StepBytes.failure(id, attempt, failure);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.FAILED);
    if (earlier.isPresent()) {
      DeskJournal.requireSame(earlier.get(), body);
      return reader.cleared(connection, id, attempt);
    }
    requireAttempt(connection, sent);
    LogRecord record = journal.append(connection, stream, StepBytes.FAILED, request, body);
    tables.insertFailure(connection, id, attempt, failure, record.at());
    return reader.cleared(connection, id, attempt);
  }

  /** The invoice was sent, and the attempt at hand is the last. */
  private void requireAttempt(Connection connection, Sent sent) throws SQLException {
    require(connection, sent.id(), Stage.SENT);
    int last = tables.attempts(connection, sent.id()).size();
    if (sent.attempt().number() != last) {
      throw refused(
          Finding.of(InvoiceCode.OTHER_ATTEMPT)
              .with("attempt", sent.attempt().number())
              .with("last", last));
    }
  }

  /**
   * Records the number that the platform assigned.
   *
   * @param document what was issued, as its file or the platform's answer says
   * @throws CheckFailedException with {@code INVOICE-142} if it has no number or day, {@code
   *     INVOICE-157} if its day has not come, {@code INVOICE-143} if the number is on record
   *     already, {@code INVOICE-144} if it is not what was checked: the outcome then stays open,
   *     and what was issued has to be taken back
   */
  public Issued issued(Connection connection, RequestId request, Sent sent, Invoice document)
      throws SQLException {
    RequestId id = sent.id();
    List<Finding> against = new IssuedCheck(sent.draft().invoice(), document, today()).findings();
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
    InvoiceNumber number = document.number().orElseThrow();
    BusinessDate day = document.issued().orElseThrow();
    String stream = lock(connection, sent.draft().hall());
    Canonical body =
        StepBytes.issue(id, sent.attempt().number(), number, document.checkCode(), day);
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.ISSUED);
    if (earlier.isPresent()) {
      DeskJournal.requireSame(earlier.get(), body);
      return reader.issued(connection, id);
    }
    requireAttempt(connection, sent);
    if (tables.byNumber(connection, number).isPresent()) {
      throw refused(Finding.of(InvoiceCode.NUMBER_TAKEN).with("number", number.text()));
    }
    LogRecord record = journal.append(connection, stream, StepBytes.ISSUED, request, body);
    Issued issued = new Issued(sent, number, document.checkCode(), day, record.at());
    tables.insertIssue(connection, issued);
    return issued;
  }

  /**
   * Keeps a file of an issued invoice, all its bytes.
   *
   * @return how many files the invoice has with it
   */
  public int attach(Connection connection, RequestId request, Document invoice, InvoiceFile file)
      throws SQLException {
    RequestId id = invoice.id();
    HallCode hall = invoice.draft().hall();
    Locks.take(connection, DeskJournal.stream(hall), DeskJournal.files(hall));
    Canonical bytes = Canonical.write().bytes(file.bytes()).end();
    Optional<LogRecord> earlier = journal.earlier(connection, request, StepBytes.FILED);
    if (earlier.isPresent()) {
      int number = StepBytes.ordinal(earlier.get().body());
      Canonical body = StepBytes.file(id, number, file);
      journal.requireSame(connection, earlier.get(), body, bytes);
      return number;
    }
    require(connection, id, Stage.ISSUED, Stage.REVIEWED, Stage.DELIVERED);
    int number = tables.files(connection, id, row -> row.getLong(1)).size() + 1;
    LogRecord record =
        journal.append(
            connection,
            DeskJournal.files(hall),
            StepBytes.FILED,
            request,
            StepBytes.file(id, number, file),
            bytes);
    tables.insertFile(connection, id, number, file, record.position());
    return number;
  }

  /**
   * Returns the files of an invoice, each held against what the chain says; those that were erased
   * on their date are left out.
   */
  public List<InvoiceFile> files(Connection connection, Document invoice) throws SQLException {
    String stream = DeskJournal.files(invoice.draft().hall());
    List<InvoiceFile> files = new ArrayList<>();
    for (KeptFile kept :
        tables.files(
            connection,
            invoice.id(),
            row -> new KeptFile(row.getLong(1), Media.valueOf(row.getString(2))))) {
      LogRecord record = journal.log().at(connection, stream, kept.position()).orElseThrow();
      journal
          .log()
          .personal(connection, record)
          .ifPresent(text -> files.add(InvoiceFile.of(kept.media(), text.read().bytes())));
    }
    return files;
  }

  /** Where a file's record is. */
  private record KeptFile(long position, Media media) {}

  /**
   * Records that operations have found an issued invoice right (次日复核).
   *
   * @throws CheckFailedException with {@code INVOICE-122} if {@code by} checked or issued it,
   *     {@code INVOICE-145} if it is not on paper and no file of it is kept
   */
  public Reviewed review(Connection connection, RequestId request, Issued issued, StaffNumber by)
      throws SQLException {
    RequestId id = issued.id();
    String stream = lock(connection, issued.draft().hall());
    Canonical body = StepBytes.step(id, by);
    if (isRepeated(connection, request, StepBytes.REVIEWED, body)) {
      return reader.reviewed(connection, id);
    }
    require(connection, id, Stage.ISSUED);
    DeskTables.IssueRow row = tables.issue(connection, id).orElseThrow();
    requireOther(by, row.checkedBy(), "CHECKER");
    requireOther(by, row.issuedBy(), "ISSUER");
    boolean paper = row.number().kind().filter(InvoiceKind::isPaper).isPresent();
    if (!paper && tables.files(connection, id, r -> r.getLong(1)).isEmpty()) {
      throw refused(Finding.of(InvoiceCode.FILE_MISSING));
    }
    Instant at = journal.append(connection, stream, StepBytes.REVIEWED, request, body).at();
    tables.insertReview(connection, id, row, by, at);
    return new Reviewed(issued, by, at);
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
    RequestId id = reviewed.id();
    String stream = lock(connection, reviewed.draft().hall());
    Canonical body = StepBytes.step(id, by, receivedBy);
    if (isRepeated(connection, request, StepBytes.DELIVERED, body)) {
      return reader.delivered(connection, id);
    }
    requireTwo(by, receivedBy);
    require(connection, id, Stage.REVIEWED);
    Instant at = journal.append(connection, stream, StepBytes.DELIVERED, request, body).at();
    tables.insertDelivery(connection, id, by, receivedBy, at);
    return new Delivered(reviewed, by, receivedBy, at);
  }

  /** Gives up what has not been issued; what was sent is not given up, its outcome is asked for. */
  public Withdrawn withdraw(
      Connection connection, RequestId request, Unissued invoice, StaffNumber by)
      throws SQLException {
    RequestId id = invoice.id();
    String stream = lock(connection, invoice.draft().hall());
    Canonical body = StepBytes.step(id, by);
    if (isRepeated(connection, request, StepBytes.WITHDRAWN, body)) {
      return reader.withdrawn(connection, id);
    }
    require(connection, id, Stage.DRAFTED, Stage.CLEARED);
    Instant at = journal.append(connection, stream, StepBytes.WITHDRAWN, request, body).at();
    tables.insertWithdrawal(connection, id, by, at);
    return reader.withdrawn(connection, id);
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
    RequestId id = invoice.id();
    Locks.takeStore(connection);
    Canonical body = StepBytes.voiding(id, paper.filed(), paper.allCopiesBack(), by, approver);
    if (isRepeated(connection, request, StepBytes.VOIDED, body)) {
      return reader.voided(connection, id);
    }
    requireTwo(by, approver);
    require(connection, id, Stage.ISSUED, Stage.REVIEWED, Stage.DELIVERED);
    List<Finding> against = new ArrayList<>(paper.check(invoice.invoice(), today()));
    if (!tables.redsOf(connection, id).isEmpty()) {
      against.add(Finding.of(InvoiceCode.HAS_REDS));
    }
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
    String stream = DeskJournal.stream(invoice.draft().hall());
    Instant at = journal.append(connection, stream, StepBytes.VOIDED, request, body).at();
    tables.insertVoid(connection, id, by, approver, at);
    return new Voided(invoice.issued(), by, approver, at);
  }

  /** Returns an invoice as it stands. */
  public Optional<DeskInvoice> find(Connection connection, RequestId id) throws SQLException {
    return reader.find(connection, id);
  }

  /** Returns the invoice under whose name a number is on record, as it stands. */
  public Optional<DeskInvoice> find(Connection connection, InvoiceNumber number)
      throws SQLException {
    Optional<RequestId> id = tables.byNumber(connection, number);
    return id.isEmpty() ? Optional.empty() : reader.find(connection, id.get());
  }

  private boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    Optional<LogRecord> earlier = journal.earlier(connection, request, kind);
    earlier.ifPresent(record -> DeskJournal.requireSame(record, body));
    return earlier.isPresent();
  }

  private static String lock(Connection connection, HallCode hall) throws SQLException {
    String stream = DeskJournal.stream(hall);
    Locks.take(connection, stream);
    return stream;
  }

  private BusinessDate today() {
    return BusinessDate.of(journal.now());
  }

  /** The invoice stands where the step begins; a value that was read before may be old. */
  private void require(Connection connection, RequestId id, Stage... due) throws SQLException {
    Stage stage =
        tables
            .stage(connection, id)
            .orElseThrow(() -> refused(Finding.of(InvoiceCode.NOT_AT_THIS_DESK)));
    if (!List.of(due).contains(stage)) {
      InvoiceCode code = stage == Stage.SENT ? InvoiceCode.OUTCOME_OPEN : InvoiceCode.OTHER_STAGE;
      throw refused(Finding.of(code).with("stage", stage).with("due", due[0]));
    }
  }

  private static void requireColour(Drafted drafted, InvoiceColour due) {
    if (drafted.draft().invoice().colour() != due) {
      throw refused(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", due));
    }
  }

  private static void requireOther(StaffNumber by, StaffNumber other, String role) {
    if (by.equals(other)) {
      throw refused(
          Finding.of(InvoiceCode.SAME_PERSON).with("staff", by).with("role", role).in("by"));
    }
  }

  private static void requireTwo(StaffNumber one, StaffNumber other) {
    if (one.equals(other)) {
      throw refused(Finding.of(InvoiceCode.TWO_PERSONS).with("staff", one));
    }
  }

  private static CheckFailedException refused(Finding finding) {
    return new CheckFailedException(finding);
  }
}
