package io.hall.pdf;

import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Block;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.FontFace;
import io.hall.document.FontSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * Prints documents to PDF 1.7 with the font's own characters embedded, without scripts. It is not
 * tagged: the tags would make a report three times as large.
 *
 * <pre>{@code
 * DocumentRenderer renderer = new ItextRenderer(FontSource.usual(Optional.empty()));
 * renderer.render(receipt, out);
 * }</pre>
 *
 * <p>Thread-safe; one instance serves a whole application, and reading its font is the costly part.
 * The same documents, printed with the same font, give the same bytes.
 */
public final class ItextRenderer implements DocumentRenderer {

  private final Typeface typeface;

  /**
   * Makes a renderer with the font of {@code source}.
   *
   * @throws CheckFailedException with {@code DOCUMENT-002} if there is none, or with {@code
   *     DOCUMENT-004} if it cannot be read or must not be embedded
   */
  public ItextRenderer(FontSource source) {
    this(source.orThrow());
  }

  /**
   * Makes a renderer with this font.
   *
   * @throws CheckFailedException with {@code DOCUMENT-004} if it cannot be read or must not be
   *     embedded
   */
  public ItextRenderer(FontFace font) {
    this.typeface = Typeface.of(font);
  }

  /**
   * {@inheritDoc}
   *
   * @throws CheckFailedException with {@code DOCUMENT-001} for every character that the font lacks,
   *     or with {@code DOCUMENT-005} if a table's figures do not fit the paper
   */
  @Override
  public void render(List<Document> documents, OutputStream out) throws IOException {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("There is no document to print");
    }
    checkCharacters(documents);
    out.write(print(documents));
  }

  private void checkCharacters(List<Document> documents) {
    List<Finding> findings = new ArrayList<>();
    Block.Reader reader = (where, text) -> findings.addAll(typeface.missing(where, text));
    documents.forEach(document -> document.read(reader));
    reader.text("", Sheet.OWN_CHARACTERS);
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
  }

  private byte[] print(List<Document> documents) throws IOException {
    Fingerprint fingerprint = Fingerprint.of(documents, typeface);
    PdfString id = new PdfString(fingerprint.id());
    WriterProperties properties =
        new WriterProperties()
            .setPdfVersion(PdfVersion.PDF_1_7)
            .setInitialDocumentId(id)
            .setModifiedDocumentId(id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(bytes, properties))) {
      describe(pdf, documents.get(0));
      Sheet.print(documents, pdf, new Lettering(typeface));
    }
    return fingerprint.inPlaceOfLots(bytes.toByteArray());
  }

  private static void describe(PdfDocument pdf, Document first) {
    // pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString("zh-CN"));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo()
        .setTitle(first.title())
        .setAuthor(first.metadata().author())
        .setSubject(first.metadata().subject());
    GregorianCalendar created =
        GregorianCalendar.from(first.metadata().createdAt().atZone(ZoneOffset.UTC));
    PdfDictionary dates = dates(pdf);
    dates.put(PdfName.CreationDate, new PdfDate(created).getPdfObject());
    dates.put(PdfName.ModDate, new PdfDate(created).getPdfObject());
  }

  /** Returns the dictionary into which iText has written the time of day. */
  private static PdfDictionary dates(PdfDocument pdf) {
    for (int i = 1; i < pdf.getNumberOfPdfObjects(); i++) {
      if (pdf.getPdfObject(i) instanceof PdfDictionary found
          && found.containsKey(PdfName.CreationDate)) {
        return found;
      }
    }
    throw new IllegalStateException("iText no longer writes the date when a file is begun");
  }
}
