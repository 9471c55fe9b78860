package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the files in which the tax platform returns an invoice (发票文件读取). What a file is, its
 * content says, not its name. Content never makes it throw, and costs no more than the limits
 * allow. Immutable and thread-safe.
 *
 * <p>PDF needs PDFBox, a QR code in an image ZXing, and the signature of an OFD Bouncy Castle. They
 * are optional: without one of them the answer is {@code INVOICE-212}, SUSPECT.
 *
 * @param limits how much a file may hold
 */
public record InvoiceReader(ReadLimits limits) {

  private static final InvoiceReader USUAL = new InvoiceReader(ReadLimits.USUAL);

  /** Returns the reader with {@link ReadLimits#USUAL}. */
  public static InvoiceReader usual() {
    return USUAL;
  }

  /**
   * Reads the file at {@code path}, and no more of it than the limit.
   *
   * @throws IOException if the file cannot be opened or read; never for what stands in it
   */
  public IssuedInvoice read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in.readNBytes((int) Math.min(Integer.MAX_VALUE, limits.fileBytes() + 1L)));
    }
  }

  /** Reads a file's content. */
  public IssuedInvoice read(byte[] content) {
    InvoiceContainer container = Sniffer.sniff(content);
    try {
      if (content.length > limits.fileBytes()) {
        throw UnreadableException.tooMuch("fileBytes", limits.fileBytes());
      }
      return read(container, content);
    } catch (UnreadableException e) {
      return IssuedInvoice.unread(Sniffer.ofUnread(container, content), e.finding());
    }
  }

  /** Reads the text of a QR code (二维码文本). */
  public IssuedInvoice readQr(String text) {
    return QrText.read(text, InvoiceContainer.QR, "");
  }

  private IssuedInvoice read(InvoiceContainer container, byte[] content)
      throws UnreadableException {
    return switch (container) {
      case XML, LEGACY_XML -> xml(content);
      case OFD -> Ofd.read(content, limits);
      case PDF -> Libraries.PDFBOX.use(container, () -> PdfFile.read(content, limits));
      case IMAGE -> Libraries.ZXING.use(container, () -> QrImage.read(content, limits));
      case QR -> readQr(new String(content, StandardCharsets.UTF_8));
      case CSV, XLSX, UNKNOWN -> throw UnreadableException.of(InvoiceCode.FILE_UNKNOWN);
    };
  }

  /** XML of an invoice of its own; its signature's form is not published, so it is not verified. */
  private IssuedInvoice xml(byte[] content) throws UnreadableException {
    Assembler xml = XmlInvoice.read(content, "", limits);
    IssuedInvoice issued = xml.in(xml.container());
    return xml.has(Slot.SIGNATURE)
        ? issued
        : issued.with(
            SignatureState.NOT_SIGNED,
            List.of(Finding.of(InvoiceCode.NOT_SIGNED).in(Slot.SIGNATURE.where)));
  }
}
