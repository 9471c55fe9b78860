package io.hall.security.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (XLSX) through fastexcel, which the application brings. Every cell is a text, so that
 * none is a formula and no number loses its digits; the last column of each row holds the
 * watermark, and a sheet of its own says it once more. Characters that XML cannot hold are written
 * as U+FFFD.
 */
public final class XlsxFormat implements ExportFormat {

  private static final Pattern NOT_IN_XML =
      Pattern.compile("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\t\r\n]]");
  private static final int LONGEST_CELL = 32_767;

  /** Makes the format; it keeps nothing. */
  public XlsxFormat() {}

  @Override
  public String extension() {
    return "xlsx";
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.hall.check.CheckFailedException {@link DisclosureCode#TERMS} for a text longer than
   *     a cell holds
   */
  @Override
  public byte[] write(ExportSheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "hall", "1.0")) {
      Worksheet data = book.newWorksheet("数据");
      row(data, 0, sheet.headings(), ExportSheet.MARK);
      String mark = sheet.watermark().text();
      for (int i = 0; i < sheet.rows().size(); i++) {
        row(data, i + 1, sheet.rows().get(i), mark);
      }
      Worksheet about = book.newWorksheet("导出说明");
      cell(about, 0, 0, sheet.title());
      cell(about, 1, 0, ExportSheet.MARK);
      cell(about, 1, 1, mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, List<String> texts, String mark) {
    for (int i = 0; i < texts.size(); i++) {
      cell(sheet, row, i, texts.get(i));
    }
    cell(sheet, row, texts.size(), mark);
  }

  private static void cell(Worksheet sheet, int row, int column, String text) {
    DisclosureCode.TERMS.require(text.length() <= LONGEST_CELL, "cell");
    sheet.value(row, column, NOT_IN_XML.matcher(text).replaceAll("\uFFFD"));
  }
}
