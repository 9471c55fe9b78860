package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
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
      return lines(file, List.of(), hall).map(StatementLines::statements);
    }
    Checked<StatementMapping> own = StatementMapping.read(mapping.get());
    return own.value().isPresent()
        ? read(file, own.value().get(), hall)
        : Checked.invalid(own.findings());
  }

  /** Reads a file in the columns that {@code mapping} tells. */
  public static Checked<List<Statement>> read(Path file, StatementMapping mapping) {
    return read(file, mapping, Optional.empty());
  }

  private static Checked<List<Statement>> read(
      Path file, StatementMapping mapping, Optional<HallCode> hall) {
    return guarded(source -> lines(source, file, mapping, hall), file)
        .map(StatementLines::statements);
  }

  /**
   * Reads a file line by line, each with its row.
   *
   * @param file the statement
   * @param own mappings that go before the shipped ones; the one whose columns the file has is
   *     taken. When none at all fits, a single one says what the file lacks
   * @param hall whose lines they are, where neither file nor mapping tells
   * @return the lines, or what is wrong: {@code STATEMENTS-…}
   */
  public static Checked<StatementLines> lines(
      Path file, List<StatementMapping> own, Optional<HallCode> hall) {
    return guarded(source -> lines(source, file, chosen(source, file, own), hall), file);
  }

  private interface Reading {
    Checked<StatementLines> of(SourceFile source);
  }

  private static Checked<StatementLines> guarded(Reading reading, Path file) {
    try (SourceFile source = SourceFile.open(file)) {
      return reading.of(source);
    } catch (CheckFailedException e) {
      return Checked.invalid(e.findings());
    }
  }

  private static Checked<StatementLines> lines(
      SourceFile source, Path file, StatementMapping mapping, Optional<HallCode> hall) {
    StatementMapping placed =
        hall.isPresent() && mapping.hall().isEmpty() ? mapping.at(hall.get()) : mapping;
    HeaderSearch.Found found = HeaderSearch.in(source, file.toString(), placed.rules()).orThrow();
    Header header = found.header();
    Findings findings = new Findings();
    List<StatementLines.Entry> entries = new ArrayList<>();
    long rows = 0;
    Optional<String> sheet = Optional.empty();
    try (Table table = found.table().get()) {
      sheet = table.sheet();
      if (hallIsKnown(placed, hall, header, table, findings)) {
        StatementReading reading = new StatementReading(placed, header, table, findings);
        entries.addAll(reading.entries());
        rows = reading.last();
      }
    } catch (CheckFailedException e) {
      e.findings().forEach(findings::add);
    }
    Optional<Tender> tender = header.has(Field.TENDER) ? Optional.empty() : placed.rules().tender;
    return Checked.of(
        new StatementLines(mapping, sheet, rows, tender, placed.hall(), entries), findings.list());
  }

  /** The one mapping whose columns the file has; a shipped one if none of the own has them. */
  private static StatementMapping chosen(SourceFile source, Path file, List<StatementMapping> own) {
    List<StatementMapping> fitting = fitting(source, file, own);
    if (fitting.isEmpty()) {
      List<StatementMapping> shipped =
          StatementMapping.shippedNames().stream().map(StatementMapping::shipped).toList();
      fitting = fitting(source, file, shipped);
    }
    if (fitting.isEmpty() && own.size() == 1) {
      return own.get(0);
    }
    if (fitting.size() != 1) {
      StatementsCode code =
          fitting.isEmpty() ? StatementsCode.NO_MAPPING : StatementsCode.SEVERAL_MAPPINGS;
      throw new CheckFailedException(Finding.of(code).in(file.toString()));
    }
    return fitting.get(0);
  }

  private static List<StatementMapping> fitting(
      SourceFile source, Path file, List<StatementMapping> mappings) {
    return mappings.stream()
        .filter(mapping -> HeaderSearch.isIn(source, file.toString(), mapping.rules()))
        .toList();
  }

  /** Whether every line will have a hall, and no other than was asked for. */
  private static boolean hallIsKnown(
      StatementMapping mapping,
      Optional<HallCode> asked,
      Header header,
      Table table,
      Findings findings) {
    boolean told =
        header.has(Field.HALL)
            || (header.has(Field.TERMINAL) && !mapping.rules().terminals.isEmpty());
    if (told) {
      return true;
    }
    if (mapping.hall().isEmpty()) {
      findings.add(Finding.of(StatementsCode.NO_HALL).in(table.place(header.row())));
    } else if (asked.isPresent() && !asked.equals(mapping.hall())) {
      findings.add(
          Finding.of(StatementsCode.OTHER_HALL)
              .with("mapping", mapping)
              .with("fixed", mapping.hall().get())
              .with("asked", asked.get())
              .in(table.place(header.row())));
    }
    return findings.isEmpty();
  }
}
