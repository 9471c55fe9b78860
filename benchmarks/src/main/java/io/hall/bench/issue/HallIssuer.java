package io.hall.bench.issue;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.SequenceAudit;
import io.hall.store.PostgresStore;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Our register, one book, each receipt in a transaction of its own. All that the benchmarks use of
 * the register stands here.
 */
final class HallIssuer implements Issuer {

  private static final ReceiptBook BOOK =
      new ReceiptBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26", 1, ReceiptNumber.MAX_SERIAL);
  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C07");
  private static final StaffNumber KEEPER = new StaffNumber("K01");
  private static final Payer PAYER = new Payer("1000001", "测试用户甲", "试验路 1 号 2-301");
  private static final List<PaymentLine> LINES =
      List.of(
          PaymentLine.of(
              FeeCategory.RESIDENTIAL_AREA,
              new HeatingSeason(2026),
              Tender.WECHAT,
              Money.yuan("100.00")));

  private final Clock clock = Clock.systemUTC();
  private final Instant paidAt = clock.instant();
  private final Store store;
  private final ReceiptRegister register;

  private HallIssuer(Store store) {
    this.store = store;
    this.register = new ReceiptRegister(store, clock, List.of(), List.of());
  }

  /** Returns the register on a new SQLite file. */
  static HallIssuer sqlite(Path folder) {
    return on(SqliteStore.open(newFile(folder)));
  }

  /** Returns the register on a PostgreSQL database, in a schema made anew. */
  static HallIssuer postgres(String url) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS ours CASCADE; CREATE SCHEMA ours");
    }
    source.setCurrentSchema("ours");
    PostgresStore.createTables(source);
    return on(PostgresStore.open(source));
  }

  /** Makes an SQLite file with the register's tables, as it makes them. */
  static Path newFile(Path folder) {
    Path file = folder.resolve("hall.db");
    SqliteStore.createTables(file);
    return file;
  }

  /** Returns the register on a new store, with its book in use. */
  static HallIssuer on(Store store) {
    HallIssuer issuer = new HallIssuer(store);
    issuer.take(new BookStep.Registered(new RequestId("in"), BOOK, KEEPER));
    issuer.take(new BookStep.HandedOut(new RequestId("out"), BOOK.id(), HALL, CASHIER, KEEPER));
    issuer.take(new BookStep.InUse(new RequestId("use"), BOOK.id(), HALL, CASHIER));
    return issuer;
  }

  private void take(BookStep step) {
    store.write(connection -> register.books().take(connection, step));
  }

  @Override
  public long issue(String id) {
    PaymentId payment = new PaymentId("P-" + id);
    Payment paid =
        new Payment(payment, HALL, CASHIER, Channel.HALL, PAYER, paidAt, LINES, Money.ZERO);
    return register.issue(new IssueRequest(new RequestId(id), BOOK.id(), paid)).number().serial();
  }

  /** Goes through all that was issued and says what is wrong. */
  SequenceAudit.Result audit() {
    return SequenceAudit.of(store, BOOK.id());
  }

  @Override
  public void close() {
    store.close();
  }
}
