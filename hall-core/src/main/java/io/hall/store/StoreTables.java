package io.hall.store;

/**
 * The tables of the store and of what this module keeps in it, but for the conduct of a hall, in
 * the order in which they came.
 */
final class StoreTables {

  static final Ddl DDL =
      Ddl.of(
          StoreTables.class,
          "io/hall/store/",
          "V1__first_day",
          "V2__months",
          "V3__checkpoints",
          "V4__archives",
          "V5__retention",
          "V6__void_asks");

  private StoreTables() {}
}
