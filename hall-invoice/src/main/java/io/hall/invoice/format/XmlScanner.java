package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the elements of an XML document, over its bytes and without a copy of them. It knows
 * no document type, no entity beyond the five of XML and no inclusion: there is nothing to switch
 * off. Prefixes of names are passed over. Everything is bounded, and what is not well-formed is
 * refused, also in parts that nobody asks for.
 */
final class XmlScanner {

  /** What stands at the present place. */
  enum Event {
    START,
    END,
    DONE
  }

  private static final int MOST_ATTRIBUTES = 64;
  private static final int PER_ATTRIBUTE = 4;
  private static final byte[] COMMENT = "!--".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CDATA = "![CDATA[".getBytes(StandardCharsets.US_ASCII);

  private final byte[] in;
  private final ReadLimits limits;
  private final int[] openFrom;
  private final int[] openTo;
  private int at;
  private int depth;
  private int elements;
  private int nameFrom;
  private int nameTo;
  private int[] attributes = new int[4 * PER_ATTRIBUTE];
  private int attributeCount;
  private int textFrom;
  private int textTo;
  private @Nullable StringBuilder mixed;
  private boolean emptyTag;
  private boolean ended;
  private boolean atStart;

  XmlScanner(byte[] document, ReadLimits limits) throws UnreadableException {
    XmlBytes xml = XmlBytes.of(document);
    this.in = xml.bytes;
    this.at = xml.start;
    this.limits = limits;
    this.openFrom = new int[limits.depth()];
    this.openTo = new int[limits.depth()];
  }

  /** Goes on to the next beginning or end of an element. */
  Event next() throws UnreadableException {
    atStart = false;
    if (emptyTag) {
      emptyTag = false;
      return close();
    }
    if (ended) {
      clearText();
      ended = false;
    }
    while (at < in.length) {
      if (in[at] != '<') {
        readText();
      } else if (at + 1 < in.length && in[at + 1] == '/') {
        return readEnd();
      } else if (!skipMarkup()) {
        return readStart();
      }
    }
    if (depth > 0 || elements == 0) {
      throw malformed();
    }
    return Event.DONE;
  }

  /** Passes over the element that has just begun, with all in it. */
  void skip() throws UnreadableException {
    int above = depth - 1;
    while (depth > above) {
      next();
    }
  }

  /** Whether an element has just begun. */
  boolean isAtStart() {
    return atStart;
  }

  /** Whether the element that has just begun has this name, given in UTF-8. */
  boolean isNamed(byte[] name) {
    return Arrays.equals(in, nameFrom, nameTo, name, 0, name.length);
  }

  /** The name of the element that has just begun. */
  String name() {
    return new String(in, nameFrom, nameTo - nameFrom, StandardCharsets.UTF_8);
  }

  /** The text directly before the end that was reached, back to the nearest other tag; stripped. */
  String text() {
    if (mixed != null) {
      return mixed.toString().strip();
    }
    int from = textFrom;
    int to = textTo;
    while (from < to && in[from] <= ' ' && in[from] >= 0) {
      from++;
    }
    while (to > from && in[to - 1] <= ' ' && in[to - 1] >= 0) {
      to--;
    }
    return from == to ? "" : withoutReturns(decoded(from, to));
  }

