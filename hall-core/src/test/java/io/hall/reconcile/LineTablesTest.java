package io.hall.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.internal.LineScan;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTablesTest {

  private static final String HEADER = LineTablesProperties.HEADER;
  private static final String RIGHT =
      "JZ26-00000012,H01,C0012,2026-11-08,RESIDENTIAL_AREA,2026-2027,WECHAT,1714.82,R1";

  @TempDir private Path folder;

  @Test
  void a_line_comes_back_as_it_stands_in_the_file() throws IOException {
    LineTables both = read(HEADER + RIGHT + "\n", HEADER).orThrow();
    assertThat(both.ours().line(0)).isEqualTo(line(both).atPosition(2));
    assertThat(both.theirs().size()).isZero();
  }

  private static Line line(LineTables both) {
    Line line = both.ours().line(0);
    assertThat(line.number()).isEqualTo("JZ26-00000012");
    assertThat(line.hall()).hasToString("H01");
    assertThat(line.cashier()).hasToString("Optional[C0012]");
    assertThat(line.date()).hasToString("2026-11-08");
    assertThat(line.row()).hasToString("Optional[RESIDENTIAL_AREA 2026-2027]");
    assertThat(line.tender()).hasToString("WECHAT");
    assertThat(line.amount()).isEqualTo(Money.yuan("1714.82"));
    assertThat(line.reference()).isEqualTo("R1");
    return line;
  }

  @Test
  void the_key_of_a_receipt_is_its_book_and_its_serial_number() throws IOException {
    String other = RIGHT.replace("JZ26-00000012", "JZ27-99999999");
    LineTables both = read(HEADER + other + "\n" + RIGHT, HEADER + RIGHT).orThrow();
    assertThat(both.key()).isEqualTo(LineTables.Key.NUMBER);
    assertThat(LineTablesProperties.keys(both.ours())).containsExactly((1L << 32) + 99_999_999, 12);
    assertThat(LineTablesProperties.keys(both.theirs())).containsExactly(12);
    assertThat(LineTablesProperties.dims(both.ours()))
        .containsOnly(LineTablesProperties.dims(both.theirs()));
  }

  @Test
  void without_all_numbers_the_references_are_the_keys() throws IOException {
    String ours = HEADER + RIGHT + "\n" + RIGHT.replace("R1", "") + "\n";
    String theirs = HEADER + RIGHT.replace("JZ26-00000012", "") + "\n";
    LineTables both = read(ours, theirs).orThrow();
    assertThat(both.key()).isEqualTo(LineTables.Key.REFERENCE);
    assertThat(LineTablesProperties.keys(both.theirs()))
        .containsExactly(both.ours().columns().key(0));
    assertThat(both.ours().columns().key(1)).isNotEqualTo(both.ours().columns().key(0));
    assertThat(both.ours().line(1).number()).isEqualTo("JZ26-00000012");
    assertThat(both.theirs().line(0).number()).isEmpty();
  }

  @Test
  void what_one_side_never_tells_is_not_compared_and_is_still_known_of_the_other()
      throws IOException {
    String theirs = RIGHT.replace("C0012", "").replace("RESIDENTIAL_AREA,2026-2027", ",");
    LineTables both = read(HEADER + RIGHT, HEADER + theirs).orThrow();
    assertThat(LineTablesProperties.dims(both.ours()))
        .isEqualTo(LineTablesProperties.dims(both.theirs()));
    assertThat(both.place(both.ours().columns().dims(0)))
        .isEqualTo(
            new Place(
                both.ours().line(0).hall(),
                both.ours().line(0).date(),
                java.util.Optional.empty(),
                both.ours().line(0).tender(),
                java.util.Optional.empty()));
    assertThat(both.ours().line(0).cashier()).isPresent();
  }

  @Test
  void a_voided_line_counts_for_nothing_and_comes_back_whole() throws IOException {
    Line line = read(HEADER + RIGHT, HEADER).orThrow().ours().line(0);
    LineTables both = LineTables.of(List.of(line.asVoided()), List.of(line));
    assertThat(LineTablesProperties.amounts(both.ours())).containsExactly(0);
    assertThat(both.ours().line(0)).isEqualTo(line.asVoided());
  }

  @Test
  void lines_know_where_they_stand_behind_empty_ones() throws IOException {
    String ours = HEADER + "\n" + RIGHT + "\r\n\r\n\n" + RIGHT + "\n" + RIGHT;
    LineTable table = read(ours, HEADER).orThrow().ours();
    assertThat(IntStream.range(0, 3).mapToLong(i -> table.line(i).position()))
        .containsExactly(3L, 6L, 7L);
    assertThat(table.fileLines()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"'',1", "X,2", "'X\n',2", "'X\r\n',2", "'X\n\n',3", "'\n\nX\n\r\nX',6", "'\n',2"})
  void a_file_has_as_many_lines_as_an_editor_says(String body, long lines) throws IOException {
    String rows = body.replace("X", RIGHT);
    assertThat(read(HEADER + rows, HEADER).orThrow().ours().fileLines()).isEqualTo(lines);
  }

  @Test
  void places_of_which_there_could_be_too_many_are_numbered_as_they_occur() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      lines.add(farApart(i));
    }
    LineTables both = LineTables.of(lines, lines.subList(100, 200));
    assertThat(both.dimensions().names()).containsExactly("place");
    assertThat(both.dimensions().size()).isEqualTo(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      assertThat(both.place(both.ours().columns().dims(i)))
          .isEqualTo(
              new Place(line.hall(), line.date(), line.cashier(), line.tender(), line.row()));
    }
    assertThat(both.theirs().columns().dims(7)).isEqualTo(both.ours().columns().dims(107));
  }

  /**
   * One of 3,000 cashiers, 400 days, and some thousand combinations of category, season and tender.
   */
  private static Line farApart(int i) {
    List<FeeCategory> categories = List.of(FeeCategory.values());
    List<Tender> tenders = List.of(Tender.values());
    FeeCategory category = categories.get(i % categories.size());
    Tender tender = tenders.get(i / 6 % tenders.size());
    return Line.of(Hall.HALL, Hall.DAY.plusDays(i % 400), tender, Money.ofFen(i + 1))
        .by(new StaffNumber("C%04d".formatted(i % 3000)))
        .withNumber("A1-%08d".formatted(i + 1))
        .in(new Row(category, new HeatingSeason(1950 + i / 36 % 100)));
  }

  @Test
  void a_byte_order_mark_is_passed_over() throws IOException {
    assertThat(read("\uFEFF" + HEADER + RIGHT, HEADER).orThrow().ours().size()).isOne();
  }

  @Test
  void a_header_may_stand_in_quotation_marks_and_alone() throws IOException {
    String quoted = "\"" + HEADER.strip().replace(",", "\",\"") + "\"";
    assertThat(read(quoted, HEADER).orThrow().ours().size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number|' JZ26-00000012'|CSV-019",
        "number|'JZ26 00000012'|CSV-032",
        "number|4.2E+27|CSV-025",
        "number|号1|CSV-033",
        "number|12345678901234567890123456789012345678901|CSV-033",
        "number|12345678901234567890123456789012345678901234567890123456789012345|CSV-015",
        "hall|''|CSV-016",
        "hall|-H|CSV-033",
        "hall|1,2|CSV-033",
        "cashier|C 1|CSV-032",
        "date|2026/11/8|CSV-029",
        "date|2026-02-29|CSV-029",
        "date|''|CSV-016",
        "category|''|CSV-016",
        "category|HEATING|CSV-034",
        "season|''|CSV-016",
        "season|2026-2028|CSV-031",
        "season|1948-1949|CSV-031",
        "tender|''|CSV-016",
        "tender|wechat|CSV-034",
        "amount|''|CSV-016",
        "amount|0.00|CSV-052",
        "amount|-0|CSV-052",
        "amount|1,714.82|CSV-021",
        "amount|￥5|CSV-022",
        "amount|1.005|CSV-023",
        "amount|１２|CSV-024",
        "amount|1E3|CSV-025",
        "amount|12345678901.00|CSV-026",
        "amount|1.|CSV-020",
        "amount|.5|CSV-020",
        "amount|--5|CSV-020",
        "amount|+5|CSV-020",
        "amount|5x.00|CSV-020",
        "amount|12:4.82|CSV-020",
        "reference|4.2E+27|CSV-025",
        "reference|12345678901234567890123456789012345678901234567890123456789012345|CSV-015",
      })
  void a_wrong_cell_is_named_by_line_and_column(String column, String cell, String code)
      throws IOException {
    String row = with(column, cell);
    Checked<LineTables> both = read(HEADER + RIGHT + "\n" + row + "\n" + RIGHT, HEADER);
    assertThat(both.findings())
        .extracting(finding -> finding.code().id() + " " + finding.where())
        .containsExactly(code + " " + folder.resolve("ours.csv") + ":3:" + column);
    assertThat(both.value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\u0000", "\u0001", "\u007F", "\u0085", "\u2028", "\r"})
  void control_characters_are_refused_wherever_they_stand(String control) throws IOException {
    for (String column : HEADER.strip().split(",")) {
      String row = with(column, "a" + control + "b");
      assertThat(read(HEADER + row + "\n", HEADER).findings())
          .extracting(finding -> finding.code().id() + " " + finding.where())
          .containsExactly("CSV-018 " + folder.resolve("ours.csv") + ":2:" + column);
    }
  }

  private static String with(String column, String cell) {
    String[] cells = RIGHT.split(",");
    int place = List.of(HEADER.strip().split(",")).indexOf(column);
    cells[place] = cell.contains(",") ? "\"" + cell + "\"" : cell;
    return String.join(",", cells);
  }

  @Test
  void a_line_needs_a_number_or_a_reference() throws IOException {
    String row = with("reference", "").replace("JZ26-00000012", "");
    assertThat(codes(HEADER + row)).containsExactly("CSV-016 2:number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a,b,c'|CSV-014 2",
        "','|CSV-014 2",
        "'\"a'|CSV-012 2",
        "'\"a\"b,c'|CSV-013 2",
        "'1,\"2'|CSV-012 2"
      })
  void a_broken_row_is_named_by_its_line(String row, String finding) throws IOException {
    assertThat(codes(HEADER + row + "\n")).containsExactly(finding);
  }

  @Test
  void reading_ends_at_a_broken_quotation_mark_and_tells_what_stands_before() throws IOException {
    String wrong = with("hall", "");
    assertThat(codes(HEADER + wrong + "\n\"\n" + wrong + "\n"))
        .containsExactly("CSV-016 2:hall", "CSV-012 3");
  }

  @Test
  void the_first_hundred_mistakes_are_listed_in_the_order_of_the_file() throws IOException {
    String wrong = with("hall", "") + "\n";
    List<String> codes = codes(HEADER + wrong.repeat(1000));
    assertThat(codes).hasSize(101).startsWith("CSV-016 2:hall").endsWith("CSV-051 ");
    assertThat(codes.get(99)).isEqualTo("CSV-016 101:hall");
  }

  @Test
  void a_hundred_mistakes_are_all_there_are() throws IOException {
    assertThat(codes(HEADER + (with("hall", "") + "\n").repeat(100))).hasSize(100);
  }

  @Test
  void a_row_without_end_is_not_waited_for() throws IOException {
    assertThat(codes(HEADER + RIGHT + "\n" + "x".repeat(100_000))).containsExactly("CSV-050 3");
    assertThat(codes(HEADER + "x".repeat(16_385) + "\n")).containsExactly("CSV-050 2");
    assertThat(codes(HEADER + "x".repeat(16_384) + "\n")).containsExactly("CSV-014 2");
  }

  @Test
  void files_of_other_kinds_are_named() throws IOException {
    assertThat(codes("")).containsExactly("CSV-003 1");
    assertThat(codes("a,b\n1,2\n")).containsExactly("CSV-003 1");
    assertThat(codes(HEADER.replace(',', ';'))).containsExactly("CSV-007 1");
    assertThat(codes(HEADER.replace(',', '\t'))).containsExactly("CSV-007 1");
    assertThat(codes("PK\u0003\u0004 and so on")).containsExactly("CSV-011 ");
    assertThat(codes((HEADER + RIGHT).getBytes(StandardCharsets.UTF_16)))
        .containsExactly("CSV-008 ");
    assertThat(codes((HEADER + RIGHT).getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly("CSV-008 ");
    String chinese = HEADER + RIGHT + "\n" + with("reference", "流水号") + "\n" + RIGHT;
    assertThat(codes(chinese.getBytes(Charset.forName("GBK")))).containsExactly("CSV-009 3");
    assertThat(codes((HEADER + RIGHT + "\u00FF").getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("CSV-010 2");
  }

  @Test
  void a_header_that_differs_is_explained() throws IOException {
    assertThat(codes(HEADER.replace("hall,cashier", "cashier,hall")))
        .containsExactly("CSV-005 1:cashier", "CSV-005 1:hall");
    assertThat(codes(HEADER.replace("hall,", ""))).containsExactly("CSV-004 1:hall");
    assertThat(codes(HEADER.replace("reference", "reference,more"))).containsExactly("CSV-006 1");
  }

  @Test
  void a_missing_file_and_a_folder_are_findings() {
    Checked<LineTables> both = LineTables.read(folder.resolve("none.csv"), folder);
    assertThat(both.findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("CSV-001", "CSV-002");
  }

  @Test
  void the_mistakes_of_both_files_are_listed() throws IOException {
    String wrong = with("hall", "");
    assertThat(read(HEADER + wrong, HEADER + wrong).findings())
        .extracting(Finding::where)
        .containsExactly(
            folder.resolve("ours.csv") + ":2:hall", folder.resolve("theirs.csv") + ":2:hall");
  }

  @Test
  void texts_of_any_length_are_told_apart() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      rows.append(RIGHT.replace("JZ26-00000012", "420000123420261108%020d".formatted(i)))
          .append('\n');
    }
    LineTables both = read(rows.toString(), rows.toString()).orThrow();
    assertThat(LineTablesProperties.keys(both.ours()))
        .doesNotHaveDuplicates()
        .isEqualTo(LineTablesProperties.keys(both.theirs()));
    assertThat(both.ours().line(19_999).number())
        .isEqualTo("42000012342026110800000000000000019999");
  }

  private List<String> codes(String text) throws IOException {
    return codes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is found, without the name of the file. */
  private List<String> codes(byte[] bytes) throws IOException {
    Path ours = folder.resolve("ours.csv");
    Files.write(ours, bytes);
    Path theirs = Files.writeString(folder.resolve("theirs.csv"), HEADER);
    return LineTables.read(ours, theirs).findings().stream()
        .map(f -> f.code().id() + " " + f.where().replace(ours + ":", "").replace(ours + "", ""))
        .toList();
  }

  private Checked<LineTables> read(String ours, String theirs) throws IOException {
    Path one = Files.writeString(folder.resolve("ours.csv"), ours);
    Path other = Files.writeString(folder.resolve("theirs.csv"), theirs);
    return LineTables.read(one, other, new LineScan(2, 1 << 16));
  }
}
