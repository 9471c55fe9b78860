package io.hall.invoice.format;

import io.hall.invoice.InvoiceCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of an XML document as UTF-8, without mark and declaration, and nothing else in them.
 */
final class XmlBytes {

  private static final int DECLARATION = 200;
  private static final Pattern FORM =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*[\"']1\\.0[\"']"
              + "(?:\\s+encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,30})[\"'])?"
              + "(?:\\s+standalone\\s*=\\s*[\"'](?:yes|no)[\"'])?\\s*\\?>");
  private static final Set<String> CHINESE = Set.of("GBK", "GB2312", "GB18030");

  /** The document, of which {@link #start} is the first byte behind the declaration. */
  final byte[] bytes;

  final int start;

  private XmlBytes(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  static XmlBytes of(byte[] raw) throws UnreadableException {
    int mark = startsWith(raw, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    int length = Math.min(raw.length - mark, DECLARATION);
    String head = new String(raw, mark, length, StandardCharsets.ISO_8859_1);
    if (!isDeclared(head)) {
      return new XmlBytes(checked(raw), mark);
    }
    Matcher declaration = FORM.matcher(head);
    if (!declaration.lookingAt()) {
      throw UnreadableException.of(InvoiceCode.XML_MALFORMED);
    }
    String encoding = declaration.group(1) == null ? "UTF-8" : declaration.group(1);
    return decoded(raw, mark + declaration.end(), encoding.toUpperCase(Locale.ROOT), mark > 0);
  }

  private static boolean isDeclared(String head) {
    return head.startsWith("<?xml") && head.length() > 5 && head.charAt(5) <= ' ';
  }

  private static XmlBytes decoded(byte[] raw, int start, String encoding, boolean marked)
      throws UnreadableException {
    if (encoding.equals("UTF-8")) {
      return new XmlBytes(checked(raw), start);
    }
    if (!CHINESE.contains(encoding) || marked) {
      throw UnreadableException.of(InvoiceCode.FILE_ENCODING);
    }
    try {
      String text =
          Charset.forName("GB18030")
              .newDecoder()
              .decode(ByteBuffer.wrap(raw, start, raw.length - start))
              .toString();
      return new XmlBytes(checked(text.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (CharacterCodingException e) {
      throw UnreadableException.of(InvoiceCode.FILE_ENCODING);
    }
  }

  /** Whether {@code raw} begins with these bytes. */
  static boolean startsWith(byte[] raw, int... bytes) {
    if (raw.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((raw[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes through all bytes: UTF-8 without surrogates, and only characters that XML allows. */
  private static byte[] checked(byte[] raw) throws UnreadableException {
    int at = 0;
    while (at < raw.length) {
      int lead = raw[at];
      if (lead >= 0x20 || lead == '\n' || lead == '\t' || lead == '\r') {
        at++;
      } else if (lead >= 0) {
        throw UnreadableException.of(InvoiceCode.XML_MALFORMED);
      } else {
        at += lengthOf(raw, at);
      }
    }
    return raw;
  }

  private static int lengthOf(byte[] raw, int at) throws UnreadableException {
    int lead = raw[at] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > raw.length) {
      throw UnreadableException.of(InvoiceCode.FILE_ENCODING);
    }
    int point = lead & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      if ((raw[at + i] & 0xC0) != 0x80) {
        throw UnreadableException.of(InvoiceCode.FILE_ENCODING);
      }
      point = (point << 6) | (raw[at + i] & 0x3F);
    }
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    if (point < least || !isCharacter(point)) {
      throw UnreadableException.of(InvoiceCode.FILE_ENCODING);
    }
    return length;
  }

  /** Whether XML 1.0 allows a character. */
  static boolean isCharacter(int point) {
    return point >= 0x20
        ? point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) || isSupplementary(point)
        : point == '\n' || point == '\t' || point == '\r';
  }

  private static boolean isSupplementary(int point) {
    return point >= 0x10000 && point <= 0x10FFFF;
  }
}
