package io.hall.app.invoice;

import io.hall.app.files.CsvRows;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvCells;
import io.hall.csv.CsvCode;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.format.BatchAnswer;
import io.hall.invoice.format.BatchCell;
import io.hall.invoice.format.BatchRows;
import io.hall.invoice.format.InvoiceBatch;
import io.hall.invoice.format.InvoiceContainer;
import io.hall.invoice.tax.InvoiceCheck;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a CSV file as those of a batch. Not thread-safe. */
final class CsvBatch implements BatchRows {

  /** {@code ="0012"}, how exports keep a number from being changed by a spreadsheet. */
  private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"");

  private static final Pattern BREAKS = Pattern.compile("\r\n|[\r\n\t]");
  private static final Pattern BLANKS =
      Pattern.compile("^[\\s\\u00A0\\u3000]+|[\\s\\u00A0\\u3000]+$");

  /** As spreadsheets in China save text; GBK and GB2312 are parts of it. */
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int BUFFER = 1 << 14;

  private final CsvRows rows;

  private CsvBatch(CsvRows rows) {
    this.rows = rows;
  }

  /**
   * Checks a file in UTF-8 or, if it is not that, in GB18030.
   *
   * @throws CheckFailedException if it is neither, or too large
   */
  static BatchAnswer check(FileBytes file, InvoiceCheck check, BusinessDate today)
      throws IOException {
    try (CsvRows rows = new CsvRows(file.open(), charset(file))) {
      return InvoiceBatch.check(InvoiceContainer.CSV, new CsvBatch(rows), check, today);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static Charset charset(FileBytes file) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      if (isText(file, charset)) {
        return charset;
      }
    }
    throw new CheckFailedException(Finding.of(CsvCode.NOT_UTF_8));
  }

  /** Whether the whole file is lawful text of the encoding. */
  private static boolean isText(FileBytes file, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    char[] buffer = new char[BUFFER];
    long read = 0;
    try (Reader text = new InputStreamReader(file.open(), decoder)) {
      for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
        read += count;
        checkSize(read);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void checkSize(long read) {
    if (read > FileBytes.MOST) {
      throw new CheckFailedException(
          Finding.of(InvoiceCode.FILE_LIMIT)
              .with("what", "fileBytes")
              .with("most", FileBytes.MOST));
    }
  }

  @Override
  public Optional<Row> next() {
    return rows.next().map(Line::new);
  }

  @Override
  public boolean writesEveryCell() {
    return true;
  }

  private record Line(CsvRows.Cells row) implements Row {

    @Override
    public int size() {
      return row.cells().size();
    }

    @Override
    public String place() {
      return Long.toString(row.line());
    }

    @Override
    public String place(int column, String title) {
      return place() + ":" + title;
    }

    @Override
    public Checked<String> cell(int column, BatchCell as) {
      List<String> cells = row.cells();
      String text = column < cells.size() ? stripped(cells.get(column)) : "";
      String read = as == BatchCell.TEXT ? CsvCells.bare(text) : plain(text);
      String judged = as == BatchCell.TEXT ? BREAKS.matcher(read).replaceAll("") : read;
      return CsvCells.hasControl(judged)
          ? Checked.invalid(Finding.of(CsvCode.CONTROL_CHARACTER))
          : Checked.valid(read);
    }

    /** A figure or code without what keeps a spreadsheet from changing it. */
    private static String plain(String text) {
      Matcher kept = KEPT.matcher(text);
      String bare = kept.matches() ? stripped(kept.group(1)) : text;
      return bare.startsWith("'") || bare.startsWith("`") ? stripped(bare.substring(1)) : bare;
    }

    private static String stripped(String text) {
      return BLANKS.matcher(text).replaceAll("");
    }
  }
}
