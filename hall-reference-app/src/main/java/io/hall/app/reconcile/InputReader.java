package io.hall.app.reconcile;

import io.hall.app.files.DayFileCode;
import io.hall.app.files.FileKind;
import io.hall.app.files.ShiftFigures;
import io.hall.app.files.SideFiles;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.FiledSheet;
import io.hall.reconcile.Line;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.MoneySide;
import io.hall.reconcile.Side;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import io.hall.statements.StatementLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Reads the files of both sides. Not thread-safe. */
final class InputReader {

  private final Sources sources;
  private final Selection selection;
  private final LongConsumer progress;
  private final List<Finding> findings = new ArrayList<>();
  private final RegisterLines ours;
  private final RegisterLines otherRegister;
  private final List<Line> stated = new ArrayList<>();
  private final Set<Tender> tenders = EnumSet.noneOf(Tender.class);
  private final List<Shift.Closed> drawers = new ArrayList<>();
  private final Map<CashierDay, SortedMap<Cell, Figure>> sheets = new LinkedHashMap<>();
  private long done;

  private InputReader(Sources sources, Selection selection, LongConsumer progress) {
    this.sources = sources;
    this.selection = selection;
    this.progress = progress;
    this.ours = new RegisterLines(selection);
    this.otherRegister = new RegisterLines(selection);
  }

  private record CashierDay(HallCode hall, StaffNumber cashier, BusinessDate date) {}

  /**
   * Reads everything that is selected.
   *
   * @param sources the files, counted
   * @param progress hears how many lines were read
   * @throws CheckFailedException with everything that is wrong with the files
   */
  static Inputs rows(Sources sources, Selection selection, LongConsumer progress) {
    InputReader reader = new InputReader(sources, selection, progress);
    for (SourceFile file : sources.files()) {
      reader.read(file);
      reader.done += file.lines();
      progress.accept(reader.done);
    }
    if (!reader.findings.isEmpty()) {
      throw new CheckFailedException(reader.findings);
    }
    return reader.inputs();
  }

  /** Whether both sides can be read as {@link #columns}. */
  static boolean isByColumns(Sources sources, Selection selection) {
    return sources.isPairOfLines() && selection.equals(Selection.ALL);
  }

  /**
   * Reads both sides at once, on all threads.
   *
   * @param progress hears how many lines there are when all are read
   * @throws CheckFailedException with everything that is wrong with the files
   */
  static Inputs columns(Sources sources, LongConsumer progress) {
    Path ours = sources.of(Side.OURS).get(0).path();
    Path theirs = sources.of(Side.THEIRS).get(0).path();
    LineTables both = LineTables.read(ours, theirs).orThrow();
    progress.accept(both.ours().fileLines() + both.theirs().fileLines());
    return Inputs.of(both);
  }

  private void read(SourceFile file) {
    switch (file.kind()) {
      case PAYMENTS -> payments(file, file.side() == Side.OURS ? ours : otherRegister);
      case STATEMENT -> statement(file);
      case COUNTS -> counts(file);
      case LINES -> lines(file, file.side() == Side.OURS ? ours : otherRegister);
    }
  }

  private void payments(SourceFile file, RegisterLines to) {
    findings.addAll(
        SideFiles.payments(
            file.path(),
            selection::wants,
            (event, lines) -> {
              to.add(event, lines, file.before());
              progress.accept(done + lines.get(0));
            }));
  }

  /** A table has two sides; one file alone is both. */
  private void lines(SourceFile file, RegisterLines to) {
    Checked<LineTables> both = LineTables.read(file.path(), file.path());
    both.findings().stream().distinct().forEach(findings::add);
    both.value()
        .map(LineTables::ours)
        .ifPresent(
            table -> {
              for (int row = 0; row < table.size(); row++) {
                Line line = table.line(row);
                to.add(line.atPosition(file.before() + line.position()));
              }
            });
  }

