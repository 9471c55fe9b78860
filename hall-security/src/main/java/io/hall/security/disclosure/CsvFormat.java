package io.hall.security.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated text (CSV, RFC 4180): UTF-8, CRLF behind every row, every field in quotes. The
 * last column holds the watermark.
 *
 * <p>What a spreadsheet would take for a formula gets an apostrophe before its sign (ASVS 5.0,
 * 1.2.10): {@code = + - @} or its full-width form, at the beginning of a text, behind blanks and
 * invisible characters, and behind whatever another program may take for the end of a field. A
 * plain decimal number, negative or not, stands as it is. Control characters other than tab and
 * line ends are written as U+FFFD.
 */
public final class CsvFormat implements ExportFormat {

  private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\t\r\n]]");

  /** Blanks and what cannot be seen, then what begins a formula. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(^|[,;|\t\r\n])([\\p{Z}\\p{C}\\s\uFFFD'\"]*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

  private static final Pattern LEADING = Pattern.compile("^[\t\r\n\uFFFD]");
  private static final String BOM = "\uFEFF";

  private final boolean withMark;

  private CsvFormat(boolean withMark) {
    this.withMark = withMark;
  }

  /** Returns the format without a byte order mark, as other programs want it. */
  public static CsvFormat plain() {
    return new CsvFormat(false);
  }

  /** Returns the format with a byte order mark, without which Excel takes UTF-8 for GBK. */
  public static CsvFormat forExcel() {
    return new CsvFormat(true);
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public byte[] write(ExportSheet sheet) {
    StringBuilder out = new StringBuilder(withMark ? BOM : "");
    row(out, sheet.headings(), ExportSheet.MARK);
    String mark = sheet.watermark().text();
    sheet.rows().forEach(row -> row(out, row, mark));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void row(StringBuilder out, List<String> fields, String mark) {
    List<String> all = new ArrayList<>(fields);
    all.add(mark);
    for (int i = 0; i < all.size(); i++) {
      out.append(i == 0 ? "\"" : ",\"")
          .append(harmless(all.get(i)).replace("\"", "\"\""))
          .append('"');
    }
    out.append("\r\n");
  }

  /** Returns the text with an apostrophe before whatever could be a formula. */
  static String harmless(String text) {
    if (FIGURE.matcher(text).matches()) {
      return text;
    }
    String clean = CONTROL.matcher(text).replaceAll("\uFFFD");
    String quoted = FORMULA.matcher(clean).replaceAll("$1$2'$3");
    return LEADING.matcher(quoted).find() ? "'" + quoted : quoted;
  }
}
