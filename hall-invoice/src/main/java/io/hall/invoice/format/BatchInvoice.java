package io.hall.invoice.format;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of one invoice, put together and judged as a file of its own. Not thread-safe. */
final class BatchInvoice {

  private static final Pattern OF_A_LINE = Pattern.compile("lines\\[([0-9]+)](?:\\.(.*))?");
  private static final Set<String> BLUE = Set.of("是", "BLUE", "蓝字", "蓝");
  private static final Set<String> RED = Set.of("否", "RED", "红字", "红");

  private final BatchHeader header;
  private final String number;
  private final Values values = new Values();
  private final List<BatchRows.Row> rows = new ArrayList<>();
  private final Map<List<String>, BatchRows.Row> texts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private boolean isDigital;

  /**
   * Begins an invoice.
   *
   * @param number how findings name it; may be empty
   */
  BatchInvoice(BatchHeader header, String number) {
    this.header = header;
    this.number = number;
  }

  int lines() {
    return rows.size();
  }

  BatchRows.Row first() {
    return rows.get(0);
  }

  /** Takes the next of its rows. */
  void add(BatchRows.Row row) {
    rows.add(row);
    values.begin(Slot.Rows.LINES);
    Map<BatchColumn, String> cells = new EnumMap<>(BatchColumn.class);
    for (BatchColumn column : header.columns().keySet()) {
      read(row, column).ifPresent(text -> cells.put(column, text));
    }
    isDigital = !cells.getOrDefault(BatchColumn.DIGITAL_NUMBER, "").isEmpty();
    if (isDigital) { // paper of a digital invoice has a code and a number beside it
      cells.remove(BatchColumn.NUMBER);
      cells.remove(BatchColumn.CODE);
    }
    cells.forEach((column, text) -> put(row, column, text));
    BatchRows.Row same = texts.putIfAbsent(List.copyOf(cells.values()), row);
    if (same != null) {
      found(Finding.of(InvoiceCode.BATCH_ROW_TWICE).with("place", same.place()), row.place());
    }
  }

  private Optional<String> read(BatchRows.Row row, BatchColumn column) {
    int place = header.place(column);
    Checked<String> cell = row.cell(place, column.cell);
    cell.findings().forEach(f -> found(f, place(row, column)));
    return cell.value();
  }

  private void put(BatchRows.Row row, BatchColumn column, String text) {
    if (column == BatchColumn.COLOUR) {
      colour(row, text);
    } else if (!values.put(column.slot, text)) {
      found(Finding.of(InvoiceCode.FIELD_TWICE), place(row, column));
    }
  }

  /** The colour is said once, by the label that other files have. */
  private void colour(BatchRows.Row row, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (values.count(Slot.Rows.LABELS) == 0) {
      values.begin(Slot.Rows.LABELS);
      values.put(Slot.LABEL_TYPE, "InIssuType");
    }
    String code = BLUE.contains(text) ? "Y" : RED.contains(text) ? "N" : "?";
    if (!values.put(Slot.LABEL_CODE, code)) {
      found(Finding.of(InvoiceCode.FIELD_TWICE), place(row, BatchColumn.COLOUR));
    }
  }

  /** Says that something is wrong with it as a whole. */
  void found(Finding finding) {
    found(finding, place(first(), numberColumn()));
  }

  private void found(Finding finding, String place) {
    findings.add(finding.in(named(place)));
    told.add(place);
  }

  private String named(String place) {
    return number.isEmpty() ? place : place + " " + number;
  }

  /** Returns the invoice, and adds to {@code tally} what it holds and what is found in it. */
  void judge(InvoiceContainer container, InvoiceCheck check, BusinessDate today, BatchTally tally) {
    addTotals();
    Places places = slot -> column(slot).map(c -> place(first(), c)).orElse(first().place());
    IssuedInvoice issued = new Assembler(container, values, places).in(container);
    for (Finding finding : issued.check(check, today)) {
      locate(finding);
    }
    findings.forEach(tally::add);
    tally.add(issued);
  }

