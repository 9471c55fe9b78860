package io.hall.statements;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes workbooks part by part, so that a test says exactly what is stored: {@code
 * workbook().sheet("明细", row(text("a"), number("1.5")))}. Not thread-safe.
 */
final class Workbooks {

  /** The style that shows a number as a date and time. */
  static final int DATE = 1;

  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private String properties = "";
  private String mainType = TYPES + "spreadsheetml.sheet.main+xml";

  private Workbooks() {}

  static Workbooks workbook() {
    return new Workbooks();
  }

  static String text(String text) {
    return "<c%s t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
  }

  static String number(String digits) {
    return "<c%s><v>" + digits + "</v></c>";
  }

  static String date(String serial) {
    return "<c%s s=\"" + DATE + "\"><v>" + serial + "</v></c>";
  }

  static String formula(String formula, String value) {
    return "<c%s><f>" + formula + "</f><v>" + value + "</v></c>";
  }

  static String shared(int index) {
    return "<c%s t=\"s\"><v>" + index + "</v></c>";
  }

  static String fault(String error) {
    return "<c%s t=\"e\"><v>" + error + "</v></c>";
  }

  static String nothing() {
    return "";
  }

  /** A row whose cells are placeholders for their places. */
  static List<String> row(String... cells) {
    return List.of(cells);
  }

  static List<String> texts(String... cells) {
    return List.of(cells).stream().map(Workbooks::text).toList();
  }

  Workbooks sheet(String name, List<List<String>> rows) {
    return sheet(name, "", data(rows, true), "");
  }

  Workbooks sheet(String name, String attributes, String data, String behind) {
    int number = sheets.size() + 1;
    sheets.add(
        "<sheet name=\""
            + name
            + "\" sheetId=\""
            + number
            + "\" r:id=\"rId"
            + number
            + "\""
            + attributes
            + "/>");
    return part(
        "xl/worksheets/sheet" + number + ".xml",
        "<worksheet xmlns=\"" + MAIN + "\">" + data + behind + "</worksheet>");
  }

  /** The data of a sheet; with the places of rows and cells, or without. */
  static String data(List<List<String>> rows, boolean placed) {
    StringBuilder data = new StringBuilder("<sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      data.append(placed ? "<row r=\"" + (r + 1) + "\">" : "<row>");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String place = placed ? " r=\"" + Range.letters(c) + (r + 1) + "\"" : "";
        data.append(rows.get(r).get(c).replace("%s", place));
      }
      data.append("</row>");
    }
    return data.append("</sheetData>").toString();
  }

  Workbooks shared(String... texts) {
    StringBuilder sst = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    for (String text : texts) {
      sst.append("<si><t>").append(escaped(text)).append("</t></si>");
    }
    return part("xl/sharedStrings.xml", sst.append("</sst>").toString());
  }

  Workbooks properties(String attributes) {
    properties = "<workbookPr " + attributes + "/>";
    return this;
  }

  Workbooks mainType(String type) {
    mainType = type;
    return this;
  }

  Workbooks part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    parts.putIfAbsent("[Content_Types].xml", contentTypes());
    parts.putIfAbsent("xl/workbook.xml", main());
    parts.putIfAbsent("xl/_rels/workbook.xml.rels", relations());
    parts.putIfAbsent("xl/styles.xml", styles());
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String contentTypes() {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + override("/xl/workbook.xml", mainType)
            + override("/xl/styles.xml", TYPES + "spreadsheetml.styles+xml");
    if (parts.containsKey("xl/sharedStrings.xml")) {
      types += override("/xl/sharedStrings.xml", TYPES + "spreadsheetml.sharedStrings+xml");
    }
    return types + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private String main() {
    return "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + OFFICE
        + "\">"
        + properties
        + "<sheets>"
        + String.join("", sheets)
        + "</sheets></workbook>";
  }

  private String relations() {
    StringBuilder relations =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 1; i <= sheets.size(); i++) {
      relations.append(
          "<Relationship Id=\"rId"
              + i
              + "\" Type=\""
              + OFFICE
              + "/worksheet\" Target=\"worksheets/sheet"
              + i
              + ".xml\"/>");
    }
    return relations.append("</Relationships>").toString();
  }

  private static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"1\">"
        + "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm:ss\"/></numFmts>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
