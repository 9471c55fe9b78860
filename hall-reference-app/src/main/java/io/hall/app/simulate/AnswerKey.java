package io.hall.app.simulate;

import io.hall.app.files.Mistake;
import io.hall.app.files.MistakeKind;
import io.hall.app.files.MistakesWriter;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.Optional;

/** Numbers the mistakes and writes them down. Not thread-safe. */
final class AnswerKey {

  private final MistakesWriter out;
  private int number;

  AnswerKey(MistakesWriter out) {
    this.out = out;
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
      reference = stated.line().reference();
      return this;
    }

    Entry row(StaffNumber cashier, Tender tender, Money effect) {
      return row(hall.date(), cashier, tender, Optional.empty(), effect);
    }

    Entry rowOfNextDay(StaffNumber cashier, Tender tender, Money effect) {
      BusinessDate next = new BusinessDate(hall.calendarDate().plusDays(1));
      return row(next, cashier, tender, Optional.empty(), effect);
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
      out.write(
          new Mistake(
              ownNumber,
              kind,
              date,
              hall.crew().hall(),
              known ? Optional.of(cashier) : Optional.empty(),
              tender,
              row,
              effect,
              payment,
              reference));
      return this;
    }
  }
}
