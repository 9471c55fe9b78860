package io.hall.statements;

import static io.hall.statements.Workbooks.row;
import static io.hall.statements.Workbooks.text;
import static io.hall.statements.Workbooks.texts;
import static io.hall.statements.Workbooks.workbook;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.settlement.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Files that want to be more than a statement, each with the code that it must be answered with.
 */
final class HostileFiles {

  private static final List<String> HEADER = texts("时间", "单号", "金额", "手续费");
  private static final List<String> LINE = texts("2026-11-08", "A", "1", "0");
  private static final String LAUGHS =
      "<!DOCTYPE s [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
  private static final String FOREIGN =
      "<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

  private HostileFiles() {}

  /** Reads every file of the folder and prints what was found; run with little memory. */
  public static void main(String[] folder) throws IOException {
    StatementMapping mapping = Reads.mapping(Reads.PLAIN);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder[0]))) {
      for (Path file : files) {
        System.out.println(file.getFileName() + " " + codes(StatementFile.read(file, mapping)));
      }
    }
  }

  static SortedSet<String> codes(Checked<List<Statement>> read) {
    SortedSet<String> codes = new TreeSet<>();
    for (Finding finding : read.findings()) {
      codes.add(finding.code().id().replace("STATEMENTS-", ""));
    }
    return codes;
  }

  /** The files by their names, which begin with the code. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    sizes(files);
    markup(files);
    make(files);
    text(files);
    return files;
  }

  private static void sizes(Map<String, byte[]> files) {
    files.put("008 rows without end.xlsx", sheet("<sheetData>" + "<row/>".repeat(1_100_000)));
    files.put(
        "008 a text without end.xlsx",
        sheet("<sheetData><row><c t=\"inlineStr\"><is><t>" + "x".repeat(20_000_000)));
    files.put(
        "008 a part without end.xlsx",
        bill().part("xl/theme/theme1.xml", "<a>" + "<b/>".repeat(8_500_000) + "</a>").bytes());
    files.put(
        "008 a tag without end.xlsx",
        sheet("<sheetData><row r=\"1\" spans=\"" + "1".repeat(20_000_000) + "\"/></sheetData>"));
    files.put(
        "008 shared texts without end.xlsx",
        bill()
            .part("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(1_100_000) + "</sst>")
            .bytes());
    files.put("008 elements in each other.xlsx", sheet("<sheetData>" + "<x>".repeat(1_000_000)));
    files.put(
        "008 a column beyond every sheet.xlsx",
        sheet("<sheetData><row r=\"1\"><c r=\"FXSHRXW1\"><v>1</v></c></row></sheetData>"));
    files.put(
        "008 a column just beyond the sheet.xlsx",
        sheet("<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>"));
    files.put(
        "008 every row as wide as a sheet.xlsx",
        sheet("<sheetData>" + wideRows(5_000) + "</sheetData>"));
    files.put(
        "008 a number of a million digits.xlsx",
        sheet("<sheetData><row><c><v>" + "9".repeat(30_000) + "</v></c></row></sheetData>"));
    files.put("008 entries without end.xlsx", manyEntries());
  }

  private static void markup(Map<String, byte[]> files) {
    files.put(
        "007 a shared text that is not there.xlsx",
        bill(row(Workbooks.shared(99_999_999))).shared("A").bytes());
    files.put("007 shared texts that are not there.xlsx", bill(row(Workbooks.shared(0))).bytes());
    files.put(
        "007 shared texts elsewhere.xlsx",
        bill(row(Workbooks.shared(0)))
            .shared("A")
            .part("[Content_Types].xml", "<Types>" + sharedAt("/xl/other.xml") + "</Types>")
            .part("xl/other.xml", "<none/>")
            .bytes());
    files.put(
        "008 formulas for ranges of cells.xlsx",
        sheet(
            "<sheetData><row r=\"1\">"
                + "<c><f t=\"array\" ref=\"A1:A9\">1</f></c>".repeat(101)
                + "</row></sheetData>"));
    files.put(
        "008 a formula that repeats nothing.xlsx",
        sheet("<sheetData><row r=\"1\"><c><f t=\"shared\" si=\"7\"/></c></row></sheetData>"));
    files.put(
        "008 merged beyond the sheet.xlsx",
        sheet("<sheetData/><mergeCells><mergeCell ref=\"A1:ZZZZ9\"/></mergeCells>"));
    files.put(
        "009 laughs.xlsx",
        workbook().sheet("s", List.of(HEADER)).part("xl/a.xml", LAUGHS + "<s>&c;</s>").bytes());
    files.put(
        "009 a foreign entity.xlsx",
        workbook().sheet("s", List.of(HEADER)).part("xl/a.xml", FOREIGN + "<s>&a;</s>").bytes());
    files.put("008 wide characters.xlsx", bill().part("xl/a.xml", "<a>\u0000</a>").bytes());
  }

  private static void make(Map<String, byte[]> files) {
    byte[] bill = bill().bytes();
    files.put("007 half.xlsx", Arrays.copyOf(bill, bill.length / 2));
    files.put("007 a head alone.xlsx", new byte[] {'P', 'K', 3, 4});
    files.put("007 no workbook.xlsx", Workbooks.zip(Map.of("a.txt", "a")));
    files.put("010 macros.xlsx", bill().part("xl/vbaProject.bin", "x").bytes());
    files.put(
        "010 macros by its type.xlsx",
        bill().mainType("application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes());
    files.put("007 a name twice.xlsx", bill().part("XL/Workbook.xml", "<workbook/>").bytes());
    files.put(
        "007 another main part.xlsx",
        bill()
            .part(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/evil.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
            .bytes());
    files.put(
        "007 a word document.docx",
        Workbooks.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>")));
    files.put("005 old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    files.put("006 page.xls", utf8("\uFEFF <HTML><body><table><tr><td>时间</td></tr></table>"));
  }

  private static void text(Map<String, byte[]> files) {
    files.put("003 too large.csv", new byte[Limits.FILE_BYTES + 1]);
    files.put("004 zeros.csv", new byte[1000]);
    files.put("004 neither.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFE, ',', 'b'});
    files.put("017 a line without end.csv", utf8("x".repeat(30_000_000)));
    files.put("017 a quotation without end.csv", utf8("时间,单号,金额\n\"" + "x\n".repeat(10_000_000)));
    files.put("017 cells without end.csv", utf8(",".repeat(30_000_000)));
    files.put("014 empty.csv", new byte[0]);
    files.put("014 lines without end.csv", utf8("\n".repeat(30_000_000)));
    files.put(
        "003 lines of a statement without end.csv",
        utf8("时间,单号,金额\n" + "2026-11-08,A,1.00\n".repeat(200_001)));
  }

  private static byte[] sheet(String data) {
    return workbook().sheet("s", "", data, "").bytes();
  }

  @SafeVarargs
  private static Workbooks bill(List<String>... more) {
    List<List<String>> rows = new java.util.ArrayList<>(List.of(HEADER, LINE));
    for (List<String> row : more) {
      rows.add(row);
    }
    return workbook().sheet("s", rows);
  }

  private static String wideRows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int r = 1; r <= count; r++) {
      rows.append("<row r=\"" + r + "\"><c r=\"XFD" + r + "\"/></row>");
    }
    return rows.toString();
  }

  private static String sharedAt(String part) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + "spreadsheetml.sharedStrings+xml\"/>";
  }

  private static byte[] manyEntries() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < 1_001; i++) {
      parts.put("a" + i, "");
    }
    return Workbooks.zip(parts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
