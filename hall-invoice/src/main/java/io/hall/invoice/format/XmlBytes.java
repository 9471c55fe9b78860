package io.hall.invoice.format;

import io.hall.invoice.InvoiceCode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bytes of an XML document as UTF-8, without mark and declaration, and nothing else in them.
 */
final class XmlBytes {

  private static final int DECLARATION = 200;
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long BLANKS = 0x2020202020202020L;
  private static final Pattern FORM =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*[\"']1\\.0[\"']"
              + "(?:\\s+encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,30})[\"'])?"
              + "(?:\\s+standalone\\s*=\\s*[\"'](?:yes|no)[\"'])?\\s*\\?>");

  /** As nearly all documents write it. */
  private static final List<byte[]> USUAL =
      Stream.of("UTF-8", "utf-8")
          .map(name -> "<?xml version=\"1.0\" encoding=\"" + name + "\"?>")
          .map(text -> text.getBytes(StandardCharsets.US_ASCII))
          .toList();

  private static final Set<String> CHINESE = Set.of("GBK", "GB2312", "GB18030");

  /** The document, of which {@link #start} is the first byte behind the declaration. */
  final byte[] bytes;

  final int start;

  /** Whether lines may end otherwise than with one line feed. */
  final boolean hasReturns;

  private XmlBytes(byte[] raw, int start) throws UnreadableException {
    this.bytes = raw;
    this.start = start;
    this.hasReturns = checked(raw);
  }

  static XmlBytes of(byte[] raw) throws UnreadableException {
    int mark = startsWith(raw, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    for (byte[] usual : USUAL) {
      if (Arrays.mismatch(raw, mark, raw.length, usual, 0, usual.length) == usual.length) {
        return new XmlBytes(raw, mark + usual.length);
      }
    }
    int length = Math.min(raw.length - mark, DECLARATION);
    String head = new String(raw, mark, length, StandardCharsets.ISO_8859_1);
    if (!isDeclared(head)) {
      return new XmlBytes(raw, mark);
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
      return new XmlBytes(raw, start);
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
      return new XmlBytes(text.getBytes(StandardCharsets.UTF_8), 0);
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

  /**
   * Goes through all bytes: UTF-8 without surrogates, and only characters that XML allows.
   *
   * @return whether there is a carriage return
   */
  private static boolean checked(byte[] raw) throws UnreadableException {
    boolean returns = false;
    int at = 0;
    while (at < raw.length) {
      int lead = raw[at];
      if (lead < 0) {
        at += isUsual(raw, at) ? 3 : lengthOf(raw, at);
      } else if (lead < ' ' && lead != '\n' && lead != '\t' && lead != '\r') {
        throw UnreadableException.of(InvoiceCode.XML_MALFORMED);
      } else {
        returns |= lead == '\r';
        at = behindPlain(raw, at + 1);
      }
    }
    return returns;
  }

  /** Eight bytes at once. */
  static long eightAt(byte[] bytes, int at) {
    return (long) EIGHT_BYTES.get(bytes, at);
  }

  /** Goes on while eight bytes at once are ASCII and no control characters. */
  private static int behindPlain(byte[] raw, int from) {
    int at = from;
    while (at + Long.BYTES <= raw.length) {
      long eight = eightAt(raw, at);
      if (((eight | (eight - BLANKS)) & HIGH_BITS) != 0) {
        return at;
      }
      at += Long.BYTES;
    }
    return at;
  }

  /**
   * Whether U+1000 to U+CFFF stands here, three bytes that need no further look: Han and most else.
   */
  private static boolean isUsual(byte[] raw, int at) {
    int lead = raw[at] & 0xFF;
    return lead >= 0xE1
        && lead <= 0xEC
        && at + 2 < raw.length
        && (raw[at + 1] & 0xC0) == 0x80
        && (raw[at + 2] & 0xC0) == 0x80;
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
