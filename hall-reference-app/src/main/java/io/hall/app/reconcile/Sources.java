package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.app.files.SideFiles;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.reconcile.Line;
import io.hall.reconcile.Side;
import io.hall.statements.StatementFile;
import io.hall.statements.StatementLines;
import io.hall.statements.StatementsCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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
   * Statements in columns or encodings of their own are read already, for nothing else tells what
   * they are; what is wrong with their lines is told with that of the other files.
   *
   * @param mappings which column of such a statement is what, beside the shipped mappings
   * @param hall whose they are, where neither file nor mapping tells
   * @throws CheckFailedException with everything that is wrong with the files as such
   */
  static Sources of(List<Path> ours, List<Path> theirs, Mappings mappings, Optional<HallCode> hall)
      throws IOException {
    Look look = new Look(mappings, hall);
    for (Path path : ours) {
      look.file(Side.OURS, path, String.valueOf(path.getFileName()));
    }
    for (Path path : theirs) {
      look.theirs(path);
    }
    look.unused();
    if (!look.findings.isEmpty()) {
      throw new CheckFailedException(look.findings);
    }
    return new Sources(counted(look.files), look.folder);
  }

  /** Counts the lines of all files at once, for some take a while. */
  private static List<SourceFile> counted(List<SourceFile> found) {
    long[] lines = found.parallelStream().mapToLong(Sources::lines).toArray();
    List<SourceFile> files = new ArrayList<>();
    Map<Side, Long> before = new EnumMap<>(Side.class);
    for (int i = 0; i < lines.length; i++) {
      SourceFile file = found.get(i);
      files.add(file.counted(lines[i], before.getOrDefault(file.side(), 0L)));
      before.merge(file.side(), lines[i], Long::sum);
    }
    return files;
  }

  private static long lines(SourceFile file) {
    try {
      return file.bill().isPresent() ? file.bill().get().rows() : LineCount.of(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Looks at one file after the other. Not thread-safe. */
  private static final class Look {

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Mappings mappings;
    private final Optional<HallCode> hall;
    private boolean folder;

    Look(Mappings mappings, Optional<HallCode> hall) {
      this.mappings = mappings;
      this.hall = hall;
    }

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
      boolean plain = kind.isPresent() && (kind.get() != FileKind.STATEMENT || isUtf8(path));
      boolean bill = !plain && Files.isReadable(path) && !(side == Side.OURS && mappings.isEmpty());
      if (side == Side.OURS && kind.isPresent() && !bill && !OURS.contains(kind.get())) {
        findings.add(Finding.of(ReconcileCode.NOT_OURS).in(path.toString()));
      } else if (!plain && !bill) {
        findings.add(unknown(path));
      } else if (isThere(side, path)) {
        findings.add(Finding.of(ReconcileCode.FILE_TWICE).in(path.toString()));
      } else if (bill) {
        bill(side, path, name);
      } else {
        add(side, path, name, kind.orElseThrow(), Optional.empty());
      }
    }

    /** A bill of our side must be described: one that a wallet gave out is not ours. */
    private void bill(Side side, Path path, String name) throws IOException {
      Checked<StatementLines> read = StatementFile.lines(path, mappings.all(), hall);
      Optional<Mappings.Given> given =
          read.value().map(StatementLines::mapping).flatMap(mappings::of);
      if (read.findings().stream().anyMatch(f -> f.code() == StatementsCode.NO_MAPPING)) {
        findings.add(Finding.of(ReconcileCode.UNKNOWN_FILE).in(path.toString()));
      } else if (side == Side.OURS && read.value().isPresent() && given.isEmpty()) {
        findings.add(Finding.of(ReconcileCode.NOT_OURS).in(path.toString()));
      } else {
        Bill bill = new Bill(read, given.map(Mappings.Given::sha256));
        add(side, path, name, FileKind.STATEMENT, Optional.of(bill));
      }
    }

    private static boolean isUtf8(Path path) throws IOException {
      try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        text.transferTo(Writer.nullWriter());
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }

    /** A mapping by which no file was read is a slip, unless a file could not be read. */
    void unused() {
      List<Bill> bills = files.stream().flatMap(file -> file.bill().stream()).toList();
      if (!findings.isEmpty() || bills.stream().anyMatch(bill -> bill.read().value().isEmpty())) {
        return;
      }
      for (Mappings.Given one : mappings.given()) {
        if (bills.stream().noneMatch(bill -> bill.isReadBy(one.mapping()))) {
          findings.add(Finding.of(ReconcileCode.MAPPING_UNUSED).in(one.path().toString()));
        }
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

    private void add(Side side, Path path, String name, FileKind kind, Optional<Bill> bill)
        throws IOException {
      int times = names.merge(side + name, 1, Integer::sum);
      String distinct = times == 1 ? name : name + " (" + times + ")";
      files.add(new SourceFile(side, path, distinct, kind, bill, 0, 0, FileHash.of(path)));
    }

    /** What the reader says of a file that is no text; of any other, that its header is unknown. */
    private static Finding unknown(Path path) {
      List<Finding> said = SideFiles.payments(path, day -> false, (event, lines) -> {});
      boolean header =
          said.stream().allMatch(f -> f.where().endsWith(":1") || f.where().contains(":1:"));
      return header ? Finding.of(ReconcileCode.UNKNOWN_FILE).in(path + ":1") : said.get(0);
    }
  }
}
