package io.hall.app.day;

import io.hall.app.files.Correction;
import io.hall.app.files.CounterCheck;
import io.hall.app.files.DayEvent;
import io.hall.app.files.ShiftFigures;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.duty.Readiness;
import io.hall.conduct.duty.ReadinessCheck;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.RefundRequest;
import io.hall.receipt.RefundVoucher;
import io.hall.receipt.Reprint;
import io.hall.receipt.ReprintRequest;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.report.DailyReport;
import io.hall.report.OverShort;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.store.RequestId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Replays one day through the registers, in the order of its events and by their time, in one
 * transaction. Run again on the same data it writes nothing twice: every event has its request id.
 */
final class DayRunner {

  private final HallData data;
  private final ReplayClock clock;
  private final DayInput input;
  private final Books books;
  private final NavigableMap<ReceiptNumber, Receipt> receipts = new TreeMap<>();
  private final NavigableMap<ReceiptNumber, RefundVoucher> refunds = new TreeMap<>();
  private final List<Reprint> reprints = new ArrayList<>();

  DayRunner(HallData data, ReplayClock clock, DayInput input) {
    this.data = data;
    this.clock = clock;
    this.input = input;
    this.books = new Books(data.receipts(), input.season());
  }

  /** One thing that happened, and when; {@code order} settles what happened at the same time. */
  private record Step(Instant at, int order, String what, Action action) {}

  /** What a step does. */
  @FunctionalInterface
  private interface Action {
    void on(Connection connection) throws SQLException;
  }

  /** Replays everything and draws up the reports. {@code progress} hears of each step. */
  DayOutcome run(LongConsumer progress) {
    List<Step> steps = steps();
    return data.store()
        .write(
            connection -> {
              long done = 0;
              for (Step step : steps) {
                replay(connection, step);
                progress.accept(++done);
              }
              input.corrections().forEach(correction -> clock.advanceTo(correction.at()));
              return outcome(connection);
            });
  }

  private void replay(Connection connection, Step step) throws SQLException {
    clock.advanceTo(step.at());
    try {
      step.action().on(connection);
    } catch (CheckFailedException e) {
      throw new CheckFailedException(
          e.findings().stream().map(finding -> finding.in(step.what())).toList());
    }
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    input.shifts().forEach(shift -> steps.addAll(steps(shift)));
    input.events().forEach(event -> steps.add(step(event)));
    data.readiness()
        .ifPresent(
            desk ->
                input.checks().stream()
                    .flatMap(List::stream)
                    .forEach(check -> steps.add(step(desk, check))));
    for (Correction correction : input.corrections()) {
      if (correction instanceof Correction.VoidIt it) {
        steps.add(
            new Step(
                it.at(),
                1,
                it.payment().value(),
                c -> voidIt(c, it.payment(), it.reason(), it.cashier(), it.approver())));
      }
    }
    steps.sort(Comparator.comparing(Step::at).thenComparing(Step::order));
    return steps;
  }

  private List<Step> steps(ShiftFigures figures) {
    Shift.Id id = figures.opening().id();
    String what = id.hall() + "/" + id.cashier() + "/" + id.date() + "/" + id.number();
    return List.of(
        new Step(
            figures.opening().openedAt(),
            0,
            what,
            c ->
                data.shifts()
                    .open(
                        c,
                        new RequestId("open:" + what),
                        id.hall(),
                        id.cashier(),
                        figures.opening().openingFloat())),
        new Step(
            figures.closedAt(),
            2,
            what,
            c ->
                data.shifts()
                    .close(
                        c,
                        new RequestId("close:" + what),
                        id.hall(),
                        id.cashier(),
                        figures.count())));
  }

  private static Step step(ReadinessDesk desk, CounterCheck counter) {
    ReadinessCheck check = counter.check();
    String what =
        String.join(
            "/",
            check.hall().value(),
            check.counter(),
            check.staff().value(),
            check.date().toString(),
            check.opening().toString());
    byte[] name = (what + "/" + counter.completedAt()).getBytes(StandardCharsets.UTF_8);
    RequestId request = new RequestId("ready:" + UUID.nameUUIDFromBytes(name));
    return new Step(counter.completedAt(), 0, what, c -> desk.complete(c, request, check));
  }

  private Step step(DayEvent event) {
    return new Step(event.at(), 1, event.id().value(), connection -> record(connection, event));
  }

  private void record(Connection connection, DayEvent event) throws SQLException {
    if (event instanceof DayEvent.Paid paid) {
      issue(connection, paid);
    } else if (event instanceof DayEvent.Voided it) {
      voidIt(connection, it.payment(), it.reason(), it.cashier(), it.approver());
    } else if (event instanceof DayEvent.Refunded refunded) {
      refund(connection, refunded);
    } else if (event instanceof DayEvent.Reprinted reprinted) {
      reprint(connection, reprinted);
    }
  }

  private void issue(Connection connection, DayEvent.Paid paid) throws SQLException {
    String book = books.of(connection, ReceiptBook.Kind.RECEIPT, paid.hall(), paid.cashier());
    Receipt receipt =
        data.receipts()
            .issue(
                connection,
                new IssueRequest(
                    new RequestId("pay:" + paid.payment().id()), book, paid.payment()));
    receipts.put(receipt.number(), receipt);
  }

