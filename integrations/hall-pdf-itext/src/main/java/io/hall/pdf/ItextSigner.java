package io.hall.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfLiteral;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.DocumentCode;
import io.hall.document.DocumentSigner;
import io.hall.proof.Sealer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;

/**
 * Signs a PDF so that it certifies the whole file and allows no change to it (DocMDP 1, PAdES B-B's
 * form). The file is written anew with the signature in it, as one revision: nothing is appended.
 * What is shown of it is not changed; the signature has no picture on the page.
 *
 * <pre>{@code
 * DocumentSigner signer = new ItextSigner(key.detachedCms(), clock); // a key of hall-security
 * byte[] signed = signer.sign(rendered);
 * }</pre>
 *
 * <p>Thread-safe, if the sealer is.
 */
public final class ItextSigner implements DocumentSigner {

  private static final int PLACE_BYTES = 4_096;
  private static final String NO_RANGE = "[0 0000000000 0000000000 0000000000]";

  /** Print, and locked: the field has no appearance to be moved. */
  private static final int WIDGET_FLAGS = 132;

  private static final int APPEND_ONLY_SIGNATURES = 3;

  /** Another form or permission, and what would act, and change what is shown, by itself. */
  private static final List<PdfName> FORBIDDEN =
      List.of(PdfName.AcroForm, PdfName.Perms, PdfName.OpenAction, PdfName.AA, PdfName.Names);

  private final Sealer cms;
  private final Clock clock;

  /**
   * Makes a signer.
   *
   * @param cms makes signatures that are messages of their own (CMS) without the content
   * @param clock says when, in the file; nobody vouches for it
   */
  public ItextSigner(Sealer cms, Clock clock) {
    this.cms = cms;
    this.clock = clock;
  }

  /**
   * {@inheritDoc}
   *
   * @throws CheckFailedException with {@code DOCUMENT-006} if the file cannot be read without a
   *     repair, is encrypted or signed already, or has a form or an action, {@code DOCUMENT-007} if
   *     the signature is larger than 4096 bytes
   */
  @Override
  public byte[] sign(byte[] file) {
    PdfLiteral range = new PdfLiteral(NO_RANGE);
    PdfLiteral contents = new PdfLiteral("<" + "0".repeat(2 * PLACE_BYTES) + ">");
    byte[] signed = written(file, range, contents);
    int from = (int) contents.getPosition();
    int to = from + 2 * PLACE_BYTES + 2;
    String covered = "[0 %010d %010d %010d]".formatted(from, to, signed.length - to);
    put(signed, (int) range.getPosition(), covered);
    put(signed, from + 1, HexFormat.of().formatHex(signature(signed, from, to)));
    return signed;
  }

  private byte[] signature(byte[] signed, int from, int to) {
    byte[] content = Arrays.copyOf(signed, from + signed.length - to);
    System.arraycopy(signed, to, content, from, signed.length - to);
    byte[] message = cms.seal(content).bytes();
    if (message.length > PLACE_BYTES) {
      throw new CheckFailedException(
          Finding.of(DocumentCode.SIGNATURE_TOO_LARGE)
              .with("needed", message.length)
              .with("place", PLACE_BYTES));
    }
    return message;
  }

  private static void put(byte[] file, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, file, at, bytes.length);
  }

  private byte[] written(byte[] file, PdfLiteral range, PdfLiteral contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 4 * PLACE_BYTES);
    WriterProperties properties = new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7);
    try (PdfReader reader = new PdfReader(new ByteArrayInputStream(file))) {
      try (PdfDocument pdf = new PdfDocument(reader, new PdfWriter(out, properties))) {
        require(!reader.isEncrypted() && !reader.hasRebuiltXref() && !reader.hasFixedXref());
        require(FORBIDDEN.stream().noneMatch(pdf.getCatalog().getPdfObject()::containsKey));
        certify(pdf, range, contents);
      }
    } catch (IOException | PdfException | com.itextpdf.io.exceptions.IOException e) {
      throw unsignable();
    }
    return out.toByteArray();
  }

  private static void require(boolean met) {
    if (!met) {
      throw unsignable();
    }
  }

  private static CheckFailedException unsignable() {
    return new CheckFailedException(Finding.of(DocumentCode.UNSIGNABLE));
  }

  private void certify(PdfDocument pdf, PdfLiteral range, PdfLiteral contents) {
    PdfDictionary signature = signature(range, contents);
    signature.makeIndirect(pdf);
    PdfDictionary field = field(signature, pdf.getFirstPage().getPdfObject());
    field.makeIndirect(pdf);
    annotations(pdf).add(field);
    PdfDictionary form = new PdfDictionary();
    form.put(PdfName.Fields, new PdfArray(field));
    form.put(PdfName.SigFlags, new PdfNumber(APPEND_ONLY_SIGNATURES));
    PdfDictionary permissions = new PdfDictionary();
    permissions.put(PdfName.DocMDP, signature);
    pdf.getCatalog().put(PdfName.AcroForm, form);
    pdf.getCatalog().put(PdfName.Perms, permissions);
  }

  private static PdfArray annotations(PdfDocument pdf) {
    PdfDictionary page = pdf.getFirstPage().getPdfObject();
    PdfArray annotations = page.getAsArray(PdfName.Annots);
    if (annotations == null) {
      annotations = new PdfArray();
      page.put(PdfName.Annots, annotations);
      page.setModified();
    }
    return annotations;
  }

  private PdfDictionary signature(PdfLiteral range, PdfLiteral contents) {
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.Type, PdfName.TransformParams);
    parameters.put(PdfName.P, new PdfNumber(1));
    parameters.put(PdfName.V, new PdfName("1.2"));
    PdfDictionary reference = new PdfDictionary();
    reference.put(PdfName.Type, PdfName.SigRef);
    reference.put(PdfName.TransformMethod, PdfName.DocMDP);
    reference.put(PdfName.TransformParams, parameters);
    PdfDictionary signature = new PdfDictionary();
    signature.put(PdfName.Type, PdfName.Sig);
    signature.put(PdfName.Filter, PdfName.Adobe_PPKLite);
    signature.put(PdfName.SubFilter, PdfName.ETSI_CAdES_DETACHED);
    signature.put(PdfName.M, date());
    signature.put(PdfName.Reference, new PdfArray(reference));
    signature.put(PdfName.ByteRange, range);
    signature.put(PdfName.Contents, contents);
    return signature;
  }

  private PdfString date() {
    return new PdfDate(GregorianCalendar.from(clock.instant().atZone(ZoneOffset.UTC)))
        .getPdfObject();
  }

  private static PdfDictionary field(PdfDictionary signature, PdfDictionary page) {
    PdfDictionary field = new PdfDictionary();
    field.put(PdfName.Type, PdfName.Annot);
    field.put(PdfName.Subtype, PdfName.Widget);
    field.put(PdfName.FT, PdfName.Sig);
    field.put(PdfName.T, new PdfString("hall"));
    field.put(PdfName.V, signature);
    field.put(PdfName.F, new PdfNumber(WIDGET_FLAGS));
    field.put(PdfName.Rect, new PdfArray(new int[] {0, 0, 0, 0}));
    field.put(PdfName.P, page);
    return field;
  }
}
