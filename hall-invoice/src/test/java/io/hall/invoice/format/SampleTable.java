package io.hall.invoice.format;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of invoices in memory, as an export has it. Not thread-safe. */
final class SampleTable implements BatchRows {

  /** The columns of an export of the tax platform. */
  static final List<String> EXPORT =
      List.of(
          "序号",
          "数电发票号码",
          "销方识别号",
          "销方名称",
          "购方识别号",
          "购买方名称",
          "开票日期",
          "税收分类编码",
          "货物或应税劳务名称",
          "规格型号",
          "单位",
          "数量",
          "单价",
          "金额",
          "税率",
          "税额",
          "价税合计",
          "是否正数发票",
          "备注",
          "开票人",
          "对应蓝字发票号码",
          "红字确认单编号");

  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, Finding> faults = new HashMap<>();
  private int next;

  private SampleTable() {}

  static SampleTable of(List<String> header) {
    SampleTable table = new SampleTable();
    table.rows.add(header);
    return table;
  }

  /** A row for each line of each invoice. */
  static SampleTable export(Invoice... invoices) {
    SampleTable table = of(EXPORT);
    for (Invoice invoice : invoices) {
      invoice.lines().forEach(line -> table.row(cells(invoice, line)));
    }
    return table;
  }

  SampleTable row(String... cells) {
    return row(List.of(cells));
  }

  SampleTable row(List<String> cells) {
    rows.add(cells);
    return this;
  }

  /** Puts another text into a cell; rows count from 1, the header's. */
  SampleTable with(int row, String title, String text) {
    List<String> cells = new ArrayList<>(rows.get(row - 1));
    cells.set(rows.get(0).indexOf(title), text);
    rows.set(row - 1, cells);
    return this;
  }

  /** Makes a cell one that cannot be taken. */
  SampleTable fault(int row, String title, Finding why) {
    faults.put(row + ":" + rows.get(0).indexOf(title), why);
    return this;
  }

  private static List<String> cells(Invoice invoice, InvoiceLine line) {
    return List.of(
        "1",
        invoice.number().map(InvoiceNumber::text).orElse(""),
        invoice.seller().taxpayerId().orElse(""),
        invoice.seller().name(),
        invoice.buyer().taxpayerId().orElse(""),
        invoice.buyer().name(),
        invoice.issued().map(BusinessDate::toString).orElse(""),
        line.classification().orElse(""),
        line.name(),
        line.specification().orElse(""),
        line.unit().orElse(""),
        line.quantity().map(BigDecimal::toPlainString).orElse(""),
        line.unitPrice().map(BigDecimal::toPlainString).orElse(""),
        line.net().toString(),
        line.rate().toString(),
        line.printedTax(),
        line.gross().toString(),
        invoice.colour() == InvoiceColour.BLUE ? "是" : "否",
        invoice.remark(),
        invoice.drawer(),
        invoice.red().map(red -> red.blue().text()).orElse(""),
        invoice.red().flatMap(red -> red.form()).map(ConfirmationNumber::value).orElse(""));
  }

  @Override
  public Optional<Row> next() {
    return next < rows.size() ? Optional.of(new Cells(++next)) : Optional.empty();
  }

  @Override
  public boolean writesEveryCell() {
    return true;
  }

  private final class Cells implements Row {

    private final int number;

    private Cells(int number) {
      this.number = number;
    }

    @Override
    public int size() {
      return rows.get(number - 1).size();
    }

    @Override
    public String place() {
      return Integer.toString(number);
    }

    @Override
    public String place(int column, String title) {
      return number + ":" + title;
    }

    @Override
    public Checked<String> cell(int column, BatchCell as) {
      Finding fault = faults.get(number + ":" + column);
      return fault == null
          ? Checked.valid(rows.get(number - 1).get(column).strip())
          : Checked.invalid(fault);
    }
  }
}
