package io.hall.app.simulate;

import io.hall.calendar.HeatingSeason;

/**
 * What to simulate. The same plan gives the same files, byte for byte.
 *
 * @param customers how many
 * @param halls how many
 * @param season which season; arrears are of the one before
 * @param seed from which everything follows
 * @param planting how many mistakes go with it
 */
record Plan(int customers, int halls, HeatingSeason season, long seed, Planting planting) {

  static final int MOST_CUSTOMERS = 5_000_000;
  static final int MOST_HALLS = 99;

  Plan(int customers, int halls, HeatingSeason season, long seed) {
    this(customers, halls, season, seed, Planting.SEASON);
  }
}
