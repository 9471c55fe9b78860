package io.hall.bench.reconcile;

import java.nio.file.Path;
import java.sql.SQLException;

/** A process that reads two line files with DuckDB and prints how many differences there are. */
final class DuckDbCommand {

  private DuckDbCommand() {}

  /** Reads the two files that {@code arguments} name. */
  public static void main(String[] arguments) throws SQLException {
    try (DuckDb duck = new DuckDb()) {
      duck.files(Path.of(arguments[0]), Path.of(arguments[1]));
      long differences =
          duck.byFile("reconcile").counts().stream().mapToLong(Long::longValue).sum();
      System.out.println(differences);
    }
  }
}
