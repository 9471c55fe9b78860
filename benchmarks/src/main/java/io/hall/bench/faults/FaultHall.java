package io.hall.bench.faults;

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
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A hall with one receipt book on the SQLite file of a folder. */
final class FaultHall implements AutoCloseable {

  static final ReceiptBook BOOK =
      new ReceiptBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26", 1, ReceiptNumber.MAX_SERIAL);

  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C07");
  private static final StaffNumber KEEPER = new StaffNumber("K01");

  private static final Payer PAYER = new Payer("1000001", "测试用户甲", "试验路 1 号 2-301");
  private static final PaymentLine LINE =
      PaymentLine.of(
          FeeCategory.RESIDENTIAL_AREA,
          new HeatingSeason(2026),
          Tender.WECHAT,
          Money.yuan("100.00"));

  final SqliteStore store;
  final ReceiptRegister register;

  private FaultHall(SqliteStore store) {
    this.store = store;
    this.register = new ReceiptRegister(store, Clock.systemUTC(), List.of(), List.of());
  }

  /** Opens the hall in {@code folder}, and makes it first where there is none. */
  static FaultHall in(Path folder) {
    Path file = folder.resolve("hall.db");
    if (!Files.exists(file)) {
      make(folder);
      SqliteStore.createTables(file);
    }
    FaultHall hall = new FaultHall(SqliteStore.open(file));
    hall.take(new BookStep.Registered(new RequestId("in"), BOOK, KEEPER));
    hall.take(new BookStep.HandedOut(new RequestId("out"), BOOK.id(), HALL, CASHIER, KEEPER));
    hall.take(new BookStep.InUse(new RequestId("use"), BOOK.id(), HALL, CASHIER));
    return hall;
  }

  private void take(BookStep step) {
    store.write(c -> register.books().take(c, step));
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Issues a receipt in a transaction of its own and returns its number. */
  ReceiptNumber issue(String request) {
    IssueRequest ask = new IssueRequest(new RequestId(request), BOOK.id(), payment(request));
    return register.issue(ask).number();
  }

  private static Payment payment(String request) {
    return new Payment(
        new PaymentId("P-" + request),
        HALL,
        CASHIER,
        Channel.HALL,
        PAYER,
        Instant.parse("2026-11-23T03:59:30Z"),
        List.of(LINE),
        Money.ZERO);
  }

  @Override
  public void close() {
    store.close();
  }
}
