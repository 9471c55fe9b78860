package io.hall.security.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.StaffNumber;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S5 of the security campaign: what a spreadsheet could take for a formula. */
class CsvFormatTest {

  private static final Watermark MARK =
      new Watermark(
          new StaffNumber("C07"), Instant.parse("2026-11-23T04:00:00Z"), new GrantId("D-000017"));

  private static final List<String> SIGNS = List.of("=", "+", "-", "@", "＝", "＋", "－", "＠");

  private static final List<String> BEFORE =
      List.of(
          "", " ", "  ", "\t", "\r", "\n", "\r\n", "\0", "\u00A0", "\u3000", "\u200B", "\uFEFF",
          "\u202E", "'", "\"", "a,", "a;", "a|", "a\t", "a\n", "a, ", "a;\"");

  private static final List<String> BEHIND =
      List.of("1+1", "cmd|'/C calc'!A0", "HYPERLINK(\"http://x\",\"y\")", "SUM(A1:A9)", "2-3");

  /** 880 strings: every sign behind every opening, with every formula. */
  static List<String> attacks() {
    List<String> attacks = new ArrayList<>();
    for (String before : BEFORE) {
      for (String sign : SIGNS) {
        BEHIND.forEach(behind -> attacks.add(before + sign + behind));
      }
    }
    attacks.addAll(
        List.of(
            "\t1", "\r1", "\0", "\0=1", "\n", "=\u00001", "-1-1", "-1.", "--1", "-", "=", "-１"));
    return attacks;
  }

  private static ExportSheet sheet(List<List<String>> rows) {
    List<String> headings = Stream.generate(() -> "h").limit(rows.get(0).size()).toList();
    return new ExportSheet("t", headings, rows, MARK);
  }

  private static String csv(CsvFormat format, List<List<String>> rows) {
    return new String(format.write(sheet(rows)), StandardCharsets.UTF_8);
  }

  private static final Pattern DANGER = Pattern.compile("^[\\p{Z}\\p{C}\\s\uFFFD'\"]*[=+\\-@＝＋－＠]");

  /** A cell as Excel and LibreOffice look at it: what begins with an apostrophe is a text. */
  private static boolean couldBeFormula(String cell) {
    boolean figure = cell.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?");
    String seen = cell.replaceFirst("^[\\p{Z}\\p{C}\\s\uFFFD\"]*", "");
    return !figure && !seen.startsWith("'") && DANGER.matcher(cell).find();
  }

  @Test
  void no_attack_begins_a_formula_whatever_parts_the_cells() {
    assertThat(attacks()).hasSizeGreaterThan(200);
    for (String attack : attacks()) {
      String text = csv(CsvFormat.plain(), List.of(List.of("x", attack)));
      for (char separator : new char[] {',', ';', '\t', '|'}) {
        List<String> cells = cells(text, separator);
        assertThat(cells)
            .as(attack.replace('\0', '0') + " by " + separator)
            .noneMatch(CsvFormatTest::couldBeFormula);
      }
    }
  }

  /** RFC 4180 with any separator; a quote counts only at a cell's beginning, as in Excel. */
  private static List<String> cells(String text, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (quoted && c == '"') {
        quoted = false;
      } else if (!quoted && !begun && c == '"') {
        quoted = true;
        begun = true;
      } else if (!quoted && (c == separator || c == '\r' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        begun = false;
      } else {
        cell.append(c);
        begun = true;
      }
    }
    return cells;
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.strings()
        .withChars("=+-@＝＋－＠ \t\r\n\0,;|'\"ab1\u200B\uFEFF\u3000张")
        .ofMaxLength(12);
  }

  @Property(tries = 1000)
  void no_text_at_all_begins_a_formula(@ForAll("nasty") String text) {
    String csv = csv(CsvFormat.plain(), List.of(List.of("x", text)));
    for (char separator : new char[] {',', ';', '\t', '|'}) {
      assertThat(cells(csv, separator)).noneMatch(CsvFormatTest::couldBeFormula);
    }
    assertThat(cells(csv, ',')).noneMatch(cell -> cell.matches("(?s)[\t\r\n\0].*"));
  }

  @Property(tries = 1000)
  void a_row_stays_a_row_and_a_cell_a_cell(@ForAll("nasty") String text) {
    List<String> cells = cells(csv(CsvFormat.plain(), List.of(List.of("x", text))), ',');
    List<String> inRows = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    assertThat(cells.indexOf(MARK.text())).isPositive();
    assertThat(inRows).contains("x", MARK.text());
    String kept = cells.get(cells.indexOf(MARK.text()) - 1);
    assertThat(kept.replace("'", "")).isEqualTo(text.replace('\0', '\uFFFD').replace("'", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-12.50", "0.00", "1864.50", "-1", "410800", "张三", "1-2-301", "a=b", "5-3", "测试路 1 号"
      })
  void figures_and_harmless_words_stand_as_they_are(String text) {
    assertThat(CsvFormat.harmless(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "-1-1", "-", "＝1", "-1.2345678", "+86", "@x"})
  void a_formula_gets_an_apostrophe(String text) {
    assertThat(CsvFormat.harmless(text)).isEqualTo("'" + text);
    assertThat(CsvFormat.harmless(" " + text)).isEqualTo(" '" + text);
    assertThat(CsvFormat.harmless("a;" + text)).isEqualTo("a;'" + text);
  }

  @Test
  void it_is_rfc_4180_with_the_watermark_in_every_row_and_a_mark_for_excel_alone() {
    List<List<String>> rows = List.of(List.of("a\"b", "c,d"), List.of("", "-1.50"));
    String plain = csv(CsvFormat.plain(), rows);
    assertThat(plain)
        .isEqualTo(
            "\"h\",\"h\",\"导出标记\"\r\n"
                + "\"a\"\"b\",\"c,d\",\"C07 2026-11-23 12:00 D-000017\"\r\n"
                + "\"\",\"-1.50\",\"C07 2026-11-23 12:00 D-000017\"\r\n");
    assertThat(csv(CsvFormat.forExcel(), rows)).isEqualTo("\uFEFF" + plain);
    assertThat(CsvFormat.plain().extension()).isEqualTo("csv");
  }

  @Test
  void every_cell_of_a_workbook_is_a_text_and_says_what_it_said() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    attacks().forEach(attack -> rows.add(List.of("x", attack)));
    rows.add(List.of("-12.50", "410802199001010027"));
    XlsxFormat format = new XlsxFormat();
    assertThat(format.extension()).isEqualTo("xlsx");
    byte[] file = format.write(sheet(rows));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> read = book.getFirstSheet().read();
      assertThat(read).hasSize(rows.size() + 1);
      for (int i = 0; i < rows.size(); i++) {
        Row row = read.get(i + 1);
        row.forEach(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        assertThat(row.getCellText(1).replace("\r\n", "\n").replace('\r', '\n'))
            .isEqualTo(
                rows.get(i)
                    .get(1)
                    .replace('\0', '\uFFFD')
                    .replace("\r\n", "\n")
                    .replace('\r', '\n'));
        assertThat(row.getCellText(2)).isEqualTo(MARK.text());
      }
      assertThat(book.getSheets().toList()).hasSize(2);
    }
  }
}
