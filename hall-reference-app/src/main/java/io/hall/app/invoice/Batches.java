package io.hall.app.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvEncoding;
import io.hall.invoice.format.BatchAnswer;
import io.hall.invoice.format.InvoiceBatch;
import io.hall.invoice.format.InvoiceContainer;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.statements.StatementsCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells tables of many invoices from the files of single ones, by their content, and has them
 * checked: CSV in UTF-8 or GB18030, and XLSX.
 */
final class Batches {

  private static final int HEAD = 1 << 16;
  private static final int MOST_OF_A_WORKBOOK = (32 << 20) + 1;

  /** How many titles make a table one of invoices, be it wrong otherwise. */
  private static final int LIKE = 3;

  private static final int MOST_TITLES = 200;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private final InvoiceCheck check;
  private final BusinessDate today;

  Batches(InvoiceCheck check, BusinessDate today) {
    this.check = check;
    this.today = today;
  }

  /**
   * Checks a file that is a table; empty if it is something else.
   *
   * @throws IOException if it cannot be read; never for what stands in it
   */
  Optional<BatchAnswer> check(FileBytes file) throws IOException {
    byte[] head = file.first(HEAD);
    if (begins(head, 'P', 'K', 3, 4)) {
      byte[] all = file.first(MOST_OF_A_WORKBOOK);
      return Optional.of(all)
          .filter(Batches::isWorkbook)
          .map(
              found -> guarded(InvoiceContainer.XLSX, () -> SheetBatch.check(found, check, today)));
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of(unread(InvoiceContainer.XLSX, Finding.of(StatementsCode.OLD_WORKBOOK)));
    }
    Optional<Character> separator = begins(head, '<') ? Optional.empty() : separator(head);
    return separator.isEmpty() ? Optional.empty() : Optional.of(text(file, head, separator.get()));
  }

  private BatchAnswer text(FileBytes file, byte[] head, char separator) throws IOException {
    Optional<CsvCode> strange =
        separator == ','
            ? CsvEncoding.atFirstSight(start(head))
            : Optional.of(CsvCode.OTHER_SEPARATOR);
    if (strange.isPresent()) {
      return unread(InvoiceContainer.CSV, Finding.of(strange.get()));
    }
    try {
      return CsvBatch.check(file, check, today);
    } catch (CheckFailedException e) {
      return BatchAnswer.unread(InvoiceContainer.CSV, e.findings());
    }
  }

  private interface Reading {
    BatchAnswer read();
  }

  private static BatchAnswer guarded(InvoiceContainer container, Reading reading) {
    try {
      return reading.read();
    } catch (CheckFailedException e) {
      return BatchAnswer.unread(container, e.findings());
    }
  }

  private static BatchAnswer unread(InvoiceContainer container, Finding why) {
    return BatchAnswer.unread(container, List.of(why));
  }

  private static boolean begins(byte[] bytes, int... head) {
    return bytes.length >= head.length
        && IntStream.range(0, head.length).allMatch(i -> (bytes[i] & 0xFF) == head[i]);
  }

  private static byte[] start(byte[] head) {
    return Arrays.copyOf(head, Math.min(head.length, CsvEncoding.HEAD));
  }

  /** Whether the names in an archive are those of a workbook and not those of an OFD. */
  private static boolean isWorkbook(byte[] archive) {
    String names = new String(archive, StandardCharsets.ISO_8859_1);
    return names.contains("xl/workbook.xml") && !names.contains("OFD.xml");
  }

  /** What separates the titles of a table of invoices; empty if there are none. */
  private static Optional<Character> separator(byte[] head) {
    for (Charset charset : charsets(head)) {
      List<String> lines = new String(head, charset).lines().limit(InvoiceBatch.HEAD_ROWS).toList();
      for (char separator : SEPARATORS) {
        if (lines.stream().anyMatch(line -> isLike(line, separator))) {
          return Optional.of(separator);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Charset> charsets(byte[] head) {
    boolean wide = CsvEncoding.atFirstSight(start(head)).equals(Optional.of(CsvCode.UTF_16));
    return wide
        ? List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)
        : List.of(StandardCharsets.UTF_8, CsvBatch.GB18030);
  }

  private static boolean isLike(String line, char separator) {
    List<String> titles =
        Arrays.stream(line.replace("\"", "").split("[" + separator + "]", -1))
            .limit(MOST_TITLES)
            .toList();
    return titles.size() >= LIKE && InvoiceBatch.likeness(titles) >= LIKE;
  }
}
