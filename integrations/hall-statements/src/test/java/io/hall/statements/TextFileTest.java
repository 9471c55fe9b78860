package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.settlement.Statement;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {

  private static final String BILL = "时间,单号,金额,备注\n2026-11-08 09:15:30,A1,\"1,714.82\",采暖费\n";
  private static final String LINE =
      "BANK H01 - 2026-11-08 09:15:30 A1 SALE 1714.82 0.00 2026-11-08";

  @TempDir Path folder;

  private Checked<List<Statement>> read(byte[] bytes) {
    return StatementFile.read(Reads.write(folder, "bill.csv", bytes), Reads.mapping(Reads.PLAIN));
  }

  private Checked<List<Statement>> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
  void a_text_is_read_in_the_encodings_of_spreadsheets(String charset) {
    assertThat(Reads.lines(read(BILL.getBytes(Charset.forName(charset))))).containsExactly(LINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_is_passed_over(String charset) {
    byte[] bytes = ("\uFEFF" + BILL).getBytes(Charset.forName(charset));
    assertThat(Reads.lines(read(bytes))).containsExactly(LINE);
  }

  @Test
  void characters_beyond_gbk_are_read_in_gb18030() {
    String bill = BILL.replace("A1", "\uD840\uDD44\u3653");
    assertThat(Reads.lines(read(bill.getBytes(Charset.forName("GB18030")))))
        .first()
        .asString()
        .contains("\uD840\uDD44\u3653");
  }

  @Test
  void gbk_that_happens_to_be_lawful_utf_8_is_told_by_its_header() {
    // "联通" in GBK is lawful UTF-8: the word that made an editor famous.
    String bill = "联通,单号,金额\n2026-11-08,A1,1.00\n";
    StatementMapping mapping =
        Reads.mapping(Reads.PLAIN.replace("时间", "联通").replace("单号", "B").replace("金额", "C"));
    byte[] bytes = bill.replace("单号", "B").replace("金额", "C").getBytes(Charset.forName("GBK"));
    Path file = Reads.write(folder, "bill.csv", bytes);
    assertThat(Reads.lines(StatementFile.read(file, mapping))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "Big5", "UTF-32LE"})
  void any_other_encoding_is_refused_with_how_to_save_the_file(String charset) {
    Checked<List<Statement>> read =
        read(BILL.replace("备注", "備註").getBytes(Charset.forName(charset)));
    assertThat(Reads.faults(read, folder)).hasSize(1);
    assertThat(read.findings().get(0).code()).isEqualTo(StatementsCode.ENCODING);
    assertThat(read.findings().get(0).message(java.util.Locale.CHINESE)).contains("另存为");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|"})
  void the_separator_is_found_from_the_header(String separator) {
    String bill = "时间,单号,金额,备注\r\n2026-11-08 09:15:30,A1,1714.82,采暖费\r\n".replace(",", separator);
    assertThat(Reads.lines(read(bill))).containsExactly(LINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'A1", "`A1", "\tA1", "A1\t", "\u3000A1 ", "\"=\"\"A1\"\"\"", "=\"A1\"", " '\tA1"})
  void what_keeps_a_number_from_being_read_as_one_is_taken_off(String reference) {
    String bill = "时间,单号,金额\n2026-11-08 09:15:30," + reference + ",1714.82\n";
    assertThat(Reads.lines(read(bill))).containsExactly(LINE);
  }

  @Test
  void a_mistake_is_located_by_line_and_column() {
    Checked<List<Statement>> read =
        read("某公司\n\n时间,单号,金额\n2026-11-08,A,1\n2026-11-08,4.2E+27,1.005\n");
    assertThat(Reads.faults(read, folder))
        .containsExactlyInAnyOrder("037 bill.csv:5:单号", "029 bill.csv:5:金额");
  }

  @Test
  void no_message_repeats_a_cell() {
    Checked<List<Statement>> read =
        read("时间,单号,金额\nZHANGSAN,ZHANGSAN4.2E+27,ZHANGSAN\n,\u0001ZHANGSAN,\n");
    assertThat(read.findings()).hasSizeGreaterThan(3);
    assertThat(read.findings().toString()).doesNotContain("ZHANGSAN");
  }

  @Test
  void a_line_cut_short_is_refused() {
    assertThat(Reads.faults(read("时间,单号,金额,备注\n2026-11-08,A,1714\n"), folder))
        .containsExactly("018 bill.csv:2");
  }

  @Test
  void empty_cells_behind_the_last_column_do_no_harm() {
    assertThat(Reads.lines(read("时间,单号,金额,,\n2026-11-08 09:15:30,A1,1714.82,,\n")))
        .containsExactly(LINE);
    assertThat(Reads.faults(read("时间,单号,金额\n2026-11-08,A1,1,714.82\n"), folder))
        .containsExactly("018 bill.csv:2");
  }

  @Test
  void a_quotation_that_swallows_lines_is_refused() {
    assertThat(Reads.faults(read("时间,单号,金额,备注\n2026-11-08,A,1,\"x\n2026-11-08,B,1,y\n"), folder))
        .containsExactly("019 bill.csv:2");
  }

  @Test
  void text_behind_a_quotation_is_refused() {
    assertThat(Reads.faults(read("时间,单号,金额\n2026-11-08,\"A\"B,1\n"), folder))
        .containsExactly("017 bill.csv:2");
  }

  @Test
  void a_missing_column_is_named_and_a_double_one_refused() {
    assertThat(Reads.faults(read("时间,单号\n2026-11-08,A\n"), folder))
        .containsExactly("015 bill.csv:1");
    assertThat(Reads.faults(read("时间,单号,金额,金额\n2026-11-08,A,1,1\n"), folder))
        .containsExactly("016 bill.csv:1:金额");
    assertThat(Reads.faults(read("a,b\n1,2\n"), folder)).containsExactly("014 bill.csv");
  }

  @Test
  void a_hundred_mistakes_are_listed_and_that_there_are_more() {
    Checked<List<Statement>> read = read("时间,单号,金额\n" + "x,A,1\n".repeat(500));
    assertThat(read.findings()).hasSize(101);
    assertThat(read.findings().get(100).code()).isEqualTo(StatementsCode.MORE);
  }

  @Test
  void a_statement_without_lines_is_an_empty_one() {
    Checked<List<Statement>> read = read("时间,单号,金额\n");
    assertThat(read.orThrow()).hasSize(1);
    assertThat(read.orThrow().get(0).lines()).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_a_finding() {
    Path file = folder.resolve("none.csv");
    assertThat(Reads.faults(StatementFile.read(file, Reads.mapping(Reads.PLAIN)), folder))
        .containsExactly("001 none.csv");
    Path inner = folder.resolve("inner");
    assertThat(inner.toFile().mkdir()).isTrue();
    assertThat(Reads.faults(StatementFile.read(inner, Reads.mapping(Reads.PLAIN)), folder))
        .containsExactly("002 inner");
  }

  @Test
  void where_nothing_tells_the_hall_it_must_be_given() {
    String mapping = Reads.PLAIN.replace("fixed,hall,H01\n", "");
    Path file = Reads.write(folder, "bill.csv", BILL);
    Path own = Reads.write(folder, "mapping.csv", mapping);
    assertThat(
            Reads.faults(
                StatementFile.read(file, java.util.Optional.of(own), java.util.Optional.empty()),
                folder))
        .containsExactly("044 bill.csv:1");
    assertThat(Reads.lines(StatementFile.read(file, java.util.Optional.of(own), Reads.hall("H02"))))
        .first()
        .asString()
        .startsWith("BANK H02");
  }
}
