package io.hall.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The DDL of some tables of this library (建表语句), as plain SQL among its resources: in one folder a
 * folder for each dialect, {@code sqlite} and {@code postgresql}, and in it files named as Flyway
 * names its migrations. Immutable.
 */
public final class Ddl {

  private final Class<?> owner;
  private final String folder;
  private final List<String> migrations;

  private Ddl(Class<?> owner, String folder, List<String> migrations) {
    this.owner = owner;
    this.folder = folder;
    this.migrations = migrations;
  }

  /**
   * Names the files.
   *
   * @param owner a class of the module that holds them
   * @param folder the path of the folder, with a slash at its end
   * @param migrations the names of the files without {@code .sql}, in their order
   */
  public static Ddl of(Class<?> owner, String folder, String... migrations) {
    return new Ddl(owner, folder, List.of(migrations));
  }

  /**
   * Returns all statements for a dialect.
   *
   * @throws IllegalStateException if there are none for it
   */
  public String text(String dialect) {
    return migrations.stream().map(file -> read(dialect, file)).collect(Collectors.joining("\n"));
  }

  /** Makes the tables in the database behind {@code connection}, in its transaction. */
  public void create(Connection connection) throws SQLException {
    String dialect = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(text(dialect));
    }
  }

  private String read(String dialect, String file) {
    String name = "/" + folder + dialect + "/" + file + ".sql";
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The library lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