  private void voidIt(
      Connection connection,
      PaymentId payment,
      VoidReason reason,
      StaffNumber cashier,
      StaffNumber approver)
      throws SQLException {
    data.receipts()
        .voidReceipt(
            connection,
            new VoidRequest(
                new RequestId("void:" + payment),
                number(connection, payment),
                reason,
                "",
                cashier,
                approver));
  }

  private void refund(Connection connection, DayEvent.Refunded event) throws SQLException {
    String book = books.of(connection, ReceiptBook.Kind.REFUND, event.hall(), event.cashier());
    RefundVoucher voucher =
        data.receipts()
            .refund(
                connection,
                new RefundRequest(
                    new RequestId("refund:" + event.refund().id()),
                    book,
                    number(connection, event.refersTo()),
                    event.refund()));
    refunds.put(voucher.number(), voucher);
  }

  private void reprint(Connection connection, DayEvent.Reprinted event) throws SQLException {
    RequestId request = new RequestId("reprint:" + event.payment() + ":" + event.at());
    ReprintRequest ask =
        new ReprintRequest(request, number(connection, event.payment()), event.cashier());
    reprints.add(data.receipts().reprint(connection, ask));
  }

  private static ReceiptNumber number(Connection connection, PaymentId payment)
      throws SQLException {
    return ReceiptLedger.numberOf(connection, payment)
        .orElseThrow(() -> new CheckFailedException(Finding.of(DayCode.NO_SUCH_PAYMENT)));
  }

  private DayOutcome outcome(Connection connection) throws SQLException {
    SortedMap<HallCode, DailyReport.Draft> drafts = new TreeMap<>();
    List<Readiness> checks = new ArrayList<>();
    List<Finding> unready = new ArrayList<>();
    for (HallCode hall : input.halls()) {
      drafts.put(hall, draft(connection, hall));
      if (data.readiness().isPresent()) {
        ReadinessDesk desk = data.readiness().get();
        checks.addAll(desk.of(connection, hall, input.date()));
        unready.addAll(desk.findings(connection, hall, input.date()));
      }
    }
    return new DayOutcome(drafts, receipts, refunds, List.copyOf(reprints), checks, unready);
  }

  private DailyReport.Draft draft(Connection connection, HallCode hall) throws SQLException {
    DayDraft.Beside beside =
        new DayDraft.Beside(
            input.statements().stream().filter(s -> s.hall().equals(hall)).toList(),
            payments(hall),
            sheet -> filed(sheet).map(sheet::filedWith).orElse(sheet),
            booked(hall));
    return new DayDraft(data.shifts()).of(connection, hall, input.date(), input.season(), beside);
  }

  private List<OverShort> booked(HallCode hall) {
    return input.corrections().stream()
        .filter(Correction.OverShort.class::isInstance)
        .map(Correction.OverShort.class::cast)
        .filter(booked -> booked.hall().equals(hall))
        .map(
            booked ->
                new OverShort(
                    booked.cashier(),
                    booked.tender(),
                    booked.amount(),
                    booked.reason(),
                    booked.approver()))
        .toList();
  }

  /** What the cashier filed, with what was filed anew; empty when nothing was filed. */
  private Optional<SortedMap<Cell, Figure>> filed(SettlementSheet register) {
    SortedMap<Cell, Figure> filed = new TreeMap<>();
    for (ShiftFigures shift : input.shifts()) {
      Shift.Id id = shift.opening().id();
      if (id.hall().equals(register.hall()) && id.cashier().equals(register.cashier())) {
        shift.declared().forEach((cell, figure) -> filed.merge(cell, figure, Figure::plus));
      }
    }
    if (filed.isEmpty()) {
      return Optional.empty();
    }
    for (Correction correction : input.corrections()) {
      if (correction instanceof Correction.Declare anew
          && anew.hall().equals(register.hall())
          && anew.cashier().equals(register.cashier())) {
        filed.put(anew.cell(), refiled(anew, register.cells().get(anew.cell())));
      }
    }
    return Optional.of(filed);
  }

  /** A line filed anew names its net alone; where that is the register's, so are the counts. */
  private static Figure refiled(Correction.Declare anew, @Nullable Figure register) {
    return register != null && register.net().equals(anew.net())
        ? register
        : new Figure(1, anew.net(), 0, Money.ZERO);
  }

  private Map<PaymentId, Money> payments(HallCode hall) {
    Map<PaymentId, Money> payments = new HashMap<>();
    for (DayEvent event : input.events()) {
      if (event.hall().equals(hall) && event instanceof DayEvent.Paid paid) {
        payments.put(paid.payment().id(), paid.payment().total());
      } else if (event.hall().equals(hall) && event instanceof DayEvent.Refunded refunded) {
        payments.put(refunded.refund().id(), refunded.refund().total().negated());
      }
    }
    input.events().stream()
        .filter(DayEvent.Voided.class::isInstance)
        .forEach(event -> payments.remove(event.id()));
    for (Correction correction : input.corrections()) {
      if (correction instanceof Correction.VoidIt it) {
        payments.remove(it.payment());
      }
    }
    return payments;
  }
}
