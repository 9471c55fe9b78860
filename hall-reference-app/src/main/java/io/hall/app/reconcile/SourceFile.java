package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.reconcile.Line;
import io.hall.reconcile.Side;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that is compared.
 *
 * @param side whose
 * @param path where it is
 * @param name what it is called in the result: its name without the folders above
 * @param kind which kind of file
 * @param bill what it says, when it is a statement in columns or an encoding of its own
 * @param lines how many lines or rows it has, the header included
 * @param before how many lines the side's files before it have: the position of a line in its side
 *     is this and its line in the file
 * @param sha256 tells the hash of its bytes, as hexadecimal digits
 */
record SourceFile(
    Side side,
    Path path,
    String name,
    FileKind kind,
    Optional<Bill> bill,
    long lines,
    long before,
    Supplier<String> sha256) {

  /** Returns the file with its lines counted. */
  SourceFile counted(long ownLines, long linesBefore) {
    return new SourceFile(side, path, name, kind, bill, ownLines, linesBefore, sha256);
  }

  /** Whether the line at a position of the side stands in this file. */
  boolean holds(long position) {
    return position > before && position <= before + lines;
  }

  /** On which line or row a line of this file stands. */
  long row(Line line) {
    return line.position() - before;
  }

  /** Where a line of this file stands: {@code file:line} or {@code file:sheet!row}. */
  String place(Line line) {
    String sheet = bill.flatMap(Bill::sheet).map(title -> title + "!").orElse("");
    return name + ":" + sheet + row(line);
  }
}
