package io.hall.app.simulate;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.settlement.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One hall on one day while it is being made up. Not thread-safe. */
final class HallDay {

  private final Crew crew;
  private final LocalDate date;
  private final Instant midnight;
  private final List<StaffNumber> onDuty;
  private final List<Desk> desks = new ArrayList<>();
  private final List<Taking> takings = new ArrayList<>();
  private final List<Stated> late = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private Predicate<Desk> desksToSpoil = desk -> true;
  private Predicate<Taking> takingsToSpoil = taking -> true;

  HallDay(Crew crew, LocalDate date, int visits) {
    this.crew = crew;
    this.date = date;
    this.midnight = date.atStartOfDay(BusinessDate.ZONE).toInstant();
    this.onDuty = crew.onDuty(visits);
    for (StaffNumber cashier : onDuty) {
      desks.add(new Desk(cashier, 1));
      desks.add(new Desk(cashier, 2));
    }
  }

  /**
   * A line that the settlement sheet has elsewhere than the register.
   *
   * @param cashier whose sheet
   * @param from where the register has it
   * @param to where the sheet has it
   * @param amount how much
   */
  record Move(StaffNumber cashier, Cell from, Cell to, Money amount) {}

  Crew crew() {
    return crew;
  }

  BusinessDate date() {
    return new BusinessDate(date);
  }

  BusinessDate dayAfter() {
    return new BusinessDate(date.plusDays(1));
  }

  LocalDate calendarDate() {
    return date;
  }

  Instant at(int second) {
    return midnight.plusSeconds(second);
  }

  List<StaffNumber> onDuty() {
    return onDuty;
  }

  /** Cashier by cashier, the morning before the afternoon. */
  List<Desk> desks() {
    return desks;
  }

  Desk desk(StaffNumber cashier, int shift) {
    return desks.get(onDuty.indexOf(cashier) * 2 + shift - 1);
  }

  Desk drawnDesk(Dice dice, int second) {
    return desk(dice.oneOf(onDuty), ArrivalTimes.shift(second));
  }

  void add(Taking taking) {
    takings.add(taking);
  }

  List<Taking> takings() {
    return takings;
  }

  /** Lines of the other side that it has on the next day. */
  List<Stated> late() {
    return late;
  }

  List<Move> moves() {
    return moves;
  }

  /** How many payments and refunds the register has of a cashier. */
  int transactions(StaffNumber cashier) {
    return (int)
        takings.stream()
            .filter(taking -> taking.payment().isPresent() || taking.isRefund())
            .filter(taking -> taking.desk().cashier().equals(cashier))
            .count();
  }

  /** The cashiers on duty who took a payment or gave one back. */
  List<StaffNumber> busy() {
    return onDuty.stream().filter(cashier -> transactions(cashier) > 0).toList();
  }

  /** Lets the next mistakes happen at these desks alone, and to these takings of theirs. */
  void narrow(Predicate<Desk> desks, Predicate<Taking> takingsOfTheirs) {
    desksToSpoil = desks;
    takingsToSpoil = takingsOfTheirs;
  }

  /** The desks at which a mistake may happen. */
  List<Desk> desksToSpoil() {
    return desks.stream().filter(desksToSpoil).toList();
  }

  /** Draws one of the takings of which {@code fit} holds and to which nothing happened yet. */
  Optional<Taking> drawn(Dice dice, Predicate<Taking> fit) {
    List<Taking> fitting =
        takings.stream()
            .filter(t -> !t.isSpecial() && desksToSpoil.test(t.desk()) && takingsToSpoil.test(t))
            .filter(fit)
            .toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(fitting));
  }
}
