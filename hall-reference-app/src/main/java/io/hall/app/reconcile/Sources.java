package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.check.CheckFailedException;
import io.hall.payment.HallCode;
import io.hall.reconcile.Line;
import io.hall.reconcile.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of the two sides, looked at but not read yet. Immutable. */
final class Sources {

  private final List<SourceFile> files;
  private final boolean folder;

  Sources(List<SourceFile> files, boolean folder) {
    this.files = List.copyOf(files);
    this.folder = folder;
  }

  /**
   * Looks at the files of both sides; a folder on the other side stands for the statements in it.
   * Statements in columns or encodings of their own are read already, for nothing else tells what
   * they are; what is wrong with their lines is told with that of the other files.
   *
   * @param mappings which column of such a statement is what, beside the shipped mappings
   * @param hall whose they are, where neither file nor mapping tells
   * @throws CheckFailedException with everything that is wrong with the files as such
   */
  static Sources of(List<Path> ours, List<Path> theirs, Mappings mappings, Optional<HallCode> hall)
      throws IOException {
    SourceLook look = new SourceLook(mappings, hall);
    for (Path path : ours) {
      look.ours(path);
    }
    for (Path path : theirs) {
      look.theirs(path);
    }
    return look.sources();
  }

  List<SourceFile> files() {
    return files;
  }

  List<SourceFile> of(Side side) {
    return files.stream().filter(file -> file.side() == side).toList();
  }

  /** Whether each side is one {@code lines.csv}. */
  boolean isPairOfLines() {
    return files.size() == 2
        && of(Side.OURS).size() == 1
        && files.stream().allMatch(file -> file.kind() == FileKind.LINES);
  }

  /** Whether a folder of statements is among them: a tender without a file then has none. */
  boolean hasFolder() {
    return folder;
  }

  /** How many lines all files have. */
  long lines() {
    return files.stream().mapToLong(SourceFile::lines).sum();
  }

  /** Returns the file in which a line of a side stands; empty when it is of no file. */
  Optional<SourceFile> file(Side side, Line line) {
    return files.stream()
        .filter(file -> file.side() == side && file.holds(line.position()))
        .findFirst();
  }

  /** Returns where a line stands; empty text when it is of no file. */
  String place(Side side, Line line) {
    return file(side, line).map(file -> file.place(line)).orElse("");
  }
}
