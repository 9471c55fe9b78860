package io.hall.store;

/** The tables of the store and of all that lies in it from the start. */
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
