package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementLinesTest {

  private static final String BILL =
      "虚构的账单\n\n时间,单号,金额\n2026-11-08,A1,1.00\n\n2026-11-09,A2,-2.00\n";

  @TempDir Path folder;

  private Checked<StatementLines> read(String bill, String... mappings) {
    List<StatementMapping> own = List.of(mappings).stream().map(Reads::mapping).toList();
    return StatementFile.lines(Reads.write(folder, "bill.csv", bill), own, Optional.empty());
  }

  private static List<String> codes(Checked<?> read) {
    return read.findings().stream().map(finding -> finding.code().id()).toList();
  }

  @Test
  void every_line_of_a_text_keeps_its_row() {
    StatementLines lines = read(BILL, Reads.PLAIN).orThrow();

    assertThat(lines.entries()).extracting(StatementLines.Entry::row).containsExactly(4L, 6L);
    assertThat(lines.entries().get(1).line().kind()).isEqualTo(Statement.Kind.REFUND);
    assertThat(lines.rows()).isEqualTo(6);
    assertThat(lines.sheet()).isEmpty();
    assertThat(lines.tenders()).containsExactly(Tender.BANK);
  }

  @Test
  void every_line_of_a_sheet_keeps_its_row_and_the_sheet_its_name() {
    byte[] workbook =
        Workbooks.workbook()
            .sheet("说明", List.of(Workbooks.texts("虚构")))
            .sheet(
                "明细",
                List.of(
                    Workbooks.texts("虚构的账单"),
                    Workbooks.texts("时间", "单号", "金额"),
                    Workbooks.row(),
                    Workbooks.texts("2026-11-08", "A1", "1.00")))
            .bytes();
    Path file = Reads.write(folder, "bill.xlsx", workbook);

    StatementLines lines =
        StatementFile.lines(file, List.of(Reads.mapping(Reads.PLAIN)), Optional.empty()).orThrow();

    assertThat(lines.sheet()).contains("明细");
    assertThat(lines.rows()).isEqualTo(4);
    assertThat(lines.entries()).extracting(StatementLines.Entry::row).containsExactly(4L);
  }

  @Test
  void a_mapping_of_ones_own_goes_before_the_shipped_one_that_fits_too() {
    String own =
        """
        setting,key,value
        fixed,tender,UNIONPAY
        fixed,hall,H07
        column,at,at
        column,amount,amount
        refund,by,NONE
        """;
    String hall =
        """
        tender,hall,cashier,at,reference,kind,amount,fee,settled_on
        POS,H01,,2026-11-08T09:00:00,A1,SALE,1.00,,2026-11-09
        """;

    assertThat(read(hall).orThrow().statements())
        .extracting(Statement::tender)
        .containsExactly(Tender.POS);
    assertThat(read(hall, own).orThrow().statements())
        .extracting(Statement::tender)
        .containsExactly(Tender.UNIONPAY);
    assertThat(codes(read(hall, own, own))).containsExactly("STATEMENTS-049");
  }

  @Test
  void the_one_of_several_mappings_that_fits_is_taken() {
    String other = Reads.PLAIN.replace("金额", "数额");

    assertThat(read(BILL, other, Reads.PLAIN).orThrow().entries()).hasSize(2);
    assertThat(read(BILL.replace("金额", "数额"), other, Reads.PLAIN).orThrow().entries()).hasSize(2);
    assertThat(codes(read(BILL.replace("金额", "钱"), other, Reads.PLAIN)))
        .containsExactly("STATEMENTS-048");
  }

  @Test
  void the_only_mapping_says_which_column_is_missing() {
    Checked<StatementLines> read = read(BILL.replace("金额", "钱"), Reads.PLAIN);

    assertThat(codes(read)).containsExactly("STATEMENTS-015");
    assertThat(read.findings().get(0).where()).endsWith("bill.csv:3");
  }

  @Test
  void a_mapping_of_a_sheet_that_is_not_there_fits_nothing_and_says_so_alone() {
    byte[] workbook =
        Workbooks.workbook().sheet("明细", List.of(Workbooks.texts("时间", "单号", "金额"))).bytes();
    Path file = Reads.write(folder, "bill.xlsx", workbook);
    StatementMapping wanting = Reads.mapping(Reads.PLAIN + "sheet,name,流水\n");
    StatementMapping right = Reads.mapping(Reads.PLAIN);

    assertThat(codes(StatementFile.lines(file, List.of(wanting), Optional.empty())))
        .containsExactly("STATEMENTS-011");
    assertThat(StatementFile.lines(file, List.of(wanting, right), Optional.empty()).value())
        .isPresent();
  }

  @Test
  void another_hall_than_the_mapping_fixes_is_refused_and_both_are_named() {
    Path file = Reads.write(folder, "bill.csv", BILL);
    Path mapping = Reads.write(folder, "own.csv", Reads.PLAIN);

    Checked<List<Statement>> read =
        StatementFile.read(file, Optional.of(mapping), Reads.hall("H02"));

    assertThat(Reads.faults(read, folder)).containsExactly("051 bill.csv:3");
    Finding finding = read.findings().get(0);
    assertThat(finding.message(Locale.ENGLISH)).contains("own.csv", "H01", "H02");
    assertThat(finding.message(Locale.CHINESE)).contains("own.csv", "H01", "H02", "大厅");
    assertThat(StatementFile.read(file, Optional.of(mapping), Reads.hall("H01")).value())
        .isPresent();
  }

  @Test
  void a_column_of_halls_goes_before_the_hall_that_is_fixed_or_given() {
    String mapping = Reads.PLAIN + "column,hall,厅\n";
    Path own = Reads.write(folder, "own.csv", mapping);
    Path file =
        Reads.write(
            folder, "bill.csv", "时间,单号,金额,厅\n2026-11-08,A1,1.00,H05\n2026-11-08,A2,1.00,\n");

    assertThat(
            StatementFile.read(file, Optional.of(own), Reads.hall("H02")).orThrow().stream()
                .map(Statement::hall))
        .containsExactly(new HallCode("H01"), new HallCode("H05"));
  }

  @Test
  void a_file_without_lines_still_tells_its_tender() {
    StatementLines lines = read("时间,单号,金额\n", Reads.PLAIN).orThrow();

    assertThat(lines.tenders()).containsExactly(Tender.BANK);
    assertThat(lines.statements()).hasSize(1);
    assertThat(lines.statements().get(0).lines()).isEmpty();
  }
}
