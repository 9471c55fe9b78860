package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvFindings;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.SettlementCode;
import io.hall.settlement.Statement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads the statements of a folder. Not thread-safe. */
final class StatementsReader {

  private static final String CSV = ".csv";
  private static final List<String> ENDINGS = List.of(CSV, ".xlsx");

  private final Path folder;
  private final Predicate<BusinessDate> days;
  private final CsvFindings findings = new CsvFindings();
  private final List<Statement> statements = new ArrayList<>();

  private StatementsReader(Path folder, Predicate<BusinessDate> days) {
    this.folder = folder;
    this.days = days;
  }

  static Checked<List<Statement>> read(Path folder, Predicate<BusinessDate> days) {
    StatementsReader reader = new StatementsReader(folder, days);
    reader.files(List.of(CSV)).forEach(reader::file);
    return Checked.of(reader.statements, reader.findings.list());
  }

  /** Returns the files of a folder, workbooks too, by their tender, or what is wrong with it. */
  static Checked<List<Path>> files(Path folder) {
    StatementsReader reader = new StatementsReader(folder, day -> false);
    return Checked.of(reader.files(ENDINGS), reader.findings.list());
  }

  /** The file of a tender, such as {@code wechat.csv}. */
  static String fileName(Tender tender) {
    return stem(tender) + CSV;
  }

  private static String stem(Tender tender) {
    return tender.name().toLowerCase(Locale.ROOT);
  }

  /** The files of tenders; a strange file is a mistake, as is a folder without any. */
  private List<Path> files(List<String> endings) {
    List<Path> strange = new ArrayList<>();
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      findings.add(Finding.of(CsvCode.NO_FILE).in(folder.toString()));
      return found;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!name.startsWith(".")) {
          (tender(name, endings).isPresent() ? found : strange).add(entry);
        }
      }
    } catch (IOException e) {
      findings.add(Finding.of(CsvCode.UNREADABLE).in(folder.toString()));
      return found;
    }
    strange.stream()
        .sorted()
        .forEach(path -> findings.add(Finding.of(DayFileCode.STRANGE_FILE).in(path.toString())));
    if (found.isEmpty()) {
      findings.add(Finding.of(DayFileCode.NO_STATEMENT).in(folder.toString()));
    }
    return found.stream()
        .sorted(Comparator.comparing(StatementsReader::whose).thenComparing(file -> file))
        .toList();
  }

  /** The tender whose statement a file is by its name; empty when the name tells none. */
  static Optional<Tender> tender(String name) {
    return tender(name, ENDINGS);
  }

  private static Optional<Tender> tender(String name, List<String> endings) {
    return Arrays.stream(Tender.values())
        .filter(tender -> tender != Tender.CASH)
        .filter(tender -> endings.stream().anyMatch(end -> name.equals(stem(tender) + end)))
        .findFirst();
  }

  private static Tender whose(Path file) {
    return tender(String.valueOf(file.getFileName())).orElseThrow();
  }

  private void file(Path file) {
    Tender tender = whose(file);
    SortedMap<HallCode, List<Statement.Line>> halls = new TreeMap<>();
    rows(
        file,
        Optional.of(tender),
        days,
        findings,
        (of, hall, line, at) -> halls.computeIfAbsent(hall, code -> new ArrayList<>()).add(line));
    halls.forEach((hall, lines) -> statements.add(new Statement(tender, hall, lines)));
  }

  /** Hands every line of one file to {@code reader}; all of one tender, when one is given. */
  static void rows(
      Path file,
      Optional<Tender> tender,
      Predicate<BusinessDate> days,
      CsvFindings findings,
      StatementReader reader) {
    WantedDays wanted = new WantedDays(days);
    new CsvFile(file, Layout.STATEMENT, findings)
        .rows(
            row -> {
              if (wanted.wants(row, "at")) {
                row(row, tender, reader);
              }
            });
  }

  private static void row(Row row, Optional<Tender> tender, StatementReader reader) {
    row.checkCells();
    Optional<Tender> stated = row.required("tender", Cells.constant(Tender.class));
    if (stated.isPresent() && stated.get() != tender.orElse(stated.get())) {
      row.wrong(
          "tender", Finding.of(DayFileCode.OTHER_TENDER).with("tender", tender.orElseThrow()));
    }
    if (tender.isEmpty() && stated.equals(Optional.of(Tender.CASH))) {
      row.wrong("tender", Finding.of(SettlementCode.CASH_STATEMENT));
    }
    var hall = row.required("hall", Cells.code(HallCode::new));
    var cashier = row.optional("cashier", Cells.code(StaffNumber::new));
    var at = row.required("at", Cells::time);
    var reference = row.optional("reference", Cells::reference);
    var kind = row.required("kind", Cells.constant(Statement.Kind.class));
    var amount = row.required("amount", Cells::positive);
    var fee = row.optional("fee", Cells::notNegative);
    var settledOn = row.required("settled_on", Cells::date);
    if (!row.isRight()) {
      return;
    }
    row.made(
            "amount",
            () ->
                new Statement.Line(
                    cashier,
                    at.orElseThrow(),
                    reference.orElse(""),
                    kind.orElseThrow(),
                    amount.orElseThrow(),
                    fee.orElse(Money.ZERO),
                    settledOn.orElseThrow()))
        .ifPresent(line -> reader.read(stated.orElseThrow(), hall.orElseThrow(), line, row.line()));
  }
}
