package io.hall.reconcile.internal;

import io.hall.check.Finding;
import io.hall.csv.CsvCells;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvEncoding;
import io.hall.money.Money;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one line by all the rules, and says what is wrong with it. A row that is right is taken as
 * {@link RowReader} takes it. Used by one thread.
 */
final class StrictRow {

  /** A lawful row has fewer bytes. */
  static final int MAX_BYTES = 1 << 14;

  /** More bytes than {@link #MAX_BYTES} are more characters than these. */
  private static final int MAX_CHARACTERS = MAX_BYTES / 4;

  private final Memos memos;
  private final Rows rows;
  private final Found found;
  private boolean right;

  StrictRow(Memos memos, Rows rows, Found found) {
    this.memos = memos;
    this.rows = rows;
    this.found = found;
  }

  /** Takes the line between {@code from} and {@code to}, which has no line end. */
  void take(byte[] bytes, int from, int to) {
    if (to - from > MAX_BYTES) {
      tooLong();
      return;
    }
    try {
      take(Quotes.cells(CsvEncoding.utf8(bytes, from, to)));
    } catch (CharacterCodingException e) {
      end(Finding.of(CsvEncoding.notUtf8(Arrays.copyOfRange(bytes, from, to), true)));
    } catch (Quotes.Broken e) {
      end(Finding.of(e.code()));
    }
  }

  /** Says that a line is too long to be a row. */
  void tooLong() {
    end(Finding.of(CsvCode.ROW_TOO_LONG).with("limit", MAX_CHARACTERS));
  }

  private void end(Finding finding) {
    found.end(rows.lines(), finding);
  }

  private void take(List<String> cells) {
    int expected = LineScan.HEADER.columns().size();
    right = cells.size() == expected;
    if (right) {
      check(cells);
    } else if (cells.size() > 1 || !cells.get(0).isEmpty()) {
      Finding count = Finding.of(CsvCode.CELL_COUNT).with("found", cells.size());
      found.add(rows.lines(), "", count.with("expected", expected));
    }
    if (right) {
      rows.add(memos, cells);
    } else {
      rows.skip();
    }
  }

  private void check(List<String> cells) {
    boolean placed = !(cells.get(4) + cells.get(5)).isEmpty();
    check(cells, 0, cells.get(8).isEmpty(), plain(CsvCells::code));
    check(cells, 1, true, plain(CsvCells::code));
    check(cells, 2, false, plain(CsvCells::code));
    check(cells, 3, true, plain(CsvCells::date));
    check(cells, 4, placed, oneOf(CellForm.CATEGORIES));
    check(cells, 5, placed, plain(CsvCells::season));
    check(cells, 6, true, oneOf(CellForm.TENDERS));
    check(cells, 7, true, plain(StrictRow::amount));
    check(cells, 8, false, StrictRow::reference);
  }

  private void check(
      List<String> cells, int column, boolean needed, Function<String, Optional<Finding>> rule) {
    String cell = cells.get(column);
    Optional<Finding> wrong =
        !cell.isEmpty()
            ? rule.apply(cell)
            : needed ? Optional.of(Finding.of(CsvCode.CELL_EMPTY)) : Optional.empty();
    if (wrong.isPresent()) {
      right = false;
      found.add(rows.lines(), LineScan.HEADER.columns().get(column), wrong.get());
    }
  }

  /** What holds for every cell that is no free text, and then {@code rule}. */
  private static Function<String, Optional<Finding>> plain(
      Function<String, Optional<CsvCode>> rule) {
    return cell ->
        CsvCells.cell(cell, CsvCells.MAX_CELL, false).or(() -> rule.apply(cell).map(Finding::of));
  }

  private static Function<String, Optional<Finding>> oneOf(List<String> names) {
    return cell ->
        CsvCells.cell(cell, CsvCells.MAX_CELL, false)
            .or(() -> names.contains(cell) ? Optional.empty() : Optional.of(notOneOf(names)));
  }

  private static Finding notOneOf(List<String> names) {
    return Finding.of(CsvCode.CONSTANT).with("allowed", String.join(", ", names));
  }

  private static Optional<CsvCode> amount(String cell) {
    return CsvCells.amount(cell)
        .or(() -> Money.yuan(cell).isZero() ? Optional.of(CsvCode.AMOUNT_ZERO) : Optional.empty());
  }

  private static Optional<Finding> reference(String cell) {
    String text = CsvCells.bare(cell);
    return CsvCells.isShortened(text)
        ? Optional.of(Finding.of(CsvCode.SCIENTIFIC))
        : CsvCells.cell(text, CsvCells.MAX_REFERENCE, true);
  }
}
