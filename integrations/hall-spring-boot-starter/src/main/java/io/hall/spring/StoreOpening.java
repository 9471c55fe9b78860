package io.hall.spring;

import io.hall.store.HeadWitness;
import io.hall.store.PostgresStore;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Opens the store that the settings ask for, its tables made. */
final class StoreOpening {

  private static final String FILE = "hall.store.file";

  private final boolean migrate;
  private final Optional<HeadWitness> witness;

  StoreOpening(boolean migrate, Optional<HeadWitness> witness) {
    this.migrate = migrate;
    this.witness = witness;
  }

  /** Opens an SQLite file, made with its folder where it is missing. */
  Store file(Path named) {
    Path file = named.toAbsolutePath();
    requireDriver();
    makeFolder(file);
    if (migrate) {
      Migrations.run(Flyway.configure().dataSource("jdbc:sqlite:" + file, null, null), "sqlite");
    }
    return witness.map(w -> SqliteStore.open(file, w)).orElseGet(() -> SqliteStore.open(file));
  }

  /** Opens the PostgreSQL database behind the application's one data source. */
  Store database(@Nullable DataSource source) {
    if (source == null) {
      throw new SettingException(
          FILE,
          "It is not set, and there is no DataSource, or more than one.",
          "Set it to an SQLite file (hall.db), or spring.datasource.url to a PostgreSQL database,"
              + " or define a bean of type io.hall.store.Store.");
    }
    requirePostgres(product(source));
    if (migrate) {
      Migrations.run(Flyway.configure().dataSource(source), "postgresql");
    }
    return witness
        .map(w -> PostgresStore.open(source, w))
        .orElseGet(() -> PostgresStore.open(source));
  }

  private static void requireDriver() {
    if (!ClassUtils.isPresent("org.sqlite.JDBC", null)) {
      throw new SettingException(
          FILE,
          "It names an SQLite file, and there is no driver for SQLite on the class path.",
          "Add the dependency org.xerial:sqlite-jdbc, with scope runtime.");
    }
  }

  private static void makeFolder(Path file) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new SettingException(
          FILE,
          "The folder of " + file + " cannot be made.",
          "Name a file in a folder that this process may write to.",
          e);
    }
  }

  private static String product(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException("The DataSource gives no connection", e));
    }
  }

  private static void requirePostgres(String product) {
    if (!product.equals("PostgreSQL")) {
      throw new SettingException(
          FILE,
          "It is not set, and the application's DataSource is " + product + ", not PostgreSQL.",
          product.equals("SQLite")
              ? "Set it to the file that the DataSource names."
              : "Set it to an SQLite file for the receipts (hall.db), or define a bean of type"
                  + " io.hall.store.Store on a PostgreSQL database.");
    }
  }
}
