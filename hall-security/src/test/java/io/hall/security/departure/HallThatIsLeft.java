package io.hall.security.departure;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookState;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.TurnableClock;
import io.hall.security.Terminal;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.security.account.StepUps;
import io.hall.security.audit.HeardEvents;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Executed;
import io.hall.security.departure.Departure.Requested;
import io.hall.security.session.HallHours;
import io.hall.security.session.SessionPolicy;
import io.hall.security.session.SessionRegistry;
import io.hall.security.session.SessionToken;
import io.hall.security.session.TestAccounts;
import io.hall.settlement.CashCount;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import io.hall.tariff.FeeCategory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hall with a cashier who leaves; noon of 23 November 2026, a Monday, the last day. */
final class HallThatIsLeft implements AutoCloseable {

  static final HallCode HALL = new HallCode("H01");
  static final StaffNumber CASHIER = new StaffNumber("C07");
  static final StaffNumber HEAD = new StaffNumber("H01");
  static final StaffNumber LEADER = new StaffNumber("L01");
  static final StaffNumber ADMIN = new StaffNumber("A01");
  static final BusinessDate TODAY = BusinessDate.parse("2026-11-23");
  static final Terminal TERMINAL = new Terminal(HALL, "T1");

  final TurnableClock clock = new TurnableClock("2026-11-23T04:00:00Z");
  final TestAccounts accounts = new TestAccounts();
  final TestCloser closer = new TestCloser(accounts);
  final HeardEvents trail = new HeardEvents();
  final TestDatabase database;
  final Store store;
  final ReceiptRegister receipts;
  final ShiftRegister shifts;
  final SessionRegistry sessions;
  final List<LeavingStep> steps = new ArrayList<>();
  final Departures departures;
  final DepartureTasks tasks;

  HallThatIsLeft(TestDatabase database) {
    this(database, true);
  }

  HallThatIsLeft(TestDatabase database, boolean guarded) {
    this.database = database;
    TestAccounts.createTables(database);
    store = database.open();
    shifts = new ShiftRegister(store, clock);
    List<IssuingGuard> guards = guarded ? List.of(new AccountGuard(accounts)) : List.of();
    receipts = new ReceiptRegister(store, clock, guards, List.of());
    sessions =
        new SessionRegistry(
            store,
            clock,
            SessionPolicy.standard(),
            HallHours.NONE,
            accounts,
            accounts,
            trail,
            List.of());
    steps.add(new SessionsLeave(sessions));
    steps.add(new ShiftsLeave(shifts));
    steps.add(new BooksLeave(receipts.books()));
    departures = new Departures(store, clock, accounts, closer, List.of(this::leave), trail);
    tasks = new DepartureTasks(accounts, shifts, receipts.books(), trail, clock);
    add(CASHIER, Role.CASHIER, "H01");
    add(HEAD, Role.HALL_HEAD, "H01");
    add(LEADER, Role.LEADER, "");
    add(ADMIN, Role.SYSTEM_ADMIN, "");
  }

  /** The steps as they are when somebody leaves. */
  private List<Left> leave(Connection connection, Leaving leaving) throws SQLException {
    List<Left> left = new ArrayList<>();
    for (LeavingStep step : steps) {
      left.addAll(step.leave(connection, leaving));
    }
    return left;
  }

  void add(StaffNumber number, Role role, String hall) {
    write(
        c -> {
          accounts.add(c, number.value(), role, hall);
          return number;
        });
  }

  /** Another account of the same person. */
  void add(String number, String person, Role role, String hall) {
    write(
        c -> {
          accounts.add(c, number, person, role, hall);
          return number;
        });
  }

  void set(StaffNumber number, String column, String value) {
    write(
        c -> {
          accounts.set(c, number, column, value);
          return number;
        });
  }

  <T> T write(Store.Work<T> work) {
    return store.write(work);
  }

  <T> T read(Store.Work<T> work) {
    return store.read(work);
  }

