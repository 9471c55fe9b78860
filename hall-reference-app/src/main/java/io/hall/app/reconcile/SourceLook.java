package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.app.files.SideFiles;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.reconcile.Side;
import io.hall.statements.StatementFile;
import io.hall.statements.StatementLines;
import io.hall.statements.StatementsCode;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the files of both sides, one after the other: what each is. Not thread-safe. */
final class SourceLook {

  private static final Set<FileKind> OURS = Set.of(FileKind.PAYMENTS, FileKind.LINES);

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Mappings mappings;
  private final Optional<HallCode> hall;
  private boolean folder;

  SourceLook(Mappings mappings, Optional<HallCode> hall) {
    this.mappings = mappings;
    this.hall = hall;
  }

  /**
   * Returns what was looked at.
   *
   * @throws CheckFailedException with everything that is wrong with the files as such
   */
  Sources sources() {
    unused();
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
    return new Sources(files, folder);
  }

  void ours(Path path) throws IOException {
    file(Side.OURS, path, String.valueOf(path.getFileName()));
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

  private void file(Side side, Path path, String name) throws IOException {
    Optional<FileKind> kind = FileKind.of(path);
    if (kind.isPresent() && (kind.get() != FileKind.STATEMENT || isUtf8(path))) {
      plain(side, path, name, kind.get());
    } else if (Files.isReadable(path) && (side == Side.THEIRS || !mappings.isEmpty())) {
      bill(side, path, name);
    } else {
      findings.add(kind.isPresent() ? notOurs(path) : unknown(path));
    }
  }

  private void plain(Side side, Path path, String name, FileKind kind) throws IOException {
    if (side == Side.OURS && !OURS.contains(kind)) {
      findings.add(notOurs(path));
    } else if (isNew(side, path)) {
      add(side, path, name, kind, Optional.empty(), FileHash.of(path));
    }
  }

  /** A bill of our side must be described: one that a wallet gave out is not ours. */
  private void bill(Side side, Path path, String name) throws IOException {
    if (!isNew(side, path)) {
      return;
    }
    FileHash hash = FileHash.of(path);
    Checked<StatementLines> read = StatementFile.lines(path, mappings.all(), hall);
    Optional<Mappings.Given> given =
        read.value().map(StatementLines::mapping).flatMap(mappings::of);
    if (read.findings().stream().anyMatch(f -> f.code() == StatementsCode.NO_MAPPING)) {
      findings.add(Finding.of(ReconcileCode.UNKNOWN_FILE).in(path.toString()));
    } else if (side == Side.OURS && read.value().isPresent() && given.isEmpty()) {
      findings.add(notOurs(path));
    } else {
      Bill bill = new Bill(read, given.map(Mappings.Given::sha256));
      add(side, path, name, FileKind.STATEMENT, Optional.of(bill), hash);
    }
  }

  private static Finding notOurs(Path path) {
    return Finding.of(ReconcileCode.NOT_OURS).in(path.toString());
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
  private void unused() {
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

  private boolean isNew(Side side, Path path) throws IOException {
    for (SourceFile file : files) {
      if (file.side() == side && Files.isSameFile(file.path(), path)) {
        findings.add(Finding.of(ReconcileCode.FILE_TWICE).in(path.toString()));
        return false;
      }
    }
    return true;
  }

  private void add(
      Side side, Path path, String name, FileKind kind, Optional<Bill> bill, FileHash hash) {
    int times = names.merge(side + name, 1, Integer::sum);
    String distinct = times == 1 ? name : name + " (" + times + ")";
    files.add(new SourceFile(side, path, distinct, kind, bill, 0, 0, hash));
  }

  /** What the reader says of a file that is no text; of any other, that its header is unknown. */
  private static Finding unknown(Path path) {
    List<Finding> said = SideFiles.payments(path, day -> false, (event, lines) -> {});
    boolean header =
        said.stream().allMatch(f -> f.where().endsWith(":1") || f.where().contains(":1:"));
    return header ? Finding.of(ReconcileCode.UNKNOWN_FILE).in(path + ":1") : said.get(0);
  }
}
