package io.hall.app.counter;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.desk.InvoiceFile;
import io.hall.invoice.desk.Media;
import io.hall.invoice.format.InvoiceContainer;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import java.util.List;

/** A file that the tax platform gave (平台返回的文件), and the invoice that stands in it. */
final class PlatformFile {

  private final IssuedInvoice read;
  private final InvoiceFile file;

  private PlatformFile(IssuedInvoice read, InvoiceFile file) {
    this.read = read;
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws CheckFailedException with what the library's reader finds INVALID in it; with {@code
   *     INVOICE-200} if it is none that is kept with an invoice
   */
  static PlatformFile of(byte[] bytes) {
    IssuedInvoice read = InvoiceReader.usual().read(bytes);
    refuse(read.findings());
    return new PlatformFile(read, InvoiceFile.of(media(read.container()), bytes));
  }

  private static Media media(InvoiceContainer container) {
    return switch (container) {
      case XML, LEGACY_XML -> Media.XML;
      case OFD -> Media.OFD;
      case PDF -> Media.PDF;
      default -> throw new CheckFailedException(Finding.of(InvoiceCode.FILE_UNKNOWN).in("file"));
    };
  }

  private static void refuse(List<Finding> findings) {
    List<Finding> wrong = findings.stream().filter(f -> f.grade() == Verdict.INVALID).toList();
    if (!wrong.isEmpty()) {
      throw new CheckFailedException(wrong);
    }
  }

  /** All its bytes, to be kept. */
  InvoiceFile file() {
    return file;
  }

  /** Refuses a file of another invoice, or of other figures. */
  void requireSame(Invoice due) {
    refuse(read.compare(due));
  }

  /**
   * Returns what was issued, as the file tells it. Of a page that could not be read whole, what can
   * be read must be as it was checked, and stands for the rest.
   */
  Invoice document(Invoice checked) {
    if (read.isWhole()) {
      return read.invoice();
    }
    requireSame(checked);
    Invoice.Builder document = checked.toBuilder();
    read.invoice().number().ifPresent(document::number);
    read.invoice().issued().ifPresent(document::issued);
    read.invoice().checkCode().ifPresent(document::checkCode);
    return document.build();
  }
}
