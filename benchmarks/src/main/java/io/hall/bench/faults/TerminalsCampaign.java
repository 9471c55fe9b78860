package io.hall.bench.faults;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.SequenceAudit;
import io.hall.store.SqliteStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets 32 terminals of 4 halls work at the same time, day after day. Each hall closes its day when
 * its last terminal has done its work, while the others still issue.
 */
final class TerminalsCampaign {

  static final int TERMINALS = 32;
  static final int HALLS = 4;

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 16);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final PrintWriter progress;
  private final TurnedClock clock = new TurnedClock(morning(FIRST_DAY));
  private final SqliteStore store;
  private final DayBooks books;
  private final FaultHall hall;
  private final long seed;
  private final Set<BusinessDate> days = new HashSet<>();
  private Money reported = Money.ZERO;

  /** Makes one on a new folder. */
  TerminalsCampaign(Path folder, long seed, PrintWriter progress) {
    this.progress = progress;
    this.store = FaultHall.open(folder);
    this.books = new DayBooks(store, clock);
    this.hall = FaultHall.on(store, clock, books.guards());
    this.seed = seed;
  }

  /**
   * What the campaign found.
   *
   * @param receipts how many were issued
   * @param days on how many days
   * @param voided how many were made void
   * @param reprinted how many were printed again
   * @param refunded how many vouchers were issued
   * @param misplaced how many documents are in no business day, or in several
   * @param fenApart how far the reports, the books and the terminals are apart, in fen
   * @param p99 how long a receipt took at most, but for one in a hundred, in microseconds
   */
  record Result(
      long receipts,
      long days,
      long voided,
      long reprinted,
      long refunded,
      long misplaced,
      long fenApart,
      long p99,
      Reckoned reckoned)
      implements CampaignResult {

    @Override
    public boolean passed() {
      return receipts > 0
          && reckoned.acknowledged() == receipts + refunded
          && misplaced == 0
          && fenApart == 0
          && reckoned.isClean();
    }

    @Override
    public String toString() {
      return ("receipts %d, days %d, voided %d, reprinted %d, refunded %d, misplaced %d,"
              + " fen apart %d, p99 %d us, %s")
          .formatted(
              receipts, days, voided, reprinted, refunded, misplaced, fenApart, p99, reckoned);
    }
  }

  /** Issues at least so many receipts on so many days. */
  Result run(int receipts, int dayCount) throws InterruptedException, ExecutionException {
    int each = (receipts - 1) / (TERMINALS * dayCount) + 1;
    List<Terminal> terminals =
        IntStream.range(0, TERMINALS)
            .mapToObj(i -> new Terminal(hall, desk(i), each * dayCount, seed * TERMINALS + i))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(TERMINALS);
    try (hall) {
      work(threads, terminals, each, dayCount);
      return result(terminals);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Desk desk(int i) {
    return new Desk(
        new HallCode("H0" + (1 + i % HALLS)), new StaffNumber("C%02d".formatted(1 + i)));
  }

  private void work(ExecutorService threads, List<Terminal> terminals, int each, int dayCount)
      throws InterruptedException, ExecutionException {
    CyclicBarrier night = new CyclicBarrier(TERMINALS, this::nextDay);
    List<CyclicBarrier> closings = new ArrayList<>();
    for (int i = 0; i < HALLS; i++) {
      HallCode code = terminals.get(i).desk.hall();
      closings.add(new CyclicBarrier(TERMINALS / HALLS, () -> submit(code)));
    }
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < TERMINALS; i++) {
      Terminal terminal = terminals.get(i);
      CyclicBarrier closing = closings.get(i % HALLS);
      all.add(
          threads.submit(
              () -> {
                try {
                  work(terminal, each, dayCount, closing, night);
                  return terminal;
                } catch (RuntimeException e) {
                  e.printStackTrace(progress);
                  threads.shutdownNow(); // nobody waits for this one
                  throw e;
                }
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  private void work(
      Terminal terminal, int each, int dayCount, CyclicBarrier closing, CyclicBarrier night)
      throws InterruptedException, BrokenBarrierException {
    for (int day = 0; day < dayCount; day++) {
      BusinessDate date = clock.today();
      books.openShift(terminal.desk, date);
      if (day == 0) {
        hall.openBooks(terminal.desk);
      }
      terminal.work(each);
      books.closeShift(terminal.desk, date);
      closing.await();
      night.await();
    }
  }

  private void submit(HallCode code) {
    Money net = books.submit(code, clock.today());
    synchronized (days) {
      days.add(clock.today());
      reported = reported.plus(net);
    }
    progress.printf("%s: %s submitted, %s yuan%n", clock.today(), code, net);
    progress.flush();
  }

  private void nextDay() {
    clock.turn(morning(clock.today().date().plusDays(1)));
  }

  private static Instant morning(LocalDate date) {
    return date.atTime(MORNING).atZone(BusinessDate.ZONE).toInstant();
  }

  private static Set<HallCode> halls() {
    return IntStream.range(0, HALLS).mapToObj(i -> desk(i).hall()).collect(Collectors.toSet());
  }

  private Result result(List<Terminal> terminals) {
    progress.println("checking");
    progress.flush();
    List<Acknowledged> answers =
        terminals.stream().flatMap(terminal -> terminal.answers().stream()).toList();
    return new Result(
        terminals.stream().mapToLong(Terminal::issued).sum(),
        days.size(),
        terminals.stream().mapToLong(Terminal::voided).sum(),
        terminals.stream().mapToLong(Terminal::reprinted).sum(),
        terminals.stream().mapToLong(Terminal::refunded).sum(),
        BusinessDays.misplaced(store, halls(), days, answers),
        fenApart(terminals),
        p99(terminals),
        new Reckoning(progress).of(hall, answers));
  }

  private long fenApart(List<Terminal> terminals) {
    Money taken = Money.sum(terminals.stream().map(Terminal::net).toList());
    Money booked = Money.ZERO;
    for (String book : SequenceAudit.books(store)) {
      SequenceAudit.Result audit = SequenceAudit.of(store, book);
      Money net = audit.issuedAmount().minus(audit.voidedAmount());
      boolean refunds = audit.book().orElseThrow().kind() == ReceiptBook.Kind.REFUND;
      booked = refunds ? booked.minus(net) : booked.plus(net);
    }
    return taken.minus(reported).abs().fen() + taken.minus(booked).abs().fen();
  }

  private static long p99(List<Terminal> terminals) {
    long[] micros =
        terminals.stream().flatMapToLong(terminal -> Arrays.stream(terminal.micros())).toArray();
    Arrays.sort(micros);
    return micros[(int) (micros.length * 99L / 100)];
  }
}
