package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.nio.charset.StandardCharsets;

/** A place in the bytes of an XML document, and the smallest pieces that are read from there. */
final class XmlCursor {

  private static final boolean[] IN_NAME = inName();
  private static final boolean[] ENDS_TEXT = endsText();

  final byte[] in;
  final boolean hasReturns;
  int at;
  private final int longest;
  private int colon;

  XmlCursor(XmlBytes xml, ReadLimits limits) {
    this.in = xml.bytes;
    this.hasReturns = xml.hasReturns;
    this.at = xml.start;
    this.longest = limits.textBytes();
  }

  boolean isAtEnd() {
    return at >= in.length;
  }

  byte peek() throws UnreadableException {
    if (at >= in.length) {
      throw malformed();
    }
    return in[at];
  }

  /** The byte at a place; behind the end 0, which no document holds. */
  byte byteAt(int place) {
    return place < in.length ? in[place] : 0;
  }

  void expect(char c) throws UnreadableException {
    if (peek() != c) {
      throw malformed();
    }
    at++;
  }

  boolean skipBlanks() {
    int from = at;
    at = behindBlanks(from);
    return at > from;
  }

  int behindBlanks(int from) {
    int here = from;
    while (here < in.length && isBlank(in[here])) {
      here++;
    }
    return here;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  /** Whether these bytes stand at a place. */
  boolean stands(int from, byte[] what) {
    return from + what.length <= in.length && same(in, from, what, 0, what.length);
  }

  /** Whether the same bytes stand at two places of the document. */
  boolean isSame(int one, int other, int length) {
    return same(in, one, in, other, length);
  }

  /** Eight at once, the last eight perhaps again: what is compared is short, and often. */
  private static boolean same(byte[] one, int oneFrom, byte[] other, int otherFrom, int length) {
    int last = length - Long.BYTES;
    if (last < 0) {
      int i = 0;
      while (i < length && one[oneFrom + i] == other[otherFrom + i]) {
        i++;
      }
      return i == length;
    }
    for (int i = 0; i < last; i += Long.BYTES) {
      if (XmlBytes.eightAt(one, oneFrom + i) != XmlBytes.eightAt(other, otherFrom + i)) {
        return false;
      }
    }
    return XmlBytes.eightAt(one, oneFrom + last) == XmlBytes.eightAt(other, otherFrom + last);
  }

  /** Where the next {@code <}, {@code &} or {@code >} is, or the end. */
  int behindPlainText(int from) {
    byte[] bytes = in;
    int here = from;
    while (here < bytes.length && (bytes[here] < 0 || !ENDS_TEXT[bytes[here]])) {
      here++;
    }
    return here;
  }

  /** Reads a name: letters, digits and a few signs of ASCII, and Han; returns its end. */
  int name() throws UnreadableException {
    byte[] bytes = in;
    int from = at;
    int here = from;
    colon = -1;
    while (here < bytes.length) {
      byte b = bytes[here];
      if (b >= 0 && !IN_NAME[b]) {
        break;
      }
      if (b == ':') {
        colon = here;
      }
      here += b >= 0 ? 1 : hanLength(here);
    }
    at = here;
    boolean named = here > from && (bytes[from] < 0 || isNameStart(bytes[from]));
    if (!named || colon == here - 1) {
      throw malformed();
    }
    checkLength(here - from);
    return here;
  }

  /** Where the name that was just read begins behind its prefix. */
  int localFrom(int from) {
    return colon < 0 ? from : colon + 1;
  }

  private int hanLength(int here) throws UnreadableException {
    int point =
        (in[here] & 0xF0) == 0xE0
            ? ((in[here] & 0xF) << 12) | ((in[here + 1] & 0x3F) << 6) | (in[here + 2] & 0x3F)
            : 0;
    if (point < 0x4E00 || point > 0x9FA5) {
      throw malformed();
    }
    return 3;
  }

  private static boolean isNameStart(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_';
  }

  private static boolean[] inName() {
    boolean[] inName = new boolean[128];
    for (byte b = 0; b >= 0; b++) {
      inName[b] = isNameStart(b) || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == ':';
    }
    return inName;
  }

  private static boolean[] endsText() {
    boolean[] endsText = new boolean[128];
    endsText['<'] = true;
    endsText['&'] = true;
    endsText['>'] = true;
    return endsText;
  }

  /** Reads an entity of XML or a numbered character; stands behind it afterwards. */
  int reference() throws UnreadableException {
    int from = ++at;
    while (peek() != ';') {
      if (++at - from > 8) {
        throw malformed();
      }
    }
    String name = new String(in, from, at++ - from, StandardCharsets.ISO_8859_1);
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> character(name);
    };
  }

  private int character(String name) throws UnreadableException {
    boolean hex = name.startsWith("#x");
    if (!name.matches(hex ? "#x[0-9A-Fa-f]{1,6}" : "#[0-9]{1,7}")) {
      throw malformed();
    }
    int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    if (!XmlBytes.isCharacter(point)) {
      throw malformed();
    }
    return point;
  }

  String decoded(int from, int to) {
    return new String(in, from, to - from, StandardCharsets.UTF_8);
  }

  void checkLength(int length) throws UnreadableException {
    if (length > longest) {
      throw UnreadableException.tooMuch("textBytes", longest);
    }
  }

  UnreadableException malformed() {
    return new UnreadableException(Finding.of(InvoiceCode.XML_MALFORMED).in(place()));
  }

  /** The line and the column, in bytes, counted from 1. */
  String place() {
    int line = 1;
    int last = -1;
    for (int i = 0; i < Math.min(at, in.length); i++) {
      if (in[i] == '\n') {
        line++;
        last = i;
      }
    }
    return line + ":" + (Math.min(at, in.length) - last);
  }
}
