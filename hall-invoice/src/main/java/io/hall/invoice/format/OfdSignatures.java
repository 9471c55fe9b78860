package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The signatures of a page file (GB/T 33190, chapter 18): each names files with their digests, and
 * is signed itself by an electronic seal (GB/T 38540).
 */
final class OfdSignatures {

  private final SignatureState state;
  private final List<Finding> findings;

  private OfdSignatures(SignatureState state, Finding... findings) {
    this.state = state;
    this.findings = List.of(findings);
  }

  /** Adds the answer to what was read. */
  IssuedInvoice addTo(IssuedInvoice invoice) {
    return invoice.with(state, findings);
  }

  /**
   * Checks the signatures that a list names.
   *
   * @param list the path of the list; empty if there is none
   * @param used the files from which the invoice was read: some signature must cover each
   */
  static OfdSignatures check(ZipBytes zip, String list, List<String> used, ReadLimits limits) {
    if (list.isEmpty()) {
      return notSigned();
    }
    if (!Libraries.BOUNCY_CASTLE.isThere()) {
      return new OfdSignatures(
          SignatureState.NOT_CHECKED, Libraries.BOUNCY_CASTLE.missing().in("signature"));
    }
    try {
      return check(zip, paths(zip, list, limits), used, limits);
    } catch (UnreadableException e) {
      return malformed(list);
    }
  }

  private static OfdSignatures check(
      ZipBytes zip, List<String> signatures, List<String> used, ReadLimits limits)
      throws UnreadableException {
    Set<String> covered = new HashSet<>();
    for (String path : signatures) {
      OfdSignature signature = OfdSignature.read(zip, path, limits);
      String changed = signature.firstChanged(zip);
      if (!changed.isEmpty()) {
        return invalid(changed);
      }
      if (!SealedValue.verify(signature.bytes(), Ofd.bytes(zip, signature.value()))) {
        return invalid(path);
      }
      covered.addAll(signature.files());
    }
    if (signatures.isEmpty()) {
      return notSigned();
    }
    for (String file : used) {
      if (!covered.contains(file)) {
        return new OfdSignatures(
            SignatureState.NOT_SIGNED,
            Finding.of(InvoiceCode.SIGNATURE_LEAVES_OUT).in(ZipPath.shown(file)));
      }
    }
    return new OfdSignatures(SignatureState.VALID);
  }

  private static List<String> paths(ZipBytes zip, String list, ReadLimits limits)
      throws UnreadableException {
    List<String> paths = new ArrayList<>();
    XmlScanner xml = new XmlScanner(Ofd.bytes(zip, list), limits);
    while (xml.next() != XmlScanner.Event.DONE) {
      if (Ofd.isStartOf(xml, "Signature") && paths.size() < limits.pages()) {
        paths.add(ZipPath.resolve(list, Ofd.attribute(xml, "BaseLoc")));
      }
    }
    return paths;
  }

  private static OfdSignatures notSigned() {
    return new OfdSignatures(
        SignatureState.NOT_SIGNED, Finding.of(InvoiceCode.NOT_SIGNED).in("signature"));
  }

  private static OfdSignatures invalid(String file) {
    return new OfdSignatures(
        SignatureState.INVALID, Finding.of(InvoiceCode.SIGNATURE_INVALID).in(ZipPath.shown(file)));
  }

  private static OfdSignatures malformed(String list) {
    return new OfdSignatures(
        SignatureState.MALFORMED,
        Finding.of(InvoiceCode.SIGNATURE_MALFORMED).in(ZipPath.shown(list)));
  }
}
