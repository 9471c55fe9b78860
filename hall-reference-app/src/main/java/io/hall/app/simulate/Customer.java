package io.hall.app.simulate;

import io.hall.payment.Payer;
import java.math.BigDecimal;

/**
 * An invented customer.
 *
 * @param payer number, name and address, all invented
 * @param area building area in square metres
 * @param floor by which share of the price it is charged
 * @param kind how it is charged
 */
record Customer(Payer payer, BigDecimal area, Floor floor, Kind kind) {

  /** The height of a house and the share of the price that goes with it. */
  enum Floor {
    HIGH_RISE("0.82"),
    MID_RISE("0.86"),
    MULTI_STOREY("0.90");

    private final BigDecimal ratio;

    Floor(String ratio) {
      this.ratio = new BigDecimal(ratio);
    }

    BigDecimal ratio() {
      return ratio;
    }
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
