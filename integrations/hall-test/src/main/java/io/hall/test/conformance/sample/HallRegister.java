package io.hall.test.conformance.sample;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.SpoilReason;
import io.hall.receipt.SpoilRequest;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import io.hall.tariff.FeeCategory;
import io.hall.test.SampleHall;
import io.hall.test.conformance.RefusedException;
import io.hall.test.conformance.RegisterAdapter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A register of hall in a store. A crash is played by opening another store on the same database.
 */
final class HallRegister implements RegisterAdapter {

  private static final ReceiptBook BOOK = SampleHall.BOOK;

  private static final Map<String, FeeCategory> CATEGORIES =
      Map.of(
          "RESIDENTIAL", FeeCategory.RESIDENTIAL_AREA,
          "NON_RESIDENTIAL", FeeCategory.NON_RESIDENTIAL_AREA,
          "ARREARS", FeeCategory.ARREARS);

  private final Supplier<? extends Store> open;
  private final Function<Store, ReceiptRegister> assembly;
  private final Clock clock;
  private final List<Store> stores = new ArrayList<>();
  private volatile Store store;
  private volatile ReceiptRegister register;

  HallRegister(
      Supplier<? extends Store> open, Function<Store, ReceiptRegister> assembly, Clock clock) {
    this.open = open;
    this.assembly = assembly;
    this.clock = clock;
    this.store = open.get();
    this.register = assembly.apply(store);
    stores.add(store);
    SampleHall.open(store, register.books());
  }

  @Override
  public void reopen() {
    store = open.get();
    register = assembly.apply(store);
    stores.add(store);
  }

  @Override
  public String issue(Ask ask) {
    return asked(() -> register.issue(request(ask))).number().toString();
  }

  private IssueRequest request(Ask ask) {
    PaymentLine line =
        PaymentLine.of(
            category(ask.category()),
            new HeatingSeason(2026),
            Tender.WECHAT,
            Money.ofFen(ask.fen()));
    Payment payment =
        new Payment(
            new PaymentId("P-" + ask.request()),
            SampleHall.HALL,
            SampleHall.CASHIER,
            Channel.HALL,
            new Payer("9000001", ask.payer(), "试验路 1 号"),
            clock.instant(),
            List.of(line),
            Money.ZERO);
    return new IssueRequest(new RequestId(ask.request()), BOOK.id(), payment);
  }

  private static FeeCategory category(String name) {
    return Optional.ofNullable(CATEGORIES.get(name)).orElseThrow();
  }

  private static String name(FeeCategory category) {
    return CATEGORIES.entrySet().stream()
        .filter(entry -> entry.getValue() == category)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void voidReceipt(String request, String number) {
    VoidRequest ask =
        new VoidRequest(
            new RequestId(request),
            ReceiptNumber.parse(number).orThrow(),
            VoidReason.OTHER,
            "试验",
            SampleHall.CASHIER,
            SampleHall.LEADER);
    asked(() -> store.write(c -> register.voidReceipt(c, ask)));
  }

  @Override
  public String spoil(String request) {
    return asked(() -> store.write(c -> register.spoil(c, spoiling(c, request))))
        .number()
        .toString();
  }

  private SpoilRequest spoiling(Connection connection, String request) throws SQLException {
    long taken = BOOK.size() - register.books().left(connection, BOOK.id());
    return new SpoilRequest(
        new RequestId(request),
        new ReceiptNumber(BOOK.prefix(), BOOK.first() + taken),
        SpoilReason.PRINTER,
        SampleHall.CASHIER,
        SampleHall.LEADER);
  }

  /** What hall refuses it says by findings; anything else is an error. */
  private static <T> T asked(Supplier<T> work) {
    try {
      return work.get();
    } catch (CheckFailedException e) {
      throw new RefusedException(e);
    } catch (StoreException e) {
      if (e.finding().code() == StoreCode.REQUEST_CONFLICT) {
        throw new RefusedException(e);
      }
      throw e;
    }
  }

  @Override
  public List<Entry> entries() {
    return store.read(
        connection -> {
          List<Entry> entries = new ArrayList<>();
          for (ReceiptLedger.Document document : documents(connection)) {
            entries.add(entry(connection, document));
          }
          return entries;
        });
  }

  private List<ReceiptLedger.Document> documents(Connection connection) throws SQLException {
    return ReceiptLedger.day(connection, SampleHall.HALL, BusinessDate.today(clock));
  }

  private Entry entry(Connection connection, ReceiptLedger.Document document) throws SQLException {
    String number = document.number().toString();
    Optional<Receipt> receipt = register.find(connection, document.number());
    if (receipt.isEmpty()) {
      return new Entry(number, State.SPOILED, "", "", 0);
    }
    Payment payment = receipt.get().payment();
    return new Entry(
        number,
        document.counts() ? State.VALID : State.VOID,
        payment.payer().name(),
        name(payment.lines().get(0).category()),
        payment.total().fen());
  }

  @Override
  public Map<String, Long> totals() {
    Map<String, Long> totals = new HashMap<>();
    store.read(this::documents).stream()
        .filter(ReceiptLedger.Document::counts)
        .flatMap(document -> document.lines().stream())
        .forEach(line -> totals.merge(name(line.category()), line.amount().fen(), Long::sum));
    return totals;
  }

  @Override
  public void close() {
    stores.forEach(Store::close);
  }
}
