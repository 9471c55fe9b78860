package io.hall.statements;

import java.util.Optional;

/** The rows of a file, one after the other. Not thread-safe. */
interface Table extends AutoCloseable {

  /**
   * The next row, or nothing behind the last.
   *
   * @throws io.hall.check.CheckFailedException if the file is broken there
   */
  Optional<Row> next();

  /** The name of the sheet; empty for text. */
  Optional<String> sheet();

  /** Where a row stands. */
  String place(Row row);

  /** Where a cell stands; {@code header} is the text above it. */
  String place(Row row, int column, String header);

  /** Whether every row has as many cells as the header, as text does; a sheet leaves cells out. */
  boolean writesEveryCell();

  @Override
  void close();
}