  /** The sums of the lines stand for the totals that the table has no columns for. */
  private void addTotals() {
    if (header.has(BatchColumn.TOTAL_NET)
        && header.has(BatchColumn.TOTAL_TAX)
        && header.has(BatchColumn.TOTAL_GROSS)) {
      return;
    }
    try {
      Optional<Money> net = sum(Slot.LINE_NET);
      Optional<Money> tax = sum(Slot.LINE_TAX);
      net.ifPresent(sum -> total(BatchColumn.TOTAL_NET, sum));
      tax.ifPresent(sum -> total(BatchColumn.TOTAL_TAX, sum));
      net.flatMap(n -> tax.map(n::plus)).ifPresent(sum -> total(BatchColumn.TOTAL_GROSS, sum));
    } catch (ArithmeticException e) {
      found(Finding.of(InvoiceCode.FIGURE_TOO_LARGE), place(first(), BatchColumn.NET));
    }
  }

  private void total(BatchColumn column, Money sum) {
    if (!header.has(column)) {
      values.put(column.slot, sum.toString());
    }
  }

  private Optional<Money> sum(Slot slot) {
    Money sum = Money.ZERO;
    for (int row = 0; row < rows.size(); row++) {
      Optional<Money> amount = Figures.tax(values.get(slot, row));
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(amount.get());
    }
    return Optional.of(sum);
  }

  /** Puts a finding to its row and column, unless the cell was told to be wrong before. */
  private void locate(Finding finding) {
    Matcher line = OF_A_LINE.matcher(finding.where());
    boolean ofALine = line.matches() && Integer.parseInt(line.group(1)) <= rows.size();
    BatchRows.Row row = ofALine ? rows.get(Integer.parseInt(line.group(1)) - 1) : first();
    String field = ofALine ? Optional.ofNullable(line.group(2)).orElse("") : finding.where();
    Optional<BatchColumn> column = column(field, ofALine);
    if (finding.code() == InvoiceCode.FIELD_MISSING && column.isEmpty()) {
      return; // what the table has no column for, it does not lack
    }
    String place = column.map(c -> place(row, c)).orElse(row.place());
    if (isNewsAt(place, row, finding)) {
      String rest = column.isPresent() || field.isEmpty() ? "" : " " + field;
      findings.add(finding.in(named(place) + rest));
    }
    if (isAboutReading(finding)) {
      told.add(place);
    }
  }

  /** What follows from a cell that could not be read is not told again. */
  private boolean isNewsAt(String place, BatchRows.Row row, Finding finding) {
    if (finding.code() == InvoiceCode.LINE_GROSS) {
      return !told.contains(place(row, BatchColumn.NET))
          && !told.contains(place(row, BatchColumn.TAX));
    }
    return !isAboutReading(finding) || !told.contains(place);
  }

  private static boolean isAboutReading(Finding finding) {
    return finding.code() == InvoiceCode.VALUE_UNREADABLE
        || finding.code() == InvoiceCode.FIELD_MISSING
        || finding.code() == InvoiceCode.NOT_A_RATE;
  }

  private Optional<BatchColumn> column(String field, boolean ofALine) {
    if (field.equals(Slot.NUMBER.where) || field.startsWith(Slot.NUMBER.where + ".")) {
      return Optional.of(numberColumn());
    }
    if (field.equals("colour") || field.equals(Slot.TAG.where)) {
      return Optional.of(BatchColumn.COLOUR).filter(header::has);
    }
    return header.columns().keySet().stream()
        .filter(column -> column.isOfALine() == ofALine && column.slot.where.equals(field))
        .findFirst();
  }

  private Optional<BatchColumn> column(Slot slot) {
    return header.columns().keySet().stream().filter(column -> column.slot == slot).findFirst();
  }

  private BatchColumn numberColumn() {
    boolean digital = header.has(BatchColumn.DIGITAL_NUMBER);
    return digital && (isDigital || !header.has(BatchColumn.NUMBER))
        ? BatchColumn.DIGITAL_NUMBER
        : BatchColumn.NUMBER;
  }

  private String place(BatchRows.Row row, BatchColumn column) {
    int place = header.place(column);
    return row.place(place, header.titles().get(place).strip());
  }
}