  private void statement(SourceFile file) {
    if (file.bill().isPresent()) {
      bill(file, file.bill().get());
      return;
    }
    SideFiles.tender(file.path()).ifPresent(tenders::add);
    findings.addAll(
        SideFiles.statement(
            file.path(),
            selection::wants,
            (tender, hall, line, at) -> {
              tenders.add(tender);
              if (selection.wants(hall)) {
                stated.add(StatedLine.of(tender, hall, line, file.before() + at));
              }
              progress.accept(done + at);
            }));
  }

  private void bill(SourceFile file, Bill bill) {
    findings.addAll(bill.read().findings());
    bill.read().value().ifPresent(lines -> bill(file, lines));
  }

  /** On our side its lines are the register's; a bill called by a tender is of that alone. */
  private void bill(SourceFile file, StatementLines bill) {
    Optional<Tender> tender = SideFiles.tender(file.path());
    if (tender.isPresent() && !bill.tenders().stream().allMatch(tender.get()::equals)) {
      findings.add(
          Finding.of(DayFileCode.OTHER_TENDER)
              .with("tender", tender.get())
              .in(file.path().toString()));
    }
    boolean register = file.side() == Side.OURS;
    if (!register) {
      tenders.addAll(bill.tenders());
    }
    for (StatementLines.Entry entry : bill.entries()) {
      if (selection.wants(entry.hall()) && selection.wants(BusinessDate.of(entry.line().at()))) {
        long position = file.before() + entry.row();
        Line line = StatedLine.of(entry.tender(), entry.hall(), entry.line(), position);
        if (register) {
          ours.add(line);
        } else {
          stated.add(line);
        }
      }
    }
  }

  private void counts(SourceFile file) {
    Checked<List<ShiftFigures>> shifts = SideFiles.counts(file.path(), selection::wants);
    findings.addAll(shifts.findings());
    for (ShiftFigures shift : shifts.value().orElse(List.of())) {
      Shift.Id id = shift.opening().id();
      if (selection.wants(id.hall())) {
        drawers.add(shift.closed());
        declare(new CashierDay(id.hall(), id.cashier(), id.date()), shift.declared());
      }
    }
  }

  /** A sheet of the day is what all its shifts declare; one that declares nothing has none. */
  private void declare(CashierDay day, SortedMap<Cell, Figure> declared) {
    if (!declared.isEmpty()) {
      SortedMap<Cell, Figure> sheet = sheets.computeIfAbsent(day, d -> new TreeMap<>());
      declared.forEach((cell, figure) -> sheet.merge(cell, figure, Figure::plus));
    }
  }

  /** Tenders are compared when the other side could tell of them, be it that nothing came. */
  private Set<Tender> compared() {
    if (sources.hasFolder()) {
      tenders.addAll(EnumSet.complementOf(EnumSet.of(Tender.CASH)));
    }
    if (has(FileKind.COUNTS)) {
      tenders.add(Tender.CASH);
    }
    return tenders;
  }

  private Inputs inputs() {
    Inputs inputs =
        new Inputs(
            Optional.empty(),
            ours.lines(),
            has(FileKind.PAYMENTS) || has(FileKind.LINES)
                ? Optional.of(otherRegister.lines())
                : Optional.empty(),
            has(FileKind.STATEMENT) || has(FileKind.COUNTS)
                ? Optional.of(new MoneySide(stated, compared(), drawers))
                : Optional.empty(),
            sheets.entrySet().stream().map(InputReader::sheet).toList());
    if (!inputs.sheets().isEmpty() && inputs.ours().stream().anyMatch(l -> l.row().isEmpty())) {
      throw new CheckFailedException(Finding.of(ReconcileCode.NO_ROWS).in("--ours"));
    }
    if (inputs.isEmpty()) {
      throw new CheckFailedException(Finding.of(ReconcileCode.NOTHING).in("--theirs"));
    }
    return inputs;
  }

  private boolean has(FileKind kind) {
    return sources.of(Side.THEIRS).stream().anyMatch(file -> file.kind() == kind);
  }

  private static FiledSheet sheet(Map.Entry<CashierDay, SortedMap<Cell, Figure>> sheet) {
    CashierDay day = sheet.getKey();
    return new FiledSheet(day.hall(), day.cashier(), day.date(), sheet.getValue());
  }
}
