package io.hall.report;

import static io.hall.settlement.SampleDay.SEASON;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.settlement.SampleDay;
import io.hall.tariff.FeeCategory;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Days made up at random: payments over tenders, some voided, some partly refunded. */
final class GeneratedDay {

  private static final List<StaffNumber> CASHIERS =
      List.of(new StaffNumber("C01"), new StaffNumber("C02"), new StaffNumber("C03"));

  private static final Set<FeeCategory> ANY_SEASON =
      Set.of(
          FeeCategory.PENALTY,
          FeeCategory.RECONNECT,
          FeeCategory.CONNECTION,
          FeeCategory.METER_OR_MATERIAL);

  private GeneratedDay() {}

  /** What becomes of a payment. */
  enum Fate {
    KEPT,
    VOIDED,
    REFUNDED
  }

  /** One payment of a day. */
  record Step(int cashier, List<Line> lines, Fate fate) {

    StaffNumber who() {
      return CASHIERS.get(cashier);
    }

    Line[] parts() {
      return lines.toArray(new Line[0]);
    }

    /** The first line's amount, of which a part goes back: the smaller half, at least one fen. */
    Line back() {
      Line line = lines.get(0);
      long fen = Math.max(1, line.amount().fen() / 3);
      return new Line(line.category(), line.season(), line.tender(), Money.ofFen(fen));
    }
  }

  static Arbitrary<List<Step>> steps(int most) {
    return Combinators.combine(
            Arbitraries.integers().between(0, CASHIERS.size() - 1),
            lines().list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Fate.KEPT)),
                Tuple.of(1, Arbitraries.just(Fate.VOIDED)),
                Tuple.of(2, Arbitraries.just(Fate.REFUNDED))))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most);
  }

  private static Arbitrary<Line> lines() {
    Arbitrary<FeeCategory> categories =
        Arbitraries.of(FeeCategory.class).filter(c -> c != FeeCategory.ADJUSTMENT);
    return Combinators.combine(
            categories,
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Tender.class),
            Arbitraries.longs().between(1, 1_000_000_00L))
        .as(
            (category, back, tender, fen) ->
                new Line(category, season(category, back), tender, Money.ofFen(fen)));
  }

  private static HeatingSeason season(FeeCategory category, int back) {
    if (category == FeeCategory.ARREARS) {
      return new HeatingSeason(SEASON.firstYear() - 1 - back);
    }
    return ANY_SEASON.contains(category) ? new HeatingSeason(SEASON.firstYear() - back) : SEASON;
  }

  /** Plays the steps as documents alone. */
  static SampleDay inMemory(List<Step> steps) {
    SampleDay day = new SampleDay();
    for (Step step : steps) {
      day.receipt(step.who(), step.parts());
      if (step.fate() == Fate.VOIDED) {
        day.voided();
      } else if (step.fate() == Fate.REFUNDED) {
        day.refund(step.who(), day.last(), step.back());
      }
    }
    return day;
  }

  /** Sums what counts, line by line, without the library's own tables. */
  static Money net(List<Document> documents) {
    long fen = 0;
    for (Document document : documents) {
      if (document.voidReason().isEmpty()) {
        for (Line line : document.lines()) {
          fen = Math.addExact(fen, line.amount().fen());
        }
      }
    }
    return Money.ofFen(fen);
  }
}
