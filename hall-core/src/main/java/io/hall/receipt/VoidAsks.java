package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The register of voids that are asked for (作废申请登记): the cashier asks, and another grants or
 * declines. Granting voids the receipt; nothing is void by being asked for.
 *
 * <p>Kept in the stream {@code void-ask/H01} of each hall, as {@code receipt.void-ask.1} and {@code
 * receipt.void-decline.1}. Works in the caller's transaction; a request asked again gives the same
 * answer again, and with other content it is refused with {@code STORE-003}. Safe for use by
 * several threads, each with its own connection.
 */
public final class VoidAsks {

  private static final String ASK = "receipt.void-ask.1";
  private static final String DECLINE = "receipt.void-decline.1";
  private static final String SELECT =
      "SELECT ask, hall, number, reason, asked_by, asked_at FROM receipt_void_ask a";

  private final RecordLog log;
  private final Clock clock;
  private final ReceiptRegister receipts;

  /** Makes a register beside that of the receipts, on the same store. */
  public VoidAsks(Store store, Clock clock, ReceiptRegister receipts) {
    this.log = store.log();
    this.clock = clock;
    this.receipts = receipts;
  }

  /**
   * Asks for a receipt or refund voucher of the present business day to be made void.
   *
   * @param note more about it, kept as personal text; may be empty
   * @throws CheckFailedException with {@code RECEIPT-007}, {@code -008}, {@code -009} or {@code
   *     -012} if it cannot be voided, {@code RECEIPT-055} if that is asked for already
   */
  public VoidAsk ask(
      Connection connection,
      RequestId request,
      ReceiptNumber number,
      VoidReason reason,
      String note,
      StaffNumber by)
      throws SQLException {
    Optional<VoidAsk> earlier = find(connection, request);
    if (earlier.isPresent()) {
      return requireSame(earlier.get(), number, reason, by);
    }
    ReceiptTables.Place place = receipts.live(connection, number);
    Canonical personal = note.isEmpty() ? Canonical.EMPTY : Canonical.write().text(note).end();
    Canonical body = body(number, place.hall(), reason, by);
    Entry entry = new Entry(stream(place.hall()), ASK, request, now(), body, personal);
    Locks.take(connection, entry.stream());
    if (!log.isRepeated(connection, request, ASK, body)) {
      requireAskable(connection, place);
      insert(connection, append(connection, entry));
    }
    return find(connection, request).orElseThrow();
  }

  private static Canonical body(
      ReceiptNumber number, HallCode hall, VoidReason reason, StaffNumber by) {
    return Canonical.write()
        .text(number.toString())
        .text(hall.value())
        .text(reason.name())
        .text(by.value())
        .end();
  }

  private void requireAskable(Connection connection, ReceiptTables.Place place)
      throws SQLException {
    receipts.requireVoidable(connection, place, now());
    if (isOpen(connection, place.number())) {
      throw refused(ReceiptCode.VOID_ASKED, place.number());
    }
  }

  private static VoidAsk requireSame(
      VoidAsk earlier, ReceiptNumber number, VoidReason reason, StaffNumber by) {
    if (!earlier.number().equals(number)
        || earlier.reason() != reason
        || !earlier.by().equals(by)) {
      throw StoreException.conflict();
    }
    return earlier;
  }

  private LogRecord append(Connection connection, Entry entry) throws SQLException {
    return log.append(connection, entry, log.head(connection, entry.stream()));
  }

