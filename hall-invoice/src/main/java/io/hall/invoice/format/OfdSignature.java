package io.hall.invoice.format;

import io.hall.invoice.InvoiceCode;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One signature of a page file: the files that it covers, and where its signed value stands. */
final class OfdSignature {

  private final byte[] bytes;
  private final Map<String, byte[]> digests = new LinkedHashMap<>();
  private String method = "";
  private String value = "";

  private OfdSignature(byte[] bytes) {
    this.bytes = bytes;
  }

  static OfdSignature read(ZipBytes zip, String path, ReadLimits limits)
      throws UnreadableException {
    OfdSignature signature = new OfdSignature(Ofd.bytes(zip, path));
    signature.read(path, new XmlScanner(signature.bytes, limits));
    if (signature.digests.isEmpty() || signature.value.isEmpty()) {
      throw malformed();
    }
    return signature;
  }

  /** The signature's own XML, whose digest is signed. */
  byte[] bytes() {
    return bytes;
  }

  /** The path of the signed value. */
  String value() {
    return value;
  }

  /** The files covered. */
  Set<String> files() {
    return digests.keySet();
  }

  /** The first file that is not as it was signed; empty if all are. */
  String firstChanged(ZipBytes zip) throws UnreadableException {
    for (Map.Entry<String, byte[]> due : digests.entrySet()) {
      Optional<byte[]> file = zip.read(due.getKey());
      if (file.isEmpty()
          || !MessageDigest.isEqual(due.getValue(), SealedValue.digest(method, file.get()))) {
        return due.getKey();
      }
    }
    return "";
  }

  private void read(String path, XmlScanner xml) throws UnreadableException {
    String file = "";
    while (xml.next() != XmlScanner.Event.DONE) {
      if (Ofd.isStartOf(xml, "References")) {
        method = Ofd.attribute(xml, "CheckMethod");
      } else if (Ofd.isStartOf(xml, "Reference")) {
        file = ZipPath.resolve(path, Ofd.attribute(xml, "FileRef"));
      } else if (Ofd.isStartOf(xml, "CheckValue")) {
        byte[] digest = base64(Ofd.leaf(xml));
        byte[] before = digests.put(file, digest);
        if (before != null && !Arrays.equals(before, digest)) {
          throw malformed();
        }
      } else if (Ofd.isStartOf(xml, "SignedValue")) {
        value = ZipPath.resolve(path, Ofd.leaf(xml));
      }
    }
  }

  private static byte[] base64(String text) throws UnreadableException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static UnreadableException malformed() {
    return UnreadableException.of(InvoiceCode.SIGNATURE_MALFORMED);
  }
}
