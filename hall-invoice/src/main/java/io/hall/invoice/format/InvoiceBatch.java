package io.hall.invoice.format;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.tax.InvoiceCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a table of many invoices, a row for each line (批量发票检查), by the rules that judge a single
 * file. Rows that follow each other with the same number are one invoice. Only one invoice is held
 * in memory, beside the numbers of all.
 *
 * <p>The header stands in one of the first {@link #HEAD_ROWS} rows; its columns are those of
 * docs/formats/invoice-batch.md, under their English or Chinese names, in any order. Not
 * thread-safe; one for each table.
 */
public final class InvoiceBatch {

  /** In how many rows the header is looked for. */
  public static final int HEAD_ROWS = 20;

  /** How many rows a table may have below its header. */
  public static final int MOST_ROWS = 200_000;

  private final InvoiceContainer container;
  private final InvoiceCheck check;
  private final BusinessDate today;
  private final BatchTally tally = new BatchTally();
  private final Map<String, String> places = new HashMap<>();
  private Optional<BatchInvoice> open = Optional.empty();
  private String key = "";

  private InvoiceBatch(InvoiceContainer container, InvoiceCheck check, BusinessDate today) {
    this.container = container;
    this.check = check;
    this.today = today;
  }

  /**
   * Reads and checks a table. Never throws for what stands in it.
   *
   * @param container what the answer calls the file
   * @param rows the table
   * @param today the day by which an invoice without a day is judged
   */
  public static BatchAnswer check(
      InvoiceContainer container, BatchRows rows, InvoiceCheck check, BusinessDate today) {
    InvoiceBatch batch = new InvoiceBatch(container, check, today);
    try {
      batch.read(rows);
    } catch (CheckFailedException e) {
      batch.close();
      e.findings().forEach(batch.tally::add);
    }
    return batch.tally.answer(container);
  }

  /** Whether these titles are all that a batch needs. */
  public static boolean isHeader(List<String> titles) {
    return BatchHeader.of(titles).isWhole();
  }

  /** How many of these titles are columns of a batch. */
  public static int likeness(List<String> titles) {
    return BatchHeader.of(titles).columns().size();
  }

  private void read(BatchRows rows) {
    Optional<BatchHeader> header = header(rows);
    if (header.isEmpty()) {
      return;
    }
    Optional<BatchRows.Row> row = rows.next();
    while (row.isPresent()) {
      if (tally.row() > MOST_ROWS) {
        throw new CheckFailedException(limit("rows", MOST_ROWS).in(row.get().place()));
      }
      if (hasCells(row.get(), header.get(), rows.writesEveryCell())) {
        take(row.get(), header.get());
      }
      row = rows.next();
    }
    close();
    if (tally.isEmpty()) {
      tally.add(Finding.of(InvoiceCode.BATCH_EMPTY));
    }
  }

  /** The first row that has what is needed; else what the row lacks that is most like it. */
  private Optional<BatchHeader> header(BatchRows rows) {
    List<Finding> nearest = List.of(Finding.of(InvoiceCode.BATCH_HEADER).with("rows", HEAD_ROWS));
    int likeness = 1;
    for (int i = 0; i < HEAD_ROWS; i++) {
      Optional<BatchRows.Row> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      BatchHeader header = BatchHeader.of(titles(row.get()));
      List<Finding> findings = header.findings(row.get());
      if (findings.isEmpty()) {
        return Optional.of(header);
      }
      if (header.columns().size() > likeness) {
        likeness = header.columns().size();
        nearest = findings;
      }
    }
    nearest.forEach(tally::add);
    return Optional.empty();
  }

  private static List<String> titles(BatchRows.Row row) {
    List<String> titles = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      titles.add(row.cell(i, BatchCell.TEXT).value().orElse(""));
    }
    return titles;
  }

  private boolean hasCells(BatchRows.Row row, BatchHeader header, boolean every) {
    int size = row.size();
    while (size > header.width()
        && row.cell(size - 1, BatchCell.TEXT).value().orElse("?").isEmpty()) {
      size--;
    }
    if (size == header.width() || (!every && size < header.width())) {
      return true;
    }
    tally.add(
        Finding.of(InvoiceCode.BATCH_CELL_COUNT)
            .with("found", size)
            .with("expected", header.width())
            .in(row.place()));
    return false;
  }

  private void take(BatchRows.Row row, BatchHeader header) {
    String digital = text(row, header, BatchColumn.DIGITAL_NUMBER);
    String number = digital.isEmpty() ? text(row, header, BatchColumn.NUMBER) : digital;
    String code = digital.isEmpty() ? text(row, header, BatchColumn.CODE) : "";
    String next = code + "-" + number;
    if (open.isEmpty() || number.isEmpty() || !next.equals(key)) {
      close();
      key = next;
      begin(new BatchInvoice(header, code.isEmpty() ? number : next), row, !number.isEmpty());
      return;
    }
    add(open.get(), row);
  }

  private void begin(BatchInvoice invoice, BatchRows.Row row, boolean numbered) {
    open = Optional.of(invoice);
    invoice.add(row);
    String before = numbered ? places.putIfAbsent(key, row.place()) : null;
    if (before != null) {
      invoice.found(Finding.of(InvoiceCode.BATCH_NUMBER_TWICE).with("place", before));
    }
  }

  private void add(BatchInvoice invoice, BatchRows.Row row) {
    int most = ReadLimits.USUAL.lines();
    if (invoice.lines() < most) {
      invoice.add(row);
    } else {
      tally.add(limit("lines", most).in(row.place()));
    }
  }

  private void close() {
    open.ifPresent(invoice -> invoice.judge(container, check, today, tally));
    open = Optional.empty();
  }

  private static String text(BatchRows.Row row, BatchHeader header, BatchColumn column) {
    return header.has(column) ? row.cell(header.place(column), column.cell).value().orElse("") : "";
  }

  private static Finding limit(String what, int most) {
    return Finding.of(InvoiceCode.FILE_LIMIT).with("what", what).with("most", most);
  }
}