  private static void insert(Connection connection, LogRecord record) throws SQLException {
    Canonical.Reader in = record.body().read();
    Sql.insert(
        connection,
        "INSERT INTO receipt_void_ask(ask, number, hall, reason, asked_by, asked_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        record.request().value(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        record.at().toEpochMilli());
  }

  private static boolean isOpen(Connection connection, ReceiptNumber number) throws SQLException {
    return Sql.exists(connection, SELECT + open("a.number = ?"), number.toString());
  }

  private static String open(String condition) {
    return " WHERE "
        + condition
        + " AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = a.number)"
        + " AND NOT EXISTS (SELECT 1 FROM receipt_void_decline d WHERE d.ask = a.ask)";
  }

  /**
   * Grants what was asked: the receipt is void.
   *
   * @param approver another person than the one who asked
   * @throws CheckFailedException with {@code RECEIPT-056} if it was declined, {@code RECEIPT-010}
   *     if one person asks and grants, and as {@link ReceiptRegister#voidReceipt} does
   */
  public VoidedReceipt grant(
      Connection connection, RequestId request, VoidAsk ask, StaffNumber approver)
      throws SQLException {
    if (isDeclined(connection, ask)) {
      throw refused(ReceiptCode.VOID_DECIDED, ask.number());
    }
    String note = note(connection, ask).orElse("");
    return receipts.voidReceipt(
        connection, new VoidRequest(request, ask.number(), ask.reason(), note, ask.by(), approver));
  }

  /**
   * Declines what was asked: the receipt stays as it is.
   *
   * @throws CheckFailedException with {@code RECEIPT-056} if it was decided before, {@code
   *     RECEIPT-010} if one person asks and declines
   */
  public void decline(Connection connection, RequestId request, VoidAsk ask, StaffNumber by)
      throws SQLException {
    if (by.equals(ask.by())) {
      throw new CheckFailedException(Finding.of(ReceiptCode.SECOND_PERSON).in("by"));
    }
    String stream = stream(ask.hall());
    Canonical body = Canonical.write().text(ask.id().value()).text(by.value()).end();
    Locks.take(connection, stream);
    if (!log.isRepeated(connection, request, DECLINE, body)) {
      if (open(connection, ask.hall()).stream().noneMatch(o -> o.id().equals(ask.id()))) {
        throw refused(ReceiptCode.VOID_DECIDED, ask.number());
      }
      LogRecord record =
          append(connection, new Entry(stream, DECLINE, request, now(), body, Canonical.EMPTY));
      Sql.insert(
          connection,
          "INSERT INTO receipt_void_decline(ask, declined_by, declined_at) VALUES (?, ?, ?)",
          ask.id().value(),
          by.value(),
          record.at().toEpochMilli());
    }
  }

  private static boolean isDeclined(Connection connection, VoidAsk ask) throws SQLException {
    return Sql.exists(
        connection, "SELECT 1 FROM receipt_void_decline WHERE ask = ?", ask.id().value());
  }

  /** Returns what a hall's people ask for and nobody has decided, in order of time. */
  public List<VoidAsk> open(Connection connection, HallCode hall) throws SQLException {
    return Sql.list(
        connection,
        SELECT + open("a.hall = ?") + " ORDER BY asked_at, ask",
        VoidAsks::read,
        hall.value());
  }

  /** Returns what was asked under this name, decided or not. */
  public Optional<VoidAsk> find(Connection connection, RequestId id) throws SQLException {
    return Sql.first(connection, SELECT + " WHERE ask = ?", VoidAsks::read, id.value());
  }

  /** Returns what was written about it; empty if nothing was, or once it was erased. */
  public Optional<String> note(Connection connection, VoidAsk ask) throws SQLException {
    Optional<LogRecord> record = log.find(connection, ask.id());
    return record.isPresent()
        ? log.personal(connection, record.get()).map(text -> text.read().text())
        : Optional.empty();
  }

  private static VoidAsk read(ResultSet row) throws SQLException {
    return new VoidAsk(
        new RequestId(row.getString(1)),
        new HallCode(row.getString(2)),
        ReceiptNumber.parse(row.getString(3)).orThrow(),
        VoidReason.valueOf(row.getString(4)),
        new StaffNumber(row.getString(5)),
        Instant.ofEpochMilli(row.getLong(6)));
  }

  private static String stream(HallCode hall) {
    return "void-ask/" + hall;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static CheckFailedException refused(ReceiptCode code, ReceiptNumber number) {
    return new CheckFailedException(Finding.of(code).with("number", number));
  }
}
