package io.hall.bench.faults;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptCode;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.SequenceAudit;
import io.hall.store.RecordLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Turns the clock back and forth while desks issue: by seconds, hours, days and years. */
final class ClockCampaign {

  /** Ten seconds before midnight, and before the first day of the season. */
  private static final Instant BEGIN = Instant.parse("2026-11-14T15:59:50Z");

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(20),
          Duration.ofMinutes(4),
          Duration.ofMinutes(6),
          Duration.ofHours(1),
          Duration.ofDays(1),
          Duration.ofDays(400),
          Duration.ofDays(3652));

  /** Up to here the clock may go back by itself. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String CLOCK = "receipt.clock.1";
  private static final Duration FARTHEST = Duration.ofDays(2 * 3652);
  private static final int DESKS = 4;
  private static final int RECEIPTS = 3;

  private final TurnedClock clock = new TurnedClock(BEGIN);
  private final FaultHall hall;
  private final Random random;
  private final PrintWriter progress;

  /** Makes one on a new folder. */
  ClockCampaign(Path folder, long seed, PrintWriter progress) {
    this.hall = FaultHall.on(FaultHall.open(folder), clock, List.of());
    this.random = new Random(seed);
    this.progress = progress;
  }

  /**
   * What the campaign found.
   *
   * @param steps how often the clock was turned
   * @param recorded how many records tell that it was set back
   * @param confirmed how often issuing was refused until somebody confirmed the clock
   * @param unexpected how often it was refused without need, or not refused
   * @param unexplained how many records are earlier than the one before, and nothing tells why
   * @param misplaced how many documents are on no business day, or on several
   */
  record Result(
      int steps,
      long recorded,
      long confirmed,
      long unexpected,
      long unexplained,
      long misplaced,
      Reckoned reckoned)
      implements CampaignResult {

    @Override
    public boolean passed() {
      return recorded > confirmed
          && confirmed > 0
          && unexpected + unexplained + misplaced == 0
          && reckoned.isClean();
    }

    @Override
    public String toString() {
      return "steps %d, recorded %d, confirmed %d, unexpected %d, unexplained %d, misplaced %d, %s"
          .formatted(steps, recorded, confirmed, unexpected, unexplained, misplaced, reckoned);
    }
  }

  /** A desk and what it saw. */
  private final class Seat {

    private final Desk desk;
    private final List<Acknowledged> answers = new ArrayList<>();
    private final Set<BusinessDate> dates = new HashSet<>();
    private Instant last;
    private long confirmed;
    private long unexpected;

    Seat(int i) {
      desk = new Desk(new HallCode("H01"), new StaffNumber("C0" + i));
      hall.openBooks(desk);
      last = clock.instant();
    }

    Seat work() {
      boolean refusable = last.minus(TOLERANCE).isAfter(clock.instant());
      for (int i = 0; i < RECEIPTS; i++) {
        String request = desk.cashier() + "-" + answers.size();
        unexpected += issue(request) == refusable ? 0 : 1;
        refusable = false;
      }
      last = clock.instant();
      return this;
    }

    /** Issues, and returns whether somebody had to confirm the clock first. */
    private boolean issue(String request) {
      try {
        take(request);
        return false;
      } catch (CheckFailedException e) {
        if (e.findings().get(0).code() != ReceiptCode.CLOCK_BEHIND) {
          throw e;
        }
        hall.confirmClock(desk, "k" + request);
        confirmed++;
        take(request);
        return true;
      }
    }

    private void take(String request) {
      ReceiptNumber number = hall.issue(desk, request, Money.yuan("100.00"));
      answers.add(new Acknowledged(request, number.toString()));
      dates.add(hall.find(number).date());
    }
  }

  /** Runs it with so many steps of the clock. */
  Result run(int steps) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(DESKS);
    try (hall) {
      List<Seat> seats = IntStream.range(0, DESKS).mapToObj(Seat::new).toList();
      for (int i = 0; i < steps; i++) {
        List<Callable<Seat>> work = new ArrayList<>();
        seats.forEach(seat -> work.add(seat::work));
        for (Future<Seat> done : threads.invokeAll(work)) {
          done.get();
        }
        clock.turn(next(clock.instant()));
      }
      return result(steps, seats);
    } finally {
      threads.shutdown();
    }
  }

  private Instant next(Instant now) {
    Duration step = STEPS.get(random.nextInt(STEPS.size()));
    boolean back = random.nextBoolean();
    Instant next = back ? now.minus(step) : now.plus(step);
    return Duration.between(BEGIN, next).abs().compareTo(FARTHEST) > 0 ? BEGIN : next;
  }

  private Result result(int steps, List<Seat> seats) {
    List<Acknowledged> answers = seats.stream().flatMap(seat -> seat.answers.stream()).toList();
    Set<BusinessDate> dates = new HashSet<>();
    seats.forEach(seat -> dates.addAll(seat.dates));
    return new Result(
        steps,
        clockRecords(),
        seats.stream().mapToLong(seat -> seat.confirmed).sum(),
        seats.stream().mapToLong(seat -> seat.unexpected).sum(),
        unexplained(),
        BusinessDays.misplaced(hall.store, Set.of(new HallCode("H01")), dates, answers),
        new Reckoning(progress).of(hall, answers));
  }

  private long clockRecords() {
    AtomicLong records = new AtomicLong();
    RecordLog log = new RecordLog(hall.store.chain());
    for (String book : SequenceAudit.books(hall.store)) {
      hall.store.read(
          c -> {
            log.forEach(
                c,
                "receipt-book/" + book,
                record -> records.addAndGet(record.kind().equals(CLOCK) ? 1 : 0));
            return records;
          });
    }
    return records.get();
  }

  private long unexplained() {
    return SequenceAudit.books(hall.store).stream()
        .flatMap(book -> SequenceAudit.of(hall.store, book).findings().stream())
        .filter(finding -> finding.code() == ReceiptCode.CLOCK_SET_BACK)
        .count();
  }
}
