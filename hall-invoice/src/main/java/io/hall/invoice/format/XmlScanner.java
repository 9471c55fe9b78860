package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.nio.charset.StandardCharsets;
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

  private static final byte[] COMMENT = ascii("!--");
  private static final byte[] CDATA = ascii("![CDATA[");
  private static final byte[] DOCTYPE = ascii("!DOCTYPE");

  private final XmlCursor xml;
  private final XmlText text;
  private final XmlAttributes attributes;
  private final ReadLimits limits;
  private final int[] openFrom;
  private final int[] openTo;
  private int depth;
  private int elements;
  private int nameFrom;
  private int nameTo;
  private boolean emptyTag;
  private boolean ended;
  private boolean atStart;

  XmlScanner(byte[] document, ReadLimits limits) throws UnreadableException {
    this.xml = new XmlCursor(XmlBytes.of(document), limits);
    this.text = new XmlText(xml);
    this.attributes = new XmlAttributes(xml);
    this.limits = limits;
    this.openFrom = new int[limits.depth()];
    this.openTo = new int[limits.depth()];
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Goes on to the next beginning or end of an element. */
  Event next() throws UnreadableException {
    atStart = false;
    if (emptyTag) {
      emptyTag = false;
      return close();
    }
    if (ended) {
      text.clear();
      ended = false;
    }
    while (!xml.isAtEnd()) {
      if (xml.peek() != '<') {
        readText();
      } else if (xml.byteAt(xml.at + 1) == '/') {
        return readEnd();
      } else if (!skipMarkup()) {
        return readStart();
      }
    }
    if (depth > 0 || elements == 0) {
      throw xml.malformed();
    }
    return Event.DONE;
  }

  /**
   * Begins the next element, if it has this tag and nothing else in it; otherwise reads nothing,
   * and {@link #next} tells what stands there. It takes and refuses what {@code next} does: a short
   * way for documents in their usual form.
   */
  boolean readStart(XmlTag tag) throws UnreadableException {
    int from = xml.behindBlanks(xml.at);
    if (!mayBegin() || !xml.stands(from, tag.start)) {
      return false;
    }
    checkLengths(from, tag);
    text.clear();
    ended = false;
    attributes.clear();
    open(from + 1, from + 1, from + 1 + tag.name.length);
    xml.at = from + tag.start.length;
    return true;
  }

  /** Reads the next element whole in the same way, if nothing but plain text stands in it. */
  boolean readLeaf(XmlTag tag) throws UnreadableException {
    int from = xml.behindBlanks(xml.at);
    if (!mayBegin()) {
      return false;
    }
    if (xml.stands(from, tag.start)) {
      int textFrom = from + tag.start.length;
      int textTo = xml.behindPlainText(textFrom);
      return xml.stands(textTo, tag.end)
          && takeLeaf(tag, from, textFrom, textTo, textTo + tag.end.length);
    }
    int behind = from + tag.empty.length;
    return xml.stands(from, tag.empty) && takeLeaf(tag, from, behind, behind, behind);
  }

  private boolean mayBegin() {
    return !emptyTag && depth > 0;
  }

  private void checkLengths(int from, XmlTag tag) throws UnreadableException {
    xml.checkLength(from - xml.at);
    xml.checkLength(tag.name.length);
  }

  private boolean takeLeaf(XmlTag tag, int from, int textFrom, int textTo, int behind)
      throws UnreadableException {
    checkLengths(from, tag);
    enter();
    xml.checkLength(textTo - textFrom);
    text.set(textFrom, textTo);
    xml.at = behind;
    ended = true;
    atStart = false;
    return true;
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

  /** Whether the element that has just begun has this name. */
  boolean isNamed(XmlTag tag) {
    return nameTo - nameFrom == tag.name.length && xml.stands(nameFrom, tag.name);
  }

  /** The name of the element that has just begun. */
  String name() {
    return xml.decoded(nameFrom, nameTo);
  }

  /** The text directly before the end that was reached, back to the nearest other tag; stripped. */
  String text() {
    return text.stripped();
  }

  /** The figure that the same text is; null if it is none that is plain. */
  @Nullable PlainFigure figure() {
    return text.figure();
  }

  /** The value of an attribute of the element that has just begun. */
  Optional<String> attribute(String name) throws UnreadableException {
    return attributes.value(name);
  }

  /** Outside of the root nothing but blanks may stand. */
  private void readText() throws UnreadableException {
    if (depth > 0) {
      text.read();
      return;
    }
    int from = xml.at;
    xml.skipBlanks();
    xml.checkLength(xml.at - from);
    if (xml.at == from) {
      throw xml.malformed();
    }
  }

  private Event readStart() throws UnreadableException {
    text.clear();
    int from = ++xml.at;
    int to = xml.name();
    open(from, xml.localFrom(from), to);
    emptyTag = attributes.read();
    return Event.START;
  }

  private void open(int from, int localFrom, int to) throws UnreadableException {
    enter();
    openFrom[depth] = from;
    openTo[depth] = to;
    depth++;
    nameFrom = localFrom;
    nameTo = to;
    atStart = true;
  }

  /** One more element may begin here. */
  private void enter() throws UnreadableException {
    if (depth == 0 && elements > 0) {
      throw xml.malformed();
    }
    if (depth == limits.depth()) {
      throw UnreadableException.tooMuch("depth", limits.depth());
    }
    if (++elements > limits.elements()) {
      throw UnreadableException.tooMuch("elements", limits.elements());
    }
  }

  private Event readEnd() throws UnreadableException {
    int top = depth - 1;
    if (top < 0) {
      throw xml.malformed();
    }
    int from = xml.at + 2;
    int to = from + openTo[top] - openFrom[top];
    if (to > xml.in.length || !xml.isSame(from, openFrom[top], to - from)) {
      throw xml.malformed();
    }
    xml.at = to;
    xml.skipBlanks();
    xml.expect('>');
    return close();
  }

  private Event close() {
    depth--;
    ended = true;
    return Event.END;
  }

  /** Passes over a comment or instruction, or takes a CDATA section; false if it is an element. */
  private boolean skipMarkup() throws UnreadableException {
    byte next = xml.byteAt(xml.at + 1);
    if (next == '?') {
      skipInstruction();
      return true;
    }
    if (next != '!') {
      return false;
    }
    if (xml.stands(xml.at + 1, COMMENT)) {
      skipComment();
    } else if (xml.stands(xml.at + 1, CDATA) && depth > 0) {
      readCdata();
    } else if (xml.stands(xml.at + 1, DOCTYPE)) {
      throw new UnreadableException(Finding.of(InvoiceCode.XML_DOCTYPE).in(xml.place()));
    } else {
      throw xml.malformed();
    }
    return true;
  }

  private void skipInstruction() throws UnreadableException {
    xml.at += 2;
    int from = xml.at;
    String target = xml.decoded(from, xml.name());
    boolean ends = xml.peek() == '?' && xml.byteAt(xml.at + 1) == '>';
    if (target.equalsIgnoreCase("xml") || (!ends && !XmlCursor.isBlank(xml.peek()))) {
      throw xml.malformed();
    }
    while (xml.peek() != '?' || xml.byteAt(xml.at + 1) != '>') {
      xml.at++;
    }
    xml.at += 2;
  }

  private void skipComment() throws UnreadableException {
    xml.at += 1 + COMMENT.length;
    while (xml.peek() != '-' || xml.byteAt(xml.at + 1) != '-') {
      xml.at++;
    }
    xml.at += 2;
    xml.expect('>');
  }

  private void readCdata() throws UnreadableException {
    xml.at += 1 + CDATA.length;
    int from = xml.at;
    while (xml.peek() != ']' || xml.byteAt(xml.at + 1) != ']' || xml.byteAt(xml.at + 2) != '>') {
      xml.at++;
    }
    text.addSection(from, xml.at);
    xml.at += 3;
  }
}
