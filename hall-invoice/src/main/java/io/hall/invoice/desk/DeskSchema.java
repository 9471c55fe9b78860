package io.hall.invoice.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The desk's own tables, as their DDL lies among the resources. */
final class DeskSchema {

  private DeskSchema() {}

  static void create(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(ddl(product.toLowerCase(Locale.ROOT)));
    }
  }

  private static String ddl(String dialect) {
    String name = "/" + InvoiceDesk.MIGRATIONS + dialect + "/V1__invoice_desk.sql";
    try (InputStream in = DeskSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No tables are known for " + dialect);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
