package io.hall.app.reconcile;

import io.hall.check.Checked;
import io.hall.statements.StatementLines;
import io.hall.statements.StatementMapping;
import java.util.Optional;

/**
 * A statement in columns or an encoding of its own (账单), which only reading can tell.
 *
 * @param read its lines, or what is wrong with it
 * @param mappingSha256 the hash of the mapping by which it was read; empty when it is a shipped one
 */
record Bill(Checked<StatementLines> read, Optional<String> mappingSha256) {

  boolean isReadBy(StatementMapping mapping) {
    return read.value().map(lines -> lines.mapping() == mapping).orElse(false);
  }

  /** The name of the mapping; empty when it could not be read. */
  Optional<String> mapping() {
    return read.value().map(lines -> lines.mapping().name());
  }

  /** The sheet of a workbook; empty for text. */
  Optional<String> sheet() {
    return read.value().flatMap(StatementLines::sheet);
  }

  /** How many lines or rows the file has; none when it could not be read. */
  long rows() {
    return read.value().map(StatementLines::rows).orElse(0L);
  }
}
