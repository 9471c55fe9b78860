package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.settlement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a statement file (对账单文件) as a clerk has it.
 *
 * <pre>{@code
 * Checked<List<Statement>> read =
 *     StatementFile.read(
 *         Path.of("wechat-2026-11-08.csv"), Optional.empty(), Optional.of(new HallCode("H01")));
 * }</pre>
 *
 * <p>Text in UTF-8, UTF-16 with a byte order mark, or GB18030, separated by commas, tabs,
 * semicolons or bars; or XLSX. Amounts are read from the digits that the file stores. Everything
 * wrong is found, located as {@code file:line:header} or {@code file:sheet!B7}, the first hundred
 * findings; no cell is repeated, and nothing is taken from a file with findings. Files are bounded:
 * 32 MiB, 200 000 lines.
 */
public final class StatementFile {

  private StatementFile() {}

  /**
   * Reads a file.
   *
   * @param file the statement
   * @param mapping which column is what; when empty, the shipped mapping whose columns the file has
   * @param hall whose lines they are, where neither file nor mapping tells
   * @return a statement for each tender and hall, in their order; or what is wrong: {@code
   *     STATEMENTS-…}, {@code RULES-…} of the mapping
   */
  public static Checked<List<Statement>> read(
      Path file, Optional<Path> mapping, Optional<HallCode> hall) {
    if (mapping.isEmpty()) {
      return guarded(source -> read(source, file, fitting(source, file), hall), file);
    }
    Checked<StatementMapping> own = StatementMapping.read(mapping.get());
    return own.value().isPresent()
        ? guarded(source -> read(source, file, own.value().get(), hall), file)
        : Checked.invalid(own.findings());
  }

  /** Reads a file in the columns that {@code mapping} tells. */
  public static Checked<List<Statement>> read(Path file, StatementMapping mapping) {
    return guarded(source -> read(source, file, mapping, Optional.empty()), file);
  }

  private interface Reading {
    Checked<List<Statement>> of(SourceFile source);
  }

  private static Checked<List<Statement>> guarded(Reading reading, Path file) {
    try (SourceFile source = SourceFile.open(file)) {
      return reading.of(source);
    } catch (CheckFailedException e) {
      return Checked.invalid(e.findings());
    }
  }

  private static Checked<List<Statement>> read(
      SourceFile source, Path file, StatementMapping mapping, Optional<HallCode> hall) {
    StatementMapping placed =
        hall.isPresent() && mapping.hall().isEmpty() ? mapping.at(hall.get()) : mapping;
    HeaderSearch.Found found = HeaderSearch.in(source, file.toString(), placed.rules()).orThrow();
    Findings findings = new Findings();
    List<Statement> statements = new ArrayList<>();
    try (Table table = found.table().get()) {
      if (hallIsKnown(placed, found.header(), table, findings)) {
        statements.addAll(
            new StatementReading(placed, found.header(), table, findings).statements());
      }
    } catch (CheckFailedException e) {
      e.findings().forEach(findings::add);
    }
    return Checked.of(List.copyOf(statements), findings.list());
  }

  /** The one shipped mapping whose columns the file has. */
  private static StatementMapping fitting(SourceFile source, Path file) {
    List<StatementMapping> fitting =
        StatementMapping.shippedNames().stream()
            .map(StatementMapping::shipped)
            .filter(m -> HeaderSearch.isIn(source, file.toString(), m.rules()))
            .toList();
    if (fitting.size() != 1) {
      StatementsCode code =
          fitting.isEmpty() ? StatementsCode.NO_MAPPING : StatementsCode.SEVERAL_MAPPINGS;
      throw new CheckFailedException(Finding.of(code).in(file.toString()));
    }
    return fitting.get(0);
  }

  private static boolean hallIsKnown(
      StatementMapping mapping, Header header, Table table, Findings findings) {
    boolean known =
        mapping.hall().isPresent()
            || header.has(Field.HALL)
            || (header.has(Field.TERMINAL) && !mapping.rules().terminals.isEmpty());
    if (!known) {
      findings.add(Finding.of(StatementsCode.NO_HALL).in(table.place(header.row())));
    }
    return known;
  }
}
