package io.hall.security.seal;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks signed PDF files (已签 PDF) of hall, without a PDF library. A file is taken only in the very
 * form in which it was signed: one revision, a plain table of objects that lie one behind the other
 * without anything between them, one signature that certifies it and allows no change, and that
 * covers every byte but its own digits. Whatever a viewer might read in a second way is refused,
 * and with it PDF files of others, good ones too.
 */
public final class SignedPdf {

  private static final String NUMBER = "([0-9]{10})";

  /** The dictionary of the signature, letter for letter. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "<</ByteRange \\[0 %s %s %s\\]/Contents <([0-9a-f]++)>".formatted(NUMBER, NUMBER, NUMBER)
              + "/Filter/Adobe\\.PPKLite/M\\(D:[0-9]{14}Z\\)"
              + "/Reference\\[<</TransformMethod/DocMDP"
              + "/TransformParams<</P 1/Type/TransformParams/V/1\\.2>>/Type/SigRef>>\\]"
              + "/SubFilter/ETSI\\.CAdES\\.detached/Type/Sig>>");

  private static final Pattern PERMISSION = Pattern.compile("/Perms<</DocMDP ([0-9]{1,10}) 0 R>>");
  private static final Pattern FORM =
      Pattern.compile("/AcroForm<</Fields\\[([0-9]{1,10}) 0 R\\]/SigFlags 3>>");

  /** What a file has once; in a second place it would say something else to somebody. */
  private static final List<String> ONCE =
      List.of("/ByteRange", "/Type/Sig>", "/Type/SigRef", "/FT/Sig", "/DocMDP ", "/AcroForm");

  private SignedPdf() {}

  /**
   * Returns the signature of a file if it is valid. Findings are {@code SEAL-040} to {@code
   * SEAL-044}, {@code SEAL-033} and {@code SEAL-034}. Never throws, whatever the file holds.
   *
   * @param cms what checks the messages of the key that should have signed: {@link
   *     SealAlgorithm#detachedCms}
   */
  public static Checked<Seal> verify(byte[] file, SealVerifier cms) {
    PdfText text = PdfText.of(file);
    if (text.count("/ByteRange") == 0) {
      return SealCode.PDF_UNSIGNED.refusal();
    }
    if (ONCE.stream().anyMatch(word -> text.count(word) > 1)) {
      return SealCode.PDF_AMBIGUOUS.refusal();
    }
    return PdfObjects.read(text)
        .map(objects -> signature(file, objects, cms))
        .orElseGet(SealCode.PDF_FORM::refusal);
  }

  private static Checked<Seal> signature(byte[] file, PdfObjects objects, SealVerifier cms) {
    String catalog = objects.catalog();
    Matcher permission = PERMISSION.matcher(catalog);
    Matcher form = FORM.matcher(catalog);
    if (!permission.find()) {
      return SealCode.PDF_UNCERTIFIED.refusal();
    }
    String number = permission.group(1);
    PdfObjects.Body body = objects.body(number);
    Matcher signature = SIGNATURE.matcher(body.text());
    if (!signature.matches()) {
      return SealCode.PDF_UNCERTIFIED.refusal();
    }
    if (!form.find() || !isFieldOf(objects.body(form.group(1)).text(), number)) {
      return SealCode.PDF_FORM.refusal();
    }
    int from = body.offset() + signature.start(4) - 1;
    int to = body.offset() + signature.end(4) + 1;
    boolean covered =
        figure(signature, 1) == from
            && figure(signature, 2) == to
            && figure(signature, 3) == file.length - to;
    return covered
        ? verdict(around(file, from, to), signature.group(4), cms)
        : SealCode.PDF_COVERAGE.refusal();
  }

  private static boolean isFieldOf(String field, String signature) {
    return field.contains("/FT/Sig")
        && field.contains("/V " + signature + " 0 R")
        && field.contains("/Subtype/Widget")
        && field.indexOf('#') < 0;
  }

  private static long figure(Matcher signature, int group) {
    return Long.parseLong(signature.group(group));
  }

  private static byte[] around(byte[] file, int from, int to) {
    byte[] content = Arrays.copyOf(file, from + file.length - to);
    System.arraycopy(file, to, content, from, file.length - to);
    return content;
  }

  private static Checked<Seal> verdict(byte[] content, String digits, SealVerifier cms) {
    int length = 2 * (4 + length(digits));
    boolean padded =
        length > 8
            && length <= Math.min(digits.length(), 2 * MOST_BYTES)
            && digits.length() % 2 == 0
            && digits.chars().skip(length).allMatch(digit -> digit == '0');
    if (!padded) {
      return Checked.invalid(Finding.at(SealCode.MALFORMED, 1));
    }
    byte[] message = HexFormat.of().parseHex(digits, 0, length);
    Seal seal = Seal.of(cms.algorithm(), cms.key(), message);
    return switch (cms.verify(content, seal)) {
      case VALID -> Checked.valid(seal);
      case INVALID -> Checked.invalid(Finding.at(SealCode.INVALID, 1));
      case MALFORMED -> Checked.invalid(Finding.at(SealCode.MALFORMED, 1));
    };
  }

  private static final int MOST_BYTES = 8_192;

  /** The length that a DER sequence of 256 to 65,535 bytes says it has; none of another form. */
  private static int length(String digits) {
    return digits.startsWith("3082") && digits.length() >= 8
        ? Integer.parseInt(digits.substring(4, 8), 16)
        : 0;
  }
}
