package io.hall.statements;

import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a statement file says, line by line, so that a line can be found again in the file (对账单明细).
 * Immutable.
 *
 * @param mapping by which it was read
 * @param sheet the sheet of a workbook; empty for text
 * @param rows the number of the last line or row of the file
 * @param tender of every line, where the mapping fixes it; empty when the lines tell
 * @param hall of the lines that do not tell theirs; empty when all must tell
 * @param entries the lines, in the order of the file
 */
public record StatementLines(
    StatementMapping mapping,
    Optional<String> sheet,
    long rows,
    Optional<Tender> tender,
    Optional<HallCode> hall,
    List<Entry> entries) {

  /** Copies the lines. */
  public StatementLines {
    entries = List.copyOf(entries);
  }

  /**
   * A line, whose it is and where it stands.
   *
   * @param tender of which tender
   * @param hall of which hall
   * @param line the line
   * @param row on which line of the text or row of the sheet, from 1
   */
  public record Entry(Tender tender, HallCode hall, Statement.Line line, long row) {}

  /** The tenders of which the file tells, be it that nothing came. */
  public Set<Tender> tenders() {
    return tender
        .map(Set::of)
        .orElseGet(
            () -> entries.stream().map(Entry::tender).collect(Collectors.toUnmodifiableSet()));
  }

  /** A statement for each tender and hall; an empty one where both are known without a line. */
  public List<Statement> statements() {
    SortedMap<Tender, SortedMap<HallCode, List<Statement.Line>>> lines = new TreeMap<>();
    if (entries.isEmpty() && tender.isPresent() && hall.isPresent()) {
      of(lines, tender.get(), hall.get());
    }
    entries.forEach(entry -> of(lines, entry.tender(), entry.hall()).add(entry.line()));
    List<Statement> statements = new ArrayList<>();
    lines.forEach(
        (whose, halls) ->
            halls.forEach((where, of) -> statements.add(new Statement(whose, where, of))));
    return List.copyOf(statements);
  }

  private static List<Statement.Line> of(
      SortedMap<Tender, SortedMap<HallCode, List<Statement.Line>>> lines,
      Tender tender,
      HallCode hall) {
    return lines
        .computeIfAbsent(tender, t -> new TreeMap<>())
        .computeIfAbsent(hall, h -> new ArrayList<>());
  }
}
