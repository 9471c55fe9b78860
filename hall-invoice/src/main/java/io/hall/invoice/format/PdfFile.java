package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads an invoice in a PDF: XML attached to it, and the text of its pages. */
final class PdfFile {

  private static final String TEXT = "text";

  private final PDDocument document;
  private final ReadLimits limits;

  private PdfFile(PDDocument document, ReadLimits limits) {
    this.document = document;
    this.limits = limits;
  }

  /** PDFBox meets strange files with every kind of exception. */
  static IssuedInvoice read(byte[] file, ReadLimits limits) throws UnreadableException {
    PdfGuard.check(file, limits);
    try (PDDocument document = Loader.loadPDF(file)) {
      if (document.isEncrypted()) {
        throw UnreadableException.of(InvoiceCode.PDF_ENCRYPTED);
      }
      return new PdfFile(document, limits).read();
    } catch (InvalidPasswordException e) {
      throw UnreadableException.of(InvoiceCode.PDF_ENCRYPTED);
    } catch (PdfText.TooMuchException e) {
      throw UnreadableException.tooMuch("elements", limits.elements());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // the last: a size that the file names, and no memory can have
      throw UnreadableException.of(InvoiceCode.PDF_MALFORMED);
    }
  }

  private IssuedInvoice read() throws IOException, UnreadableException {
    List<IssuedInvoice> data = new ArrayList<>();
    for (PDEmbeddedFile attached : attachments()) {
      xml(attached.toByteArray()).ifPresent(data::add);
    }
    List<String> lines = List.of(new PdfText(limits).getText(document).split("\n", -1));
    PageText.read(lines, InvoiceContainer.PDF, TEXT, limits).ifPresent(data::add);
    if (data.isEmpty()) {
      throw UnreadableException.of(InvoiceCode.NO_INVOICE_IN_FILE);
    }
    IssuedInvoice invoice = Merge.first(data);
    return document.getSignatureDictionaries().isEmpty()
        ? invoice.with(
            SignatureState.NOT_SIGNED, List.of(Finding.of(InvoiceCode.NOT_SIGNED).in("signature")))
        : invoice;
  }

  private Optional<IssuedInvoice> xml(byte[] attached) throws UnreadableException {
    InvoiceContainer kind = Sniffer.sniff(attached);
    if (kind != InvoiceContainer.XML && kind != InvoiceContainer.LEGACY_XML) {
      return Optional.empty();
    }
    try {
      return Optional.of(XmlInvoice.read(attached, "attachment", limits).in(InvoiceContainer.PDF));
    } catch (UnreadableException e) {
      if (e.finding().code() == InvoiceCode.FILE_UNKNOWN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private List<PDEmbeddedFile> attachments() throws IOException {
    List<PDEmbeddedFile> files = new ArrayList<>();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
    if (tree != null) {
      collect(tree, files, 0);
    }
    return files;
  }

  private void collect(
      PDNameTreeNode<PDComplexFileSpecification> node, List<PDEmbeddedFile> files, int depth)
      throws IOException {
    Map<String, PDComplexFileSpecification> names = node.getNames();
    if (names != null) {
      for (PDComplexFileSpecification specification : names.values()) {
        PDEmbeddedFile file = specification.getEmbeddedFile();
        if (file != null && files.size() < limits.pages()) {
          files.add(file);
        }
      }
    }
    List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
    if (kids != null && depth < limits.depth()) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
        if (files.size() < limits.pages()) {
          collect(kid, files, depth + 1);
        }
      }
    }
  }
}
