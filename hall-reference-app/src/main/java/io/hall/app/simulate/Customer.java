package io.hall.app.simulate;

import io.hall.payment.Payer;
import io.hall.tariff.Area;
import io.hall.tariff.FloorClass;
import io.hall.tariff.Premises;

/**
 * An invented customer.
 *
 * @param payer number, name and address, all invented
 * @param area building area
 * @param floor the height of the house, by which residents pay a part of the price
 * @param kind how it is charged
 */
record Customer(Payer payer, Area area, FloorClass floor, Kind kind) {

  /** What is heated; the height of a shop's house does not matter. */
  Premises premises() {
    return kind.isResident() ? Premises.of(area, floor) : Premises.of(area);
  }

  /** How a customer is charged. */
  enum Kind {
    AREA,
    METERED,
    TWO_PART,
    IDLE,
    SHOP_AREA,
    SHOP_METERED;

    boolean isResident() {
      return this != SHOP_AREA && this != SHOP_METERED;
    }

    /** Whether the customer buys credit, and so comes more than once. */
    boolean isPrepaid() {
      return this == METERED || this == SHOP_METERED;
    }
  }
}