  /** The value of an attribute of the element that has just begun. */
  Optional<String> attribute(String name) throws UnreadableException {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < attributeCount * PER_ATTRIBUTE; i += PER_ATTRIBUTE) {
      int from = localFrom(attributes[i], attributes[i + 1]);
      if (Arrays.equals(in, from, attributes[i + 1], wanted, 0, wanted.length)) {
        return Optional.of(resolved(attributes[i + 2], attributes[i + 3]));
      }
    }
    return Optional.empty();
  }

  private Event readStart() throws UnreadableException {
    clearText();
    int from = ++at;
    int to = readName();
    if (depth == 0 && elements > 0) {
      throw malformed();
    }
    if (depth == limits.depth()) {
      throw UnreadableException.tooMuch("depth", limits.depth());
    }
    if (++elements > limits.elements()) {
      throw UnreadableException.tooMuch("elements", limits.elements());
    }
    openFrom[depth] = from;
    openTo[depth] = to;
    depth++;
    nameFrom = localFrom(from, to);
    nameTo = to;
    readAttributes();
    atStart = true;
    return Event.START;
  }

  private void readAttributes() throws UnreadableException {
    attributeCount = 0;
    while (true) {
      boolean apart = skipBlanks();
      if (peek() == '>') {
        at++;
        return;
      }
      if (peek() == '/') {
        at++;
        expect('>');
        emptyTag = true;
        return;
      }
      if (!apart) {
        throw malformed();
      }
      readAttribute();
    }
  }

  private void readAttribute() throws UnreadableException {
    int from = at;
    int to = readName();
    skipBlanks();
    expect('=');
    skipBlanks();
    byte quote = peek();
    if (quote != '"' && quote != '\'') {
      throw malformed();
    }
    int valueFrom = ++at;
    while (peek() != quote) {
      if (in[at] == '<') {
        throw malformed();
      }
      if (in[at] == '&') {
        reference();
      } else {
        at++;
      }
    }
    keepAttribute(from, to, valueFrom, at++);
  }

  private void keepAttribute(int from, int to, int valueFrom, int valueTo)
      throws UnreadableException {
    int size = attributeCount * PER_ATTRIBUTE;
    for (int i = 0; i < size; i += PER_ATTRIBUTE) {
      if (Arrays.equals(in, attributes[i], attributes[i + 1], in, from, to)) {
        throw malformed();
      }
    }
    checkLength(valueTo - valueFrom);
    if (attributeCount == MOST_ATTRIBUTES) {
      throw UnreadableException.tooMuch("attributes", MOST_ATTRIBUTES);
    }
    if (size == attributes.length) {
      attributes = Arrays.copyOf(attributes, size * 2);
    }
    attributes[size] = from;
    attributes[size + 1] = to;
    attributes[size + 2] = valueFrom;
    attributes[size + 3] = valueTo;
    attributeCount++;
  }

  private Event readEnd() throws UnreadableException {
    at += 2;
    int from = at;
    int to = readName();
    skipBlanks();
    expect('>');
    int top = depth - 1;
    if (top < 0 || !Arrays.equals(in, from, to, in, openFrom[top], openTo[top])) {
      throw malformed();
    }
    return close();
  }

  private Event close() {
    depth--;
    ended = true;
    return Event.END;
  }

  private void readText() throws UnreadableException {
    int from = at;
    while (at < in.length && in[at] != '<') {
      if (in[at] == '&') {
        addRun(from, at);
        int reference = at;
        addText(new String(Character.toChars(reference())));
        from = at;
        if (depth == 0) {
          at = reference;
          throw malformed();
        }
      } else if (in[at] == '>' && at >= from + 2 && in[at - 1] == ']' && in[at - 2] == ']') {
        throw malformed();
      } else if (depth == 0 && (in[at] > ' ' || in[at] < 0)) {
        throw malformed();
      } else {
        at++;
      }
    }
    addRun(from, at);
  }

  private void addRun(int from, int to) throws UnreadableException {
    checkLength(to - from);
    if (from == to) {
      return;
    }
    if (mixed == null && textFrom == textTo) {
      textFrom = from;
      textTo = to;
    } else {
      addText(withoutReturns(decoded(from, to)));
    }
  }

  private void addText(String more) throws UnreadableException {
    if (mixed == null) {
      mixed = new StringBuilder(withoutReturns(decoded(textFrom, textTo)));
    }
    mixed.append(more);
    checkLength(mixed.length());
  }

  private void clearText() {
    textFrom = 0;
    textTo = 0;
    mixed = null;
  }

  private void checkLength(int length) throws UnreadableException {
    if (length > limits.textBytes()) {
      throw UnreadableException.tooMuch("textBytes", limits.textBytes());
    }
  }

  /** Passes over a comment or instruction, or takes a CDATA section; false if it is an element. */
  private boolean skipMarkup() throws UnreadableException {
    byte next = at + 1 < in.length ? in[at + 1] : 0;
    if (next == '?') {
      skipInstruction();
      return true;
    }
    if (next != '!') {
      return false;
    }
    if (standsHere(at + 1, COMMENT)) {
      skipComment();
    } else if (standsHere(at + 1, CDATA) && depth > 0) {
      readCdata();
    } else {
      throw new UnreadableException(
          Finding.of(
                  standsHere(at + 1, "!DOCTYPE".getBytes(StandardCharsets.US_ASCII))
                      ? InvoiceCode.XML_DOCTYPE
                      : InvoiceCode.XML_MALFORMED)
              .in(place()));
    }
    return true;
  }

  private void skipInstruction() throws UnreadableException {
    at += 2;
    int from = at;
    int to = readName();
    String target = decoded(from, to);
    if (target.equalsIgnoreCase("xml") || (peek() != '?' && !isBlank(peek()))) {
      throw malformed();
    }
    while (peek() != '?' || at + 1 >= in.length || in[at + 1] != '>') {
      at++;
    }
    at += 2;
  }

  private void skipComment() throws UnreadableException {
    at += 4;
    while (peek() != '-' || at + 1 >= in.length || in[at + 1] != '-') {
      at++;
    }
    at += 2;
    expect('>');
  }

  private void readCdata() throws UnreadableException {
    at += 1 + CDATA.length;
    int from = at;
    while (peek() != ']' || at + 2 >= in.length || in[at + 1] != ']' || in[at + 2] != '>') {
      at++;
    }
    addText(withoutReturns(decoded(from, at)));
    at += 3;
  }

  /** Reads an entity of XML or a numbered character; stands behind it afterwards. */
  private int reference() throws UnreadableException {
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

  private String resolved(int from, int to) throws UnreadableException {
    String raw = decoded(from, to);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder();
    int back = at;
    at = from;
    while (at < to) {
      if (in[at] == '&') {
        text.appendCodePoint(reference());
      } else {
        int run = at;
        while (at < to && in[at] != '&') {
          at++;
        }
        text.append(decoded(run, at));
      }
    }
    at = back;
    return text.toString();
  }

  private int readName() throws UnreadableException {
    int from = at;
    int length = nameLength();
    if (length == 0 || (length == 1 && !isNameStart(in[at]))) {
      throw malformed();
    }
    while (length > 0) {
      at += length;
      length = nameLength();
    }
    if (in[at - 1] == ':') {
      throw malformed();
    }
    checkLength(at - from);
    return at;
  }

  /** How many bytes the character of a name here has; 0 if it is none. Letters and Han alone. */
  private int nameLength() {
    if (at >= in.length) {
      return 0;
    }
    byte b = in[at];
    if (b >= 0) {
      boolean inName = isNameStart(b) || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == ':';
      return inName ? 1 : 0;
    }
    if ((b & 0xF0) != 0xE0) {
      return 0;
    }
    int point = ((b & 0xF) << 12) | ((in[at + 1] & 0x3F) << 6) | (in[at + 2] & 0x3F);
    return point >= 0x4E00 && point <= 0x9FA5 ? 3 : 0;
  }

  private static boolean isNameStart(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_';
  }

  private int localFrom(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (in[i] == ':') {
        return i + 1;
      }
    }
    return from;
  }

  private boolean skipBlanks() {
    int from = at;
    while (at < in.length && isBlank(in[at])) {
      at++;
    }
    return at > from;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  private byte peek() throws UnreadableException {
    if (at >= in.length) {
      throw malformed();
    }
    return in[at];
  }

  private void expect(char c) throws UnreadableException {
    if (peek() != c) {
      throw malformed();
    }
    at++;
  }

  private boolean standsHere(int from, byte[] what) {
    return from + what.length <= in.length
        && Arrays.equals(in, from, from + what.length, what, 0, what.length);
  }

  private String decoded(int from, int to) {
    return new String(in, from, to - from, StandardCharsets.UTF_8);
  }

  private static String withoutReturns(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private UnreadableException malformed() {
    return new UnreadableException(Finding.of(InvoiceCode.XML_MALFORMED).in(place()));
  }

  /** The line and the column, in bytes, counted from 1. */
  private String place() {
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
