package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.app.files.SideFiles;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.reconcile.Line;
import io.hall.reconcile.Side;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of the two sides, looked at but not read yet. Immutable. */
final class Sources {

  private static final Set<FileKind> OURS = Set.of(FileKind.PAYMENTS, FileKind.LINES);

  private final List<SourceFile> files;
  private final boolean folder;

  Sources(List<SourceFile> files, boolean folder) {
    this.files = List.copyOf(files);
    this.folder = folder;
  }

  /**
   * Looks at the files of both sides; a folder on the other side stands for the statements in it.
   *
   * @throws CheckFailedException with everything that is wrong with them
   */
  static Sources of(List<Path> ours, List<Path> theirs) throws IOException {
    Look look = new Look();
    for (Path path : ours) {
      look.file(Side.OURS, path, String.valueOf(path.getFileName()));
    }
    for (Path path : theirs) {
      look.theirs(path);
    }
    if (!look.findings.isEmpty()) {
      throw new CheckFailedException(look.findings);
    }
    return new Sources(look.files, look.folder);
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

  /** Returns where a line stands, as {@code file:line}; empty text when it is of no file. */
  String place(Side side, Line line) {
    return file(side, line)
        .map(file -> file.name() + ":" + (line.position() - file.before()))
        .orElse("");
  }

  /** Looks at one file after the other. Not thread-safe. */
  private static final class Look {

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private boolean folder;

    void theirs(Path path) throws IOException {
      if (!Files.isDirectory(path)) {
        file(Side.THEIRS, path, String.valueOf(path.getFileName()));
        return;
      }
      folder = true;
      Checked<List<Path>> statements = SideFiles.statements(path);
      findings.addAll(statements.findings());
      for (Path file : statements.value().orElse(List.of())) {
        file(
            Side.THEIRS,
            file,
            path.toAbsolutePath().normalize().getFileName() + "/" + file.getFileName());
      }
    }

    void file(Side side, Path path, String name) throws IOException {
      Optional<FileKind> kind = FileKind.of(path);
      if (kind.isEmpty()) {
        findings.add(unknown(path));
      } else if (side == Side.OURS && !OURS.contains(kind.get())) {
        findings.add(Finding.of(ReconcileCode.NOT_OURS).in(path.toString()));
      } else if (isThere(side, path)) {
        findings.add(Finding.of(ReconcileCode.FILE_TWICE).in(path.toString()));
      } else {
        add(side, path, name, kind.get());
      }
    }

    private boolean isThere(Side side, Path path) throws IOException {
      for (SourceFile file : files) {
        if (file.side() == side && Files.isSameFile(file.path(), path)) {
          return true;
        }
      }
      return false;
    }

    private void add(Side side, Path path, String name, FileKind kind) throws IOException {
      Weight weight = Weight.of(path);
      int times = names.merge(side + name, 1, Integer::sum);
      long before =
          files.stream().filter(file -> file.side() == side).mapToLong(SourceFile::lines).sum();
      files.add(
          new SourceFile(
              side,
              path,
              times == 1 ? name : name + " (" + times + ")",
              kind,
              weight.lines(),
              before,
              weight.sha256()));
    }

    /** What the reader says of a file that is no text; of any other, that its header is unknown. */
    private static Finding unknown(Path path) {
      List<Finding> said = SideFiles.payments(path, day -> false, (event, lines) -> {});
      boolean header =
          said.stream().allMatch(f -> f.where().endsWith(":1") || f.where().contains(":1:"));
      return header ? Finding.of(ReconcileCode.UNKNOWN_FILE).in(path + ":1") : said.get(0);
    }
  }

  /** How many lines a file has, and the hash of its bytes. */
  private record Weight(long lines, String sha256) {

    private static final int BUFFER = 1 << 16;

    static Weight of(Path path) throws IOException {
      MessageDigest sha = Sha256.digest();
      byte[] buffer = new byte[BUFFER];
      long lines = 0;
      byte last = '\n';
      try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha)) {
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
          for (int i = 0; i < count; i++) {
            boolean ends = buffer[i] == '\r' || (buffer[i] == '\n' && last != '\r');
            lines += ends ? 1 : 0;
            last = buffer[i];
          }
        }
      }
      boolean ended = last == '\n' || last == '\r';
      return new Weight(ended ? lines : lines + 1, Sha256.hex(sha));
    }
  }
}
