package io.hall.test;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.IssueRequest;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invented payments at the counter of the {@link SampleHall}, one after the other: the same seed
 * and the same clock give the same payments. Most have one line, some an arrears line beside it;
 * amounts lie between 1.00 and 5,000.00 yuan. Not for use by several threads.
 */
public final class SamplePayments {

  private static final List<FeeCategory> CATEGORIES =
      List.of(
          FeeCategory.RESIDENTIAL_AREA,
          FeeCategory.RESIDENTIAL_METERED,
          FeeCategory.NON_RESIDENTIAL_AREA);
  private static final List<Tender> TENDERS = List.of(Tender.values());
  private static final HeatingSeason SEASON = new HeatingSeason(2026);

  private final Random random;
  private final Clock clock;
  private long made;

  /** Begins a row of payments, each paid at the clock's present instant. */
  public SamplePayments(long seed, Clock clock) {
    this.random = new Random(seed);
    this.clock = clock;
  }

  /** Returns the next payment; the first is {@code SAMPLE-1}. */
  public Payment next() {
    made++;
    Tender tender = one(TENDERS);
    List<PaymentLine> lines = lines(tender);
    Money cash = tender == Tender.CASH ? notesFor(lines) : Money.ZERO;
    return new Payment(
        new PaymentId("SAMPLE-" + made),
        SampleHall.HALL,
        SampleHall.CASHIER,
        Channel.HALL,
        payer(),
        clock.instant(),
        lines,
        cash);
  }

  /** Returns the next payments. */
  public List<Payment> next(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  /** Asks for the receipt of the next payment, from {@link SampleHall#BOOK}. */
  public IssueRequest nextRequest() {
    Payment payment = next();
    return new IssueRequest(new RequestId("issue-" + payment.id()), SampleHall.BOOK.id(), payment);
  }

  private List<PaymentLine> lines(Tender tender) {
    PaymentLine charge = line(one(CATEGORIES), SEASON, tender);
    return random.nextInt(5) > 0
        ? List.of(charge)
        : List.of(charge, line(FeeCategory.ARREARS, new HeatingSeason(2025), tender));
  }

  private PaymentLine line(FeeCategory category, HeatingSeason season, Tender tender) {
    Money amount = Money.ofFen(100 + random.nextInt(499_901));
    String reference = tender == Tender.CASH ? "" : "SAMPLE" + random.nextInt(1_000_000_000);
    return new PaymentLine(category, season, tender, amount, reference, Optional.empty());
  }

  /** What a customer hands over: the amount rounded up to whole notes of 100 yuan. */
  private static Money notesFor(List<PaymentLine> lines) {
    long fen = Money.sum(lines.stream().map(PaymentLine::amount).toList()).fen();
    return Money.ofFen((fen + 9_999) / 10_000 * 10_000);
  }

  private Payer payer() {
    int house = 1 + random.nextInt(9_999);
    String customer = String.valueOf(9_000_000 + house);
    return new Payer(customer, "测试用户" + house, "试验路 " + house + " 号");
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
