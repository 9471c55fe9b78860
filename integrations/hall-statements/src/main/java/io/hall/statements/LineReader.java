package io.hall.statements;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the line of one row, field by field; everything that is wrong with it is found. One for
 * each row. Not thread-safe.
 */
final class LineReader {

  private final StatementMapping mapping;
  private final Rules rules;
  private final Header header;
  private final Table table;
  private final Row row;
  private final Findings findings;
  private boolean right = true;

  LineReader(StatementMapping mapping, Header header, Table table, Row row, Findings findings) {
    this.mapping = mapping;
    this.rules = mapping.rules();
    this.header = header;
    this.table = table;
    this.row = row;
    this.findings = findings;
  }

  /** What the row's word makes of it; empty if the word is unknown, which is found. */
  Optional<LineKind> kind() {
    if (rules.kinds.isEmpty()) {
      return Optional.of(LineKind.SALE);
    }
    return word(Field.KIND, rules.kinds, StatementsCode.KIND_UNKNOWN);
  }

  /** Reads the line of a row that is not passed over; empty if something is wrong with it. */
  Optional<StatementLines.Entry> line(LineKind kind) {
    Optional<LocalDateTime> at = at();
    Optional<Sum> sum = sum(kind);
    boolean refund = sum.map(Sum::refund).orElse(false);
    Optional<Money> fee = fee(refund);
    Optional<String> reference = reference(refund);
    Optional<LocalDate> settledOn = settledOn(at);
    Optional<Tender> tender = tender();
    Optional<Desk> desk = desk();
    Optional<StaffNumber> cashier =
        optional(Field.CASHIER, cell -> code(cell, rules.cashiers, StaffNumber::new));
    if (!right) {
      return Optional.empty();
    }
    Desk place = desk.orElseThrow();
    Statement.Line line =
        new Statement.Line(
            cashier.or(place::cashier).or(() -> rules.cashier),
            at.orElseThrow().atZone(BusinessDate.ZONE).toInstant(),
            reference.orElse(""),
            refund ? Statement.Kind.REFUND : Statement.Kind.SALE,
            sum.orElseThrow().amount(),
            fee.orElse(Money.ZERO),
            settledOn.orElseThrow());
    return Optional.of(
        new StatementLines.Entry(tender.orElseThrow(), place.hall(), line, row.number()));
  }

  /** Whether a row behind the list looks like one of its lines. */
  boolean looksLikeALine() {
    try {
      return !row.cell(header.column(Field.AMOUNT)).isBlank()
          && Times.moment(row.cell(header.column(Field.AT)), rules.forms(Field.AT)).getYear() > 0;
    } catch (CheckFailedException e) {
      return false;
    }
  }

  private record Sum(boolean refund, Money amount) {}

  private Optional<LocalDateTime> at() {
    Optional<LocalDateTime> at =
        required(Field.AT, cell -> Times.moment(cell, rules.forms(Field.AT)));
    Optional<LocalTime> time =
        required(Field.TIME, cell -> Times.time(cell, rules.forms(Field.TIME)));
    return at.map(day -> time.map(t -> day.toLocalDate().atTime(t)).orElse(day));
  }

  private Optional<Sum> sum(LineKind kind) {
    return switch (rules.refunds.orElseThrow()) {
      case NONE -> one(Field.AMOUNT, false, false);
      case SIGN ->
          amount(Field.AMOUNT)
              .flatMap(a -> checked(Field.AMOUNT, new Sum(a.isNegative(), a.abs())));
      case WORD -> byWord(kind == LineKind.REFUND);
      case COLUMN -> byColumn();
    };
  }

  private Optional<Sum> byWord(boolean refund) {
    boolean apart = refund && header.has(Field.REFUND_AMOUNT);
    return one(apart ? Field.REFUND_AMOUNT : Field.AMOUNT, refund, refund);
  }

  private Optional<Sum> byColumn() {
    boolean in = isFilled(Field.AMOUNT);
    boolean back = header.has(Field.REFUND_AMOUNT) && isFilled(Field.REFUND_AMOUNT);
    if (in && back) {
      return wrong(Field.REFUND_AMOUNT, Finding.of(StatementsCode.AMOUNT_BOTH));
    }
    return back ? one(Field.REFUND_AMOUNT, true, true) : one(Field.AMOUNT, false, false);
  }

  /** Whether there is an amount that is not zero, or something that is no amount. */
  private boolean isFilled(Field field) {
    Cell cell = row.cell(header.column(field));
    if (Amounts.isNothing(cell)) {
      return false;
    }
    try {
      return !Amounts.read(cell, rules.fen).isZero();
    } catch (CheckFailedException e) {
      return true;
    }
  }

  private Optional<Sum> one(Field field, boolean refund, boolean maybeNegative) {
    return amount(field)
        .flatMap(
            amount ->
                amount.isNegative() && !maybeNegative
                    ? wrong(field, Finding.of(StatementsCode.AMOUNT_NEGATIVE))
                    : checked(field, new Sum(refund, amount.abs())));
  }

  private Optional<Money> amount(Field field) {
    Cell cell = row.cell(header.column(field));
    if (isUsable(field) && Amounts.isNothing(cell)) {
      return wrong(field, Finding.of(StatementsCode.CELL_EMPTY));
    }
    return read(field, c -> Amounts.read(c, rules.fen));
  }

