package io.hall.bench.faults;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.ClockConfirmation;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.RefundRequest;
import io.hall.receipt.ReprintRequest;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The halls on the SQLite file of a folder: all that the campaigns ask of the library. */
final class FaultHall implements AutoCloseable {

  static final HeatingSeason SEASON = new HeatingSeason(2026);
  static final StaffNumber MANAGER = new StaffNumber("M01");
  static final String FILE = "hall.db";

  private static final StaffNumber KEEPER = new StaffNumber("K01");
  private static final Money AMOUNT = Money.yuan("100.00");
  private static final Payer PAYER = new Payer("1000001", "测试用户甲", "试验路 1 号 2-301");
  private static final Instant PAID_AT = Instant.parse("2026-11-23T03:59:30Z");

  final SqliteStore store;
  final ReceiptRegister register;
  private final AtomicLong calls = new AtomicLong();

  private FaultHall(SqliteStore store, Clock clock, List<IssuingGuard> guards) {
    this.store = store;
    this.register = new ReceiptRegister(store, clock, guards, List.of());
  }

  /**
   * Opens the hall of {@link Desk#ONE} in {@code folder}, and makes it first where there is none.
   */
  static FaultHall in(Path folder) {
    FaultHall hall = new FaultHall(open(folder), Clock.systemUTC(), List.of());
    try {
      hall.openBooks(Desk.ONE);
      return hall;
    } catch (RuntimeException e) {
      hall.close();
      throw e;
    }
  }

  /** Makes halls on a store of its own, whose books are opened later. */
  static FaultHall on(SqliteStore store, Clock clock, List<IssuingGuard> guards) {
    return new FaultHall(store, clock, guards);
  }

  /** Opens the store in {@code folder}, and makes it first where there is none. */
  static SqliteStore open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        SqliteStore.createTables(file);
      }
      return SqliteStore.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has the books of a desk registered, handed out and in use. */
  void openBooks(Desk desk) {
    for (ReceiptBook book : List.of(desk.receipts(), desk.refunds())) {
      String id = book.id();
      take(new BookStep.Registered(new RequestId("in-" + id), book, KEEPER));
      take(
          new BookStep.HandedOut(
              new RequestId("out-" + id), id, desk.hall(), desk.cashier(), KEEPER));
      take(new BookStep.InUse(new RequestId("use-" + id), id, desk.hall(), desk.cashier()));
    }
  }

  private void take(BookStep step) {
    store.write(c -> register.books().take(c, step));
  }

  /** Issues a receipt at the desk of {@link #in} in a transaction of its own. */
  ReceiptNumber issue(String request) {
    return issue(Desk.ONE, request, AMOUNT);
  }

  /** Issues a receipt in a transaction of its own, every other one with work of the caller's. */
  ReceiptNumber issue(Desk desk, String request, Money amount) {
    PaymentLine line = PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.WECHAT, amount);
    Payment payment =
        new Payment(
            new PaymentId("P-" + request),
            desk.hall(),
            desk.cashier(),
            Channel.HALL,
            PAYER,
            PAID_AT,
            List.of(line),
            Money.ZERO);
    IssueRequest ask = new IssueRequest(new RequestId(request), desk.receipts().id(), payment);
    boolean alone = calls.getAndIncrement() % 2 == 0;
    return (alone ? register.issue(ask) : register.issue(ask, connection -> ask)).number();
  }

  /** Voids a receipt. */
  void voidReceipt(Desk desk, String request, ReceiptNumber number) {
    VoidRequest ask =
        new VoidRequest(
            new RequestId(request), number, VoidReason.OTHER, "试验", desk.cashier(), MANAGER);
    store.write(c -> register.voidReceipt(c, ask));
  }

  /** Prints a receipt once more. */
  void reprint(Desk desk, String request, ReceiptNumber number) {
    ReprintRequest ask = new ReprintRequest(new RequestId(request), number, desk.cashier());
    store.write(c -> register.reprint(c, ask));
  }

  /** Gives back a part of what was paid on a receipt and returns the number of the voucher. */
  ReceiptNumber refund(Desk desk, String request, ReceiptNumber original, Money amount) {
    PaymentLine line = PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.WECHAT, amount);
    Refund refund =
        new Refund(
            new PaymentId("R-" + request),
            desk.hall(),
            desk.cashier(),
            MANAGER,
            PAYER,
            PAID_AT,
            List.of(line),
            "试验");
    RefundRequest ask =
        new RefundRequest(new RequestId(request), desk.refunds().id(), original, refund);
    return store.write(c -> register.refund(c, ask)).number();
  }

  /** Says that the clock is right, although the book of a desk is ahead of it. */
  void confirmClock(Desk desk, String request) {
    ClockConfirmation ask =
        new ClockConfirmation(new RequestId(request), desk.receipts().id(), MANAGER);
    store.write(
        c -> {
          register.confirmClock(c, ask);
          return ask;
        });
  }

  /** Returns a receipt as the register has it. */
  Receipt find(ReceiptNumber number) {
    return store.read(c -> register.find(c, number)).orElseThrow();
  }

  /** How many records the log holds. */
  long records() {
    return store.read(
        c -> Sql.list(c, "SELECT count(*) FROM log_record", row -> row.getLong(1)).get(0));
  }

  @Override
  public void close() {
    store.close();
  }
}
