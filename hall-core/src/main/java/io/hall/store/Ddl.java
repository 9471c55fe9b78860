package io.hall.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The library's own DDL, as it lies among its resources. */
final class Ddl {

  private static final List<String> FILES = List.of("V1__first_day.sql", "V2__months.sql");

  private Ddl() {}

  /** Returns the statements of a folder of migrations. */
  static String of(String migrations) {
    StringBuilder statements = new StringBuilder();
    FILES.forEach(file -> statements.append(read("/" + migrations + "/" + file)));
    return statements.toString();
  }

  private static String read(String name) {
    try (InputStream in = Ddl.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The library lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
