package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.reconcile.Side;
import java.nio.file.Path;

/**
 * A file that is compared.
 *
 * @param side whose
 * @param path where it is
 * @param name what it is called in the result: its name without the folders above
 * @param kind which kind of file
 * @param lines how many lines it has, the header included
 * @param before how many lines the side's files before it have: the position of a line in its side
 *     is this and its line in the file
 * @param sha256 the hash of its bytes, as hexadecimal digits
 */
record SourceFile(
    Side side, Path path, String name, FileKind kind, long lines, long before, String sha256) {

  /** Whether the line at a position of the side stands in this file. */
  boolean holds(long position) {
    return position > before && position <= before + lines;
  }
}
