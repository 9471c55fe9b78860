package io.hall.app.simulate;

import io.hall.app.files.Mistake;
import io.hall.app.files.MistakeKind;
import io.hall.app.files.MistakesWriter;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers the mistakes and writes them down, and knows how many name a cashier on a day. Not
 * thread-safe.
 */
final class AnswerKey {

  private final MistakesWriter out;
  private final int most;
  private final Map<Whose, Set<Integer>> named = new HashMap<>();
  private int number;

  /** Allows {@code most} mistakes that name the same cashier, or hall as a whole, on a day. */
  AnswerKey(MistakesWriter out, int most) {
    this.out = out;
    this.most = most;
  }

  /** Whose figures a mistake names: a cashier's, or those of the hall as a whole. */
  private record Whose(HallCode hall, Optional<StaffNumber> cashier, BusinessDate date) {}

  /** How many mistakes name a cashier of the hall, or the hall as a whole, on a day so far. */
  int named(HallDay hall, Optional<StaffNumber> cashier, BusinessDate date) {
    return named.getOrDefault(new Whose(hall.crew().hall(), cashier, date), Set.of()).size();
  }

  /** Whether one more mistake may name them. */
  boolean hasRoom(HallDay hall, Optional<StaffNumber> cashier, BusinessDate date) {
    return named(hall, cashier, date) < most;
  }

  /** Begins a mistake of this kind in this hall. */
  Entry entry(MistakeKind kind, HallDay hall) {
    number++;
    return new Entry(kind, hall);
  }

  /** One mistake, of one row or two. */
  final class Entry {

    private final MistakeKind kind;
    private final HallDay hall;
    private final int ownNumber = number;
    private Optional<PaymentId> payment = Optional.empty();
    private String reference = "";

    private Entry(MistakeKind kind, HallDay hall) {
      this.kind = kind;
      this.hall = hall;
    }

    Entry of(PaymentId id) {
      payment = Optional.of(id);
      return this;
    }

    Entry of(Stated stated) {
      return of(stated.line().reference());
    }

    Entry of(String transaction) {
      reference = transaction;
      return this;
    }

    Entry row(StaffNumber cashier, Tender tender, Money effect) {
      return row(hall.date(), cashier, tender, Optional.empty(), effect);
    }

    Entry rowOfNextDay(StaffNumber cashier, Tender tender, Money effect) {
      return row(hall.dayAfter(), cashier, tender, Optional.empty(), effect);
    }

    Entry sheetRow(
        StaffNumber cashier,
        Tender tender,
        FeeCategory category,
        HeatingSeason season,
        Money effect) {
      return row(
          hall.date(), cashier, tender, Optional.of(new Mistake.Row(category, season)), effect);
    }

    private Entry row(
        BusinessDate date,
        StaffNumber cashier,
        Tender tender,
        Optional<Mistake.Row> row,
        Money effect) {
      boolean known = tender != Tender.BANK || row.isPresent();
      Optional<StaffNumber> whose = known ? Optional.of(cashier) : Optional.empty();
      named
          .computeIfAbsent(new Whose(hall.crew().hall(), whose, date), key -> new HashSet<>())
          .add(ownNumber);
      out.write(
          new Mistake(
              ownNumber,
              kind,
              date,
              hall.crew().hall(),
              whose,
              tender,
              row,
              effect,
              payment,
              reference));
      return this;
    }
  }
}
