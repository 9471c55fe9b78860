package io.hall.invoice.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The attributes of the element that has just begun, as places in the document. */
final class XmlAttributes {

  private static final int MOST = 64;
  private static final int PER_ATTRIBUTE = 4;

  private final XmlCursor xml;
  private int[] places = new int[0];
  private int size;

  XmlAttributes(XmlCursor xml) {
    this.xml = xml;
  }

  void clear() {
    size = 0;
  }

  /** Reads all up to the end of the tag, and that; whether the tag is an empty element. */
  boolean read() throws UnreadableException {
    clear();
    while (true) {
      boolean apart = xml.skipBlanks();
      byte next = xml.peek();
      if (next == '>') {
        xml.at++;
        return false;
      }
      if (next == '/') {
        xml.at++;
        xml.expect('>');
        return true;
      }
      if (!apart) {
        throw xml.malformed();
      }
      readOne();
    }
  }

  private void readOne() throws UnreadableException {
    int from = xml.at;
    int to = xml.name();
    xml.skipBlanks();
    xml.expect('=');
    xml.skipBlanks();
    byte quote = xml.peek();
    if (quote != '"' && quote != '\'') {
      throw xml.malformed();
    }
    int valueFrom = ++xml.at;
    while (xml.peek() != quote) {
      if (xml.peek() == '<') {
        throw xml.malformed();
      }
      if (xml.peek() == '&') {
        xml.reference();
      } else {
        xml.at++;
      }
    }
    keep(from, to, valueFrom, xml.at++);
  }

  private void keep(int from, int to, int valueFrom, int valueTo) throws UnreadableException {
    for (int i = 0; i < size; i += PER_ATTRIBUTE) {
      if (Arrays.equals(xml.in, places[i], places[i + 1], xml.in, from, to)) {
        throw xml.malformed();
      }
    }
    xml.checkLength(valueTo - valueFrom);
    if (size == MOST * PER_ATTRIBUTE) {
      throw UnreadableException.tooMuch("attributes", MOST);
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, Math.max(4 * PER_ATTRIBUTE, size * 2));
    }
    places[size++] = from;
    places[size++] = to;
    places[size++] = valueFrom;
    places[size++] = valueTo;
  }

  /** The value of the attribute with this name, whatever its prefix. */
  Optional<String> value(String name) throws UnreadableException {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < size; i += PER_ATTRIBUTE) {
      int from = localFrom(places[i], places[i + 1]);
      if (Arrays.equals(xml.in, from, places[i + 1], wanted, 0, wanted.length)) {
        return Optional.of(resolved(places[i + 2], places[i + 3]));
      }
    }
    return Optional.empty();
  }

  private int localFrom(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (xml.in[i] == ':') {
        return i + 1;
      }
    }
    return from;
  }

  private String resolved(int from, int to) throws UnreadableException {
    String raw = xml.decoded(from, to);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder();
    int back = xml.at;
    xml.at = from;
    while (xml.at < to) {
      if (xml.peek() == '&') {
        text.appendCodePoint(xml.reference());
      } else {
        int run = xml.at;
        while (xml.at < to && xml.peek() != '&') {
          xml.at++;
        }
        text.append(xml.decoded(run, xml.at));
      }
    }
    xml.at = back;
    return text.toString();
  }
}