  private Optional<Sum> checked(Field field, Sum sum) {
    return sum.amount().isZero()
        ? wrong(field, Finding.of(StatementsCode.AMOUNT_ZERO))
        : Optional.of(sum);
  }

  private Optional<Money> fee(boolean refund) {
    if (!header.has(Field.FEE) || Amounts.isNothing(row.cell(header.column(Field.FEE)))) {
      return Optional.empty();
    }
    Optional<Money> fee = read(Field.FEE, cell -> Amounts.read(cell, rules.fen));
    if (fee.isPresent() && !rules.fee.goesWith(fee.get(), refund)) {
      return wrong(Field.FEE, Finding.of(StatementsCode.FEE_SIGN));
    }
    return fee.map(Money::abs);
  }

  private Optional<String> reference(boolean refund) {
    Optional<String> apart =
        refund ? optional(Field.REFUND_REFERENCE, References::reference) : Optional.empty();
    return apart.isPresent() ? apart : optional(Field.REFERENCE, References::reference);
  }

  private Optional<LocalDate> settledOn(Optional<LocalDateTime> at) {
    Optional<LocalDate> stated =
        optional(
            Field.SETTLED_ON,
            cell -> Times.moment(cell, rules.forms(Field.SETTLED_ON)).toLocalDate());
    return stated.or(() -> at.map(t -> t.toLocalDate().plusDays(rules.settledAfter)));
  }

  private Optional<Tender> tender() {
    if (!header.has(Field.TENDER)) {
      return rules.tender;
    }
    return word(Field.TENDER, rules.tenders, StatementsCode.TENDER_UNKNOWN);
  }

  private Optional<Desk> desk() {
    Optional<String> terminal = optional(Field.TERMINAL, References::word);
    if (terminal.isPresent() && !rules.terminals.isEmpty()) {
      Optional<Desk> desk = Optional.ofNullable(rules.terminals.get(Texts.key(terminal.get())));
      return desk.isPresent()
          ? desk
          : wrong(Field.TERMINAL, Finding.of(StatementsCode.TERMINAL_UNKNOWN));
    }
    Optional<HallCode> hall =
        optional(Field.HALL, cell -> code(cell, rules.halls, HallCode::new)).or(mapping::hall);
    if (hall.isEmpty() && right) {
      Field teller = header.has(Field.HALL) ? Field.HALL : Field.TERMINAL;
      return wrong(teller, Finding.of(StatementsCode.CELL_EMPTY));
    }
    return hall.map(code -> new Desk(code, Optional.empty()));
  }

  /** A code, by way of the mapping's words where it has some. */
  private static <T> T code(Cell cell, Map<String, T> words, Function<String, T> make) {
    String word = References.word(cell);
    Optional<T> known = Optional.ofNullable(words.get(Texts.key(word)));
    if (known.isPresent()) {
      return known.get();
    }
    if (!words.isEmpty()) {
      throw new CheckFailedException(Finding.of(StatementsCode.WORD_UNKNOWN));
    }
    return make.apply(word);
  }

  private <T> Optional<T> word(Field field, Map<String, T> words, StatementsCode unknown) {
    Optional<String> word = required(field, References::word);
    Optional<T> known = word.map(text -> words.get(Texts.key(text)));
    return word.isPresent() && known.isEmpty()
        ? wrong(field, Finding.of(unknown).with("known", String.join(", ", words.keySet())))
        : known;
  }

  /** Reads a field that must be filled if the file has it. */
  private <T> Optional<T> required(Field field, Function<Cell, T> reader) {
    if (header.has(field) && isUsable(field) && row.cell(header.column(field)).isBlank()) {
      return wrong(field, Finding.of(StatementsCode.CELL_EMPTY));
    }
    return optional(field, reader);
  }

  private <T> Optional<T> optional(Field field, Function<Cell, T> reader) {
    if (!header.has(field) || row.cell(header.column(field)).isBlank()) {
      return Optional.empty();
    }
    return read(field, reader);
  }

  private <T> Optional<T> read(Field field, Function<Cell, T> reader) {
    Cell cell = row.cell(header.column(field));
    Optional<StatementsCode> unusable = unusable(cell);
    if (unusable.isPresent()) {
      return wrong(field, Finding.of(unusable.get()));
    }
    try {
      return Optional.of(reader.apply(cell));
    } catch (CheckFailedException e) {
      return wrong(field, e.findings());
    }
  }

  private boolean isUsable(Field field) {
    return unusable(row.cell(header.column(field))).isEmpty();
  }

  private static Optional<StatementsCode> unusable(Cell cell) {
    return switch (cell.type()) {
      case FORMULA -> Optional.of(StatementsCode.FORMULA);
      case FAULT -> Optional.of(StatementsCode.CELL_FAULT);
      case MERGED -> Optional.of(StatementsCode.MERGED);
      case TEXT, NUMBER, DATE, DATE_1904 -> Optional.empty();
    };
  }

  private <T> Optional<T> wrong(Field field, Finding finding) {
    return wrong(field, List.of(finding));
  }

  private <T> Optional<T> wrong(Field field, List<Finding> found) {
    right = false;
    String place = table.place(row, header.column(field), header.title(field));
    found.forEach(finding -> findings.add(finding.in(place)));
    return Optional.empty();
  }
}
