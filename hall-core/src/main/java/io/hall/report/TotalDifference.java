package io.hall.report;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.tariff.FeeCategory;
import java.util.Optional;

/**
 * Two totals that do not agree: whose, of what, and by how much (差异).
 *
 * @param identity which statement fails
 * @param cashier whose total; empty when it is the hall's as a whole
 * @param category of which category; empty when it is a tender's total
 * @param season of which season; empty when it is a tender's total
 * @param tender by which tender
 * @param register what the register has
 * @param other what the drawer, the statement or the settlement sheet has
 */
public record TotalDifference(
    Identity identity,
    Optional<StaffNumber> cashier,
    Optional<FeeCategory> category,
    Optional<HeatingSeason> season,
    Tender tender,
    Money register,
    Money other) {

  static TotalDifference ofTender(
      Optional<StaffNumber> cashier, Tender tender, Money register, Money other) {
    return new TotalDifference(
        Identity.MONEY, cashier, Optional.empty(), Optional.empty(), tender, register, other);
  }

  static TotalDifference ofCell(StaffNumber cashier, Cell cell, Money register, Money other) {
    return new TotalDifference(
        Identity.SHEETS,
        Optional.of(cashier),
        Optional.of(cell.category()),
        Optional.of(cell.season()),
        cell.tender(),
        register,
        other);
  }

  /** What the other side has beyond the register: positive is over (长款), negative short (短款). */
  public Money amount() {
    return other.minus(register);
  }
}
