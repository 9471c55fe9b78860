package io.hall.app.manager;

import io.hall.app.files.FileKind;
import io.hall.app.files.SideFiles;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import io.hall.statements.StatementFile;
import io.hall.statements.StatementLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads a statement that somebody uploads: the app's own columns, or a bill as the terminal, the
 * wallet or the bank gives it out. Of its lines those of the hall's day are taken.
 */
final class StatementUpload {

  private final HallCode hall;
  private final BusinessDate date;
  private final Map<Tender, List<Statement.Line>> lines = new EnumMap<>(Tender.class);

  private StatementUpload(HallCode hall, BusinessDate date) {
    this.hall = hall;
    this.date = date;
  }

  /**
   * Returns the statements of the hall's day that the file holds.
   *
   * @throws CheckFailedException with {@code MANAGER-001} to {@code -003}, or with what is wrong in
   *     the file, located by its line
   */
  static List<Statement> read(MultipartFile file, HallCode hall, BusinessDate date)
      throws IOException {
    if (file.isEmpty()) {
      throw new CheckFailedException(Finding.of(ManagerCode.NO_FILE).in("file"));
    }
    Path folder = Files.createTempDirectory("hall-statement");
    Path copy = folder.resolve("statement" + ending(file));
    try {
      file.transferTo(copy);
      return new StatementUpload(hall, date).read(copy);
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(folder);
    }
  }

  private static String ending(MultipartFile file) {
    String name = String.valueOf(file.getOriginalFilename());
    return name.endsWith(".xlsx") ? ".xlsx" : ".csv";
  }

  private List<Statement> read(Path file) {
    boolean own = FileKind.of(file).filter(FileKind.STATEMENT::equals).isPresent();
    List<Finding> findings = own ? ownColumns(file) : bill(file);
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings.stream().map(StatementUpload::local).toList());
    }
    if (lines.isEmpty()) {
      throw new CheckFailedException(
          Finding.of(ManagerCode.OTHER_DAY).with("hall", hall).with("date", date));
    }
    List<Statement> statements = new ArrayList<>();
    lines.forEach((tender, of) -> statements.add(new Statement(tender, hall, of)));
    return statements;
  }

  private List<Finding> ownColumns(Path file) {
    return SideFiles.statement(
        file, date::equals, (tender, of, line, at) -> take(tender, of, line));
  }

  private List<Finding> bill(Path file) {
    var read = StatementFile.lines(file, List.of(), java.util.Optional.of(hall));
    read.value().map(StatementLines::entries).stream()
        .flatMap(List::stream)
        .forEach(entry -> take(entry.tender(), entry.hall(), entry.line()));
    return read.findings();
  }

  private void take(Tender tender, HallCode of, Statement.Line line) {
    if (of.equals(hall) && BusinessDate.of(line.at()).equals(date)) {
      lines.computeIfAbsent(tender, one -> new ArrayList<>()).add(line);
    }
  }

  /** The place in the file, without the folder in which it lay for a moment. */
  private static Finding local(Finding finding) {
    String where = finding.where();
    return finding.in(where.substring(where.lastIndexOf('/') + 1));
  }
}
