package io.hall.statements;

import static io.hall.statements.Workbooks.date;
import static io.hall.statements.Workbooks.fault;
import static io.hall.statements.Workbooks.formula;
import static io.hall.statements.Workbooks.nothing;
import static io.hall.statements.Workbooks.number;
import static io.hall.statements.Workbooks.row;
import static io.hall.statements.Workbooks.shared;
import static io.hall.statements.Workbooks.text;
import static io.hall.statements.Workbooks.texts;
import static io.hall.statements.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.settlement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  private static final List<String> HEADER = texts("时间", "单号", "金额", "手续费");

  @TempDir Path folder;

  private Checked<List<Statement>> read(Workbooks workbook) {
    return read(workbook, Reads.PLAIN);
  }

  private Checked<List<Statement>> read(Workbooks workbook, String mapping) {
    Path file = Reads.write(folder, "bill.xlsx", workbook.bytes());
    return StatementFile.read(file, Reads.mapping(mapping));
  }

  @SafeVarargs
  private static Workbooks bill(List<String>... rows) {
    List<List<String>> all = new ArrayList<>(List.of(HEADER));
    for (List<String> row : rows) {
      all.add(row);
    }
    return workbook().sheet("明细", all);
  }

  @Test
  void texts_are_read_as_they_stand() {
    assertThat(
            Reads.lines(
                read(
                    bill(
                        texts(
                            "2026-11-08 09:15:30",
                            "4200002118202611080000000001",
                            "1,714.82",
                            "10.29"),
                        texts("2026/11/8 9:16:00", "'4200002118202611080000000002", "-300", "")))))
        .containsExactly(
            "BANK H01 - 2026-11-08 09:15:30 4200002118202611080000000001 SALE 1714.82 10.29 2026-11-08",
            "BANK H01 - 2026-11-08 09:16:00 4200002118202611080000000002 REFUND 300.00 0.00 2026-11-08");
  }

  @Test
  void shared_texts_are_read_too() {
    Workbooks workbook =
        workbook()
            .shared("时间", "单号", "金额", "2026-11-08", "A1", "5.00")
            .sheet(
                "Sheet1",
                List.of(
                    row(shared(0), shared(1), shared(2)), row(shared(3), shared(4), shared(5))));
    assertThat(Reads.lines(read(workbook)))
        .containsExactly("BANK H01 - 2026-11-08 00:00:00 A1 SALE 5.00 0.00 2026-11-08");
  }

  @Test
  void an_amount_stored_as_a_number_is_taken_when_its_digits_are_exactly_yuan_and_fen() {
    assertThat(
            Reads.lines(
                read(
                    bill(
                        row(text("2026-11-08"), text("A"), number("1714.82"), number("0")),
                        row(text("2026-11-08"), text("B"), number("-12"), number("0.1"))))))
        .containsExactly(
            "BANK H01 - 2026-11-08 00:00:00 A SALE 1714.82 0.00 2026-11-08",
            "BANK H01 - 2026-11-08 00:00:00 B REFUND 12.00 0.10 2026-11-08");
  }

  @Test
  void an_amount_that_became_a_floating_point_number_is_refused_with_its_cell() {
    Checked<List<Statement>> read =
        read(
            bill(
                row(text("2026-11-08"), text("A"), number("64.099999999999994"), nothing()),
                row(text("2026-11-08"), text("B"), number("1.7148199999999999E3"), nothing()),
                row(text("2026-11-08"), text("C"), number("12345678901"), nothing())));
    assertThat(Reads.faults(read, folder))
        .containsExactly("031 bill.xlsx:明细!C2", "031 bill.xlsx:明细!C3", "030 bill.xlsx:明细!C4");
    assertThat(read.findings().toString()).doesNotContain("64.09").doesNotContain("12345678901");
  }

  @Test
  void a_transaction_number_that_became_a_number_is_refused_with_its_cell() {
    Checked<List<Statement>> read =
        read(
            bill(
                row(text("2026-11-08"), number("4.2000021182026101E+27"), text("1"), nothing()),
                row(text("2026-11-08"), number("4200002118202611"), text("1"), nothing()),
                row(text("2026-11-08"), text("4.20E+27"), text("1"), nothing()),
                row(text("2026-11-08"), text("4200002118202610000000000000"), text("1"), nothing()),
                row(text("2026-11-08"), date("45969"), text("1"), nothing())));
    assertThat(Reads.faults(read, folder))
        .containsExactly(
            "036 bill.xlsx:明细!B2",
            "036 bill.xlsx:明细!B3",
            "037 bill.xlsx:明细!B4",
            "038 bill.xlsx:明细!B5",
            "026 bill.xlsx:明细!B6");
  }

  @Test
  void a_short_transaction_number_loses_nothing_as_a_number() {
    assertThat(
            Reads.lines(
                read(
                    bill(
                        row(text("2026-11-08"), number("420000211820261"), text("1"), nothing())))))
        .containsExactly(
            "BANK H01 - 2026-11-08 00:00:00 420000211820261 SALE 1.00 0.00 2026-11-08");
  }

  @Test
  void dates_are_counted_from_1900_or_1904() {
    // 2026-11-08 09:15:30 is 46334.385763888888 days from 1900 on
    List<String> line = row(date("46334.385763888888"), text("A"), text("1"), nothing());
    assertThat(Reads.lines(read(bill(line)))).first().asString().contains("2026-11-08 09:15:30");
    List<String> in1904 = row(date("44872.385763888888"), text("A"), text("1"), nothing());
    assertThat(Reads.lines(read(bill(in1904).properties("date1904=\"1\""))))
        .first()
        .asString()
        .contains("2026-11-08 09:15:30");
  }

  @Test
  void a_number_that_is_not_shown_as_a_date_is_none() {
    Checked<List<Statement>> read =
        read(bill(row(number("46334.385763888888"), text("A"), text("1"), nothing())));
    assertThat(Reads.faults(read, folder)).containsExactly("039 bill.xlsx:明细!A2");
  }

  @Test
  void digits_that_write_a_date_are_one() {
    assertThat(Reads.lines(read(bill(row(number("20261108"), text("A"), text("1"), nothing())))))
        .containsExactly("BANK H01 - 2026-11-08 00:00:00 A SALE 1.00 0.00 2026-11-08");
  }

  @Test
  void formulas_errors_and_dates_are_refused_where_they_are_used() {
    Checked<List<Statement>> read =
        read(
            bill(
                row(text("2026-11-08"), text("A"), formula("1+1", "2"), nothing()),
                row(text("2026-11-08"), text("A"), text("1"), formula("1+1", "")),
                row(text("2026-11-08"), fault("#N/A"), text("1"), nothing()),
                row(text("2026-11-08"), text("A"), date("46334"), nothing())));
    assertThat(Reads.faults(read, folder))
        .containsExactly(
            "023 bill.xlsx:明细!C2",
            "023 bill.xlsx:明细!D3",
            "024 bill.xlsx:明细!B4",
            "026 bill.xlsx:明细!C5");
  }

  @Test
  void formulas_in_columns_that_are_not_used_and_behind_the_end_do_no_harm() {
    Workbooks workbook =
        workbook()
            .sheet(
                "明细",
                List.of(
                    texts("时间", "单号", "金额", "备注"),
                    row(text("2026-11-08"), text("A"), text("1"), formula("A1", "x")),
                    row(text("合计"), nothing(), formula("SUM(C2:C2)", "1"))));
    assertThat(Reads.lines(read(workbook, Reads.PLAIN + "end,optional,合计\n"))).hasSize(1);
  }

  @Test
  void merged_cells_are_refused_where_they_are_used() {
    Workbooks workbook =
        workbook()
            .sheet(
                "明细",
                "",
                Workbooks.data(
                    List.of(
                        row(text("某公司对账单")),
                        HEADER,
                        row(text("2026-11-08"), text("A"), text("1"), nothing()),
                        row(text("2026-11-08"), text("B"), nothing(), nothing())),
                    true),
                "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"C3:C4\"/></mergeCells>");
    assertThat(Reads.faults(read(workbook), folder))
        .containsExactly("025 bill.xlsx:明细!C3", "020 bill.xlsx:明细!C4");
  }

  @Test
  void empty_rows_and_rows_above_the_header_are_passed_over() {
    List<String> title = row(text("某公司"), text("2026 年 11 月"));
    List<String> line = row(text("2026-11-08"), text("A"), text("1"), nothing());
    Workbooks workbook =
        workbook().sheet("明细", List.of(title, row(), HEADER, row(), line, row(text(" "))));
    assertThat(Reads.lines(read(workbook))).hasSize(1);
  }

  @Test
  void a_sheet_without_places_is_counted() {
    List<List<String>> rows =
        List.of(HEADER, row(text("2026-11-08"), text("A"), text("x"), text("0")));
    Workbooks workbook = workbook().sheet("明细", "", Workbooks.data(rows, false), "");
    assertThat(Reads.faults(read(workbook), folder)).containsExactly("027 bill.xlsx:明细!C2");
  }

  @Test
  void the_one_visible_sheet_with_the_header_is_read() {
    List<List<String>> rows = List.of(HEADER, texts("2026-11-08", "A", "1", "0"));
    Workbooks workbook =
        workbook()
            .sheet("说明", List.of(texts("说明")))
            .sheet("明细", rows)
            .sheet("旧", " state=\"hidden\"", Workbooks.data(rows, true), "");
    assertThat(Reads.lines(read(workbook))).hasSize(1);
  }

  @Test
  void of_several_sheets_the_mapping_names_one() {
    List<List<String>> rows = List.of(HEADER, texts("2026-11-08", "A", "1", "0"));
    Workbooks workbook =
        workbook()
            .sheet("一", rows)
            .sheet("二", rows)
            .sheet("三", " state=\"veryHidden\"", Workbooks.data(rows, true), "");
    assertThat(Reads.faults(read(workbook), folder)).containsExactly("013 bill.xlsx");
    assertThat(Reads.lines(read(workbook, Reads.PLAIN + "sheet,name,二\n"))).hasSize(1);
    assertThat(Reads.faults(read(workbook, Reads.PLAIN + "sheet,name,三\n"), folder))
        .containsExactly("012 bill.xlsx");
    assertThat(Reads.faults(read(workbook, Reads.PLAIN + "sheet,name,四\n"), folder))
        .containsExactly("011 bill.xlsx");
  }

  @Test
  void every_mistake_is_listed_and_nothing_taken() {
    Checked<List<Statement>> read =
        read(
            bill(
                texts("2026-11-08", "A", "1", "0"),
                texts("2026-02-30", "", "1,71", "x"),
                texts("", "A", "", "")));
    assertThat(Reads.faults(read, folder))
        .containsExactly(
            "039 bill.xlsx:明细!A3",
            "028 bill.xlsx:明细!C3",
            "027 bill.xlsx:明细!D3",
            "020 bill.xlsx:明细!A4",
            "020 bill.xlsx:明细!C4");
  }
}