  /** In a transaction of the application. */
  <T> T joined(Store.Work<T> work) {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static RequestId id(String name) {
    return new RequestId(name);
  }

  // --- work

  SessionToken signIn(StaffNumber account) {
    return sessions.open(StepUps.of(account.value(), clock.instant()), TERMINAL).token();
  }

  void openShift(StaffNumber cashier) {
    write(c -> shifts.open(c, id("shift-" + cashier), HALL, cashier, Money.yuan("200.00")));
  }

  /** A book of this many numbers in a cashier's use. */
  void useBook(String book, String prefix, int numbers, StaffNumber cashier) {
    handOut(book, prefix, numbers, cashier);
    take(new BookStep.InUse(id("use-" + book), book, HALL, cashier));
  }

  void handOut(String book, String prefix, int numbers, StaffNumber cashier) {
    ReceiptBook made = new ReceiptBook(book, ReceiptBook.Kind.RECEIPT, prefix, 1, numbers);
    take(new BookStep.Registered(id("in-" + book), made, LEADER));
    take(new BookStep.HandedOut(id("out-" + book), book, HALL, cashier, LEADER));
  }

  private void take(BookStep step) {
    write(c -> receipts.books().take(c, step));
  }

  IssueRequest ask(String name, String book, StaffNumber cashier) {
    PaymentLine line =
        PaymentLine.of(
            FeeCategory.RESIDENTIAL_AREA,
            new HeatingSeason(2026),
            Tender.WECHAT,
            Money.yuan("100.00"));
    Payment payment =
        new Payment(
            new PaymentId("P-" + name),
            HALL,
            cashier,
            Channel.HALL,
            new Payer("1000001", "测试用户甲", "试验路 1 号"),
            clock.instant(),
            List.of(line),
            Money.ZERO);
    return new IssueRequest(id(name), book, payment);
  }

  Receipt issue(String name, String book, StaffNumber cashier) {
    return receipts.issue(ask(name, book, cashier));
  }

  // --- departure

  Requested request(String name) {
    return write(c -> departures.request(c, id(name), CASHIER, TODAY, HEAD, "合同到期"));
  }

  Approved approve(String name, Requested requested) {
    return write(c -> departures.approve(c, id(name), requested, LEADER));
  }

  Approved approved(String name) {
    return approve("approve-" + name, request(name));
  }

  static Execution how() {
    return new Execution(ADMIN, HEAD, Optional.empty());
  }

  static Execution how(CashCount count) {
    return new Execution(ADMIN, HEAD, Optional.of(count));
  }

  Executed execute(String name, Approved approved, Execution how) {
    return write(c -> departures.execute(c, id(name), approved, how));
  }

  // --- what there is

  List<DepartureTask> openTasks() {
    return read(c -> tasks.open(c, HALL));
  }

  List<Shift.Open> openShifts() {
    return read(c -> shifts.openShifts(c, HALL, TODAY));
  }

  List<Requested> raiseAlarms() {
    return write(departures::raiseAlarms);
  }

  List<Departure> openDepartures() {
    return read(departures::open);
  }

  Optional<Departure> find(String name) {
    return read(c -> departures.find(c, id(name)));
  }

  Optional<BusinessDate> lastDay() {
    return read(c -> departures.lastDay(c, CASHIER));
  }

  BookState.Status status(String book) {
    return read(c -> receipts.books().state(c, book).orElseThrow()).status();
  }

  BookStep lastStep(String book) {
    List<BookRegister.Event> life = read(c -> receipts.books().life(c, book));
    return life.get(life.size() - 1).step();
  }

  Account.State state(StaffNumber number) {
    return read(c -> accounts.find(c, number).orElseThrow()).state();
  }

  List<Finding> verify() {
    return read(c -> new RecordLog(store.chain()).verify(c, "departure"));
  }

  @Override
  public void close() {
    store.close();
  }
}
