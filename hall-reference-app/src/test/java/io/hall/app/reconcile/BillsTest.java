package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements as clerks have them: workbooks, other encodings, other columns. All are invented. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BillsTest {

  private static final Path PAYMENTS = example("payments.csv");
  private static final Path POS = example("bills/pos.xlsx");
  private static final Path WECHAT = example("bills/wechat.csv");
  private static final Path ACQUIRER = example("acquirer.csv");

  private static final String MAPPING =
      """
      setting,key,value
      fixed,tender,POS
      column,at,时间
      column,reference,流水号
      column,amount,金额
      optional,hall,大厅
      optional,cashier,收费员
      refund,by,SIGN
      """;
  private static final String BILL =
      """
      虚构收单机构
      时间,流水号,大厅,收费员,金额
      2026-11-20 09:41:32,POS2-000101,H02,C11,1543.27

      2026-11-20 10:15:04,POS2-000201,H02,C12,2421.05
      """;

  @TempDir Path folder;

  private static Path example(String name) {
    return Run.EXAMPLE.resolve(name);
  }

  private Path text(String name, String charset, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(Charset.forName(charset)));
  }

  private Path mapping(String content) throws IOException {
    return text("mapping.csv", "UTF-8", content);
  }

  /** The rows of a table as texts on a sheet. */
  private Path workbook(String name, String sheet, String table) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet worksheet = workbook.newWorksheet(sheet);
      String[] rows = table.split("\n", -1);
      for (int row = 0; row < rows.length; row++) {
        String[] cells = rows[row].split(",", -1);
        for (int column = 0; column < cells.length; column++) {
          if (!cells[column].isEmpty()) {
            worksheet.value(row, column, cells[column]);
          }
        }
      }
    }
    return file;
  }

  private static Run compare(Object theirs, Object... more) {
    List<Object> args = new ArrayList<>(List.of("--ours", PAYMENTS, "--theirs", theirs));
    args.addAll(Arrays.asList(more));
    return Run.reconcile(args.toArray());
  }

  @Test
  @Tag("规程-7.1")
  void the_bills_of_the_example_give_the_text_that_is_written_down() throws IOException {
    Object[] bills = {"--theirs", WECHAT, "--mapping", ACQUIRER, "--hall", "H02"};

    Run english = compare(POS, bills);
    Run chinese =
        compare(POS, "--theirs", WECHAT, "--mapping", ACQUIRER, "--hall", "H02", "--lang", "zh");

    assertThat(english.exit()).isEqualTo(1);
    assertThat(english.out()).isEqualTo(Files.readString(example("expected-bills.txt")));
    assertThat(chinese.out()).isEqualTo(Files.readString(example("expected-bills.zh.txt")));
  }

  @Test
  void a_cause_names_the_row_of_the_workbook_in_every_answer() throws IOException {
    Path bill = workbook("bill.xlsx", "流水", BILL.replace("1543.27", "1534.27"));
    Path out = folder.resolve("out");

    Run run = compare(bill, "--mapping", mapping(MAPPING), "--out", out, "--json");

    assertThat(run.exit()).isEqualTo(1);
    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    JsonNode theirs = json.get("comparisons").get(0).get("causes").get(0).get("theirs").get(0);
    assertThat(theirs.get("file").stringValue()).isEqualTo("bill.xlsx");
    assertThat(theirs.get("line").intValue()).isEqualTo(3);
    assertThat(Files.readString(out.resolve("reconcile.html")))
        .contains("bill.xlsx:流水!3", "mapping: mapping.csv");
    assertThat(Files.readString(out.resolve("causes.csv"))).contains("bill.xlsx:流水!3");
  }

  @Test
  void the_document_names_sheet_mapping_and_its_hash() throws IOException {
    Path bill = workbook("bill.xlsx", "流水", BILL);
    Path mapping = mapping(MAPPING);

    Run run = compare(bill, "--theirs", WECHAT, "--mapping", mapping, "--hall", "H02", "--json");

    JsonNode inputs = JsonMapper.builder().build().readTree(run.out()).get("inputs");
    assertThat(inputs.get(0).get("mapping").isNull()).isTrue();
    assertThat(inputs.get(1).get("kind").stringValue()).isEqualTo("STATEMENT");
    assertThat(inputs.get(1).get("sheet").stringValue()).isEqualTo("流水");
    assertThat(inputs.get(1).get("mapping").stringValue()).isEqualTo("mapping.csv");
    assertThat(inputs.get(1).get("mappingSha256").stringValue())
        .isEqualTo(Sha256.hex(Files.readAllBytes(mapping)));
    assertThat(inputs.get(2).get("mapping").stringValue()).isEqualTo("mapping-wechat.csv");
    assertThat(inputs.get(2).get("sheet").isNull()).isTrue();
    assertThat(inputs.get(2).get("mappingSha256").isNull()).isTrue();
  }

  @Test
  void text_in_gb18030_and_utf_16_and_a_workbook_agree_alike() throws IOException {
    Path mapping = mapping(MAPPING);

    List<Run> runs =
        List.of(
            compare(text("gb.csv", "GB18030", BILL), "--mapping", mapping),
            compare(text("utf16.csv", "UTF-16", BILL.replace(',', '\t')), "--mapping", mapping),
            compare(workbook("bill.xlsx", "流水", BILL), "--mapping", mapping));

    assertThat(runs).extracting(Run::exit).containsOnly(0);
    assertThat(runs)
        .allSatisfy(
            run ->
                assertThat(run.out())
                    .contains("ours 3964.32 (2 lines), theirs 3964.32 (2 lines), apart 0.00"));
  }

  @Test
  void halls_own_statement_may_be_saved_in_any_encoding_or_as_a_workbook() throws IOException {
    String own = Files.readString(example("statements/pos.csv"));
    Run plain = compare(example("statements/pos.csv"));

    for (Path file :
        List.of(
            workbook("pos.xlsx", "Sheet1", own),
            text("utf16.csv", "UTF-16", own),
            text("gb.csv", "GB18030", own.replace("POS2-000201", "采暖000201")))) {
      Run run = compare(file);
      assertThat(run.exit()).as(file.toString()).isEqualTo(1);
      assertThat(run.out()).contains("Digits changed places", " apart -9.00");
    }
    assertThat(plain.out()).contains("pos.csv:2", " apart -9.00");
  }

  @Test
  void a_bill_that_does_not_tell_its_hall_is_of_the_hall_that_is_given() throws IOException {
    Path mapping = mapping(MAPPING);
    Path bill = text("bill.csv", "GB18030", BILL.replace("大厅", "备注"));

    assertThat(compare(bill, "--mapping", mapping, "--hall", "H02").exit()).isZero();
    assertThat(compare(bill, "--mapping", mapping).err())
        .startsWith("STATEMENTS-044")
        .contains("bill.csv:2", "--hall");
  }

  @Test
  void only_the_part_that_is_asked_for_is_compared() throws IOException {
    Path bill =
        text(
            "bill.csv",
            "GB18030",
            BILL
                + """
                2026-11-21 09:00:00,POS2-000301,H02,C11,5.00
                2026-11-20 09:00:00,POS3-000001,H03,C31,7.00
                """);
    Path mapping = mapping(MAPPING);

    assertThat(compare(bill, "--mapping", mapping).out()).contains("theirs 3976.32 (4 lines)");
    assertThat(compare(bill, "--mapping", mapping, "--hall", "H02", "--to", "2026-11-20").exit())
        .isZero();
  }

  @Test
  void a_folder_may_hold_workbooks_and_each_is_of_its_tender_alone() throws IOException {
    Path bills = Files.createDirectories(folder.resolve("bills"));
    Files.copy(POS, bills.resolve("pos.xlsx"));
    Files.copy(WECHAT, bills.resolve("wechat.csv"));

    Run right = compare(bills, "--mapping", ACQUIRER, "--hall", "H02");
    Files.copy(WECHAT, bills.resolve("bank.csv"));
    Run wrong = compare(bills, "--mapping", ACQUIRER, "--hall", "H02");

    assertThat(right.exit()).isEqualTo(1);
    assertThat(right.out())
        .contains("bills/pos.xlsx:明细!4", "bills/wechat.csv (5 lines", "P109 BK26112001");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("CSV-046").contains("bank.csv", "BANK");
  }

  @Test
  void an_export_of_our_side_is_read_by_the_mapping_that_describes_it() throws IOException {
    Path ours = workbook("register.xlsx", "收费", BILL);
    Path mapping = mapping(MAPPING);
    Path pos = example("statements/pos.csv");

    Run run = Run.reconcile("--ours", ours, "--theirs", pos, "--mapping", mapping);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("ours 3964.32 (2 lines), theirs 3955.32 (2 lines)", "register.xlsx:收费!3");
  }

  @Test
  void a_bill_of_a_wallet_is_not_our_side() throws IOException {
    Path pos = example("statements/pos.csv");

    Run shipped =
        Run.reconcile("--ours", WECHAT, "--theirs", POS, "--mapping", ACQUIRER, "--hall", "H02");
    Run none = Run.reconcile("--ours", POS, "--theirs", pos);

    assertThat(shipped.err()).startsWith("COMPARE-002").contains("wechat.csv");
    assertThat(none.exit()).isEqualTo(2);
  }

  @Test
  void what_is_wrong_with_a_bill_is_told_with_that_of_the_other_files() throws IOException {
    Path payments = Run.with(folder, "payments.csv", "200.00,CASH", "200.005,CASH");
    Path bill = workbook("bill.xlsx", "流水", BILL.replace("2421.05", "约2421"));
    Path out = folder.resolve("out");

    Run run =
        Run.reconcile(
            "--ours", payments, "--theirs", bill, "--mapping", mapping(MAPPING), "--out", out);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("payments.csv:8:amount", "STATEMENTS-027", "bill.xlsx:流水!E5")
        .doesNotContain("约2421");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_column_that_is_missing_is_named_in_both_languages() throws IOException {
    Path bill = text("bill.csv", "GB18030", BILL.replace("金额", "数额"));
    Path mapping = mapping(MAPPING);

    Run english = compare(bill, "--mapping", mapping);
    Run chinese = compare(bill, "--mapping", mapping, "--lang", "zh");

    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.err())
        .startsWith("STATEMENTS-015")
        .contains("bill.csv:2", "lacks the column 金额", "correct the mapping");
    assertThat(chinese.err()).startsWith("STATEMENTS-015").contains("bill.csv:2", "列", "金额");
  }

  @Test
  void an_amount_that_a_spreadsheet_changed_is_refused_with_its_cell() throws IOException {
    Path bill = folder.resolve("bill.xlsx");
    try (OutputStream out = Files.newOutputStream(bill);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("流水");
      String[] header = {"时间", "流水号", "大厅", "收费员", "金额"};
      String[] line = {"2026-11-20 09:41:32", "POS2-000101", "H02", "C11"};
      for (int column = 0; column < header.length; column++) {
        sheet.value(0, column, header[column]);
      }
      for (int column = 0; column < line.length; column++) {
        sheet.value(1, column, line[column]);
      }
      sheet.value(1, 4, new java.math.BigDecimal("64.099999999999994"));
    }
    Path mapping = mapping(MAPPING);

    Run english = compare(bill, "--mapping", mapping);
    Run chinese = compare(bill, "--mapping", mapping, "--lang", "zh");

    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.err())
        .startsWith("STATEMENTS-031")
        .contains("bill.xlsx:流水!E2", "format the column as text");
    assertThat(chinese.err()).startsWith("STATEMENTS-031").contains("bill.xlsx:流水!E2", "文本");
  }

  @Test
  void another_hall_than_that_of_the_mapping_is_refused_in_both_languages() throws IOException {
    Path bill = text("bill.csv", "GB18030", BILL.replace("大厅", "备注"));
    Path mapping = mapping(MAPPING + "fixed,hall,H02\n");

    Run english = compare(bill, "--mapping", mapping, "--hall", "H01");
    Run chinese = compare(bill, "--mapping", mapping, "--hall", "H01", "--lang", "zh");

    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.err())
        .startsWith("STATEMENTS-051")
        .contains("bill.csv:2", "mapping.csv", "hall H02", "H01");
    assertThat(chinese.err()).startsWith("STATEMENTS-051").contains("大厅", "H02", "H01");
    assertThat(compare(bill, "--mapping", mapping, "--hall", "H02").exit()).isZero();
  }

  @Test
  void a_mapping_that_no_file_needs_is_a_slip_and_is_told() throws IOException {
    Path mapping = mapping(MAPPING);

    Run english = compare(WECHAT, "--mapping", mapping, "--hall", "H02");
    Run chinese = compare(WECHAT, "--mapping", mapping, "--hall", "H02", "--lang", "zh");

    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.err()).startsWith("COMPARE-011 " + mapping).contains("column names");
    assertThat(chinese.err()).startsWith("COMPARE-011 " + mapping).contains("列名");
  }

  @Test
  void wrong_mappings_are_told_before_anything_is_read() throws IOException {
    Path broken = mapping(MAPPING.replace("refund,by,SIGN", "refund,by,MINUS"));

    Run run = compare(folder.resolve("none.csv"), "--mapping", broken);
    Run none = compare(POS, "--mapping", folder.resolve("none.csv"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("STATEMENTS-064 mapping.csv:8").doesNotContain("none.csv");
    assertThat(none.err()).startsWith("RULES-001 none.csv");
  }

  @Test
  void a_file_of_unknown_columns_is_told_how_to_be_read() throws IOException {
    Path bill = workbook("bill.xlsx", "流水", "a,b\n1,2\n");

    Run english = compare(bill);
    Run chinese = compare(bill, "--lang", "zh");

    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.err()).startsWith("COMPARE-001").contains("bill.xlsx", "--mapping");
    assertThat(chinese.err()).startsWith("COMPARE-001").contains("--mapping", "列对应");
  }

  @Test
  void help_names_the_mapping() {
    assertThat(Run.reconcile("--help").out()).contains("--mapping", "XLSX", "GB18030");
  }
}
