package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.check.CheckFailedException;
import io.hall.payment.HallCode;
import io.hall.reconcile.Line;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the two sides, looked at but not read yet. Where a line stands is known once they
 * are counted. Immutable.
 */
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

  /** Returns them with their lines counted, all files at once, for some take a while. */
  Sources counted() {
    return counted(files.parallelStream().mapToLong(Sources::count).toArray());
  }

  private static long count(SourceFile file) {
    try {
      return file.bill().isPresent() ? file.bill().get().rows() : LineCount.of(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a {@link #isPairOfLines pair} with its lines counted, of which these are the tables.
   */
  Sources counted(LineTables both) {
    return counted(
        files.stream()
            .mapToLong(file -> (file.side() == Side.OURS ? both.ours() : both.theirs()).fileLines())
            .toArray());
  }

  private Sources counted(long[] lines) {
    List<SourceFile> counted = new ArrayList<>();
    Map<Side, Long> before = new EnumMap<>(Side.class);
    for (SourceFile file : files) {
      long own = lines[counted.size()];
      counted.add(file.counted(own, before.getOrDefault(file.side(), 0L)));
      before.merge(file.side(), own, Long::sum);
    }
    return new Sources(counted, folder);
  }

  /** How many bytes all files have. */
  long bytes() throws IOException {
    long bytes = 0;
    for (SourceFile file : files) {
      bytes += Files.size(file.path());
    }
    return bytes;
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
