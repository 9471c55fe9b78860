package io.hall.spring;

import io.hall.conduct.ConductTables;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.security.SecurityTables;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.util.ClassUtils;

/** Makes the library's tables and brings them up to date, with Flyway. */
final class Migrations {

  /** In their order: each module's tables come after those of the store. */
  private static final List<Tables> ALL =
      List.of(
          new Tables("io.hall.store.Store", "io/hall/store/", "hall_store_history"),
          new Tables(
              "io.hall.security.SecurityTables",
              SecurityTables.MIGRATIONS,
              "hall_security_history"),
          new Tables(
              "io.hall.conduct.ConductTables", ConductTables.MIGRATIONS, "hall_conduct_history"),
          new Tables(
              "io.hall.invoice.desk.InvoiceDesk", InvoiceDesk.MIGRATIONS, "hall_invoice_history"));

  private Migrations() {}

  /**
   * Runs what is due, of the modules that are on the class path.
   *
   * @param dialect {@code sqlite} or {@code postgresql}
   */
  static void run(FluentConfiguration flyway, String dialect) {
    ALL.stream().filter(Tables::areThere).forEach(tables -> tables.migrate(flyway, dialect));
  }

  /**
   * The tables of a module.
   *
   * @param mark a class of the module
   * @param folder where its DDL lies, with a slash at its end
   * @param history the table that keeps what was run: one of its own, so that the application's
   *     migrations have their versions for themselves
   */
  private record Tables(String mark, String folder, String history) {

    boolean areThere() {
      return ClassUtils.isPresent(mark, null);
    }

    void migrate(FluentConfiguration flyway, String dialect) {
      flyway
          .locations("classpath:" + folder + dialect)
          .table(history)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
  }
}
